import { AMOUNT_SENTENCES } from "./amount-sentences";
import { ENTITLEMENT_SENTENCES } from "./entitlements/sentences";
import { INCOME_SENTENCES } from "./income-sentences";
import { PHASE_OUT_SENTENCES } from "./phase-out-sentences";
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

  // Subjects with a file of their own
  ...INCOME_SENTENCES,
  ...AMOUNT_SENTENCES,
  ...PHASE_OUT_SENTENCES,
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
