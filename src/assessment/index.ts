/** Assessment: countable income, eligibility, amount and phase-out of households, every step explained. */
export { assess, assessAll, type AssessOptions } from "./assess";
export { explain } from "./explanation";
export { phaseOutSchedule, type PhaseOutMonth, type PhaseOutSchedule } from "./phase-out-schedule";
export { reasonText, sourceText, type Lang } from "./reason-text";
export { SENTENCES, type ReasonCode } from "./sentences";
export { STEP_LABELS, stepLabel, type StepCode } from "./step-labels";
export { isSeverelyDisabled, disabilityOf, type Disability } from "./disability";
export { isSeverelyIll } from "./illness";
export { isMarkedSingle } from "./single-mark";
export { isStablyOut } from "./registered-poor";
export { COUNTED_ITEMS } from "./income-items";
export {
  entitlementsOf,
  entitlementSource,
  entitlementText,
  entitlementTitle,
  type Entitlement,
  type EntitlementKind,
} from "./entitlements";
export type * from "./types";
