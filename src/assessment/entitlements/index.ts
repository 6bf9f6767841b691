/** Entitlements beside dibao: allowances, orphans' aid, groups and help that documents name. */
export { entitlementsOf } from "./entitlements";
export { entitlementSource, entitlementText, entitlementTitle } from "./text";
export {
  aidNamed,
  aidShown,
  knownAid,
  type AidFromLists,
  type HouseholdAid,
  type KnownAid,
} from "./known-aid";
export { allowanceOf, allowancesOf } from "./allowances";
export { invalidCertificate, holdsCertificate, type InvalidCertificate } from "./certificate";
export { barredBy } from "./exclusion";
export { gradeScope, inHardship, livingAllowance } from "./living-allowance";
export { nursingAllowance, nursingByGrade } from "./nursing-allowance";
export { elderBand, oldAgeAllowance, scopesBelow, type ElderBand } from "./old-age-allowance";
export { afterFullAge, careMode, childAllowance } from "./child-allowance";
export {
  CHILD_FIELDS,
  childKindOf,
  childShown,
  FULL_AGE,
  kindByParents,
  type ChildKind,
  type ChildShown,
} from "./child-kind";
export { markOf, receiptOf, type AidAmount } from "./receipt";
export { withOverlap } from "./overlap";
export type { Verdict } from "./verdict";
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
export {
  isRelocated,
  peopleMoved,
  reliefDeadline,
  reliefEach,
  relocationRelief,
} from "./relocation-relief";
export {
  difficultiesOf,
  DIFFICULTIES,
  isPoor,
  priorityHousehold,
  type Difficulty,
} from "./priority-group";
export { tekunEntry } from "./tekun-entry";
export type { Entitlement, EntitlementKind, Exclusion } from "./types";
