import { define } from "./define";
import { EXPENSE_SCOPES, INCOME_SCOPES, MEMBER_SCOPES } from "./scopes";

const RECORDED = {
  recorded: { zh: "按登记数扣减", en: "deduct as recorded" },
  none: { zh: "不扣减", en: "no deduction" },
};

/** What counts as income, and what is taken off it. */
export const INCOME = [
  define(
    "household_member",
    "flag",
    { zh: "是否计入共同生活的家庭成员", en: "Whether they belong to the household" },
    {
      zh: "名册标明的该类人员是否计入家庭人口和收入；未填的按名册所列，影响结果时提示。",
      en: "Whether people marked as such count among the members; unset, as the roster lists them, and named where it matters.",
    },
    { scopes: MEMBER_SCOPES },
  ),
  define(
    "income_counted",
    "flag",
    { zh: "收入项目是否计入", en: "Whether an income item counts" },
    {
      zh: "该项收入是否计入家庭收入；“养老金”指分不清是否为城乡居民基础养老金的一列。",
      en: "Whether the item counts as household income; 养老金 is a column that does not tell basic pensions apart.",
    },
    { scopes: INCOME_SCOPES },
  ),
  define(
    "basic_pension_counted",
    "flag",
    { zh: "城乡居民基础养老金是否计入", en: "Whether the basic pension counts" },
    {
      zh: "城乡居民基本养老保险的基础养老金是否计入家庭收入。",
      en: "Whether the basic pension of urban and rural residents counts as household income.",
    },
  ),
  define(
    "employment_cost_deduction",
    "choice",
    { zh: "就业成本抵扣", en: "Employment costs" },
    {
      zh: "就业成本按名册登记数、按每名就业成员低保标准的比例，还是不抵扣。",
      en: "Whether employment costs are deducted as recorded, as a share of the standard for each member in work, or not.",
    },
    {
      choices: {
        ...RECORDED,
        "standard-share": { zh: "按低保标准比例扣减", en: "deduct a share of the standard" },
      },
    },
  ),
  define(
    "employment_cost_rate",
    "rate",
    { zh: "就业成本扣减比例", en: "Employment costs, share of the standard" },
    {
      zh: "按比例扣减时，每名就业成员扣减低保标准的百分之几。",
      en: "Share of the standard deducted for each member in work where costs are deducted by share.",
    },
    { max: "300" },
  ),
  define(
    "employment_cost_cap",
    "rate",
    { zh: "就业成本扣减上限", en: "Employment costs, most" },
    {
      zh: "每名就业成员最多扣减低保标准的百分之几；未填的不设上限。",
      en: "Most that is deducted for each member in work, as a share of the standard; no cap where unset.",
    },
    { max: "300" },
  ),
  define(
    "rigid_expense_deduction",
    "choice",
    { zh: "刚性支出抵扣", en: "Unavoidable expenses" },
    {
      zh: "名册登记的刚性支出扣减额是否从收入中抵扣。",
      en: "Whether the deduction for unavoidable expenses recorded in the roster is taken off income.",
    },
    { choices: RECORDED },
  ),
  define(
    "medical_deduction",
    "choice",
    { zh: "医疗支出抵扣办法", en: "Medical expenses" },
    {
      zh: "名册只登记医疗支出、没有登记扣减额时，医疗支出如何从收入中抵扣；登记了刚性支出扣减额的，按登记数。",
      en: "How medical expenses are deducted where the roster records them but no deduction; a recorded deduction goes before.",
    },
    {
      choices: {
        none: { zh: "不扣减", en: "no deduction" },
        full: { zh: "全额扣减", en: "deduct in full" },
        rate: { zh: "按比例扣减", en: "deduct a share" },
      },
    },
  ),
  define(
    "medical_deduction_rate",
    "rate",
    { zh: "医疗支出扣减比例", en: "Share of medical expenses deducted" },
    {
      zh: "医疗支出按比例扣减时的比例。",
      en: "The share that is deducted where medical expenses are deducted by a share.",
    },
    { max: "100" },
  ),
  define(
    "medical_deduction_floor",
    "money-year",
    { zh: "医疗支出扣减起点", en: "Medical expenses deducted from" },
    {
      zh: "家庭年医疗支出超过此数的部分才扣减；未填的全部计算。",
      en: "Only what exceeds this sum a year is deducted; unset, all of it.",
    },
  ),
  define(
    "medical_deduction_cap",
    "money-year",
    { zh: "医疗支出扣减上限", en: "Medical expenses, most deducted" },
    {
      zh: "家庭一年最多扣减的医疗支出；未填的不设上限。",
      en: "Most that is deducted for a household a year; no cap where unset.",
    },
  ),
  define(
    "expense_deduction",
    "choice",
    { zh: "其他刚性支出抵扣办法", en: "Other unavoidable expenses" },
    {
      zh: "名册登记的教育、残疾康复、因灾因意外支出如何抵扣；登记了刚性支出扣减额的，按登记数。",
      en: "How other recorded expenses are deducted; a recorded deduction goes before.",
    },
    {
      scopes: EXPENSE_SCOPES,
      choices: {
        none: { zh: "不扣减", en: "no deduction" },
        full: { zh: "全额扣减", en: "deduct in full" },
        rate: { zh: "按比例扣减", en: "deduct a share" },
      },
    },
  ),
  define(
    "expense_deduction_rate",
    "rate",
    { zh: "其他刚性支出扣减比例", en: "Share of other expenses deducted" },
    {
      zh: "该项支出按比例扣减时的比例。",
      en: "The share that is deducted where the expense is deducted by a share.",
    },
    { scopes: EXPENSE_SCOPES, max: "100" },
  ),
];
