/** Rules that a form prints under itself (2=9+10+11+12; 21=22+…+25), and the row that numbers its columns. */
import type { Table } from "../../roster/types";
import type { Grid } from "../../workbook/grid";

/** One printed rule: a column is the sum of others, all by their printed numbers. */
export interface PrintedRule {
  readonly text: string;
  readonly total: number;
  readonly parts: readonly number[];
}

const RULE =
  /(\d{1,3})(?:列|栏)?=((?:\d{1,3}(?:列|栏)?|…+|\.{2,})(?:\+(?:\d{1,3}(?:列|栏)?|…+|\.{2,}))+)/g;

/**
 * The rules in a line of text.
 *
 * @example printedRules("21=22+…+25")[0].parts // [22, 23, 24, 25]
 */
export function printedRules(line: string): readonly PrintedRule[] {
  // NFKC would turn … into three full stops, which the pattern reads too.
  const plain = line.normalize("NFKC").replace(/\s+/g, "");
  const rules: PrintedRule[] = [];
  for (const [text, total, terms] of plain.matchAll(RULE)) {
    if (total === undefined || terms === undefined) continue;
    const parts = partsOf(terms.split("+"));
    if (parts.length > 1) rules.push({ text, total: Number(total), parts });
  }
  return rules;
}

function partsOf(terms: readonly string[]): readonly number[] {
  const parts: number[] = [];
  terms.forEach((term, at) => {
    if (/\d/.test(term)) {
      parts.push(Number.parseInt(term, 10));
      return;
    }
    const from = parts.at(-1);
    const to = Number.parseInt(terms[at + 1] ?? "", 10);
    if (from === undefined || Number.isNaN(to)) return;
    for (let next = from + 1; next < to; next += 1) parts.push(next);
  });
  return parts;
}

/** Fewest numbers in a row that make it the numbering of the columns. */
const FEWEST = 4;

/** The row that numbers the columns (栏次), and the column of each number; null where there is none. */
export function columnNumbers(
  table: Table,
  grid: Grid,
): { readonly row: number; readonly columns: ReadonlyMap<number, number> } | null {
  const first = table.headerRows[0] ?? table.firstRow;
  for (let row = first; row <= Math.min(table.firstRow + 1, table.lastRow); row += 1) {
    const columns = numbersIn(grid, row, table);
    if (columns !== null) return { row, columns };
  }
  return null;
}

function numbersIn(grid: Grid, row: number, table: Table): ReadonlyMap<number, number> | null {
  const columns = new Map<number, number>();
  let last: number | null = null;
  for (let column = table.firstColumn; column <= table.lastColumn; column += 1) {
    const value = grid.value(row, column);
    const text = typeof value === "number" ? String(value) : typeof value === "string" ? value : "";
    const match = /^[(（]?(\d{1,3})[)）]?$/.exec(text.trim());
    if (match === null) {
      if (last !== null && text.trim() !== "") return null;
      continue;
    }
    const number = Number(match[1]);
    if (last !== null && number !== last + 1) return null;
    columns.set(number, column);
    last = number;
  }
  return columns.size >= FEWEST ? columns : null;
}
