/**
 * Layouts as an officer could type them: one line for a row, cells parted by `|`.
 *
 * - a figure is a number, `'001` is text (as in Excel), everything else is text, blank is blank;
 * - `\n` within a cell is a line break;
 * - `@m1960-05-01` is a generated ID of a man born then, `@f1962-03-02/4` of a woman, the fifth one.
 */
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseArea, type Area } from "../../src/workbook/cells";
import type { RowValue } from "../../src/workbook/memory-grid";
import { id, type TestSheet } from "./build";

export interface ExpectedTable {
  readonly role?: string;
  readonly scheme?: string | null;
  readonly area?: string | null;
  readonly listKind?: string;
  readonly title?: string | null;
  readonly sheet?: string;
  readonly headerRows?: readonly number[];
  readonly rows?: readonly [number, number];
  readonly totals?: readonly number[];
  /** Field by column letters; `name#2` for the second member, null for no field. */
  readonly fields?: Readonly<Record<string, string | null>>;
  /** How long the sums of a column are for, by column letters. */
  readonly periods?: Readonly<Record<string, string | null>>;
  /** Code of the question by column letters. */
  readonly questions?: Readonly<Record<string, string>>;
}

export interface ExpectedHousehold {
  readonly people: readonly string[];
  readonly rows?: readonly number[];
  readonly head?: string | null;
  readonly size?: number | null;
  readonly covered?: number | null;
  readonly town?: string | null;
  readonly village?: string | null;
  readonly area?: string | null;
  readonly scheme?: string | null;
  readonly table?: string;
  readonly listed?: boolean;
  /** Text of some fields, as the household reads them. */
  readonly texts?: Readonly<Record<string, string | null>>;
}

export interface Layout {
  readonly name: string;
  readonly sheets: readonly TestSheet[];
  readonly tables: readonly ExpectedTable[];
  readonly households: readonly ExpectedHousehold[];
  readonly notes: readonly string[] | null;
}

interface RawSheet {
  readonly sheet: string;
  readonly rows: string;
  readonly merges?: readonly string[] | null;
  readonly hidden?: boolean;
  readonly hiddenRows?: readonly number[];
  readonly dates?: readonly string[];
}

interface RawLayout {
  readonly name: string;
  readonly sheets: readonly RawSheet[];
  readonly tables?: readonly ExpectedTable[];
  readonly households?: readonly ExpectedHousehold[];
  readonly notes?: readonly string[];
}

/** Every layout of `test/roster/layouts`, by file. */
export function layouts(): readonly (readonly [string, Layout])[] {
  const folder = join(__dirname, "layouts");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".yaml"))
    .sort()
    .flatMap((file) => {
      const raw = parse(readFileSync(join(folder, file), "utf8")) as readonly RawLayout[];
      return raw.map((layout) => [`${file}: ${layout.name}`, layoutOf(layout)] as const);
    });
}

function layoutOf(raw: RawLayout): Layout {
  return {
    name: raw.name,
    sheets: raw.sheets.map(sheetOf),
    tables: raw.tables ?? [],
    households: raw.households ?? [],
    notes: raw.notes ?? null,
  };
}

function sheetOf(raw: RawSheet): TestSheet {
  return {
    sheet: raw.sheet,
    rows: rowsFrom(raw.rows),
    ...(raw.dates === undefined ? {} : { dates: raw.dates }),
    info: {
      merges: raw.merges === null ? null : (raw.merges ?? []).map(areaFrom),
      visibility: raw.hidden === true ? "hidden" : "visible",
      hiddenRows: raw.hiddenRows ?? [],
    },
  };
}

function areaFrom(name: string): Area {
  const area = parseArea(name);
  if (area === null) throw new Error(`No such area: ${name}`);
  return area;
}

/** Rows from lines of cells. */
export function rowsFrom(text: string): readonly (readonly RowValue[])[] {
  return text
    .replace(/\n+$/, "")
    .split("\n")
    .map((line) => line.split("|").map((cell) => valueFrom(cell.trim())));
}

function valueFrom(cell: string): RowValue {
  if (cell === "") return null;
  if (cell.startsWith("'")) return cell.slice(1);
  const person = /^@([mf])(\d{4}-\d{2}-\d{2})(?:\/(\d+))?$/.exec(cell);
  if (person) {
    return id(person[2] ?? "", person[1] === "m" ? "male" : "female", Number(person[3] ?? 0));
  }
  return /^-?\d{1,11}(?:\.\d+)?$/.test(cell) ? Number(cell) : cell.replaceAll("\\n", "\n");
}
