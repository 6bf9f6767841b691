/**
 * What officers corrected of a workbook's tables, as text that can be kept: of a layout, under the
 * hash of its header words; of a header's place, under the sheet's name. Beside them stand column
 * numbers, names of fields and of roles alone, never anything of a person.
 */
import type { ColumnCorrection, Corrections, TableCorrection } from "../../roster/corrections";
import { isField } from "../../roster/fields";
import { isListKind } from "../../roster/list-kinds";
import type { Scheme, TableRole } from "../../roster/types";

/** What a table is, as the officer said it; null where it was recognized rightly. */
export interface TableFacts {
  readonly role: TableRole | null;
  /** Of a list; null for one of no kind that is known. */
  readonly listKind: string | null;
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
}

/** What was said of every table with one layout. */
export interface LayoutCorrection extends TableFacts {
  readonly layout: string;
  readonly columns: ReadonlyMap<number, ColumnCorrection>;
}

/** Where the header of a table stands on a sheet. */
export interface HeaderCorrection {
  readonly sheet: string;
  /** Adjoining rows, ascending. */
  readonly headerRows: readonly number[];
  /** What the table below is, where nothing else tells it. */
  readonly role: TableRole | null;
}

export const NOTHING_SAID: TableFacts = { role: null, listKind: null, scheme: null, area: null };

/** Roles that an officer can give; `ours` is told by what is ours alone. */
export const GIVEN_ROLES = [
  "household",
  "person",
  "payment",
  "list",
  "earlier",
  "report",
] as const satisfies readonly TableRole[];
export const SCHEMES = [
  "dibao",
  "tekun",
  "marginal",
  "registered-poor",
  "disability-allowance",
  "old-age-allowance",
  "children",
  "temporary-relief",
] as const satisfies readonly Scheme[];
const AREAS = ["rural", "urban"] as const;

/** Whether a correction says anything. */
export function saysSomething({ columns, role, scheme, area }: LayoutCorrection): boolean {
  return columns.size > 0 || role !== null || scheme !== null || area !== null;
}

/** The corrections as values that JSON can hold. */
export function keptLayouts(corrections: readonly LayoutCorrection[]): readonly unknown[] {
  return corrections.map(({ layout, columns, role, listKind, scheme, area }) => ({
    layout,
    columns: [...columns].map(([column, { field, member }]) => [column, field, member]),
    ...(role === null ? {} : { role }),
    ...(listKind === null ? {} : { listKind }),
    ...(scheme === null ? {} : { scheme }),
    ...(area === null ? {} : { area }),
  }));
}

/** Takes from kept values what still are corrections; anything else is passed over. */
export function readLayouts(kept: unknown): readonly LayoutCorrection[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown): LayoutCorrection[] => {
    if (typeof entry !== "object" || entry === null) return [];
    const layout: unknown = Reflect.get(entry, "layout");
    const listed: unknown = Reflect.get(entry, "columns");
    if (typeof layout !== "string" || !Array.isArray(listed)) return [];
    const kind: unknown = Reflect.get(entry, "listKind");
    const correction = {
      layout,
      columns: new Map(listed.flatMap(readColumn)),
      role: oneOf(GIVEN_ROLES, Reflect.get(entry, "role")),
      listKind: typeof kind === "string" && isListKind(kind) ? kind : null,
      scheme: oneOf(SCHEMES, Reflect.get(entry, "scheme")),
      area: oneOf(AREAS, Reflect.get(entry, "area")),
    };
    return saysSomething(correction) ? [correction] : [];
  });
}

/** Header places from kept values. */
export function readHeaders(kept: unknown): readonly HeaderCorrection[] {
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((entry: unknown): HeaderCorrection[] => {
    if (typeof entry !== "object" || entry === null) return [];
    const sheet: unknown = Reflect.get(entry, "sheet");
    const rows: unknown = Reflect.get(entry, "headerRows");
    if (typeof sheet !== "string" || !Array.isArray(rows)) return [];
    const headerRows = rows.filter((row): row is number => isCount(row, 1));
    const isRun = headerRows.every((row, at) => at === 0 || row === (headerRows[at - 1] ?? 0) + 1);
    if (headerRows.length === 0 || headerRows.length !== rows.length || !isRun) return [];
    return [{ sheet, headerRows, role: oneOf(GIVEN_ROLES, Reflect.get(entry, "role")) }];
  });
}

function oneOf<T extends string>(choices: readonly T[], value: unknown): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

function readColumn(entry: unknown): [number, ColumnCorrection][] {
  if (!Array.isArray(entry)) return [];
  const [column, field, member] = entry as unknown[];
  if (!isCount(column, 1) || !isCount(member, 0)) return [];
  if (field === null) return [[column, { field, member }]];
  return typeof field === "string" && isField(field) ? [[column, { field, member }]] : [];
}

function isCount(value: unknown, least: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= least;
}

/** The corrections as the reader takes them; null where there are none. */
export function asCorrections(
  layouts: readonly LayoutCorrection[],
  headers: readonly HeaderCorrection[] = [],
): Corrections | null {
  const tables = [...layouts.map(ofLayout), ...headers.map(ofHeader)];
  return tables.length === 0 ? null : { tables };
}

function ofLayout({ layout, ...said }: LayoutCorrection): TableCorrection {
  return { ...said, layout, sheet: null, headerRows: null, answers: new Map() };
}

function ofHeader({ sheet, headerRows, role }: HeaderCorrection): TableCorrection {
  const said = { columns: new Map(), answers: new Map() };
  return { ...NOTHING_SAID, ...said, sheet, headerRows, role, layout: null };
}
