import { define } from "./define";
import { AID_SCOPES, EXCLUSION_SCOPES } from "./aid-scopes";
import { CARE_MODE_SCOPES, DISABILITY_GRADE_SCOPES, ELDER_BAND_SCOPES } from "./scopes";

const OVERLAP = {
  higher: { zh: "就高，不重复享受", en: "the higher of the two" },
  both: { zh: "可以叠加", en: "both" },
} as const;

/** The two disability allowances, old-age allowance, orphans and children without de facto care. */
export const OTHER_AID = [
  define(
    "life_check_months",
    "months",
    { zh: "生存认证有效月数", en: "Proof of life, valid for" },
    {
      zh: "这么多个月以内做过生存认证的高龄人员不再提示（C03）。",
      en: "Very old people with a proof of life within so many months are not named (C03).",
    },
  ),
  define(
    "living_allowance_groups",
    "choice",
    { zh: "困难残疾人生活补贴对象", en: "Living allowance, who has it" },
    {
      zh: "困难残疾人生活补贴发给低保家庭的，还是扩大到其他低收入家庭（F01）。",
      en: "Whether the living allowance is for dibao households or for others on low incomes too (F01).",
    },
    {
      choices: {
        dibao: { zh: "低保家庭的持证残疾人", en: "certificate holders of dibao households" },
        "low-income": { zh: "扩大到其他低收入家庭", en: "of other low-income households too" },
      },
    },
  ),
  define(
    "allowance_exclusion",
    "choice",
    { zh: "不享受残疾人两项补贴的人员", en: "Who has no disability allowance" },
    {
      zh: "该类人员是两项补贴都不享受，还是只不享受生活补贴，或都可以享受；未填的无法判断（F06、E10）。",
      en: "Whether the group has neither allowance, only the nursing one, or both; unset, it cannot be told (F06, E10).",
    },
    {
      scopes: EXCLUSION_SCOPES,
      choices: {
        both: { zh: "两项补贴都不享受", en: "neither allowance" },
        living: { zh: "不享受生活补贴，可享受护理补贴", en: "the nursing allowance alone" },
        none: { zh: "两项补贴都可以享受", en: "both allowances" },
      },
    },
  ),
  define(
    "nursing_allowance_care_need",
    "flag",
    { zh: "护理补贴是否以长期照护需求为条件", en: "Nursing allowance needs lasting care" },
    {
      zh: "一、二级残疾人享受护理补贴，是否还须需要长期照护；填“否”的按残疾等级即可享受。",
      en: "Whether disability of grade one or two must come with a need of lasting care; if not, the grade is enough.",
    },
  ),
  define(
    "nursing_allowance_mild_mind",
    "flag",
    { zh: "三四级智力精神残疾人护理补贴", en: "Nursing allowance, mind of grade three or four" },
    {
      zh: "重度残疾人护理补贴是否扩大到三、四级智力和精神残疾人；未填的不核对这两类（F04）。",
      en: "Whether intellectual and mental disability of grade three or four has it; unset, these are not checked (F04).",
    },
  ),
  define(
    "living_allowance_standard",
    "money-month",
    { zh: "困难残疾人生活补贴标准", en: "Living allowance" },
    {
      zh: "每人每月标准；不分等级的各等级填同一数（F08）。",
      en: "For one person a month; the same for every grade where grades do not matter (F08).",
    },
    { scopes: DISABILITY_GRADE_SCOPES },
  ),
  define(
    "nursing_allowance_standard",
    "money-month",
    { zh: "重度残疾人护理补贴标准", en: "Nursing allowance" },
    {
      zh: "每人每月标准，按残疾等级填写（F08）。",
      en: "For one person a month, by grade (F08).",
    },
    { scopes: DISABILITY_GRADE_SCOPES },
  ),
  define(
    "nursing_care_overlap",
    "choice",
    { zh: "护理补贴与养老护理补贴", en: "Nursing allowance beside care subsidies" },
    {
      zh: "护理补贴与养老服务、失能老人护理补贴就高还是可以叠加；未填的不核对（F07）。",
      en: "Whether the nursing allowance and care subsidies for old people exclude each other; unset, it is not checked (F07).",
    },
    { choices: OVERLAP },
  ),
  define(
    "elder_allowance_from",
    "age",
    { zh: "高龄津贴起始年龄", en: "Old-age allowance, from" },
    {
      zh: "达到此年龄起发放高龄津贴（G01）。",
      en: "The old-age allowance begins at this age (G01).",
    },
    { min: "60", max: "100" },
  ),
  define(
    "elder_allowance_first_month",
    "choice",
    { zh: "高龄津贴起发和换档月", en: "Old-age allowance, first month" },
    {
      zh: "达到起始年龄或更高一档的，从当月还是次月起发放。",
      en: "Whether the allowance, or a higher one, begins in the month of the birthday or the next.",
    },
    {
      choices: {
        "next-month": { zh: "满龄次月起", en: "the month after the birthday" },
        "same-month": { zh: "满龄当月起", en: "the month of the birthday" },
      },
    },
  ),
  define(
    "elder_allowance_stop",
    "choice",
    { zh: "高龄津贴停发月", en: "Old-age allowance, first month without" },
    {
      zh: "领取人亡故的，从当月还是次月起停发。",
      en: "Whether the allowance stops with the month of death or the month after.",
    },
    {
      choices: {
        "next-month": { zh: "亡故次月停发", en: "from the month after the death" },
        "same-month": { zh: "亡故当月停发", en: "from the month of the death" },
      },
    },
  ),
  define(
    "elder_allowance_standard",
    "money-month",
    { zh: "高龄津贴标准", en: "Old-age allowance" },
    {
      zh: "每人每月标准，按年龄档填写（G02）。",
      en: "For one person a month, by age (G02).",
    },
    { scopes: ELDER_BAND_SCOPES },
  ),
  define(
    "elder_allowance_overlap",
    "choice",
    { zh: "高龄津贴与残疾人补贴、养老补贴", en: "Old-age allowance beside others" },
    {
      zh: "高龄津贴与残疾人两项补贴、养老服务补贴就高还是可以叠加；未填的不核对（G03）。",
      en: "Whether the old-age allowance and disability or care subsidies exclude each other; unset, it is not checked (G03).",
    },
    { choices: OVERLAP },
  ),
  define(
    "child_allowance_standard",
    "money-month",
    { zh: "孤儿基本生活标准", en: "Orphans' living standard" },
    {
      zh: "孤儿和事实无人抚养儿童每人每月标准，按集中、分散养育填写（G06）。",
      en: "For one orphan or child without de facto care a month, by kind of care (G06).",
    },
    { scopes: CARE_MODE_SCOPES },
  ),
  define(
    "aid_swept",
    "flag",
    { zh: "文件要求排查的待遇", en: "Aid that a document wants looked for" },
    {
      zh: "文件是否要求排查符合条件而没有享受该项待遇的人；填了的，应享提示以该文件为依据。",
      en: "Whether a document wants people found who should have this aid and have not; it is then the ground of what is suggested.",
    },
    { scopes: AID_SCOPES },
  ),
  define(
    "aid_paid_in_full",
    "flag",
    { zh: "文件要求按时足额发放的待遇", en: "Aid to be paid in time and in full" },
    {
      zh: "文件是否要求及时足额、按要求发放该项待遇；填了的，应享提示以该文件为依据。",
      en: "Whether a document wants this aid paid in time and in full; it is then the ground of what is suggested.",
    },
    { scopes: AID_SCOPES },
  ),
];

