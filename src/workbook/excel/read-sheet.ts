import type { Area } from "../cells";
import { isDateFormat } from "../number-formats";
import { WorkbookError } from "../port";
import { ExcelGrid } from "./excel-grid";
import { errorCode, isTooLarge } from "./error-codes";
import { areaOfRange, onSheet, RANGE_PLACE, rowsAddress } from "./places";
import { CellBytes, readBlocks, type ReadBlock } from "./read-blocks";
import type { Session, Work } from "./session";

/** Rows that are read along with the size of the used area. */
const FIRST_ROWS = 500;
/** The serial of 9999-12-31: a larger number cannot be shown as a date. */
const LAST_SERIAL = 2_958_465;
/** The form of the names of errors; a text may look the same. */
const ERROR_NAME = /^#[A-Z_/0-9]+[!?]?$/;
/** Bytes of a value in a roster: Chinese names, numbers, blanks. */
const ASSUMED_VALUE = 10;
/** Bytes of `"General",`. */
const ASSUMED_FORMAT = 12;

/**
 * Reads a sheet's values, batch by batch. Number formats are asked for only where a column holds
 * numbers that may be dates, and types only where a text looks like an error.
 *
 * @throws WorkbookError no-such-sheet
 */
export async function readSheet(session: Session, sheet: string): Promise<ExcelGrid> {
  const { area, name, rows: head, next } = await readHead(session, sheet);
  const grid = new ExcelGrid(name, area);
  const doubts = new Doubts();
  const size = new CellBytes(ASSUMED_VALUE);
  const take = ({ area: block, rows }: ReadBlock): void => {
    rows.forEach((cells, i) => {
      cells.forEach((value, j) => {
        const row = block.firstRow + i;
        const column = block.firstColumn + j;
        grid.put(row, column, value);
        doubts.see(row, column, value);
      });
    });
  };
  if (head) {
    size.add(head.rows);
    take(head);
  }
  if (area) {
    const firstRow = Math.max(area.firstRow, next);
    const rest = firstRow <= area.lastRow ? [{ ...area, firstRow }] : [];
    await readBlocks(session, onSheet(sheet, rest), "values", size, take);
  }
  await markDates(session, sheet, grid, doubts);
  await markErrors(session, sheet, grid, doubts);
  return grid;
}

/** Columns in which something has to be asked for once more, and from which row to which. */
class Doubts {
  readonly numbers = new Map<number, Area>();
  readonly errors = new Map<number, Area>();

  see(row: number, column: number, value: unknown): void {
    if (typeof value === "number") {
      if (value >= 0 && value < LAST_SERIAL + 1) widen(this.numbers, row, column);
    } else if (typeof value === "string" && value.startsWith("#") && ERROR_NAME.test(value)) {
      widen(this.errors, row, column);
    }
  }
}

function widen(columns: Map<number, Area>, row: number, column: number): void {
  const known = columns.get(column);
  columns.set(
    column,
    known
      ? { ...known, firstRow: Math.min(known.firstRow, row), lastRow: Math.max(known.lastRow, row) }
      : { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column },
  );
}

/** The size of a sheet's used area, and its first rows where they came along. */
interface Head {
  readonly name: string;
  readonly area: Area | null;
  readonly rows: ReadBlock | null;
  /** The first row that is still to be read. */
  readonly next: number;
}

/**
 * The size of the used area together with the first rows: most sheets need no more. Where these are
 * too much for one answer, the size alone.
 */
async function readHead(session: Session, sheet: string): Promise<Head> {
  try {
    return await session.attempt(askHead(sheet, FIRST_ROWS));
  } catch (error) {
    if (errorCode(error) === "ItemNotFound") throw new WorkbookError("no-such-sheet", { sheet });
    if (isTooLarge(error)) return session.read(askHead(sheet, 0), sheet);
    return session.fail(error, sheet);
  }
}

function askHead(sheet: string, firstRows: number): Work<Head> {
  return (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet).load("name");
    const used = worksheet.getUsedRangeOrNullObject(true).untrack().load(RANGE_PLACE);
    const top =
      firstRows > 0
        ? worksheet
            .getRange(rowsAddress(1, firstRows))
            .untrack()
            .getUsedRangeOrNullObject(true)
            .untrack()
            .load(`${RANGE_PLACE},values`)
        : null;
    return () => {
      const { name } = worksheet;
      const area = used.isNullObject ? null : areaOfRange(used);
      if (!top) return { name, area, rows: null, next: 1 };
      if (top.isNullObject) return { name, area, rows: null, next: firstRows + 1 };
      const rows: unknown = top.values;
      // Values that Excel leaves out are asked for again, fewer at a time.
      if (!Array.isArray(rows)) return { name, area, rows: null, next: 1 };
      const block = { area: { ...areaOfRange(top), sheet: name }, rows: rows as unknown[][] };
      return { name, area, rows: block, next: firstRows + 1 };
    };
  };
}

/** Reads the formats of columns with numbers: those that show dates. */
async function markDates(
  session: Session,
  sheet: string,
  grid: ExcelGrid,
  { numbers }: Doubts,
): Promise<void> {
  const known = new Map<string, boolean>();
  const isDate = (code: unknown): boolean => {
    if (typeof code !== "string") return false;
    const told = known.get(code) ?? isDateFormat(code);
    known.set(code, told);
    return told;
  };
  const size = new CellBytes(ASSUMED_FORMAT);
  const areas = sideBySide(numbers.values());
  await readBlocks(session, onSheet(sheet, areas), "numberFormat", size, ({ area, rows }) => {
    rows.forEach((cells, i) => {
      cells.forEach((code, j) => {
        if (isDate(code)) grid.markDate(area.firstRow + i, area.firstColumn + j);
      });
    });
  });
}

async function markErrors(
  session: Session,
  sheet: string,
  grid: ExcelGrid,
  { errors }: Doubts,
): Promise<void> {
  const size = new CellBytes(ASSUMED_FORMAT);
  const areas = sideBySide(errors.values());
  await readBlocks(session, onSheet(sheet, areas), "valueTypes", size, ({ area, rows }) => {
    rows.forEach((cells, i) => {
      cells.forEach((type, j) => {
        if (type === "Error") grid.markError(area.firstRow + i, area.firstColumn + j);
      });
    });
  });
}

/** Joins columns that stand side by side and span the same rows. */
function sideBySide(columns: Iterable<Area>): Area[] {
  const joined: Area[] = [];
  for (const area of [...columns].sort((a, b) => a.firstColumn - b.firstColumn)) {
    const last = joined.at(-1);
    const isBeside =
      last?.lastColumn === area.firstColumn - 1 &&
      last.firstRow === area.firstRow &&
      last.lastRow === area.lastRow;
    if (isBeside) joined[joined.length - 1] = { ...last, lastColumn: area.lastColumn };
    else joined.push(area);
  }
  return joined;
}
