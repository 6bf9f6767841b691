/** Sentences of entitlements: who should have what, and what is open. */
export const ENTITLEMENT_SENTENCES = {
  "aid-excluded": { zh: "因{aid}，按规定不享受", en: "excluded by {aid}" },
  "aid-exclusion-open": {
    zh: "{aid}能否同时享受未设置，无法判断",
    en: "whether this goes with {aid} is not set",
  },
  "overlap-open": {
    zh: "与{aid}能否同时享受或哪项更高不清楚，无法判断",
    en: "whether this goes with {aid}, or which is higher, is not known",
  },
  "overlap-higher": {
    zh: "与{aid}就高享受一项，请核对两项金额",
    en: "the higher of this and {aid} is paid: compare both",
  },
  "overlap-lower": {
    zh: "与{aid}就高，本项较低",
    en: "{aid} is higher, and only the higher is paid",
  },
  "certificate-not-shown": {
    zh: "名册没有残疾证号和等级，是否持证无法核对",
    en: "neither the number of a certificate nor a grade is shown: whether there is one is not known",
  },
  "certificate-not-valid": {
    zh: "名册标明残疾证已注销或失效，不享受残疾人补贴",
    en: "the certificate is noted as no longer valid: no allowance is due",
  },
  "certificate-lapsed": {
    zh: "残疾证有效期至{date}，是否换证请核实",
    en: "the certificate was valid until {date}: check whether it was renewed",
  },
  "grade-not-shown": {
    zh: "残疾等级不清楚，护理补贴无法判断",
    en: "the grade of disability is not known: the nursing allowance cannot be told",
  },
  "living-on-dibao": {
    zh: "低保家庭中的持证残疾人，应享困难残疾人生活补贴",
    en: "a certificate holder of a dibao household: the living allowance is due",
  },
  "living-on-tekun": {
    zh: "特困人员中的持证残疾人，本县规定可以享受困难残疾人生活补贴",
    en: "a certificate holder on tekun, which the county lets have the living allowance",
  },
  "living-low-income": {
    zh: "低收入家庭中的持证残疾人，应享困难残疾人生活补贴",
    en: "a certificate holder of a low-income household: the living allowance is due",
  },
  "living-dibao-unknown": {
    zh: "是否属于低保或低收入家庭不清楚，无法判断",
    en: "whether the household is on dibao or of low income is not known",
  },
  "living-not-in-hardship": {
    zh: "未见享受低保，不在生活补贴范围",
    en: "not shown on dibao: outside the living allowance",
  },
  "living-groups-unset": {
    zh: "生活补贴的对象范围未设置",
    en: "who has the living allowance is not set",
  },
  "nursing-by-grade": {
    zh: "残疾{grade}级，应享重度残疾人护理补贴",
    en: "disability of grade {grade}: the nursing allowance is due",
  },
  "nursing-with-need": {
    zh: "残疾{grade}级且生活不能完全自理，应享护理补贴",
    en: "disability of grade {grade} with need of care: the nursing allowance is due",
  },
  "nursing-no-need": {
    zh: "残疾{grade}级，名册标明生活能自理，不以长期照护享受护理补贴",
    en: "disability of grade {grade}, noted as able to care for oneself: none is due for care",
  },
  "nursing-need-unknown": {
    zh: "残疾{grade}级，是否需要长期照护不清楚，护理补贴请核实",
    en: "disability of grade {grade}: need of lasting care is not known, please check",
  },
  "nursing-need-unset": {
    zh: "残疾{grade}级，护理补贴是否以长期照护为条件未设置",
    en: "disability of grade {grade}: whether need of care is asked for is not set",
  },
  "nursing-mild": {
    zh: "残疾{grade}级，不在重度残疾人护理补贴范围",
    en: "disability of grade {grade}: outside the nursing allowance",
  },
  "nursing-mild-mind": {
    zh: "智力、精神残疾{grade}级，本地纳入护理补贴",
    en: "intellectual or mental disability of grade {grade}, which the county includes",
  },
  "nursing-mild-mind-open": {
    zh: "智力、精神残疾{grade}级，是否纳入护理补贴未设置",
    en: "intellectual or mental disability of grade {grade}: whether included is not set",
  },
  "nursing-kind-unknown": {
    zh: "残疾{grade}级，类别不清楚，护理补贴无法判断",
    en: "disability of grade {grade} of an unknown kind: cannot tell",
  },
  "elder-due": {
    zh: "{age}周岁，已满{from}周岁，符合高龄津贴年龄",
    en: "{age} years old, {from} or more: of the age for the old-age allowance",
  },
  "elder-due-this-month": {
    zh: "本月满{from}周岁，当月起享受高龄津贴",
    en: "turns {from} this month, from which the allowance is due",
  },
  "elder-not-yet": {
    zh: "满{age}周岁，从{month}起享受高龄津贴",
    en: "turned {age}: the old-age allowance begins in {month}",
  },
  "elder-below": {
    zh: "{age}周岁，未满{from}周岁，不到高龄津贴年龄",
    en: "{age} years old, below {from}: not of the age for the allowance",
  },
  "elder-age-unknown": {
    zh: "在领高龄津贴，年龄不清楚，无法核对",
    en: "an old-age allowance is paid, but the age is not known",
  },
  "elder-from-unset": {
    zh: "高龄津贴起始年龄未设置",
    en: "the age for the old-age allowance is not set",
  },
  "elder-month-open": {
    zh: "本月满{age}周岁，高龄津贴从当月还是次月起发待本县确认",
    en: "turns {age} this month: whether the allowance begins now or next month is for the county to say",
  },
  "elder-stop-unset": {
    zh: "亡故后高龄津贴从何月停发未设置",
    en: "from which month the allowance stops after a death is not set",
  },
  "elder-stopped": { zh: "已亡故，从{month}起停发", en: "died: stopped from {month}" },
  "elder-dead": { zh: "名册标明已亡故", en: "noted as having died" },
  "child-listed": {
    zh: "名册列为孤儿或事实无人抚养儿童，{age}周岁，应享基本生活费",
    en: "listed as an orphan or child without care, {age}: the living allowance is due",
  },
  "child-by-parents": {
    zh: "按父母状况符合条件，{age}周岁，名册未列，请核实纳入",
    en: "qualifies by the state of the parents, {age}, and is not listed: check and admit",
  },
  "child-at-school": {
    zh: "已满18周岁仍在校（{age}周岁），可继续享受",
    en: "of full age ({age}) and at school: may go on",
  },
  "child-of-age": {
    zh: "已{age}周岁，不在高中、中职、大专、本科就读，不再享受儿童基本生活费",
    en: "{age} and not at upper secondary school, vocational school or college: no longer due",
  },
  "child-school-unknown": {
    zh: "已{age}周岁，是否在校不清楚，无法判断",
    en: "{age}: whether at school is not known",
  },
  "child-age-unknown": { zh: "年龄不清楚，无法判断", en: "the age is not known" },
  "child-on-tekun": {
    zh: "已享受特困供养，不同时享受儿童基本生活费",
    en: "on tekun: the two are a choice",
  },
  "rigid-spending": {
    zh: "收入{income}元，刚性支出{spending}元，超过规定比例，请核实财产后认定",
    en: "spending of {spending} on an income of {income} exceeds the share: check property",
  },
  "rigid-open": {
    zh: "收入{income}元，刚性支出{spending}元，认定标准未设置，无法判断",
    en: "spending of {spending} on an income of {income}: the figures are not set",
  },
  "monitored-without-labour": {
    zh: "全户无劳动能力的监测户，请核对低保、特困条件，符合的纳入",
    en: "a monitored household where nobody can work: check dibao and tekun",
  },
  "monitored-covered": {
    zh: "全户无劳动能力的监测户，已享受救助，请保持",
    en: "a monitored household where nobody can work, covered already",
  },
  "monitored-labour-unknown": {
    zh: "监测户有成员劳动能力不清楚，是否无劳动能力户无法判断",
    en: "a monitored household: whether somebody can work is not known",
  },
  "relief-may": {
    zh: "突发严重困难户，可以给予临时救助，由县里核定",
    en: "in sudden hardship: temporary relief may be given, as the county decides",
  },
  "medical-registered-ill": {
    zh: "建档立卡重大疾病患者，合规住院自付部分在限额内全额救助",
    en: "registered poor with a major disease: own hospital costs in full within the ceiling",
  },
  "medical-tekun": {
    zh: "特困人员，合规住院自付部分在限额内全额救助",
    en: "on tekun: own hospital costs in full within the ceiling",
  },
  "medical-long-term": {
    zh: "低保长期保障户，合规住院自付部分在限额内全额救助",
    en: "on dibao for long: own hospital costs in full within the ceiling",
  },
  "medical-old": {
    zh: "80岁以上低保对象，合规住院自付部分在限额内全额救助",
    en: "on dibao and 80 or more: own hospital costs in full within the ceiling",
  },
  "medical-ceiling": { zh: "最高救助限额{amount}元", en: "ceiling of {amount} yuan" },
  "insurance-full": { zh: "参保参合全额资助对象", en: "the insurance premium is paid in full" },
  "insurance-fixed": {
    zh: "参保参合定额资助对象，定额按本地规定",
    en: "a fixed sum towards the insurance premium, as the county sets it",
  },
  "relocation-relief": {
    zh: "易地扶贫搬迁户，{size}人每人一次性临时救助，应在{date}以前发放",
    en: "relocated household of {size}: one-off relief for each, to be paid by {date}",
  },
  "relocation-size-unknown": {
    zh: "易地扶贫搬迁户，人数不清楚，一次性临时救助无法计算",
    en: "relocated household of an unknown size: the relief cannot be computed",
  },
  priority: {
    zh: "{difficulties}{count}项困难叠加，为重点救助群体",
    en: "{count} difficulties at once ({difficulties}): comes first",
  },
  "tekun-may-enter": {
    zh: "名册显示符合特困条件，请核实后纳入特困供养",
    en: "meets the conditions of tekun as shown: check and admit",
  },
  "tekun-may-enter-open": {
    zh: "可能符合特困条件，部分条件名册看不出，请核实",
    en: "may meet the conditions of tekun; some are not shown, please check",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
