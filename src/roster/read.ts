import type { CalendarDate } from "../calendar";
import { squeezed } from "./cell-text";
import { correctionFor, type Corrections } from "./corrections";
import type { SearchSheet } from "./detect/bands";
import { HeaderWords } from "./detect/header-words";
import { scanRows, workingArea } from "./detect/scan";
import { sketchTables } from "./detect/tables";
import { isOverwrittenTitle } from "./detect/words";
import { withSpans } from "./columns/spans";
import { earlierTables, type SamePeople } from "./earlier";
import type { Field } from "./fields";
import { draftHouseholds, madeHouseholds } from "./households/build";
import { joinTables, type DraftedTable } from "./households/join";
import type { RunFacts } from "./layout";
import { withoutOurs } from "./masked-grid";
import { paymentsAsRosters } from "./payments-alone";
import { paymentsBesideRosters } from "./payments-beside";
import { sheetTitle } from "./sheet-title";
import { readTable, type ReadTable } from "./table";
import type { ReadingNote, Roster, RosterInput, RosterSheet, Table, TableRole } from "./types";

export interface ReadOptions {
  /** Ages and futures are told as of this day. */
  readonly asOf: CalendarDate;
  /** What an officer corrected, by sheet or layout. */
  readonly corrections?: Corrections;
  /** Rural or urban, for tables and rows that do not say it. */
  readonly area?: "rural" | "urban";
  /** Payment sheets are no rosters, even where nothing else is there: what is read is one of two lists. */
  readonly isOneOfTwo?: boolean;
}

/**
 * Reads every table of the inputs into households and people. Nothing is guessed: what the cells
 * leave open is a question of its table, and its column has no field until it is answered. Never
 * throws, whatever the cells hold.
 *
 * @example readRoster([input], { asOf: { year: 2024, month: 6, day: 30 } }).households.length
 */
export function readRoster(inputs: readonly RosterInput[], options: ReadOptions): Roster {
  const notes: ReadingNote[] = [];
  const run: RunFacts = { asOf: options.asOf, area: options.area ?? null };
  const tables: ReadTable[] = [];
  for (const input of inputs) {
    for (const sheet of input.sheets) {
      const read = readSheet(input, sheet, run, options.corrections ?? null, tables.length, notes);
      tables.push(...read);
    }
  }
  const given = new Set(
    inputs.filter(({ listKind }) => listKind !== undefined).map(({ input }) => input),
  );
  const ofTheirTime = dated(withPaymentsBeside(tables));
  return assembled(
    options.isOneOfTwo === true ? ofTheirTime : withPaymentsAlone(ofTheirTime, given),
    notes,
  );
}

/** All tables of one sheet, and what there is to say of the sheet. */
function readSheet(
  input: RosterInput,
  sheet: RosterSheet,
  run: RunFacts,
  corrections: Corrections | null,
  before: number,
  notes: ReadingNote[],
): readonly ReadTable[] {
  const { name, isWorksheet, visibility, merges } = sheet.info;
  const note = (code: ReadingNote["code"], detail: string | null = null): void => {
    notes.push({ code, sheet: sheetTitle({ ...fileOf(input), sheet: name }), detail });
  };
  if (!isWorksheet) {
    note("not-a-worksheet");
    return [];
  }
  const grid = withoutOurs(sheet.grid, sheet.ours);
  const area = workingArea(grid);
  if (area === null) {
    note("empty-sheet");
    return [];
  }
  const search: SearchSheet = {
    grid,
    scan: scanRows(grid, area),
    merges,
    words: new HeaderWords(),
  };
  const tables: ReadTable[] = [];
  for (const sketch of sketchTables(search, forcedHeaders(corrections, name))) {
    const source = {
      input,
      sheet,
      search,
      run,
      correction: (key: string, rows: readonly number[]) =>
        correctionFor(corrections, name, key, rows),
    };
    const id = `t${before + tables.length + 1}`;
    const table = readTable(source, sketch, id, tables.at(-1)?.table ?? null);
    if (table !== null) tables.push(table);
  }
  if (tables.length === 0) note("no-table");
  else if (tables.every(({ rows }) => rows.length === 0)) note("empty-list", input.listKind);
  else noteTables(tables, visibility !== "visible", merges === null, note);
  return tables;
}

function fileOf({ file }: RosterInput): { readonly file?: string } {
  return file === undefined ? {} : { file };
}

/** Header rows that the officer named for a sheet. */
function forcedHeaders(
  corrections: Corrections | null,
  sheet: string,
): readonly (readonly number[])[] {
  return (corrections?.tables ?? []).flatMap((entry) =>
    entry.sheet === sheet && entry.headerRows !== null ? [entry.headerRows] : [],
  );
}

