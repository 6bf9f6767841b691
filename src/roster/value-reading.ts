/** Why a cell could not be read, by name; sentences for them live in the catalogue. */
export type ValueProblem =
  | "cell-error"
  | "not-an-amount"
  | "not-a-number"
  | "not-a-date"
  | "not-a-flag"
  | "not-in-code-list"
  | "several-values";

/**
 * What was read from one cell. Blank (also `/`, `-`, `无` where it means nothing) is value null
 * with problem null; what stands there but cannot be read is value null with a problem.
 */
export interface Reading<T> {
  readonly value: T | null;
  readonly problem: ValueProblem | null;
}

export const BLANK: Reading<never> = { value: null, problem: null };

/** A value that was read. */
export function read<T>(value: T): Reading<T> {
  return { value, problem: null };
}

/** Something stands there, but not what the column should hold. */
export function unread(problem: ValueProblem): Reading<never> {
  return { value: null, problem };
}
