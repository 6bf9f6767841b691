import { define } from "./define";
import { LABOUR_REDUCTION_SCOPES, LABOUR_SCOPES, PAYER_SCOPES, SEX_SCOPES } from "./scopes";

/** Income that is worked out rather than stated: by labour coefficients, and maintenance. */
export const LABOUR = [
  define(
    "labour_coefficient",
    "number",
    { zh: "劳动力系数", en: "Labour coefficient" },
    {
      zh: "该类人员的劳动力系数（0至1）；与工资基数都填了才按系数核算收入。“后段”从下面的年龄起算。听力言语、智力精神两行没有填的，按重度残疾人或轻残。",
      en: "Coefficient of the group (0 to 1). Income is imputed only where the wage basis is set too; the late band begins at the age below. Hearing and speech, intellectual and mental: as severe or mild where unset.",
    },
    { scopes: LABOUR_SCOPES, units: [], min: "0", max: "1" },
  ),
  define(
    "labour_coefficient_for",
    "choice",
    { zh: "降低劳动力系数的适用对象", en: "Lowered coefficients, for whom" },
    {
      zh: "重病患者、重度残疾人、在校学生的系数适用于全部家庭，还是只适用于建档立卡户（其他户按健康人员）。",
      en: "Whether the coefficients of the severely ill, severely disabled and students hold for all or for registered-poor households.",
    },
    {
      choices: {
        all: { zh: "全部家庭", en: "all households" },
        "registered-poor": { zh: "建档立卡户", en: "registered-poor households" },
      },
    },
  ),
  define(
    "labour_income_use",
    "choice",
    { zh: "核算收入与登记收入", en: "Imputed and recorded income" },
    {
      zh: "登记了劳动收入的按登记、没有登记的才按系数核算，两者取高，还是一律按系数核算。",
      en: "Whether income is imputed only where none is recorded, the higher counts, or the imputed always.",
    },
    {
      choices: {
        recorded: { zh: "有登记的按登记", en: "recorded where there is one" },
        higher: { zh: "取高", en: "the higher" },
        imputed: { zh: "一律按系数核算", en: "always imputed" },
      },
    },
  ),
  define(
    "labour_wage_basis",
    "choice",
    { zh: "劳动力系数的工资基数", en: "Wage basis of the coefficients" },
    {
      zh: "系数乘以最低工资、居民人均可支配收入，还是低保标准的倍数。",
      en: "Whether coefficients multiply the minimum wage, the disposable income per head or a multiple of the standard.",
    },
    {
      choices: {
        "minimum-wage": { zh: "最低工资", en: "minimum wage" },
        "disposable-income": { zh: "居民人均可支配收入", en: "disposable income per head" },
        "standard-multiple": { zh: "低保标准的倍数", en: "multiple of the standard" },
      },
    },
  ),
  define(
    "labour_basis_multiple",
    "number",
    { zh: "工资基数倍数", en: "Wage basis, multiple" },
    {
      zh: "系数1相当于基数的几倍；最低工资、可支配收入未填的按1倍，低保标准须填写。",
      en: "How many times the basis a coefficient of 1 means; 1 where unset, but a multiple of the standard must be given.",
    },
    { min: "0.1", max: "20" },
  ),
  define(
    "labour_months",
    "months",
    { zh: "核算月数", en: "Months counted" },
    {
      zh: "一年按几个月核算劳动收入；未填的按12个月。",
      en: "Months a year for which labour income is imputed; 12 where unset.",
    },
    { max: "12" },
  ),
  define(
    "minimum_wage",
    "money-month",
    { zh: "月最低工资标准", en: "Minimum wage" },
    {
      zh: "当地月最低工资标准，由县里填写；提高后特困标准没有相应提高的提示（M27）。",
      en: "The local monthly minimum wage, entered by the county; tekun is to rise with it where a document wants that (M27).",
    },
  ),
  define(
    "labour_later_age",
    "age",
    { zh: "劳动年龄后段起始年龄", en: "Late working age, from" },
    {
      zh: "达到此年龄起用“后段”系数；未填的不分段。",
      en: "From this age on the coefficients of the late band hold; unset, there is none.",
    },
    { scopes: SEX_SCOPES, min: "30", max: "70" },
  ),
  define(
    "labour_reduction",
    "number",
    { zh: "户劳动力系数扣减", en: "Coefficients, reduction for a household" },
    {
      zh: "有该情形的户，从全户系数之和中扣减的数。",
      en: "What is taken off the sum of the household's coefficients in the case named.",
    },
    { scopes: LABOUR_REDUCTION_SCOPES, units: [], min: "0", max: "5" },
  ),
  define(
    "labour_reduction_stacking",
    "choice",
    { zh: "户系数扣减叠加方式", en: "Several reductions" },
    {
      zh: "一户有几种情形时，扣减最高一项，还是各项相加。",
      en: "Whether the highest reduction counts, or all of them.",
    },
    {
      choices: {
        highest: { zh: "取最高一项", en: "highest only" },
        sum: { zh: "各项相加", en: "sum of all" },
      },
    },
  ),
  define(
    "carer_income_rate",
    "rate",
    { zh: "照护人员收入计算比例", en: "Income of carers, share counted" },
    {
      zh: "在家照护重病、重残等成员的家庭成员，劳动力系数按百分之几计算。",
      en: "Share at which the coefficient of somebody who cares for a member at home is counted.",
    },
    { min: "0", max: "100" },
  ),
  define(
    "carer_limit",
    "count",
    { zh: "每户照护人员人数", en: "Carers of a household, most" },
    {
      zh: "一户最多几名照护人员按上面的比例计算；未填的不限。",
      en: "How many carers of a household that share holds for; no limit where unset.",
    },
    { units: ["人"] },
  ),
  define(
    "maintenance_method",
    "choice",
    { zh: "赡养费计算办法", en: "Maintenance" },
    {
      zh: "按名册登记数，或按赡养人家庭收入计算；有协议、判决的按协议、判决，实际给付更高的从高。",
      en: "As recorded, or worked out from the payer's income; agreements and judgments go before, and what is actually paid where it is more.",
    },
    {
      choices: {
        recorded: { zh: "按登记数", en: "as recorded" },
        "excess-standard": {
          zh: "超过低保标准部分按比例",
          en: "share of the excess over the standard",
        },
        "excess-multiple": {
          zh: "超过低保标准倍数部分按比例",
          en: "share of the excess over a multiple of the standard",
        },
        "excess-by-payers": {
          zh: "超过低保标准部分按赡养人数分比例",
          en: "share of the excess by the number of payers",
        },
        "excess-low-income": {
          zh: "超过低收入标准部分按比例",
          en: "share of the excess over the low-income standard",
        },
      },
    },
  ),
  define(
    "maintenance_rate",
    "rate",
    { zh: "赡养费比例", en: "Maintenance, share" },
    {
      zh: "赡养人家庭收入超过部分的百分之几；不分赡养人数的，两行填同一数。",
      en: "Share of the payer's excess; the same in both rows where the number of payers does not matter.",
    },
    { scopes: PAYER_SCOPES, max: "100" },
  ),
  define(
    "maintenance_line_multiple",
    "number",
    { zh: "赡养费起算倍数", en: "Maintenance, multiple of the standard" },
    {
      zh: "按低保标准倍数计算时，赡养人家庭收入超过低保标准几倍的部分才计算。",
      en: "The multiple of the standard above which a payer's income counts.",
    },
    { min: "1", max: "10" },
  ),
  define(
    "low_income_line",
    "money-year-or-month",
    { zh: "低收入标准", en: "Low-income standard" },
    {
      zh: "计算赡养费所用的低收入标准（每人），由县里填写，须写明单位。",
      en: "Low-income standard for one person, entered by the county with its unit; used for maintenance.",
    },
  ),
  define(
    "maintenance_cap",
    "rate",
    { zh: "赡养费上限", en: "Maintenance, most" },
    {
      zh: "不超过赡养人家庭收入的百分之几；未填的不设上限。",
      en: "Most of the payer's income that counts as maintenance; no cap where unset.",
    },
    { max: "100" },
  ),
];
