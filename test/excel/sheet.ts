import { ApiError } from "./api-error";
import { changedLook, PLAIN_LOOK, type Look } from "./look";
import { ALL_COLUMNS, intersection, sameRect, type Rect } from "./rect";
import { typed, type Held } from "./typing";

/** Width of a column that nobody has set, in points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;

/** A list validation, as its rule was given. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: unknown;
}

/** One worksheet in memory. */
export class Sheet {
  private readonly values: (Held | undefined)[][] = [];
  private readonly looks: (Look | undefined)[][] = [];
  readonly formulas = new Map<number, string>();
  /** Cells whose text was entered as text. */
  readonly literal = new Set<number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  readonly columnWidths = new Map<number, number>();
  readonly rowHeights = new Map<number, number>();
  readonly pageLayout = new Map<string, unknown>();
  merges: Rect[] = [];
  validations: Validation[] = [];
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  isProtected = false;
  tabColor = "";
  frozen: Rect | null = null;
  filter: Rect | null = null;

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  value(row: number, column: number): Held {
    return this.values[row]?.[column] ?? "";
  }

  look(row: number, column: number): Look {
    return this.looks[row]?.[column] ?? PLAIN_LOOK;
  }

  formula(row: number, column: number): Held {
    return this.formulas.get(cellKey(row, column)) ?? this.value(row, column);
  }

  /** Enters a value as a person would; `evaluate` gives a formula's result. */
  enter(row: number, column: number, entered: Held, evaluate: (formula: string) => Held): void {
    const key = cellKey(row, column);
    const { numberFormat } = this.look(row, column);
    this.formulas.delete(key);
    this.literal.delete(key);
    if (typeof entered === "string" && numberFormat !== "@" && /^[=+\-@]./.test(entered)) {
      const isNumber = typeof typed(entered, numberFormat) === "number";
      if (!isNumber) {
        this.formulas.set(key, entered.startsWith("=") ? entered : `=${entered}`);
        this.put(row, column, evaluate(entered));
        return;
      }
    }
    const held = typed(entered, numberFormat);
    if (typeof held === "string" && (numberFormat === "@" || held !== entered)) {
      this.literal.add(key);
    }
    this.put(row, column, held);
  }

  put(row: number, column: number, held: Held): void {
    const cells = (this.values[row] ??= []);
    cells[column] = held === "" ? undefined : held;
  }

  setLook(area: Rect, changes: Partial<Look>): void {
    this.changeLook(area, () => changes);
  }

  /** Changes looks by what they are. */
  changeLook(area: Rect, changes: (look: Look) => Partial<Look>): void {
    const become = new Map<Look, Look>();
    for (let row = area.row; row < area.row + area.rows; row++) {
      const cells = (this.looks[row] ??= []);
      for (let column = area.column; column < area.column + area.columns; column++) {
        const look = cells[column] ?? PLAIN_LOOK;
        const to = become.get(look) ?? changedLook(look, changes(look));
        become.set(look, to);
        cells[column] = to === PLAIN_LOOK ? undefined : to;
      }
    }
  }

  /** The looks within an area, each once. */
  looksIn(area: Rect): Set<Look> {
    const found = new Set<Look>();
    const rows = Math.min(area.row + area.rows, this.looks.length);
    if (rows < area.row + area.rows) found.add(PLAIN_LOOK);
    for (let row = area.row; row < rows; row++) {
      const cells = this.looks[row] ?? [];
      const columns = Math.min(area.column + area.columns, cells.length);
      if (columns < area.column + area.columns) found.add(PLAIN_LOOK);
      for (let column = area.column; column < columns; column++) {
        found.add(cells[column] ?? PLAIN_LOOK);
      }
    }
    return found;
  }

  clearContents(area: Rect): void {
    this.eachStored(area, this.values, (row, column) => {
      this.put(row, column, "");
      this.formulas.delete(cellKey(row, column));
      this.literal.delete(cellKey(row, column));
    });
  }