/** Between the registers of rural assistance and social assistance. */
export const REGISTERS = [
  define(
    "monitor_line",
    "money-year",
    { zh: "防返贫监测线", en: "Monitoring line" },
    {
      zh: "当年防止返贫监测范围的人均年收入线，由县里填写（J10）。",
      en: "Income per head of the year below which households are monitored, entered by the county (J10).",
    },
  ),
  define(
    "monitor_high_income",
    "money-year",
    { zh: "监测对象收入偏高提示线", en: "Monitored, high income" },
    {
      zh: "监测对象人均年收入高于此数时提示（J11）。",
      en: "Doubt where a monitored household has more per head than this (J11).",
    },
  ),
  define(
    "risk_removal_months",
    "months",
    { zh: "风险消除最短月数", en: "Removal of risk, fewest months" },
    {
      zh: "识别到消除风险不足这么多个月时提示（J12）。",
      en: "Doubt where a risk is removed fewer months after it was identified (J12).",
    },
  ),
  define(
    "public_post_age_min",
    "age",
    { zh: "公益性岗位年龄下限", en: "Posts of public welfare, from" },
    {
      zh: "未满此年龄在公益性岗位的提示（J13）。",
      en: "Doubt where somebody below this age has such a post (J13).",
    },
    { min: "14", max: "30" },
  ),
  define(
    "public_post_age_max",
    "age",
    { zh: "公益性岗位年龄上限", en: "Posts of public welfare, to" },
    {
      zh: "达到此年龄仍在公益性岗位的提示（J13）。",
      en: "Doubt where somebody of this age or more has such a post (J13).",
    },
    { min: "50", max: "100" },
  ),
  define(
    "work_income_low",
    "money-month",
    { zh: "务工月收入偏低提示线", en: "Wages a month, low" },
    {
      zh: "务工月收入低于此数时提示（J14）。",
      en: "Doubt where wages of a month are below this (J14).",
    },
  ),
  define(
    "work_income_high",
    "money-month",
    { zh: "务工月收入偏高提示线", en: "Wages a month, high" },
    {
      zh: "务工月收入高于此数时提示（J14）。",
      en: "Doubt where wages of a month are above this (J14).",
    },
  ),
];
