import type { CalendarDate } from "../calendar";
import type { Grid } from "../workbook/grid";
import { squeezed } from "./cell-text";
import type { Corrections } from "./corrections";
import { groupRows } from "./grouping";
import { matchHeader } from "./headers";
import { HouseholdEntry, householdText } from "./household";
import { Layout } from "./layout";
import { shortHash } from "./row-key";
import type { ReadingNote, Roster, RosterInput, RosterSheet, Table, TableColumn } from "./types";

export interface ReadOptions {
  /** Ages and futures are told as of this day. */
  readonly asOf: CalendarDate;
  /** What an officer corrected, for layouts or sheets. */
  readonly corrections?: Corrections;
  /** Rural or urban, for tables and rows that do not say it. */
  readonly area?: "rural" | "urban";
}

/** Reads every table of the inputs into households and people. Never throws, whatever the cells hold. */
export function readRoster(inputs: readonly RosterInput[], options: ReadOptions): Roster {
  const tables: Table[] = [];
  const households: HouseholdEntry[] = [];
  const notes: ReadingNote[] = [];
  for (const input of inputs) {
    for (const sheet of input.sheets) {
      const table = tableOf(input, sheet, `t${tables.length + 1}`);
      if (table === null) {
        notes.push({ code: "no-table", sheet: sheet.info.name, detail: null });
        continue;
      }
      tables.push(table);
      const run = { asOf: options.asOf, area: options.area ?? null };
      households.push(
        ...householdsOf(new Layout(table, sheet.grid, run, input.info.date1904), households),
      );
    }
  }
  return { tables, households, others: new Map(), notes };
}

function headerRowOf(grid: Grid): number | null {
  const { area } = grid;
  if (area === null) return null;
  for (let row = area.firstRow; row <= Math.min(area.lastRow, area.firstRow + 8); row += 1) {
    let hits = 0;
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
      const text = squeezed(grid.value(row, column));
      if (text !== "" && matchHeader(text).confidence > 0.8) hits += 1;
    }
    if (hits >= 2) return row;
  }
  return null;
}

function tableOf(input: RosterInput, sheet: RosterSheet, id: string): Table | null {
  const { grid, info } = sheet;
  const { area } = grid;
  const header = headerRowOf(grid);
  if (area === null || header === null || header >= area.lastRow) return null;
  const columns: TableColumn[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column += 1) {
    const text = squeezed(grid.value(header, column));
    const match = matchHeader(text);
    columns.push({
      column,
      header: text,
      field: match.field,
      confidence: match.confidence,
      reason: match.reason,
      member: match.member,
      alternatives: match.alternatives,
    });
  }
  const fields = new Set(columns.map((column) => column.field));
  const place = `${info.name}${squeezed(grid.value(area.firstRow, area.firstColumn))}`;
  return {
    id,
    input: input.input,
    sheet: info.name,
    sheetHidden: info.visibility !== "visible",
    role: fields.has("name") ? "person" : "household",
    scheme: "dibao",
    area: place.includes("农村") ? "rural" : place.includes("城市") ? "urban" : null,
    listKind: null,
    title: header === area.firstRow ? null : squeezed(grid.value(area.firstRow, area.firstColumn)),
    unitLine: null,
    headerRows: [header],
    firstRow: header + 1,
    lastRow: area.lastRow,
    firstColumn: area.firstColumn,
    lastColumn: area.lastColumn,
    columns,
    otherRows: [],
    totalRows: [],
    hiddenRows: 0,
    questions: [],
    layoutKey: shortHash(columns.map((column) => column.header)),
  };
}

function householdsOf(layout: Layout, before: readonly HouseholdEntry[]): HouseholdEntry[] {
  const { table } = layout;
  const rows: number[] = [];
  for (let row = table.firstRow; row <= table.lastRow; row += 1) {
    const someone = (["name", "id_card", "head_name", "head_id"] as const).some(
      (field) => squeezed(layout.raw(row, field)) !== "",
    );
    if (someone) rows.push(row);
  }
  const groups =
    table.role === "person"
      ? groupRows(layout, rows)
      : rows.map((row) => ({
          rows: [row],
          headRow: row,
          key: householdText(layout, [row], "household_id"),
        }));
  const taken = new Set(before.map((household) => household.id));
  return groups.map((group) => {
    const first = group.rows[0] ?? table.firstRow;
    const wanted =
      group.key ?? householdText(layout, group.rows, "head_id") ?? `${table.sheet}!${first}`;
    const id = taken.has(wanted) ? `${wanted}@${table.sheet}!${first}` : wanted;
    taken.add(id);
    const headRow = group.headRow ?? first;
    return new HouseholdEntry(layout, {
      id,
      rows: group.rows,
      members: group.rows.map((row) => ({ layout, row, member: 0, isHead: row === headRow })),
      joined: [],
      membersListed: table.role === "person",
      scheme: table.scheme,
      area: table.area ?? layout.run.area,
      town: householdText(layout, group.rows, "region_town"),
      village: householdText(layout, group.rows, "region_village"),
    });
  });
}
