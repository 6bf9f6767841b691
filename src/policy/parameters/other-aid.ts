import { define } from "./define";
import {
  CARE_MODE_SCOPES,
  DISABILITY_GRADE_SCOPES,
  ELDER_BAND_SCOPES,
  SELF_CARE_SCOPES,
} from "./scopes";

const OVERLAP = {
  higher: { zh: "就高，不重复享受", en: "the higher of the two" },
  both: { zh: "可以叠加", en: "both" },
} as const;

/** Tekun, the two disability allowances, old-age allowance and children without care. */
export const OTHER_AID = [
  define(
    "tekun_minor_age",
    "age",
    { zh: "特困未成年人年龄上限", en: "Tekun, minors below" },
    {
      zh: "未满此年龄的视为无劳动能力；有的省为18周岁（E03、E04）。",
      en: "Below this age nobody counts as able to work; some provinces have 18 (E03, E04).",
    },
    { min: "14", max: "18" },
  ),
  define(
    "tekun_care_standard",
    "money-year-or-month",
    { zh: "特困人员照料护理标准", en: "Tekun care standard" },
    {
      zh: "按自理能力分档的照料护理标准，由县里填写，须写明单位（E07）。",
      en: "Care standard by self-care level, entered by the county with its unit (E07).",
    },
    { scopes: SELF_CARE_SCOPES },
  ),
  define(
    "tekun_care_in_institution",
    "flag",
    { zh: "集中供养是否单发照料护理费", en: "Care paid apart in institutions" },
    {
      zh: "集中供养的特困人员是否单独发放照料护理费；未填的不核对（E07）。",
      en: "Whether tekun people in institutions are paid care apart; unset, it is not checked (E07).",
    },
  ),
  define(
    "self_care_review_months",
    "months",
    { zh: "自理能力评估有效月数", en: "Self-care assessment, valid for" },
    {
      zh: "距上次评估超过这么多个月时提示（E08）。",
      en: "Doubt where the last assessment is more months ago than this (E08).",
    },
  ),
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
