import type { Fact } from "../roster/types";
import type { CellAddress } from "../workbook/cells";

/** A value that somebody wrote, and where. */
export interface Stated<T> {
  readonly value: T;
  readonly cell: CellAddress;
}

/**
 * What a cell states; null where there is no such column, and where the cell is blank or cannot be
 * read.
 *
 * @example stated(household.number("household_size"))?.value // 3
 */
export function stated<T>(fact: Fact<T> | null): Stated<T> | null {
  return fact === null || fact.value === null ? null : { value: fact.value, cell: fact.cell };
}
