/** Rules that a form prints under itself (2=9+10+11+12; 21=22+…+25), and the row that numbers its columns. */
import { squeezed } from "../../roster/cell-text";
import type { Table } from "../../roster/types";
import type { Grid } from "../../workbook/grid";

/** One printed rule: a column is the sum of others, all by their printed numbers. */
export interface PrintedRule {
  readonly text: string;
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * 2=9+10+11+12, 21栏=22栏+...+25栏. What takes away as well (4=1+2-3), or has a sum before the sign of
 * equality too, is none of these; nor is a sum whose first or last part is left open.
 */
const RULE =
  /(?<![\d+\-−–])(\d{1,3})[列栏]?=(\d{1,3}[列栏]?(?:\+(?:\.{2,}\+)?\d{1,3}[列栏]?)+)(?![\d列栏+\-−–×*÷/])/g;

/**
 * The rules in a line of text.
 *
 * @example printedRules("21=22+…+25")[0].parts // [22, 23, 24, 25]
 */
export function printedRules(line: string): readonly PrintedRule[] {
  // NFKC makes … three full stops, and full-width signs plain ones. Blanks within a rule may go;
  // those between two rules tell them apart.
  const plain = line.normalize("NFKC").replace(/\s+(?=[=+列栏])|(?<=[=+])\s+/g, "");
  return [...plain.matchAll(RULE)].map(([text, total, terms]) => ({
    text,
    total: Number(total),
    parts: partsOf(terms ?? ""),
  }));
}

/** The numbers of the parts: 9+10 of two, 22+...+25 of four. */
function partsOf(terms: string): readonly number[] {
  return terms.split(/(?<!\.)\+(?!\.)/).flatMap((term) => {
    const numbers = term.split("+").map((one) => Number.parseInt(one, 10));
    const [from, to] = [numbers[0] ?? 0, numbers.at(-1) ?? 0];
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
}

/** Fewest numbers in a row that make it the numbering of the columns. */
const FEWEST = 4;
/** 1, (2), ③; the number may say its rule at once: 4=5+6. */
const NUMBER = /^\(?(\d{1,3})\)?(?:=.*)?$/;

/** The row that numbers the columns (栏次), and the column of each number; null where there is none. */
export function columnNumbers(
  table: Table,
  grid: Grid,
): { readonly row: number; readonly columns: ReadonlyMap<number, number> } | null {
  // Where its own label is 栏次 it may have been read as the first row of data.
  for (let row = table.headerRows[0] ?? 1; row <= table.firstRow; row += 1) {
    const columns = numbersIn(grid, row, table);
    if (columns !== null) return { row, columns };
  }
  return null;
}

/** From the first number on each is one more than that before it, with nothing else between them. */
function numbersIn(grid: Grid, row: number, table: Table): ReadonlyMap<number, number> | null {
  const filled = table.columns
    .map(({ column }) => ({ column, text: squeezed(grid.value(row, column)) }))
    .filter(({ text }) => text !== "");
  const numbered = filled
    .slice(filled.findIndex(({ text }) => NUMBER.test(text)))
    .map(({ column, text }) => [Number(NUMBER.exec(text)?.[1]), column] as const);
  const first = numbered[0]?.[0] ?? 0;
  const isRun = numbered.every(([number], at) => number === first + at);
  return isRun && numbered.length >= FEWEST ? new Map(numbered) : null;
}
