/**
 * Rosters from rows typed in a test, read by the real reader.
 *
 *     const roster = rosterOf([
 *       ["户编号", "姓名", "与户主关系", "身份证号"],
 *       ["001", "张三", "户主", id("1960-05-01", "male")],
 *     ]);
 */
import { parseIsoDate, type CalendarDate } from "../../src/calendar";
import { generateCitizenId } from "../../src/identity";
import { readRoster, type ReadOptions } from "../../src/roster";
import type { Roster, RosterInput } from "../../src/roster/types";
import type { SheetInfo } from "../../src/workbook/grid";
import { gridFromRows, sheetInfo, type RowValue } from "../../src/workbook/memory-grid";

export type Rows = readonly (readonly RowValue[])[];

/** One sheet of a test's workbook. */
export interface TestSheet {
  readonly sheet: string;
  readonly rows: Rows;
  /** Cells or areas whose numbers are shown as dates. */
  readonly dates?: readonly string[];
  readonly info?: Partial<SheetInfo>;
}

export interface TestOptions extends Partial<ReadOptions> {
  readonly date1904?: boolean;
  readonly listKind?: string;
}

/** The day on which tests read unless they say another. */
export const TEST_DAY: CalendarDate = { year: 2024, month: 6, day: 30 };

/** A day from its ISO text; fails the test where there is no such day. */
export function day(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (date === null) throw new Error(`No such day: ${iso}`);
  return date;
}

/** One input of a run from rows (sheet 名册) or from sheets. */
export function inputOf(
  source: Rows | readonly TestSheet[],
  options: {
    readonly input?: number;
    readonly date1904?: boolean;
    readonly listKind?: string;
  } = {},
): RosterInput {
  const sheets = isSheets(source) ? source : [{ sheet: "名册", rows: source }];
  const infos = sheets.map(({ sheet, info }, index) => sheetInfo(sheet, { index, ...info }));
  return {
    input: options.input ?? 0,
    info: {
      sheets: infos,
      date1904: options.date1904 ?? false,
      structureProtected: false,
      readOnly: false,
    },
    ...(options.listKind === undefined ? {} : { listKind: options.listKind }),
    sheets: sheets.map(({ sheet, rows, dates }, index) => ({
      info: infos[index] ?? sheetInfo(sheet),
      grid: gridFromRows(sheet, rows, dates),
      ours: [],
    })),
  };
}

/** The roster that the reader makes of rows or sheets. */
export function rosterOf(source: Rows | readonly TestSheet[], options: TestOptions = {}): Roster {
  const { date1904, listKind, asOf, ...others } = options;
  const input = inputOf(source, {
    ...(date1904 === undefined ? {} : { date1904 }),
    ...(listKind === undefined ? {} : { listKind }),
  });
  return readRoster([input], { asOf: asOf ?? TEST_DAY, ...others });
}

/**
 * A generated ID number with a right check digit that belongs to no one.
 *
 * @param sequence 0 to 499; people born on one day differ by it.
 */
export function id(born: string, sex: "male" | "female", sequence = 0, region = "522200"): string {
  return generateCitizenId({
    region,
    birth: day(born),
    sequence: sequence * 2 + (sex === "male" ? 1 : 0),
  });
}

function isSheets(source: Rows | readonly TestSheet[]): source is readonly TestSheet[] {
  return source.length > 0 && source.every((entry) => !Array.isArray(entry));
}
