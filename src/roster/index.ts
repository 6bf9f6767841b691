/** Rosters: from cells to tables, fields, households and people, each value remembering its cell. */
export { readRoster, type ReadOptions } from "./read";
export type { ColumnCorrection, Corrections, TableCorrection } from "./corrections";
export {
  parseCorrections,
  type CorrectionProblem,
  type ParsedCorrections,
} from "./corrections-file";
export { rowKey } from "./row-key";
export { householdsInRows } from "./selection";
export { isHouseholdField } from "./levels";
export { FIELDS, isField, type Field } from "./fields";
export type * from "./types";
