import type { Area, CellValue } from "../cells";
import type { Grid } from "../grid";

const BLANK = 0;
const NUMBER = 1;
const TEXT = 2;
const TRUE = 3;
const FALSE = 4;
const ERROR = 5;
const DATE = 6;

/** A sheet's values in flat arrays, row by row, over the area that Excel says is used. */
export class ExcelGrid implements Grid {
  private readonly kinds: Uint8Array;
  private readonly numbers: Float64Array;
  /** Texts in the order in which they came; a cell's place among them stands in `numbers`. */
  private readonly texts: string[] = [];
  private readonly width: number;
  private found: Area | null | undefined;

  constructor(
    readonly sheet: string,
    /** The area that was read; null for an empty sheet. */
    private readonly read: Area | null,
  ) {
    this.width = read ? read.lastColumn - read.firstColumn + 1 : 0;
    const cells = read ? this.width * (read.lastRow - read.firstRow + 1) : 0;
    this.kinds = new Uint8Array(cells);
    this.numbers = new Float64Array(cells);
  }

  /** The smallest area that holds every value. */
  get area(): Area | null {
    if (this.found === undefined) this.found = this.usedArea();
    return this.found;
  }

  value(row: number, column: number): CellValue {
    const index = this.index(row, column);
    switch (this.kinds[index]) {
      case NUMBER:
      case DATE:
        return this.numbers[index] ?? null;
      case TEXT:
        return this.textAt(index);
      case TRUE:
        return true;
      case FALSE:
        return false;
      case ERROR:
        return { error: this.textAt(index) ?? "" };
      default:
        return null;
    }
  }

  isDate(row: number, column: number): boolean {
    return this.kinds[this.index(row, column)] === DATE;
  }

  /** Takes in values as Excel gives them: a blank cell is an empty text, an error its name. */
  put(row: number, column: number, value: unknown): void {
    const index = this.index(row, column);
    if (index < 0) return;
    if (typeof value === "number") {
      this.kinds[index] = NUMBER;
      this.numbers[index] = value;
    } else if (typeof value === "string" && value !== "") {
      this.kinds[index] = TEXT;
      this.numbers[index] = this.texts.push(value) - 1;
    } else if (typeof value === "boolean") this.kinds[index] = value ? TRUE : FALSE;
    else this.kinds[index] = BLANK;
  }

  /** Says that a text is the name of an error. */
  markError(row: number, column: number): void {
    const index = this.index(row, column);
    if (this.kinds[index] === TEXT) this.kinds[index] = ERROR;
  }

  /** Says that a number is shown as a date. */
  markDate(row: number, column: number): void {
    const index = this.index(row, column);
    if (this.kinds[index] === NUMBER) this.kinds[index] = DATE;
  }

  private textAt(index: number): string | null {
    return this.texts[this.numbers[index] ?? -1] ?? null;
  }

  /** The index of a place, or -1 outside of what was read. */
  private index(row: number, column: number): number {
    const { read } = this;
    if (!read || row < read.firstRow || row > read.lastRow) return -1;
    if (column < read.firstColumn || column > read.lastColumn) return -1;
    return (row - read.firstRow) * this.width + column - read.firstColumn;
  }

  private usedArea(): Area | null {
    const { read, kinds, width } = this;
    if (!read) return null;
    let firstRow = Infinity;
    let lastRow = -1;
    let firstColumn = Infinity;
    let lastColumn = -1;
    for (let index = 0; index < kinds.length; index++) {
      if (kinds[index] === BLANK) continue;
      const row = Math.floor(index / width);
      const column = index - row * width;
      if (row < firstRow) firstRow = row;
      if (row > lastRow) lastRow = row;
      if (column < firstColumn) firstColumn = column;
      if (column > lastColumn) lastColumn = column;
    }
    if (lastRow < 0) return null;
    return {
      firstRow: read.firstRow + firstRow,
      firstColumn: read.firstColumn + firstColumn,
      lastRow: read.firstRow + lastRow,
      lastColumn: read.firstColumn + lastColumn,
    };
  }
}
