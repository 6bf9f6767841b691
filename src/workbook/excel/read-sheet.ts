import type { Area } from "../cells";
import { isDateFormat } from "../number-formats";
import { WorkbookError } from "../port";
import { ExcelGrid } from "./excel-grid";
import { errorCode, isTooLarge } from "./error-codes";
import { inquire } from "./inquiry";
import { onSheet } from "./places";
import { BlockInquiry, CellBytes, type ReadBlock } from "./read-blocks";
import type { Session } from "./session";
import { askHead, FIRST_ROWS, type Head } from "./sheet-head";

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
  const reading = new SheetReading(await readHead(session, sheet));
  await finishReadings(session, [reading]);
  return reading.grid;
}

/**
 * Reads what is left of some sheets, all of them together.
 *
 * @throws WorkbookError
 */
export async function finishReadings(
  session: Session,
  readings: readonly SheetReading[],
): Promise<void> {
  const open = readings.filter(({ isOver }) => !isOver);
  const [only] = open.length === 1 ? open : [];
  await inquire(
    session,
    open.map((reading) => reading.values()),
    only?.grid.sheet,
  );
  await inquire(
    session,
    open.flatMap((reading) => reading.kinds()),
    only?.grid.sheet,
  );
}

/**
 * Reads an area of a sheet alone.
 *
 * @throws WorkbookError
 */
export async function readSheetArea(
  session: Session,
  sheet: string,
  area: Area,
): Promise<ExcelGrid> {
  const reading = new SheetReading({ name: sheet, area, rows: null, next: 1, ahead: [] });
  await finishReadings(session, [reading]);
  return reading.grid;
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

/** A sheet of which the head was read, on its way to a whole grid. */
export class SheetReading {
  readonly grid: ExcelGrid;
  private readonly doubts = new Doubts();
  private readonly size = new CellBytes(ASSUMED_VALUE);
  private asked: readonly BlockInquiry[] | null = null;

  constructor(private readonly head: Head) {
    this.grid = new ExcelGrid(head.name, head.area);
    if (!head.rows) return;
    this.size.add(head.rows.rows);
    this.take(head.rows);
  }

  /**
   * The rows that came with the head and those ahead of the others, without what tells dates and errors.
   * What came ahead tells nothing without a head.
   */
  firstRows(): readonly ExcelGrid[] {
    const { name, rows, ahead } = this.head;
    return (rows ? [rows, ...ahead] : []).map((block) => {
      const grid = new ExcelGrid(name, block.area);
      forEachCell(block, (value, row, column) => grid.put(row, column, value));
      return grid;
    });
  }

  /** Whether the head was all of the sheet. */
  get isWhole(): boolean {
    return this.rest().length === 0;
  }

  /** Whether all is known. */
  get isOver(): boolean {
    return this.asked?.every(({ isOver }) => isOver) === true;
  }

  /** Asks for the values that did not come with the head. */
  values(): BlockInquiry {
    return new BlockInquiry(this.rest(), "values", this.size, (block) => this.take(block));
  }

  /** Once all values are there: asks which of them are dates and errors. */
  kinds(): readonly BlockInquiry[] {
    const { grid } = this;
    const isDate = knownDateFormats();
    const dates = new CellBytes(ASSUMED_FORMAT);
    const errors = new CellBytes(ASSUMED_FORMAT);
    const areas = (columns: ReadonlyMap<number, Area>): ReturnType<typeof onSheet> =>
      onSheet(this.head.name, sideBySide(columns.values()));
    this.asked = [
      new BlockInquiry(areas(this.doubts.numbers), "numberFormat", dates, (block) => {
        forEachCell(block, (code, row, column) => {
          if (isDate(code)) grid.markDate(row, column);
        });
      }),
      new BlockInquiry(areas(this.doubts.errors), "valueTypes", errors, (block) => {
        forEachCell(block, (type, row, column) => {
          if (type === "Error") grid.markError(row, column);
        });
      }),
    ];
    return this.asked;
  }

  private rest(): ReturnType<typeof onSheet> {
    const { area, next, name } = this.head;
    const firstRow = Math.max(area?.firstRow ?? 1, next);
    return area && firstRow <= area.lastRow ? onSheet(name, [{ ...area, firstRow }]) : [];
  }

  private take(block: ReadBlock): void {
    forEachCell(block, (value, row, column) => {
      this.grid.put(row, column, value);
      this.doubts.see(row, column, value);
    });
  }
}

/** Tells formats of dates; each is looked at once. */
function knownDateFormats(): (code: unknown) => boolean {
  const known = new Map<string, boolean>();
  return (code) => {
    if (typeof code !== "string") return false;
    const told = known.get(code) ?? isDateFormat(code);
    known.set(code, told);
    return told;
  };
}

function forEachCell(
  { area, rows }: ReadBlock,
  visit: (told: unknown, row: number, column: number) => void,
): void {
  rows.forEach((cells, i) => {
    cells.forEach((told, j) => visit(told, area.firstRow + i, area.firstColumn + j));
  });
}

/** An area that grows: hundreds of thousands of cells widen a few of them. */
type Span = { -readonly [K in keyof Area]: Area[K] };

/** Columns in which something has to be asked for once more, and from which row to which. */
class Doubts {
  readonly numbers = new Map<number, Span>();
  readonly errors = new Map<number, Span>();

  see(row: number, column: number, value: unknown): void {
    if (typeof value === "number") {
      if (value >= 0 && value < LAST_SERIAL + 1) widen(this.numbers, row, column);
    } else if (typeof value === "string" && value.startsWith("#") && ERROR_NAME.test(value)) {
      widen(this.errors, row, column);
    }
  }
}

function widen(columns: Map<number, Span>, row: number, column: number): void {
  const known = columns.get(column);
  if (!known) {
    columns.set(column, {
      firstRow: row,
      lastRow: row,
      firstColumn: column,
      lastColumn: column,
    });
  } else if (row < known.firstRow) known.firstRow = row;
  else if (row > known.lastRow) known.lastRow = row;
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
