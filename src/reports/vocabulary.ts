/**
 * The words for outcomes, schemes, phase-out states and severities, in both languages.
 * Outcomes are suggestions: 建议, never a verdict.
 */
import type { AssessedScheme, Outcome, PhaseOutState } from "../assessment/types";
import type { Severity } from "../findings/types";

interface Words {
  readonly zh: string;
  readonly en: string;
}

export const OUTCOME_WORDS: Readonly<Record<Outcome, Words>> = {
  continue: { zh: "建议继续", en: "Continue" },
  enter: { zh: "建议纳入", en: "Enter" },
  adjust: { zh: "建议调整金额", en: "Adjust amount" },
  "phase-out": { zh: "建议渐退", en: "Phase out" },
  exit: { zh: "建议退出", en: "Exit" },
  "not-eligible": { zh: "不符合条件", en: "Not eligible" },
  undetermined: { zh: "无法判断", en: "Cannot tell" },
};

export const SCHEME_WORDS: Readonly<Record<AssessedScheme, Words>> = {
  "dibao-household": { zh: "低保（整户）", en: "Dibao (household)" },
  "dibao-person": { zh: "低保（单人户）", en: "Dibao (single person)" },
  tekun: { zh: "特困", en: "Tekun" },
  marginal: { zh: "低保边缘", en: "Marginal" },
  none: { zh: "无", en: "None" },
};

export const PHASE_OUT_WORDS: Readonly<Record<PhaseOutState, Words>> = {
  none: { zh: "", en: "" },
  "not-started": { zh: "未开始", en: "Not started" },
  running: { zh: "渐退中", en: "Running" },
  "ending-soon": { zh: "即将期满", en: "Ending soon" },
  "ended-review": { zh: "期满待复核", en: "Ended, review due" },
  "ended-paid": { zh: "期满仍在发", en: "Ended, still paid" },
  undetermined: { zh: "无法判断", en: "Cannot tell" },
};

export const SEVERITY_WORDS: Readonly<Record<Severity, Words>> = {
  error: { zh: "数据错误", en: "Data error" },
  high: { zh: "直接疑点", en: "Direct doubt" },
  warn: { zh: "间接疑点", en: "Indirect doubt" },
  info: { zh: "提示", en: "Note" },
};

/** From the gravest to the mildest. */
export const SEVERITIES: readonly Severity[] = ["error", "high", "warn", "info"];

/** In the order in which a summary lists them. */
export const OUTCOMES: readonly Outcome[] = [
  "continue",
  "adjust",
  "enter",
  "phase-out",
  "exit",
  "not-eligible",
  "undetermined",
];
