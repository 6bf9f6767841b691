/** Tekun (特困): its three conditions, self-care levels, amounts and end. */
export type { Answer, Condition } from "./condition";
export {
  labourCondition,
  obligorCondition,
  tekunAnswer,
  tekunConditions,
  type TekunConditions,
} from "./conditions";
export { countsAsUnable, isUnableByDisability } from "./disability";
export { enteredAsMinor, entryOnTekun, formerMinor, noLabour, type TekunEntry } from "./labour";
export { incomeOf, noMeans } from "./means";
export { ableObligors, noObligors } from "./obligors";
export {
  byItems,
  careScope,
  CARE_LEVEL_FIELDS,
  levelOfItems,
  SELF_CARE_ITEMS,
  selfCareOf,
  type CareScope,
} from "./self-care";
export {
  basicFloor,
  basicStandard,
  careDue,
  modeOf,
  statedMonth,
  statedPer,
  tekunDue,
  type BasicFloor,
  type TekunDue,
} from "./amount";
export { movedOn, tekunEnds, type EndCause, type TekunEnd } from "./ending";
export { decideTekun, tekunMembers, tekunSituation } from "./decide";
export { tekunSteps } from "./steps";
