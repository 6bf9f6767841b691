import { define } from "./define";
import { PHASE_OUT_GROUP_SCOPES } from "./scopes";

/** The phase-out (渐退期). None of it is national: source 001 fixes a range, counties the rest. */
export const PHASE_OUT = [
  define(
    "phase_out_months",
    "months",
    { zh: "渐退期月数", en: "Phase-out, months" },
    {
      zh: "渐退期共几个月，由县里确定；文件只给出区间的，填在最短、最长月数。",
      en: "Length of the phase-out, as the county chose; where a document gives a range only, it stands in the two below.",
    },
  ),
  define(
    "phase_out_months_group",
    "months",
    { zh: "渐退期月数（分对象）", en: "Phase-out, months by group" },
    {
      zh: "该类户的渐退期月数；有残疾人的户在先；未填的按“渐退期月数”。",
      en: "Length for the group, households with a disabled member first; the general one where unset.",
    },
    { scopes: PHASE_OUT_GROUP_SCOPES },
  ),
  define(
    "phase_out_months_min",
    "months",
    { zh: "渐退期最短月数", en: "Phase-out, fewest months" },
    { zh: "文件给出的渐退期区间下限。", en: "Lower end of the range that a document gives." },
  ),
  define(
    "phase_out_months_max",
    "months",
    { zh: "渐退期最长月数", en: "Phase-out, most months" },
    { zh: "文件给出的渐退期区间上限。", en: "Upper end of the range that a document gives." },
  ),
  define(
    "phase_out_ceiling_multiple",
    "number",
    { zh: "渐退期收入上限倍数", en: "Phase-out, income ceiling" },
    {
      zh: "人均收入达到低保标准的这个倍数的，不再给予渐退期。",
      en: "No phase-out once income per head reaches this multiple of the standard.",
    },
    { min: "1", max: "10" },
  ),
  define(
    "phase_out_amount",
    "choice",
    { zh: "渐退期发放金额", en: "Phase-out, amount" },
    {
      zh: "渐退期内每月发多少；按比例递减的，比例填在“渐退期各月比例”。",
      en: "What is paid each month of the phase-out; the shares of a stepped one are a parameter of their own.",
    },
    {
      choices: {
        original: { zh: "按原金额", en: "original amount" },
        full: { zh: "按低保标准全额", en: "full standard" },
        stepped: { zh: "按比例递减", en: "stepped" },
      },
    },
  ),
  define(
    "phase_out_steps",
    "rate-list",
    { zh: "渐退期各月比例", en: "Phase-out, share by month" },
    {
      zh: "按比例递减时各月为原金额的百分之几，从第一个月起，用顿号隔开；最后一个比例沿用到期满。",
      en: "Percentages of the original amount by month from the first on; the last holds to the end.",
    },
  ),
  define(
    "phase_out_step_months",
    "months",
    { zh: "渐退期每档比例月数", en: "Phase-out, months of each share" },
    {
      zh: "按比例递减时每个比例管几个月；未填的每月一个比例，填12即每年一个比例。",
      en: "How many months each share holds; unset, one share a month; 12 is one share a year.",
    },
  ),
  define(
    "phase_out_step_base",
    "choice",
    { zh: "渐退期比例的基数", en: "Phase-out, what shares are of" },
    {
      zh: "递减比例乘以原金额，还是乘以低保标准全额。",
      en: "Whether shares are of the original amount or of the full standard.",
    },
    {
      choices: {
        original: { zh: "原金额", en: "original amount" },
        full: { zh: "低保标准全额", en: "full standard" },
      },
    },
  ),
  define(
    "phase_out_cap",
    "choice",
    { zh: "渐退期金额封顶", en: "Phase-out, cap" },
    {
      zh: "渐退期每月金额（分类施保另计的除外）是否以低保标准乘保障人数封顶。",
      en: "Whether the monthly amount, supplements apart, is capped at the standard for the people covered.",
    },
    {
      choices: {
        none: { zh: "不封顶", en: "no cap" },
        "full-standard": { zh: "标准乘人数封顶", en: "standard times people" },
      },
    },
  ),
  define(
    "phase_out_supplements",
    "choice",
    { zh: "渐退期分类施保", en: "Phase-out, supplements" },
    {
      zh: "分类施保包含在原金额里一并发放，还是按现有成员重新计算另加。",
      en: "Whether supplements are part of the original amount, or worked out anew for the members and added.",
    },
    {
      choices: {
        included: { zh: "含在原金额内", en: "part of the original amount" },
        recalculated: { zh: "按现有成员重新计算", en: "worked out anew" },
      },
    },
  ),
  define(
    "phase_out_on_death",
    "choice",
    { zh: "渐退期内成员死亡的金额", en: "Phase-out, when a member dies" },
    {
      zh: "成员死亡后原金额不变、以标准乘在世保障人数封顶，还是按在世人数折算。",
      en: "Whether the original amount stays, is capped at the standard for the survivors, or shrinks with them.",
    },
    {
      choices: {
        keep: { zh: "不变", en: "stays" },
        cap: { zh: "标准乘在世人数封顶", en: "capped for the survivors" },
        share: { zh: "按在世人数折算", en: "shrinks with the number" },
      },
    },
  ),
  define(
    "phase_out_eligible",
    "choice",
    { zh: "渐退期对象", en: "Phase-out, for whom" },
    { zh: "哪些低保户适用渐退期。", en: "Which dibao households have a phase-out." },
    {
      choices: {
        "registered-poor": { zh: "建档立卡户", en: "registered-poor households" },
        "all-dibao": { zh: "全部低保户", en: "all dibao households" },
        "employed-dibao": {
          zh: "有成员就业的低保户",
          en: "dibao households with a member in work",
        },
      },
    },
  ),
  define(
    "phase_out_trigger",
    "choice",
    { zh: "进入渐退期的条件", en: "Phase-out, trigger" },
    {
      zh: "人均收入超过标准时进入，还是达到标准时进入。",
      en: "Whether it begins once income per head exceeds the standard, or once it reaches it.",
    },
    {
      choices: {
        exceeds: { zh: "超过标准", en: "exceeds the standard" },
        reaches: { zh: "达到或超过标准", en: "reaches the standard" },
      },
    },
  ),
  define(
    "phase_out_exceeded_by",
    "date-list",
    { zh: "渐退期适用截止日", en: "Phase-out, for income above the standard by" },
    {
      zh: "到这一天为止人均收入超过标准的户才给渐退期，已经给的照常走完；不填的不限。",
      en: "Only households whose income per head exceeded the standard by this day have a phase-out, which then runs its course; no limit where unset.",
    },
  ),
  define(
    "phase_out_first_month",
    "choice",
    { zh: "渐退期起始月", en: "Phase-out, first month" },
    {
      zh: "从核定收入超标的次月起算，还是当月起算。",
      en: "Counted from the month after income was found above the standard, or from that month.",
    },
    {
      choices: {
        "next-month": { zh: "次月", en: "next month" },
        "same-month": { zh: "当月", en: "same month" },
      },
    },
  ),
  define(
    "phase_out_end",
    "choice",
    { zh: "渐退期满的处理", en: "Phase-out, at its end" },
    {
      zh: "期满后未稳定脱贫的继续保障、一律退出，还是一律复核后决定。",
      en: "Whether a household not yet stably out of poverty stays covered at the end, all leave, or all are reviewed.",
    },
    {
      choices: {
        "continue-if-not-stable": {
          zh: "未稳定脱贫的继续保障",
          en: "continue where not stably out of poverty",
        },
        exit: { zh: "退出", en: "exit" },
        review: { zh: "一律复核后决定", en: "reviewed in every case" },
      },
    },
  ),
  define(
    "phase_out_ending_soon_months",
    "months",
    { zh: "渐退期即将到期提示月数", en: "Phase-out, ending soon" },
    {
      zh: "剩余月数不超过此数时提示即将到期。",
      en: "A phase-out with no more than this many months left is said to end soon.",
    },
  ),
];
