/** Sentences of tekun: conditions, amounts, the end. */
export const TEKUN_SENTENCES = {
  "tekun-listed": { zh: "列在特困名册中", en: "stands in the tekun roster" },
  "tekun-elder": {
    zh: "年满{age}周岁，符合无劳动能力情形",
    en: "{age} years or older: counts as without ability to work",
  },
  "tekun-minor": {
    zh: "未满{age}周岁，符合无劳动能力情形",
    en: "younger than {age}: counts as without ability to work",
  },
  "tekun-minor-stays": {
    zh: "以未成年人身份纳入，未满{age}周岁，继续供养",
    en: "taken in as a minor and younger than {age}: support goes on",
  },
  "tekun-minor-at-school": {
    zh: "以未成年人身份纳入，满{age}周岁仍在义务教育、高中、中职就读，继续供养",
    en: "taken in as a minor, {age} and still at school: support goes on",
  },
  "tekun-of-age": {
    zh: "以未成年人身份纳入，已满{age}周岁，不在义务教育、高中、中职就读",
    en: "taken in as a minor, now {age} and not at compulsory, upper secondary or vocational school",
  },
  "tekun-of-age-school": {
    zh: "以未成年人身份纳入，已满{age}周岁，是否在义务教育、高中、中职就读不清楚",
    en: "taken in as a minor, now {age}: whether at compulsory, upper secondary or vocational school is not known",
  },
  "tekun-disabled": {
    zh: "残疾类别和等级符合无劳动能力情形",
    en: "type and grade of disability count as without ability to work",
  },
  "tekun-disability-open": {
    zh: "残疾类别不清楚，是否无劳动能力无法核对",
    en: "the kind of disability is not clear, nor whether it counts",
  },
  "tekun-age-unknown": {
    zh: "年龄不清楚，无劳动能力情形无法核对",
    en: "the age is not known: the ground for tekun cannot be checked",
  },
  "tekun-ground-not-shown": {
    zh: "名册未显示无劳动能力的依据，请核实残疾等级",
    en: "the roster shows no ground for tekun: check the grade of disability",
  },
  "tekun-grade-below": {
    zh: "残疾{grade}级，未见达到认定办法所列类别和等级，请核实是否无劳动能力",
    en: "disability of grade {grade} is not of the kinds and grades that count: check the ability to work",
  },
  "tekun-healthy": {
    zh: "名册标明健康，没有无劳动能力的依据，请核实",
    en: "noted as healthy, and no ground for tekun is shown: please check",
  },
  "tekun-able": {
    zh: "名册标明有劳动能力，没有无劳动能力的依据",
    en: "noted as able to work, and no ground to the contrary is shown",
  },
  "tekun-at-work": {
    zh: "名册标明务工就业，没有无劳动能力的依据",
    en: "noted as at work, and no ground to the contrary is shown",
  },
  "tekun-three-none": {
    zh: "名册标明为三无人员",
    en: "marked as without ability, means and support",
  },
  "tekun-income-below": {
    zh: "月收入{income}元，低于低保标准{standard}元，无生活来源",
    en: "income of {income} yuan a month is below the dibao standard of {standard}",
  },
  "tekun-income-reaches": {
    zh: "月收入{income}元，不低于低保标准{standard}元，有生活来源",
    en: "income of {income} yuan a month reaches the dibao standard of {standard}",
  },
  "tekun-income-pension": {
    zh: "月收入{income}元不低于标准{standard}元，可能含不计入的养老金",
    en: "income of {income} reaches the standard of {standard}, but may hold a pension that does not count",
  },
  "tekun-income-blank": {
    zh: "收入没有填，无生活来源条件未核",
    en: "income is blank: the condition of no means was not checked",
  },
  "tekun-income-not-shown": {
    zh: "名册没有收入，无生活来源条件未核",
    en: "the roster has no income: the condition of no means was not checked",
  },
  "tekun-obligors-none": {
    zh: "名册标明无法定义务人或义务人无履行能力",
    en: "noted as without relatives obliged and able to provide",
  },
  "tekun-obligor-able": {
    zh: "名册标明法定义务人有履行能力",
    en: "relatives are noted as able to provide",
  },
  "tekun-obligor-in-household": {
    zh: "同户的{names}有劳动能力，是否有履行义务能力请核实",
    en: "{names} of the household can work: check whether they can provide",
  },
  "tekun-obligors-unclear": {
    zh: "名册标明有法定义务人，履行能力不清楚",
    en: "relatives are noted; whether they can provide is not",
  },
  "tekun-obligors-blank": {
    zh: "法定义务人情况没有填，义务人条件未核",
    en: "the state of relatives is blank: that condition was not checked",
  },
  "tekun-obligors-not-shown": {
    zh: "名册没有法定义务人情况，义务人条件未核",
    en: "the roster has no state of relatives: that condition was not checked",
  },
  "tekun-basic": {
    zh: "基本生活标准每人每月{amount}元",
    en: "basic living standard of {amount} yuan a month each",
  },
  "tekun-below-floor": {
    zh: "基本生活标准{amount}元，低于城市低保标准的{multiple}倍（{floor}元）",
    en: "the basic standard of {amount} is below {multiple} times the urban dibao standard ({floor})",
  },
  "tekun-floor": {
    zh: "基本生活标准应不低于城市低保标准的{multiple}倍，即每月{floor}元",
    en: "the basic standard must reach {multiple} times the urban dibao standard: {floor} yuan a month",
  },
  "tekun-care": {
    zh: "照料护理标准（{level}）每月{amount}元",
    en: "care standard ({level}) of {amount} yuan a month",
  },
  "tekun-care-included": {
    zh: "集中供养，不单发照料护理费",
    en: "in an institution: care is not paid apart",
  },
  "tekun-care-stated": {
    zh: "照料护理费按名册所填计，标准或自理等级不清楚",
    en: "care as stated in the roster: its standard or the level is not known",
  },
  "tekun-care-open": {
    zh: "标准或自理等级不清楚，金额不含照料护理费",
    en: "the care standard or the level is not known: no care is included",
  },
  "tekun-amount-not-computed": {
    zh: "特困基本生活标准未设置，供养金额未重新计算",
    en: "the basic standard is not set: amounts are not recomputed",
  },
  "tekun-dead": { zh: "名册显示已死亡", en: "the roster shows that the person has died" },
  "tekun-end": {
    zh: "建议核实后终止特困供养",
    en: "suggest verifying and ending tekun support",
  },
  "tekun-end-some": {
    zh: "部分人员建议核实后终止特困供养",
    en: "suggest verifying and ending support for some of the members",
  },
  "tekun-end-from": { zh: "从{month}起终止供养", en: "support ends from {month}" },
  "tekun-end-late": {
    zh: "应从{month}起终止供养，至今仍在册，请及时办理",
    en: "support was to end from {month}, and the person is listed still",
  },
  "tekun-to-dibao": {
    zh: "收入低于低保标准，终止后建议核实转入低保",
    en: "income is below the dibao standard: suggest moving to dibao",
  },
  "tekun-to-marginal": {
    zh: "收入在低保边缘区间，终止后建议核实转为低保边缘",
    en: "income is in the marginal band: suggest the marginal register",
  },
  "tekun-to-relief": {
    zh: "收入不低于低保标准，终止后生活有困难的可申请临时救助",
    en: "income is not below the standard: temporary relief where in need",
  },
  "tekun-to-check": {
    zh: "终止后请核对是否符合低保、临时救助等条件，符合的及时纳入",
    en: "check whether dibao or temporary relief applies after the end, and admit in time",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
