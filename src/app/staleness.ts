import { rowKey } from "../roster";
import type { ReadInput } from "./inputs";

/**
 * The sheets on which rows were sorted or edited since our columns were written beside them
 * (核查结果已过期): the key kept for some row no longer fits the row that stands there.
 */
export function staleTables(input: ReadInput): string[] {
  const stale = new Set<string>();
  for (const table of input.ours?.tables ?? []) {
    const sheet = input.roster.sheets.find((one) => one.info.name === table.sheet);
    if (!sheet) continue;
    const changed = table.rowKeys.some(
      (key, i) => key !== rowKey(sheet.grid, table.firstRow + i, table.area.firstColumn - 1),
    );
    if (changed) stale.add(table.sheet);
  }
  return [...stale];
}
