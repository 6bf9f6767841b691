import { define } from "./define";
import { INCOME_SCOPES, LABOUR_SCOPES } from "./scopes";

const RECORDED = {
  recorded: { zh: "按登记数扣减", en: "deduct as recorded" },
  none: { zh: "不扣减", en: "no deduction" },
};

/** What counts as income, and what is taken off it. */
export const INCOME = [
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
      zh: "名册登记的就业成本是否从收入中抵扣。",
      en: "Whether employment costs recorded in the roster are deducted from income.",
    },
    { choices: RECORDED },
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
    "labour_coefficient",
    "number",
    { zh: "劳动力系数", en: "Labour coefficient" },
    {
      zh: "按劳动力系数核算收入的，该类人员的系数（0至1）。登记备查，不参与测算。",
      en: "Coefficient of the group (0 to 1) where income is worked out by labour coefficients. For reference: nothing is computed from it.",
    },
    { scopes: LABOUR_SCOPES, units: [], min: "0", max: "1" },
  ),
  define(
    "carer_income_rate",
    "rate",
    { zh: "照护人员收入计算比例", en: "Income of carers, share counted" },
    {
      zh: "照护重病、重残成员的家庭成员，收入按一般计算标准的百分之几计算。登记备查，不参与测算。",
      en: "Share of the ordinary basis at which a carer's income is counted. For reference: nothing is computed from it.",
    },
    { min: "0", max: "100" },
  ),
];
