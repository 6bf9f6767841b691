/** Entitlements beside dibao: allowances, orphans' aid, groups and help that documents name. */
export { entitlementsOf, type AidFromLists } from "./entitlements";
export { entitlementSource, entitlementText, entitlementTitle } from "./text";
export { aidShown, type HouseholdAid, type KnownAid } from "./known-aid";
export { barredBy, type Barred } from "./exclusion";
export { gradeScope, holdsCertificate, livingAllowance } from "./living-allowance";
export { nursingAllowance } from "./nursing-allowance";
export { oldAgeAllowance } from "./old-age-allowance";
export { careMode, childAllowance } from "./child-allowance";
export { childKindOf, kindByParents, type ChildKind } from "./child-kind";
export { withOverlap } from "./overlap";
export {
  cannotWork,
  isInSuddenHardship,
  isMonitored,
  isWithoutLabour,
  monitoredSupport,
} from "./monitored";
export { rigidSpending, rigidSpendingHousehold } from "./rigid-spending";
export { temporaryRelief } from "./temporary-relief";
export { insuranceHelp, medicalHelp } from "./medical-help";
export { isRelocated, reliefDeadline, reliefEach, relocationRelief } from "./relocation-relief";
export { difficultiesOf, DIFFICULTIES, priorityHousehold, type Difficulty } from "./priority-group";
export { tekunEntry } from "./tekun-entry";
export type { Entitlement, EntitlementKind, Exclusion } from "./types";
