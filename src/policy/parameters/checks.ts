import { define } from "./define";
import { SEX_SCOPES } from "./scopes";

/** Thresholds that tune doubts; ids of the checks that use them stand in the help. */
export const CHECKS = [
  define(
    "amount_tolerance",
    "money-month",
    { zh: "金额核对容差", en: "Tolerance of amounts" },
    {
      zh: "核对保障金、分类施保、渐退期金额时允许的差额（D07、D12、I06）；逐人取整的按人数相乘。",
      en: "Difference allowed when amounts are checked (D07, D12, I06); times the people where each is rounded.",
    },
    { min: "0" },
  ),
  define(
    "total_tolerance",
    "money-once",
    { zh: "合计核对容差", en: "Tolerance of totals" },
    {
      zh: "核对合计、分项时允许的差额（L01、L02）。",
      en: "Difference allowed when totals are checked (L01, L02).",
    },
    { min: "0" },
  ),
  define(
    "income_tolerance",
    "rate",
    { zh: "收入倒推容差", en: "Tolerance of income" },
    {
      zh: "人均收入乘人数与总收入允许相差的比例（D23）。",
      en: "Share by which income per head times people may differ from the total (D23).",
    },
    { min: "0", max: "100" },
  ),
  define(
    "same_amount_share",
    "rate",
    { zh: "同额户占比提示线", en: "Share of equal amounts" },
    {
      zh: "同村人均金额相同的户达到此比例时提示平均发放疑点（D10）。",
      en: "Doubt of equal payments from this share of a village's households on (D10).",
    },
    { min: "1", max: "100" },
  ),
  define(
    "same_amount_min_households",
    "count",
    { zh: "同额户核对的最少户数", en: "Fewest households for equal amounts" },
    {
      zh: "村内户数少于此数的不核对平均发放（D10）。",
      en: "Villages with fewer households are not checked for equal payments (D10).",
    },
  ),
  define(
    "single_person_share",
    "rate",
    { zh: "单人户占比提示线", en: "Share of single-person coverage" },
    {
      zh: "村（社区）单人户占比超过此数时提示（B14）。",
      en: "Doubt where the share of single-person households in a village exceeds this (B14).",
    },
    { min: "1", max: "100" },
  ),
  define(
    "single_person_share_above_county",
    "rate",
    { zh: "单人户占比高于全县均值提示线", en: "Single-person share above the county's" },
    {
      zh: "村（社区）单人户占比高于全县均值这么多个百分点时提示（B14）。",
      en: "Doubt where a village's share exceeds the county's by this many percentage points (B14).",
    },
    { min: "1", max: "100" },
  ),
  define(
    "shared_phone_households",
    "count",
    { zh: "同一电话提示户数", en: "Households sharing a phone" },
    {
      zh: "同一电话出现在这么多户时提示（A16）。",
      en: "Doubt where one phone number stands in this many households (A16).",
    },
    { min: "2" },
  ),
  define(
    "shared_phone_households_high",
    "count",
    { zh: "同一电话升级提示户数", en: "Households sharing a phone, direct doubt" },
    {
      zh: "同一电话出现在这么多户时升级为直接疑点（A16）。",
      en: "Direct doubt where one phone number stands in this many households (A16).",
    },
    { min: "2" },
  ),
  define(
    "spouse_age_gap",
    "age",
    { zh: "配偶年龄差提示线", en: "Age gap of spouses" },
    {
      zh: "配偶年龄相差超过此数时提示（B11）。",
      en: "Doubt where spouses are more years apart than this (B11).",
    },
    { min: "1", units: ["岁"] },
  ),
  define(
    "age_tolerance",
    "age",
    { zh: "年龄核对容差", en: "Tolerance of ages" },
    {
      zh: "年龄列与身份证推算年龄允许相差的岁数（A11）。",
      en: "Years by which the age column may differ from the ID (A11).",
    },
    { units: ["岁"] },
  ),
  define(
    "max_age",
    "age",
    { zh: "年龄上限", en: "Greatest plausible age" },
    {
      zh: "按身份证推算超过此年龄的视为日期有误（A05）。",
      en: "A birth date that makes a person older than this is taken for an error (A05).",
    },
    { min: "100" },
  ),
  define(
    "longevity_check_age",
    "age",
    { zh: "高龄在册核实年龄", en: "Age from which to verify" },
    {
      zh: "达到此年龄仍在册的提示核实（C03）。",
      en: "People of this age or more are to be verified (C03).",
    },
    { min: "80" },
  ),
  define(
    "working_age_min",
    "age",
    { zh: "就业年龄下限", en: "Working age, from" },
    {
      zh: "达到此年龄起按就业年龄核对收入（D14）。",
      en: "From this age on a person counts as of working age (D14).",
    },
    { min: "14", max: "30" },
  ),
  define(
    "working_age_max",
    "age",
    { zh: "就业年龄上限", en: "Working age, to" },
    {
      zh: "达到此年龄起不再按就业年龄核对收入（D14）。",
      en: "From this age on a person no longer counts as of working age (D14).",
    },
    { scopes: SEX_SCOPES, min: "40", max: "80" },
  ),
];
