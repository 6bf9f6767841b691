import { ENTITLEMENT_SENTENCES } from "./entitlements/sentences";
import { INCOME_SENTENCES } from "./income-sentences";
import { TEKUN_SENTENCES } from "./tekun/sentences";

/**
 * The sentences of reasons: code → Chinese and English, with `{operand}` placeholders. Money
 * operands are yuan with two decimals; the clause behind a sentence is attached separately.
 */
export const SENTENCES = {
  // Area and standard
  "area-unknown": {
    zh: "分不清农村还是城市低保，标准无法确定",
    en: "rural or urban is not known, so the standard is not",
  },
  "standard-unset": {
    zh: "{area}低保标准未设置，请在政策参数中填写",
    en: "the {area} dibao standard is not set: enter it in the policy parameters",
  },
  "standard-lapsed": {
    zh: "{area}低保标准在基准日已过期，请填写现行标准",
    en: "the {area} dibao standard has lapsed on the as-of date: enter the present one",
  },
  "standard-not-yet": {
    zh: "基准日早于{area}低保标准的最早生效日期",
    en: "the as-of date is before the first {area} dibao standard takes effect",
  },
  "standard-average": {
    zh: "所用标准为全省平均数，请换成本县标准",
    en: "the standard used is a provincial average: replace it by the county's own",
  },

  // Income
  "income-total": {
    zh: "家庭年收入按名册总额{income}元计",
    en: "household income as stated in the roster: {income} yuan a year",
  },
  "income-per-head": {
    zh: "人均年收入按名册所填{income}元计",
    en: "income per head as stated in the roster: {income} yuan a year",
  },
  "income-items": {
    zh: "{count}项收入相加，家庭年收入{income}元",
    en: "{count} income items add up to {income} yuan a year",
  },
  "income-items-blank": {
    zh: "有{count}项收入没有填，未计入",
    en: "{count} income items are blank and not counted",
  },
  "income-members": {
    zh: "{count}名成员的收入相加，家庭年收入{income}元",
    en: "the incomes of {count} members add up to {income} yuan a year",
  },
  "income-members-blank": {
    zh: "有{count}名非劳动年龄成员没有填收入，未计入",
    en: "{count} members not of working age have no income stated; none is counted",
  },
  "income-member-missing": {
    zh: "有{count}名劳动年龄成员没有填收入，家庭收入不完整",
    en: "{count} members of working age have no income stated: the household's is incomplete",
  },
  "income-unknown": {
    zh: "名册没有可用的收入，无法计算人均收入",
    en: "the roster states no usable income: income per head cannot be computed",
  },
  "income-unreadable": {
    zh: "有{count}处收入填写的内容读不出来，未采用",
    en: "{count} income cells cannot be read and are not used",
  },
  "income-negative": {
    zh: "收入合计为负数{income}元，按0计，请核实",
    en: "income adds up to {income} yuan, below zero; counted as 0, please check",
  },
  "pension-counted": {
    zh: "养老金{amount}元/年计入收入",
    en: "pension of {amount} yuan a year is counted",
  },
  "pension-not-counted": {
    zh: "养老金{amount}元/年未计入收入",
    en: "pension of {amount} yuan a year is not counted",
  },
  "maintenance-counted": {
    zh: "赡养费{amount}元/年计入收入",
    en: "maintenance of {amount} yuan a year is counted",
  },
  "maintenance-not-counted": {
    zh: "赡养费{amount}元/年未计入收入",
    en: "maintenance of {amount} yuan a year is not counted",
  },
  "employment-deducted": {
    zh: "扣减就业成本{amount}元/年",
    en: "employment costs of {amount} yuan a year are deducted",
  },
  "employment-already-net": {
    zh: "名册总收入已扣除就业成本，不再扣减",
    en: "the stated total is already net of employment costs: nothing more is deducted",
  },
  "employment-not-provided": {
    zh: "名册有就业成本，政策没有设置抵扣，未扣减",
    en: "employment costs are stated, but the policy sets no deduction: not deducted",
  },
  "rigid-deducted": {
    zh: "扣减刚性支出{amount}元/年",
    en: "unavoidable expenses of {amount} yuan a year are deducted",
  },
  "rigid-not-provided": {
    zh: "名册有刚性支出扣减{amount}元，政策没有设置抵扣，未扣减",
    en: "a deduction of {amount} yuan for unavoidable expenses is stated, but the policy sets none: not deducted",
  },
  "medical-deducted": {
    zh: "扣减医疗支出{amount}元/年",
    en: "medical spending of {amount} yuan a year is deducted",
  },
  "medical-deduction-unset": {
    zh: "名册有医疗支出{amount}元，抵扣办法未设置，未扣减",
    en: "medical spending of {amount} yuan is stated; how to deduct it is not set: not deducted",
  },
  "deduction-decides": {
    zh: "支出是否抵扣会改变结果，请先设置抵扣办法",
    en: "whether expenses are deducted would change the outcome: set it first",
  },
  "size-unknown": {
    zh: "家庭人口数不清楚，无法计算人均收入",
    en: "the size of the household is not known: income per head cannot be computed",
  },

  // Comparison
  "income-below": {
    zh: "人均月收入{income}元，低于标准{standard}元",
    en: "income per head of {income} yuan a month is below the standard of {standard}",
  },
  "income-equal": {
    zh: "人均月收入{income}元，等于标准，不低于标准",
    en: "income per head of {income} yuan a month equals the standard and is not below it",
  },
  "income-above": {
    zh: "人均月收入{income}元，超过标准{standard}元",
    en: "income per head of {income} yuan a month is above the standard of {standard}",
  },
  "property-not-examined": {
    zh: "只比较了收入，家庭财产需另行核对",
    en: "income alone was compared: property is to be verified separately",
  },

  // Recipient
  "recipient-paid": { zh: "现发{amount}元/月，为在保户", en: "paid {amount} yuan a month now" },
  "recipient-marked": { zh: "名册标明享受低保", en: "marked as a dibao recipient in the roster" },
  "recipient-listed": { zh: "列在低保名册中", en: "stands in the dibao roster" },
  "recipient-stopped": {
    zh: "名册显示已停发或已退出，按未在保处理",
    en: "the roster shows that payment has stopped: treated as not receiving",
  },
  "recipient-not-shown": {
    zh: "名册没有在保标记和现发金额，按未在保处理",
    en: "the roster shows neither a mark nor an amount: treated as not receiving",
  },
  "recipient-not": { zh: "名册标明未享受低保", en: "marked in the roster as not receiving dibao" },
  "current-unknown": { zh: "现发金额不清楚，差额无法计算", en: "the amount now paid is not known" },
  "current-with-class": {
    zh: "现发金额按补差{base}元加分类施保{supplement}元合计",
    en: "the amount now paid is {base} yuan plus {supplement} yuan of supplements",
  },
  "current-differ": {
    zh: "户月保障金{base}元与合计{total}元不一致，按户月保障金计",
    en: "monthly amount {base} and total {total} differ: the monthly amount is used",
  },

  // Covered people and amount
  "covered-partial": {
    zh: "家庭{size}人只保障{covered}人，金额按{covered}人计，请核实其余成员",
    en: "{covered} of {size} members are covered; the amount is for {covered}, please check the others",
  },
  "covered-exceeds": {
    zh: "保障人数{covered}多于家庭人口{size}，按{size}人计",
    en: "{covered} people are covered in a household of {size}: computed for {size}",
  },
  "covered-assumed": {
    zh: "名册没有保障人数，按全家{size}人计",
    en: "the number covered is not stated: computed for all {size}",
  },
  "covered-unknown": {
    zh: "保障人数和家庭人口都不清楚，金额无法计算",
    en: "neither the number covered nor the size is known: no amount can be computed",
  },
  "whole-household-first": {
    zh: "家庭符合条件，建议整户保障，不再按单人户",
    en: "the household qualifies: suggest covering it as a whole, not one person",
  },
  shortfall: {
    zh: "月补差（{standard}−{income}）×{covered}人＝{amount}元",
    en: "shortfall ({standard} − {income}) × {covered} = {amount} yuan a month",
  },
  tier: {
    zh: "按{grade}每人{amount}元计发",
    en: "tier {grade}: {amount} yuan a person",
  },
  "tier-household": {
    zh: "按{grade}每户{amount}元计发",
    en: "tier {grade}: {amount} yuan a household",
  },
  "tier-grade-unknown": {
    zh: "按分档计发，但档次不清楚",
    en: "amounts are by tier, but the tier is not known",
  },
  "tier-unset": { zh: "{grade}的发放金额未设置", en: "the amount of tier {grade} is not set" },
  rounded: {
    zh: "合计{sum}元，{mode}为{amount}元",
    en: "{sum} yuan in all, rounded ({mode}) to {amount}",
  },

  // Supplements
  supplement: {
    zh: "分类施保{count}人，每月{amount}元",
    en: "categorical supplements for {count} people: {amount} yuan a month",
  },
  "supplement-as-stated": {
    zh: "分类施保比例未设置，按名册所填{amount}元/月计，请核实",
    en: "supplement rates are not set: the stated {amount} yuan a month is taken, please check",
  },
  "supplement-not-included": {
    zh: "有{count}人属分类施保对象（{categories}），比例未设置，金额未包含这部分",
    en: "{count} people are entitled to supplements ({categories}); the rate is not set, so none is included",
  },
  "supplement-members-unknown": {
    zh: "名册未列成员，分类施保未计算",
    en: "members are not listed: categorical supplements are not computed",
  },

  // Outcomes
  "amount-higher": {
    zh: "现发{current}元，建议{payable}元，少发{difference}元",
    en: "{current} yuan paid, {payable} suggested: {difference} too little",
  },
  "amount-lower": {
    zh: "现发{current}元，建议{payable}元，多发{difference}元",
    en: "{current} yuan paid, {payable} suggested: {difference} too much",
  },
  "amount-equal": { zh: "现发金额与建议金额一致", en: "the amount paid is the amount suggested" },
  "amount-undecided": {
    zh: "现发{current}元，比不含分类施保的{payable}元多，差额可能是分类施保，无法判断",
    en: "{current} yuan paid, {payable} without supplements: the difference may be the supplement",
  },
  "suggest-enter": { zh: "建议核实后纳入低保", en: "suggest verifying and admitting to dibao" },
  "suggest-exit": { zh: "建议核实后退出低保", en: "suggest verifying and leaving dibao" },
  "suggest-not-eligible": {
    zh: "按现有收入不符合低保条件",
    en: "not eligible for dibao by the income stated",
  },

  // Single-person coverage and marginal households
  "single-person": {
    zh: "家庭不符合整户条件，有{count}人（{group}）可按单人户核实纳入",
    en: "not eligible as a whole; {count} may be covered singly ({group})",
  },
  "single-person-marked": {
    zh: "名册标明按单人户保障",
    en: "marked in the roster as covered singly",
  },
  "single-person-over": {
    zh: "人均收入达到标准的{multiple}倍，超出单人户范围",
    en: "income per head reaches {multiple} times the standard: beyond single-person coverage",
  },
  "single-person-not-shown": {
    zh: "名册未显示重残或重病，单人户条件请核实",
    en: "the roster shows no severe disability or illness: check the ground for single coverage",
  },
  "single-person-amount": {
    zh: "单人户每人{amount}元，{covered}人",
    en: "single-person coverage of {amount} yuan for each of {covered}",
  },
  "single-person-amount-unset": {
    zh: "单人户保障金额未设置",
    en: "the amount for single-person coverage is not set",
  },
  "single-person-not-examined": {
    zh: "名册未列成员的残疾、疾病情况，单人户条件未核",
    en: "disability and illness of members are not listed: single-person coverage was not examined",
  },
  marginal: {
    zh: "人均收入在标准的1至{multiple}倍之间，属低保边缘收入，财产需另行核对",
    en: "income per head lies between 1 and {multiple} times the standard: marginal by income",
  },

  // Phase-out
  "phase-out": {
    zh: "建档立卡户人均收入超过标准，给予渐退期",
    en: "registered-poor and above the standard: support is phased out, not stopped",
  },
  "phase-out-all": {
    zh: "低保户人均收入超过标准，给予渐退期",
    en: "a dibao household above the standard: support is phased out, not stopped",
  },
  "phase-out-suggested": {
    zh: "建议从{start}起算渐退期",
    en: "suggest counting the phase-out from {start}",
  },
  "phase-out-running": {
    zh: "渐退期至{end}，还有{months}个月",
    en: "the phase-out lasts until {end}, {months} months more",
  },
  "phase-out-ending": {
    zh: "渐退期将于{end}届满，还有{months}个月",
    en: "the phase-out ends on {end}, {months} months more",
  },
  "phase-out-last-month": {
    zh: "渐退期本月届满（{end}）",
    en: "the phase-out ends this month, on {end}",
  },
  "phase-out-not-begun": {
    zh: "渐退期从{start}开始，尚未起算",
    en: "the phase-out begins on {start}",
  },
  "phase-out-within-minimum": {
    zh: "渐退期{min}至{max}个月，自{start}起未满{min}个月",
    en: "the phase-out is {min} to {max} months; fewer than {min} have passed since {start}",
  },
  "phase-out-between": {
    zh: "渐退期已满{min}个月、未满{max}个月，本县月数未定，无法判断",
    en: "between {min} and {max} months, and the county has not chosen: cannot tell",
  },
  "phase-out-range": {
    zh: "渐退期为{min}至{max}个月，本县月数未定，截止月不能确定",
    en: "the phase-out is {min} to {max} months; the county has not chosen, so no end is known",
  },
  "phase-out-ended": { zh: "渐退期已于{end}届满", en: "the phase-out ended on {end}" },
  "phase-out-ended-maximum": {
    zh: "自{start}起已满最长{max}个月",
    en: "the maximum of {max} months since {start} has passed",
  },
  "phase-out-still-paid": { zh: "渐退期满后仍在发放", en: "still paid after the phase-out" },
  "phase-out-continue": {
    zh: "期满仍未稳定脱贫，建议继续保障",
    en: "not yet stably out of poverty at the end: suggest continuing support",
  },
  "phase-out-finished": {
    zh: "渐退期满且已稳定脱贫，建议退出",
    en: "the phase-out is over and the household stably out of poverty: suggest leaving",
  },
  "phase-out-finished-exit": {
    zh: "渐退期满，按政策退出",
    en: "the phase-out is over: the policy ends support",
  },
  "phase-out-review": {
    zh: "期满待复核：名册没有脱贫稳定情况",
    en: "to be reviewed at the end: the roster does not say whether the household is stably out",
  },
  "phase-out-end-unset": {
    zh: "期满如何处理未设置",
    en: "what happens at the end of the phase-out is not set",
  },
  "phase-out-months-unset": {
    zh: "渐退期月数未设置，无法判断",
    en: "the months of the phase-out are not set: cannot tell",
  },
  "phase-out-too-late": {
    zh: "{date}以后超过标准的是否给渐退期，由县里确定；此前超过的，名册没有渐退起始月",
    en: "whether income above the standard after {date} has a phase-out is the county's to decide; for income above it before, the roster has no first month",
  },
  "phase-out-begun-late": {
    zh: "渐退期只给{date}以前超过标准的，此户起始在后，文件的月数不适用",
    en: "phase-outs are for income above the standard by {date}; this one began later, so the months of the document do not apply",
  },
  "phase-out-start-unknown": {
    zh: "名册标明在渐退期，但没有起始月",
    en: "marked as in phase-out, but without a first month",
  },
  "phase-out-registered-unknown": {
    zh: "名册没有是否建档立卡，不能确定是否给予渐退期",
    en: "whether the household is registered-poor is not stated, so neither is a phase-out",
  },
  "phase-out-not-registered": {
    zh: "不是建档立卡户，不适用渐退期",
    en: "not registered-poor: no phase-out",
  },
  "phase-out-over-ceiling": {
    zh: "人均收入达到标准的{multiple}倍，超出渐退期上限",
    en: "income per head reaches {multiple} times the standard, the ceiling of the phase-out",
  },
  "phase-out-ceiling-unset": {
    zh: "渐退期收入上限未设置，未作上限检查",
    en: "no ceiling is set for the phase-out: none was checked",
  },
  "phase-out-original": {
    zh: "渐退期内按原金额发放",
    en: "the original amount is paid during the phase-out",
  },
  "phase-out-full": {
    zh: "渐退期内按标准全额发放",
    en: "the full standard is paid during the phase-out",
  },
  "phase-out-stepped": {
    zh: "渐退期第{month}个月，按原金额的{percent}%发放",
    en: "month {month} of the phase-out: {percent} % of the original amount",
  },
  "phase-out-amount-unset": {
    zh: "渐退期发放金额的办法未设置",
    en: "how the amount is set during the phase-out is not set",
  },
  "phase-out-back-below": {
    zh: "名册有渐退期，但人均收入又低于标准，按正常在保计算",
    en: "a phase-out is noted, but income is below the standard again: computed as usual",
  },

  // Other schemes
  ...INCOME_SENTENCES,
  ...TEKUN_SENTENCES,
  ...ENTITLEMENT_SENTENCES,
  "not-assessed": {
    zh: "本表不是低保或特困名册，未作低保测算",
    en: "not a roster of dibao or tekun: not assessed",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

/** The code of a reason's sentence. */
export type ReasonCode = keyof typeof SENTENCES;

/** Names of the placeholders in a sentence. */
type Placeholders<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

/** The operands that a sentence asks for, so that a forgotten one does not compile. */
export type OperandNames<Code extends ReasonCode> = Placeholders<(typeof SENTENCES)[Code]["zh"]>;
