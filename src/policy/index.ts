/** Policy: parameters by region and date, each with its source. */
export type * from "./types";
export { definitionOf, PARAMETERS, scopeOfArea, scopeOfCategory } from "./parameters";
export {
  describeParameter,
  formatSource,
  formatValue,
  parameterTitle,
  scopeTitle,
  standingTitle,
  unitTitle,
} from "./describe";
export { loadPack } from "./load-pack";
export { findPack, listPacks, overNational, withEntries } from "./packs";
export { PolicyError, type PolicyProblem } from "./policy-error";
export { earliestStandard, policyAt, regimeOn } from "./policy-at";
export {
  isParametersSheet,
  parametersAsWritten,
  type ParametersOrigin,
} from "./parameters-as-written";
export { parametersSheet } from "./parameters-sheet";
export { packFromSheet, type SheetReading } from "./read-parameters-sheet";
export type { SheetProblem } from "./sheet-cells";
export { SUBJECTS, type Subject } from "./subjects";
export { readDateList, readRateList } from "./values";