  clearFormats(area: Rect): void {
    this.eachStored(area, this.looks, (row, column) => {
      const cells = this.looks[row];
      if (cells) cells[column] = undefined;
    });
  }

  private eachStored(
    area: Rect,
    stored: readonly (readonly unknown[] | undefined)[],
    visit: (row: number, column: number) => void,
  ): void {
    const rows = Math.min(area.row + area.rows, stored.length);
    for (let row = area.row; row < rows; row++) {
      const columns = Math.min(area.column + area.columns, stored[row]?.length ?? 0);
      for (let column = area.column; column < columns; column++) visit(row, column);
    }
  }

  /** The area that holds values, or values and formats. */
  used(valuesOnly: boolean): Rect | null {
    let top = -1;
    let bottom = -1;
    let left = ALL_COLUMNS;
    let right = -1;
    const visit = (stored: readonly (readonly unknown[] | undefined)[]): void => {
      stored.forEach((cells, row) => {
        const first = cells?.findIndex((cell) => cell !== undefined) ?? -1;
        if (!cells || first < 0) return;
        if (top < 0 || row < top) top = row;
        if (row > bottom) bottom = row;
        left = Math.min(left, first);
        right = Math.max(
          right,
          cells.findLastIndex((cell) => cell !== undefined),
        );
      });
    };
    visit(this.values);
    if (!valuesOnly) visit(this.looks);
    if (top < 0) return null;
    return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  merge(area: Rect): void {
    this.unmerge(area);
    this.merges.push(area);
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) {
        if (row !== area.row || column !== area.column) this.put(row, column, "");
      }
    }
  }

  unmerge(area: Rect): void {
    this.merges = this.merges.filter((one) => !intersection(one, area));
  }

  /** Cells may not be changed across a part of a merged area. */
  refusePartOfMerge(area: Rect, location: string): void {
    for (const one of this.merges) {
      const common = intersection(one, area);
      if (common && !sameRect(common, one)) throw new ApiError("MergedRangeConflict", location);
    }
  }

  /** Puts rows of an area in another order, as a sort does: looks go with their cells. */
  reorder(area: Rect, order: readonly number[]): void {
    const rows = order.map((from) =>
      Array.from({ length: area.columns }, (_, at) => ({
        held: this.value(area.row + from, area.column + at),
        look: this.look(area.row + from, area.column + at),
      })),
    );
    rows.forEach((cells, to) => {
      cells.forEach(({ held, look }, at) => {
        this.put(area.row + to, area.column + at, held);
        const cell = { row: area.row + to, column: area.column + at, rows: 1, columns: 1 };
        this.setLook(cell, look);
      });
    });
  }

  /** Inserts whole rows before a row: cells, looks, formulas and merges below move down. */
  insertRows(at: number, count: number): void {
    const blank = Array.from({ length: count }, () => []);
    if (at < this.values.length) this.values.splice(at, 0, ...blank.map((): Held[] => []));
    if (at < this.looks.length) this.looks.splice(at, 0, ...blank.map((): Look[] => []));
    const moved = (key: number): number =>
      Math.floor(key / ALL_COLUMNS) < at ? key : key + count * ALL_COLUMNS;
    const formulas = [...this.formulas].map(([key, text]) => [moved(key), text] as const);
    const literal = [...this.literal].map(moved);
    this.formulas.clear();
    this.literal.clear();
    for (const [key, text] of formulas) this.formulas.set(key, text);
    for (const key of literal) this.literal.add(key);
    this.merges = this.merges.map((one) => shiftedRect(one, at, count));
  }
}

/** A rectangle after rows were inserted before a row. */
export function shiftedRect(one: Rect, at: number, count: number): Rect {
  if (one.row >= at) return { ...one, row: one.row + count };
  return one.row + one.rows > at ? { ...one, rows: one.rows + count } : one;
}

export function cellKey(row: number, column: number): number {
  return row * ALL_COLUMNS + column;
}
