import { ROUNDING_MODES } from "../../money";
import { define } from "./define";
import { CATEGORY_SCOPES, TIER_SCOPES } from "./scopes";

const ROUNDING = Object.fromEntries(ROUNDING_MODES.map(({ code, zh, en }) => [code, { zh, en }]));

/** How much is paid. */
export const AMOUNT = [
  define(
    "amount_method",
    "choice",
    { zh: "保障金计算方式", en: "How the amount is worked out" },
    {
      zh: "补差：标准减人均收入；分档：按困难程度定额。",
      en: "Shortfall: standard less income per head. Tiered: a fixed amount by tier.",
    },
    {
      choices: {
        shortfall: { zh: "补差", en: "shortfall" },
        tiered: { zh: "分档", en: "tiered" },
      },
    },
  ),
  define(
    "shortfall_floor_rate",
    "rate",
    { zh: "补差最低比例", en: "Shortfall, least share" },
    {
      zh: "人均补差低于低保标准这个比例的，按这个比例计发；未填的按实际差额。",
      en: "A shortfall per head below this share of the standard is paid at this share; unset, as it is.",
    },
    { max: "100" },
  ),
  define(
    "tier_amount",
    "money-month",
    { zh: "分档金额", en: "Amount of a tier" },
    {
      zh: "分档计算时各档每月金额；与计算方式“分档”一起使用。",
      en: "Monthly amount of each tier, used with the tiered method.",
    },
    { scopes: TIER_SCOPES },
  ),
  define(
    "tier_amount_per",
    "choice",
    { zh: "分档金额按人或按户", en: "Tier amount for each" },
    {
      zh: "分档金额是每人的还是每户的。",
      en: "Whether a tier's amount is of a person or a household.",
    },
    {
      choices: {
        person: { zh: "每人", en: "person" },
        household: { zh: "每户", en: "household" },
      },
    },
  ),
  define(
    "rounding",
    "choice",
    { zh: "发放金额取整方式", en: "Rounding of the payable amount" },
    {
      zh: "先合计、后取整，只取整一次。",
      en: "The sum is rounded, once, at the end.",
    },
    { choices: ROUNDING },
  ),
  define(
    "rounding_per",
    "choice",
    { zh: "取整对象", en: "What is rounded" },
    {
      zh: "按户合计后取整，或逐人取整后相加。",
      en: "The household's sum is rounded, or each person's amount before they are added.",
    },
    {
      choices: {
        household: { zh: "按户合计取整", en: "household sum" },
        person: { zh: "逐人取整", en: "each person" },
      },
    },
  ),
  define(
    "amount_change_threshold",
    "money-month",
    { zh: "建议调整的最小差额", en: "Least difference to adjust" },
    {
      zh: "现发金额与应发金额相差不超过此数的，不建议调整。",
      en: "No adjustment is suggested where current and payable amounts differ by no more than this.",
    },
    { min: "0" },
  ),
  define(
    "supplement_rate",
    "rate",
    { zh: "分类施保增发比例", en: "Categorical supplement, rate" },
    {
      zh: "按低保标准的百分比增发；与定额二选一。",
      en: "Supplement as a percentage of the dibao standard; either this or a fixed amount.",
    },
    { scopes: CATEGORY_SCOPES, max: "200" },
  ),
  define(
    "supplement_amount",
    "money-month",
    { zh: "分类施保增发定额", en: "Categorical supplement, fixed amount" },
    {
      zh: "每人每月增发的定额；与比例二选一。",
      en: "Fixed supplement for one person a month; either this or a rate.",
    },
    { scopes: CATEGORY_SCOPES },
  ),
  define(
    "supplement_min_rate",
    "rate",
    { zh: "分类施保最低增发比例", en: "Categorical supplement, least rate" },
    {
      zh: "增发的，每人每月不低于低保标准的这个百分比；没有增发的不受此限（D12）。",
      en: "A supplement that is paid is at least this percentage of the standard; none need be paid (D12).",
    },
    { scopes: CATEGORY_SCOPES, max: "200" },
  ),
  define(
    "supplement_due",
    "choice",
    { zh: "分类施保是否必须", en: "Whether supplements are due" },
    {
      zh: "符合分类施保条件的是应当增发，还是可以增发；未填的按可以增发核对（D13）。",
      en: "Whether whoever qualifies must get a supplement or may; unset counts as may (D13).",
    },
    {
      choices: {
        due: { zh: "应当增发", en: "must be paid" },
        may: { zh: "可以增发", en: "may be paid" },
      },
    },
  ),
  define(
    "supplement_stacking",
    "choice",
    { zh: "分类施保叠加方式", en: "Several supplements for one person" },
    {
      zh: "一人符合几类时怎样计算；每人只计一次的，各类标准不同时取最高一项。",
      en: "What one person gets who falls into several groups; counted once means the highest where they differ.",
    },
    {
      choices: {
        highest: { zh: "就高不叠加", en: "highest only" },
        sum: { zh: "各项相加", en: "sum of all" },
        "once-per-person": { zh: "每人只计一次", en: "once per person" },
      },
    },
  ),
  define(
    "elder_age",
    "age",
    { zh: "老年人起始年龄", en: "Age from which a person is older" },
    {
      zh: "达到此年龄的按老年人分类施保。",
      en: "From this age on a person belongs to the older people for supplements.",
    },
    { min: "50", max: "100" },
  ),
  define(
    "minor_age",
    "age",
    { zh: "成年年龄", en: "Age of majority" },
    { zh: "不满此年龄的为未成年人。", en: "Below this age a person is a minor." },
    { min: "14", max: "21" },
  ),
];
