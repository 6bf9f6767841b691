/** List against list: who is in both, who in one alone, what changed from month to month. */
export {
  compareLists,
  type Comparison,
  type Counts,
  type Difference,
  type Period,
} from "./compare";
export { CHANGE_KINDS, type Change, type ChangeKind } from "./changes";
export { COMPARISON_KINDS, kindOf, type ComparisonKind, type Place } from "./kinds";
export { rowsOf, type ListedPerson } from "./listed-person";
export type { HouseholdPair, HouseholdsMatch } from "./match-households";
export type { MatchGround, PersonMatch } from "./match-people";
export { NEAR_GROUNDS, type NearGround, type NearMiss } from "./near-misses";
export { sideOf, type List, type ReconcileTerms, type Side } from "./side";
export { SUGGESTION_KINDS, type Suggestion, type SuggestionKind } from "./suggestions";
