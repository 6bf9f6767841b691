/**
 * The hidden defined names by which both hosts find again what is ours. A name follows its sheet
 * when that is renamed or moved, and its area when rows or columns are inserted.
 */

/**
 * `table`: our columns beside one table. `area`: a further block of ours. `sheet`: a whole sheet of
 * ours. `place`: a whole sheet of the county's of which the record speaks.
 */
export type HiddenNameKind = "table" | "area" | "sheet" | "place";

const NAME = /^_doudi\.(table|area|sheet|place)\.(\d{1,6})$/i;

/**
 * A hidden name.
 *
 * @example hiddenName("table", 1) // "_doudi.table.1"
 */
export function hiddenName(kind: HiddenNameKind, id: number): string {
  return `_doudi.${kind}.${id}`;
}

/** What a defined name says when it is one of ours, else null. */
export function parseHiddenName(name: string): { kind: HiddenNameKind; id: number } | null {
  const match = NAME.exec(name);
  if (!match) return null;
  return { kind: (match[1] ?? "").toLowerCase() as HiddenNameKind, id: Number(match[2]) };
}

/** Whether a defined name is ours, known to this version or not. */
export function isOurName(name: string): boolean {
  return /^_doudi\./i.test(name);
}
