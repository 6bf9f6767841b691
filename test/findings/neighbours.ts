/**
 * The cases of a rule, each changed in one place: another value in a cell, a row or a column less, a
 * day earlier, a parameter off by a little.
 */
import { besides, datesNextTo, spread, type Value } from "../recorded/changed-values";
import type { RuleCase, RuleTable } from "./case-table";

/** A case changed in one place, and what was changed, e.g. `农村低保!C2 = null`. */
export interface Neighbour {
  readonly change: string;
  readonly one: RuleCase;
}

/** So many changes of a kind are tried, spread over all there are. */
const MOST = { settings: 3, less: 5, columns: 6, cells: 9, sheets: 2 } as const;

type Rows = readonly (readonly Value[])[];
type Part = "sheets" | "lists";

/** Words and figures that the cases of a family write, by header, and the names of its sheets. */
export interface Vocabulary {
  readonly values: Readonly<Record<string, readonly Value[]>>;
  readonly sheets: readonly string[];
}

/** The changes of a case that are tried; the same ones each time. */
export function neighboursOf(one: RuleCase, vocabulary: Vocabulary): readonly Neighbour[] {
  const full = { ...one, sheets: one.sheets ?? { 农村低保: one.rows ?? [] } };
  const cells = [
    ...changedCells(full, "sheets", vocabulary),
    ...changedCells(full, "lists", vocabulary),
  ];
  return [
    ...spread(settings(full), MOST.settings),
    ...spread([...lessOf(full, "sheets"), ...lessOf(full, "lists")], MOST.less),
    ...spread(moreColumns(full, vocabulary), MOST.columns),
    ...spread(cells, MOST.cells),
    ...spread(otherSheets(full, vocabulary), MOST.sheets),
  ];
}

/** What the cases of a family's rules write. */
export function vocabularyOf(tables: readonly RuleTable[]): Vocabulary {
  const values = new Map<string, Set<Value>>();
  const sheets = new Set<string>();
  for (const one of tables.flatMap(({ cases }) => cases)) {
    for (const name of Object.keys(one.sheets ?? {})) sheets.add(name);
    for (const rows of [one.rows ?? [], ...Object.values({ ...one.sheets, ...one.lists })]) {
      for (const [name, value] of cellsByHeader(rows)) {
        const seen = values.get(name) ?? new Set();
        values.set(name, seen.add(value));
      }
    }
  }
  return {
    values: Object.fromEntries([...values].map(([name, seen]) => [name, [...seen]])),
    sheets: [...sheets],
  };
}

function cellsByHeader([header = [], ...rows]: Rows): readonly (readonly [string, Value])[] {
  return rows.flatMap((row) => header.map((name, at) => [String(name), row[at] ?? null] as const));
}

/** Numbers, dates and ID numbers have neighbours of their own. */
function isWord(value: Value): boolean {
  return typeof value === "string" && !/\d{2}/.test(value);
}

/** A column more, of those that the family's cases have, filled in the first row. */
function moreColumns(one: RuleCase, { values }: Vocabulary): readonly Neighbour[] {
  return Object.entries(one.sheets ?? {}).flatMap(([name, rows]) => {
    const [header = [], ...others] = rows;
    return Object.entries(values)
      .filter(([column]) => !header.includes(column))
      .flatMap(([column, seen]) =>
        spread(
          seen.filter((value) => value !== null),
          3,
        ).map((value) => ({
          change: `${name} with ${column} ${String(value)}`,
          one: withRows(one, "sheets", name, [
            [...header, column],
            ...others.map((row, at) => [...row, at === 0 ? value : null]),
          ]),
        })),
      );
  });
}

/** The first sheet under the name of another, and with 元/年 in the headers of its figures. */
function otherSheets(one: RuleCase, { sheets }: Vocabulary): readonly Neighbour[] {
  const [[own, rows] = ["", []], ...others] = Object.entries(one.sheets ?? {});
  const renamed = sheets
    .filter((name) => name !== own && !others.some(([other]) => other === name))
    .map((name) => ({
      change: `${own} named ${name}`,
      one: { ...one, sheets: Object.fromEntries([[name, rows], ...others]) },
    }));
  const [header = [], ...data] = rows;
  const yearly = header.map((column, at) =>
    data.some((row) => typeof row[at] === "number") ? `${String(column)}（元/年）` : column,
  );
  return [
    { change: `${own} in 元/年`, one: withRows(one, "sheets", own, [yearly, ...data]) },
    ...renamed,
  ];
}

function changedCells(one: RuleCase, part: Part, { values }: Vocabulary): readonly Neighbour[] {
  return Object.entries(one[part] ?? {}).flatMap(([name, rows]) => {
    const [header = []] = rows;
    return rows.slice(1).flatMap((row, at) =>
      header.flatMap((column, c) =>
        besides(row[c] ?? null, (values[String(column)] ?? []).filter(isWord)).map((value) => ({
          change: `${name} ${String(column)} ${at + 1} = ${String(value)}`,
          one: withRows(one, part, name, replaced(rows, at + 1, c, value)),
        })),
      ),
    );
  });
}

/** A row less, a column blank from its header on, or a whole sheet less. */
function lessOf(one: RuleCase, part: Part): readonly Neighbour[] {
  return Object.entries(one[part] ?? {}).flatMap(([name, rows]) => [
    ...rows.slice(1).map((_, at) => ({
      change: `${name} without row ${at + 1}`,
      one: withRows(
        one,
        part,
        name,
        rows.filter((_row, r) => r !== at + 1),
      ),
    })),
    ...(rows[0] ?? []).map((column, c) => ({
      change: `${name} without ${String(column)}`,
      one: withRows(
        one,
        part,
        name,
        rows.map((row) => row.map((cell, at) => (at === c ? null : cell))),
      ),
    })),
    { change: `without ${name}`, one: without(one, part, name) },
  ]);
}

/** The day and the parameters of a case. */
function settings(one: RuleCase): readonly Neighbour[] {
  const asOf = one.asOf ?? "2024-06-30";
  const days = datesNextTo(asOf).map((day) => ({
    change: `as of ${day}`,
    one: { ...one, asOf: day },
  }));
  const parameters = Object.entries(one.params ?? {}).flatMap(([name, value]) => [
    { change: `without ${name}`, one: { ...one, params: omit(one.params ?? {}, name) } },
    ...figuresNextTo(value).map((other) => ({
      change: `${name}: ${other}`,
      one: { ...one, params: { ...one.params, [name]: other } },
    })),
  ]);
  return [...days, ...parameters];
}

/** 4500 元/年 with one more and one less. */
function figuresNextTo(value: string | number | boolean): readonly string[] {
  const [, figure, unit = ""] = /^(\d+(?:\.\d+)?)( .+)?$/.exec(String(value)) ?? [];
  if (figure === undefined) return [];
  return [Number(figure) + 1, Number(figure) - 1].map((other) => `${other}${unit}`);
}

function replaced(rows: Rows, r: number, c: number, value: Value): Rows {
  return rows.map((row, at) => (at === r ? row.map((cell, i) => (i === c ? value : cell)) : row));
}

function withRows(one: RuleCase, part: Part, name: string, rows: Rows): RuleCase {
  return { ...one, [part]: { ...one[part], [name]: rows } };
}

function without(one: RuleCase, part: Part, name: string): RuleCase {
  return { ...one, [part]: omit(one[part] ?? {}, name) };
}

function omit<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
}
