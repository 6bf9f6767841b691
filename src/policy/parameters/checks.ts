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
      zh: "核对合计、分项金额时允许的差额（L01、L02、L04）；户数、人数不允许相差。",
      en: "Difference allowed when totals of money are checked (L01, L02, L04); households and people must agree.",
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
    { zh: "同一电话优先核实户数", en: "Households sharing a phone, first to check" },
    {
      zh: "同一电话出现在这么多户时提示优先核实，仍为间接疑点（A16）。",
      en: "A number in this many households is to be looked into first; the doubt stays indirect (A16).",
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
  define(
    "vehicle_value_limit",
    "money-once",
    { zh: "车辆价值提示线", en: "Vehicles, value from which to check" },
    {
      zh: "车辆价值达到此数时提示；未填的，有机动车即提示，残疾人代步车除外（D16）。",
      en: "Doubt from this value on; unset, any motor vehicle but an invalid carriage counts (D16).",
    },
  ),
  define(
    "house_count_limit",
    "count",
    { zh: "住房套数提示线", en: "Homes owned, from which to check" },
    {
      zh: "家庭产权住房达到这么多套时提示（D17）。",
      en: "Doubt where a household owns this many homes (D17).",
    },
    { units: ["套"], min: "1" },
  ),
  define(
    "house_area_per_head",
    "number",
    { zh: "当地人均住房面积", en: "Living space per head, local average" },
    {
      zh: "当地人均住房面积；与面积倍数一起使用，未填的不核对面积（D17）。",
      en: "Local average of living space per head; areas are not checked where it is unset (D17).",
    },
    { units: ["平方米"] },
  ),
  define(
    "house_area_multiple",
    "number",
    { zh: "住房面积倍数提示线", en: "Living space, multiple to check" },
    {
      zh: "人均住房面积超过当地平均的这个倍数时提示（D17）。",
      en: "Doubt where living space per head exceeds this multiple of the local average (D17).",
    },
    { min: "1" },
  ),
  define(
    "company_capital_limit",
    "money-once",
    { zh: "认缴出资提示线", en: "Capital subscribed, from which to check" },
    {
      zh: "认缴出资超过此数时提示；未填的，有工商登记即提示（D18）。",
      en: "Doubt where subscribed capital exceeds this; unset, any registration counts (D18).",
    },
  ),
  define(
    "financial_assets_multiple",
    "number",
    { zh: "金融资产倍数提示线", en: "Financial assets, multiple to check" },
    {
      zh: "人均金融资产超过低保年标准的这个倍数时提示（D19）。",
      en: "Doubt where financial assets per head exceed this multiple of the yearly standard (D19).",
    },
    { min: "0.1" },
  ),
  define(
    "student_age_limit",
    "age",
    { zh: "在校年龄提示线", en: "Age from which to check schooling" },
    {
      zh: "达到此年龄仍标在校（研究生除外）的提示核实（D21）。",
      en: "People of this age who are marked as at school, postgraduates apart, are to be verified (D21).",
    },
    { min: "18", max: "40" },
  ),
  define(
    "school_age_min",
    "age",
    { zh: "入学年龄", en: "School age, from" },
    {
      zh: "达到此年龄起核对是否在校（M18）。",
      en: "From this age on children are expected at school (M18).",
    },
    { min: "5", max: "8" },
  ),
  define(
    "school_age_max",
    "age",
    { zh: "义务教育年龄上限", en: "School age, to" },
    {
      zh: "达到此年龄起不再核对是否在校（M18）。",
      en: "From this age on children may have left school (M18).",
    },
    { min: "14", max: "19" },
  ),
  define(
    "review_months",
    "months",
    { zh: "复核周期", en: "Review, every" },
    {
      zh: "收入短期内变化不大的家庭，距最近复核超过这么多个月时提示（D27）。",
      en: "Doubt where the last review is more months ago than this (D27).",
    },
  ),
  define(
    "review_months_labour",
    "months",
    { zh: "有劳动力家庭复核周期", en: "Review of households able to work, every" },
    {
      zh: "有劳动能力、收入不固定的家庭，距最近复核超过这么多个月时提示（D27）。",
      en: "The same for households able to work, whose income is not fixed (D27).",
    },
  ),
  define(
    "amount_jump_rate",
    "rate",
    { zh: "金额突变提示线", en: "Change of amounts, from which to check" },
    {
      zh: "人口不变而月保障金比上月增减超过此比例时提示（D30）。",
      en: "Doubt where an amount changes by more than this from month to month and the size does not (D30).",
    },
    { max: "1000" },
  ),
  define(
    "income_jump_rate",
    "rate",
    { zh: "收入异动预警线", en: "Change of income, from which to warn" },
    {
      zh: "本期与上期比对时，人均月收入增减超过此比例的列为超过预警线；未填的只列变化。",
      en: "In a comparison of two months, changes of income per head beyond this share are marked; unset, changes are only told.",
    },
    { max: "1000" },
  ),
  define(
    "payment_multiple",
    "number",
    { zh: "单月发放倍数提示线", en: "Payment of one month, multiple to check" },
    {
      zh: "单月发放超过月标准乘人数的这个倍数，又没有注明补发、一次性的提示（H07）。",
      en: "Doubt where one month pays more than this multiple of the standard for everyone, and no arrears are noted (H07).",
    },
    { min: "1" },
  ),
  define(
    "publicity_days",
    "count",
    { zh: "公示最少天数", en: "Public notice, fewest days" },
    {
      zh: "公示结束日期减开始日期少于此数时提示（K02）。",
      en: "Doubt where the notice ends fewer days after it begins (K02).",
    },
    { units: ["天"] },
  ),
  define(
    "appraisal_attendance",
    "rate",
    { zh: "民主评议到会比例", en: "Attendance at the appraisal" },
    {
      zh: "到会人数低于应到人数的这个比例时提示；三分之二填66.66（K03）。",
      en: "Doubt where fewer than this share attend; two thirds is 66.66 (K03).",
    },
    { max: "100" },
  ),
  define(
    "spot_check_share",
    "rate",
    { zh: "县级抽查比例", en: "Share of spot checks" },
    {
      zh: "名册注明抽查的户低于此比例时提示（K04）。",
      en: "Doubt where fewer households than this are marked as spot-checked (K04).",
    },
    { max: "100" },
  ),
  define(
    "per_head_low_share",
    "rate",
    { zh: "人均补助偏低提示线", en: "Amount per head, low" },
    {
      zh: "全表人均补助低于低保标准的这个比例时提示（L05）。",
      en: "Doubt where the average per head is below this share of the standard (L05).",
    },
    { max: "100" },
  ),
  define(
    "per_head_high_share",
    "rate",
    { zh: "人均补助偏高提示线", en: "Amount per head, high" },
    {
      zh: "全表人均补助高于低保标准的这个比例时提示（L05）。",
      en: "Doubt where the average per head is above this share of the standard (L05).",
    },
    { max: "300" },
  ),
  define(
    "people_change_rate",
    "rate",
    { zh: "人数环比提示线", en: "Change of numbers, from which to check" },
    {
      zh: "在册人数比上月增减超过此比例时提示（L08）。",
      en: "Doubt where the number of people changes by more than this from month to month (L08).",
    },
    { max: "1000" },
  ),
];
