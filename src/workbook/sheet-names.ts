import { parseArea, areaName, type Area, MAX_COLUMN, MAX_ROW } from "./cells";

/** Longest name of a sheet, in UTF-16 units. */
const MAX_LENGTH = 31;

/**
 * A name for a new sheet that Excel accepts and no sheet has yet, whatever the letters' case.
 *
 * @example freeSheetName("汇总", new Set(["汇总"])) // "汇总(2)"
 */
export function freeSheetName(wanted: string, taken: ReadonlySet<string>): string {
  const used = new Set([...taken].map((name) => name.toLowerCase()));
  const base = allowedName(wanted);
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : `(${number})`;
    const name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}

/** Without the characters that Excel forbids, apostrophes at the ends, and its one reserved name. */
function allowedName(wanted: string): string {
  const name = wanted
    // eslint-disable-next-line no-control-regex
    .replace(/[\\/?*:[\]\u0000-\u001f]/g, "_")
    .replace(/^'+|'+$/g, "")
    .trim();
  if (name === "") return "Sheet";
  return name.toLowerCase() === "history" ? `${name}_` : name;
}

/** Cuts a text without splitting a surrogate pair. */
function cut(text: string, length: number): string {
  const part = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(part) ? part.slice(0, -1) : part;
}

/** A sheet's name as formulas write it, always in apostrophes. */
export function quotedSheetName(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/**
 * An area of a sheet as defined names write it.
 *
 * @example areaReference("低保", { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }) // "'低保'!$A$1:$C$2"
 */
export function areaReference(sheet: string, area: Area): string {
  const absolute = areaName(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  return `${quotedSheetName(sheet)}!${absolute}`;
}

/** A whole sheet as defined names write it: rows may go, the reference stays. */
export function sheetReference(sheet: string): string {
  return `${quotedSheetName(sheet)}!$1:$${MAX_ROW}`;
}

/** Reads a reference to an area or to whole rows or columns of one sheet; null when it is none. */
export function parseReference(formula: string): { sheet: string; area: Area } | null {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(formula.trim());
  if (!match) return null;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? "";
  const area = parseWhole(match[3] ?? "");
  return area === null || sheet === "" || sheet === "#REF" ? null : { sheet, area };
}

function parseWhole(place: string): Area | null {
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(place);
  if (!rows) return parseArea(place);
  const [firstRow, lastRow] = [Number(rows[1]), Number(rows[2])];
  return { firstRow, lastRow, firstColumn: 1, lastColumn: MAX_COLUMN };
}
