import type { Household, Roster } from "./types";

/**
 * The households that stand on any of some rows of a sheet, whole: a selection of one member grows
 * to the household. Rows joined from another table count too.
 */
export function householdsInRows(
  roster: Roster,
  sheet: string,
  rows: Iterable<number>,
): readonly Household[] {
  const wanted = new Set(rows);
  const touched = (numbers: readonly number[]): boolean => numbers.some((row) => wanted.has(row));
  const tables = new Set(
    roster.tables.filter((table) => table.sheet === sheet).map((table) => table.id),
  );
  return roster.households.filter(
    (household) =>
      (tables.has(household.table.id) && touched(household.rows)) ||
      household.joined.some(({ table, rows: joined }) => tables.has(table) && touched(joined)),
  );
}