function noteTables(
  tables: readonly ReadTable[],
  isHidden: boolean,
  mergesUnknown: boolean,
  note: (code: ReadingNote["code"], detail?: string | null) => void,
): void {
  if (isHidden) note("hidden-sheet");
  if (mergesUnknown) note("merges-unknown");
  for (const { table } of tables) {
    if (table.hiddenRows > 0) note("hidden-rows", String(table.hiddenRows));
    if (table.title !== null && table.role !== "report" && isOverwrittenTitle(table.title)) {
      note("title-overwritten", table.title);
    }
  }
}

/** Tables of an earlier month get the role that says so, unless the officer said what they are. */
function dated(tables: readonly ReadTable[]): readonly ReadTable[] {
  const earlier = earlierTables(
    tables.map(({ table }) => table),
    samePeopleIn(tables),
  );
  return asRole("earlier", tables, earlier);
}

/** Sheets of payments that look like rosters get the role that says so. */
function withPaymentsBeside(tables: readonly ReadTable[]): readonly ReadTable[] {
  const payments = paymentsBesideRosters(
    tables.map(({ table }) => table),
    samePeopleIn(tables),
  );
  return asRole("payment", tables, payments);
}

/** Some tables in another role, unless the officer said what they are. */
function asRole(
  role: TableRole,
  tables: readonly ReadTable[],
  ids: ReadonlySet<string>,
): readonly ReadTable[] {
  return tables.map((read) =>
    ids.has(read.table.id) && !read.isRoleGiven ? withRole(read, role) : read,
  );
}

const WHO: readonly Field[] = ["id_card", "head_id"];
/** So many of the numbers of the shorter table must stand in the other. */
const MOSTLY = 0.5;

/** Compares tables by the citizen numbers on their rows. */
function samePeopleIn(tables: readonly ReadTable[]): SamePeople {
  const numbers = new Map<Table, ReadonlySet<string>>();
  const numbersOf = (table: Table): ReadonlySet<string> => {
    const known = numbers.get(table);
    if (known !== undefined) return known;
    const read = tables.find((one) => one.table === table);
    const found = new Set<string>();
    for (const row of read?.rows ?? []) {
      for (const field of WHO) {
        const number = squeezed(read?.layout.raw(row, field) ?? null).toUpperCase();
        if (number !== "") found.add(number);
      }
    }
    numbers.set(table, found);
    return found;
  };
  return (a, b) => {
    const [one, other] = [numbersOf(a), numbersOf(b)].sort((x, y) => x.size - y.size);
    if (one === undefined || other === undefined || one.size === 0) return false;
    const shared = [...one].filter((number) => other.has(number)).length;
    return shared >= one.size * MOSTLY;
  };
}

/** Payment sheets that are themselves the roster, as no other one is there. */
function withPaymentsAlone(
  tables: readonly ReadTable[],
  givenInputs: ReadonlySet<number>,
): readonly ReadTable[] {
  const given = tables.filter(
    ({ table, isRoleGiven }) => isRoleGiven || givenInputs.has(table.input),
  );
  const roles = paymentsAsRosters(tables, new Set(given.map(({ table }) => table.id)));
  return tables.map((read) => {
    const role = roles.get(read.table.id);
    return role === undefined ? read : withRole(read, role);
  });
}

function withRole(read: ReadTable, role: TableRole): ReadTable {
  const table = withSpans({ ...read.table, role });
  return { ...read, table, layout: read.layout.withTable(table) };
}

function assembled(tables: readonly ReadTable[], notes: ReadingNote[]): Roster {
  const drafted = tables
    .filter(({ table }) => table.role !== "report" && table.role !== "ours")
    .map((read): DraftedTable => ({ ...read, households: draftHouseholds(read) }));
  const isRoster = ({ layout }: DraftedTable): boolean =>
    layout.table.role === "household" || layout.table.role === "person";
  const { households, joined } = joinTables(drafted.filter(isRoster));
  for (const { person, household } of joined) {
    notes.push({
      code: "joined-tables",
      sheet: titleOf(tables, person),
      detail: titleOf(tables, household),
    });
  }
  const others = new Map(
    drafted
      .filter((table) => !isRoster(table))
      .map((table) => [table.layout.table.id, madeHouseholds(table.households)] as const),
  );
  return {
    tables: tables.map(({ table }) => table),
    households: madeHouseholds(households),
    others,
    notes,
  };
}

function titleOf(tables: readonly ReadTable[], id: string): string {
  const found = tables.find(({ table }) => table.id === id)?.table;
  return found === undefined ? "" : sheetTitle(found);
}
