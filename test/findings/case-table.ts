/**
 * Cases of one rule as data that an officer can read: rows of a sheet, and the cells at which the
 * rule must find something (or nothing, or what it lacked).
 *
 * `ID male 1960-05-01 no 2` in a cell stands for a made-up number with a right check digit, the third
 * of that day. What follows it changes it: `wrong check`, `old` (15 digits), `as number`,
 * `spaced`, `cert 43` (certificate of limbs, grade 3), `in 810000`.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseIsoDate } from "../../src/calendar";
import type { ParameterEntry } from "../../src/policy";
import { id, type Rows, type TestSheet } from "../roster/build";
import type { TestRun } from "./context";

type Cell = string | number | boolean | null;

/** A finding as a case expects it; a text alone is the cell. */
export interface Expected {
  readonly cell: string;
  readonly level?: string;
  readonly variant?: string;
  /** All cells that are marked, the one to go to first; with their sheet where that is another one. */
  readonly marks?: readonly string[];
  /** Words that the Chinese sentence holds. */
  readonly says?: string;
  /** Words that the document behind it holds; null where there must be none. */
  readonly source?: string | null;
}

export interface RuleCase {
  readonly name: string;
  readonly rows?: readonly (readonly Cell[])[];
  readonly sheets?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly asOf?: string;
  readonly policy?: string;
  /** What the county enters: `dibao_standard 农村: 4500 元/年`, `phase_out_months: 12 个月`, `amount_method: tiered`. */
  readonly params?: Readonly<Record<string, string | number | boolean>>;
  /** The same with the days between which it holds. */
  readonly dated?: readonly DatedEntry[];
  /** Further files, by kind of list. */
  readonly lists?: Readonly<Record<string, readonly (readonly Cell[])[]>>;
  readonly finds?: readonly (string | Expected)[];
  readonly missing?: readonly string[];
}

/** A parameter as the county enters it for some time. */
interface DatedEntry {
  readonly code: string;
  readonly scope?: string;
  readonly from: string;
  readonly until?: string;
  readonly value: string | number | boolean;
  readonly unit?: string;
}

export interface RuleTable {
  readonly rule: string;
  readonly cases: readonly RuleCase[];
}

const FOLDER = join(__dirname, "..", "cases", "findings");

/** The case tables of families, by rule. */
export function ruleTables(families: RegExp): readonly RuleTable[] {
  return readdirSync(FOLDER)
    .filter((name) => families.test(name))
    .sort()
    .map((name) => parse(readFileSync(join(FOLDER, name), "utf8")) as RuleTable);
}

/** The sheets of a case. */
export function sheetsOf(one: RuleCase): readonly TestSheet[] {
  const sheets: NonNullable<RuleCase["sheets"]> = one.sheets ?? { 农村低保: one.rows ?? [] };
  return Object.entries(sheets).map(([sheet, rows]) => ({ sheet, rows: rowsOf(rows) }));
}

export function runOf(one: RuleCase, rule: string): TestRun {
  const asOf = one.asOf === undefined ? null : parseIsoDate(one.asOf);
  return {
    rules: [rule],
    ...(asOf === null ? {} : { asOf }),
    ...(one.policy === undefined ? {} : { policy: one.policy }),
    overrides: [
      ...Object.entries(one.params ?? {}).map(([name, value]) => entryOf(name, value)),
      ...(one.dated ?? []).map(datedEntry),
    ],
    lists: Object.fromEntries(
      Object.entries(one.lists ?? {}).map(([kind, rows]) => [kind, rowsOf(rows)]),
    ),
  };
}

/** A parameter as a county enters it, from the first day on. */
export function entryOf(name: string, value: string | number | boolean): ParameterEntry {
  const [code = "", scope = null] = name.split(" ");
  const [figure = "", unit = null] = String(value).split(" ");
  return {
    code,
    scope,
    from: { year: 1900, month: 1, day: 1 },
    until: null,
    value: figure,
    unit,
    standing: "county",
    source: null,
    note: null,
    place: "case",
  };
}

function datedEntry({ code, scope, from, until, value, unit }: DatedEntry): ParameterEntry {
  const name = scope === undefined ? code : `${code} ${scope}`;
  const entry = entryOf(name, unit === undefined ? value : `${value} ${unit}`);
  return {
    ...entry,
    from: parseIsoDate(from) ?? entry.from,
    until: until === undefined ? null : parseIsoDate(until),
  };
}

function rowsOf(rows: readonly (readonly Cell[])[]): Rows {
  return rows.map((row) => row.map(cellOf));
}

const ID = /^ID (male|female) (\d{4}-\d\d-\d\d)(?: no (\d+))?(?: in (\d{6}))?(?: (.+))?$/;

function cellOf(cell: Cell): Cell {
  const match = typeof cell === "string" ? ID.exec(cell) : null;
  if (match === null) return cell;
  const [, sex, born = "", sequence = "0", region, change] = match;
  const number = id(born, sex === "male" ? "male" : "female", Number(sequence), region);
  return change === undefined ? number : changed(number, change);
}

function changed(number: string, change: string): Cell {
  switch (change) {
    case "wrong check":
      return number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");
    case "old":
      return number.slice(0, 6) + number.slice(8, 17);
    case "as number":
      return Number(number.slice(0, 17).concat("0"));
    case "spaced":
      return ` ${number.slice(0, 6)} ${number.slice(6)}\n`;
    case "one digit off":
      return id(
        `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`,
        Number(number.charAt(16)) % 2 === 1 ? "male" : "female",
        Math.floor(Number(number.slice(14, 17)) / 2) + 1,
        number.slice(0, 6),
      );
    default: {
      const certificate = /^cert (\S+)$/.exec(change);
      if (certificate === null) throw new Error(`What is "${change}"?`);
      return number + (certificate[1] ?? "");
    }
  }
}
