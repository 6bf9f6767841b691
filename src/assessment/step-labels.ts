/** Labels of the lines of an explanation (计算过程). */
export const STEP_LABELS = {
  members: { zh: "家庭人口", en: "Members of the household" },
  labour: { zh: "按系数核算劳动收入", en: "Labour income by coefficients" },
  maintenance: { zh: "赡养费", en: "Maintenance" },
  income: { zh: "家庭年收入", en: "Household income, yearly" },
  deductions: { zh: "扣减", en: "Deductions" },
  countable: { zh: "可计算年收入", en: "Countable income, yearly" },
  "per-head": { zh: "人均月收入", en: "Income per head, monthly" },
  standard: { zh: "保障标准", en: "Standard" },
  comparison: { zh: "与标准比较", en: "Compared with the standard" },
  shortfall: { zh: "月补差", en: "Shortfall, monthly" },
  tier: { zh: "分档金额", en: "Tier amount" },
  supplement: { zh: "分类施保", en: "Categorical supplements" },
  "tekun-basic": { zh: "特困基本生活标准", en: "Tekun basic standard" },
  "tekun-care": { zh: "照料护理标准", en: "Care standard" },
  payable: { zh: "建议月发放", en: "Suggested monthly payment" },
  difference: { zh: "与现发差额", en: "Difference from what is paid" },
  "phase-out": { zh: "渐退期", en: "Phase-out" },
  remaining: { zh: "渐退期剩余金额", en: "Still to be paid in the phase-out" },
  review: { zh: "下次复核", en: "Next review" },
  "by-hand": { zh: "人工核定", en: "Set by hand" },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

/** The code of an explanation's line. */
export type StepCode = keyof typeof STEP_LABELS;

/** The label of a line in words. */
export function stepLabel(code: StepCode, lang: "zh" | "en"): string {
  return STEP_LABELS[code][lang];
}
