/**
 * The open workbook, away from the thread that draws the page: unpacking, parsing and patching a
 * sheet of 100,000 rows takes seconds. Plain data goes both ways, large parts of it in flat arrays
 * that are handed over; so the same service answers in a worker and, in tests, where the test is.
 */
import type { Area } from "../../workbook/cells";
import type { CellAppearance } from "../../workbook/file/cell-looks";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { SheetView } from "../../workbook/file/sheet-view";
import type { SheetInfo } from "../../workbook/grid";
import type { PackedRows } from "../../workbook/packed-grid";
import type { PackedInfo } from "../../workbook/packed-info";
import type {
  Additions,
  ApplyReport,
  BlockWrite,
  Mark,
  Ours,
  RestoreReport,
  WorkbookError,
  WrittenTable,
} from "../../workbook/port";
import type { SheetDescription } from "../../workbook/sheets";
import type { PackedMerges } from "../grid/merged-areas";
import type { PackedAxis } from "../grid/sheet-axes";

/** A value, or why there is none: errors lose what they carry on their way between threads. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly fault: WorkbookError["fault"];
      readonly details: WorkbookError["details"];
    };

/** A sheet as its tab needs it. */
export type SheetTab = Pick<SheetInfo, "name" | "visibility" | "isWorksheet">;

/** What is drawn of a sheet apart from its cells. */
export interface SheetFacts extends Pick<
  SheetView,
  "sheet" | "lastRow" | "lastColumn" | "isProtected" | "frozen" | "gridLines" | "date1904"
> {
  /** The area that holds values; null when there are none. */
  readonly area: Area | null;
  readonly rows: PackedAxis;
  readonly columns: PackedAxis;
  readonly merges: PackedMerges;
}

/** Whole rows of a sheet, from its first shown column on. */
export interface CellWindow {
  readonly values: PackedRows;
  /** The looks of these cells, each once. */
  readonly palette: readonly CellAppearance[];
  /** For each cell, the position of its look in the palette. */
  readonly looks: Uint16Array<ArrayBuffer>;
  /** For each cell, 1 where it holds a formula. */
  readonly formulas: Uint8Array<ArrayBuffer>;
}

export interface SelectionFigures {
  readonly cells: number;
  /** The sum of the numbers; null when there are fewer than two, or too many cells. */
  readonly sum: number | null;
}

/** Additions without their long lists, which follow in slices. */
export interface AdditionsFrame {
  readonly blocks: readonly Omit<BlockWrite, "rows">[];
  readonly sheets: readonly Omit<SheetDescription, "rows">[];
  readonly tables: readonly Omit<WrittenTable, "rowKeys">[];
  readonly run: Additions["run"];
}

/** The next items of one of the lists of the additions that were begun. */
export type AdditionsSlice =
  | { readonly of: "block"; readonly index: number; readonly items: BlockWrite["rows"] }
  | { readonly of: "sheet"; readonly index: number; readonly items: SheetDescription["rows"] }
  | { readonly of: "table"; readonly index: number; readonly items: readonly string[] }
  | { readonly of: "marks"; readonly items: readonly Mark[] };

/** One workbook. Questions are answered one after another, in the order in which they came. */
export interface BookService {
  open(bytes: Uint8Array<ArrayBuffer>): Promise<Answer<readonly SheetTab[]>>;
  tabs(): Promise<Answer<readonly SheetTab[]>>;
  facts(sheet: string): Promise<Answer<SheetFacts>>;
  /** The cells of rows `firstRow` to `lastRow`, out to the last shown column. */
  window(
    sheet: string,
    firstRow: number,
    lastRow: number,
    lastColumn: number,
  ): Promise<Answer<CellWindow>>;
  figures(sheet: string, areas: readonly Area[]): Promise<Answer<SelectionFigures>>;
  /** Takes in what was typed; what replaces a formula goes into the file at once, or is refused. */
  enter(sheet: string, entries: readonly CellEntry[]): Promise<Answer<null>>;
  info(): Promise<Answer<PackedInfo>>;
  /** Begins a reading of a sheet at this moment, and gives its used area. */
  beginReading(sheet: string): Promise<Answer<Area | null>>;
  /** Rows of the sheet whose reading was begun last. */
  readRows(firstRow: number, lastRow: number): Promise<Answer<PackedRows>>;
  ours(): Promise<Answer<Ours | null>>;
  beginAdditions(frame: AdditionsFrame): Promise<void>;
  addSlice(slice: AdditionsSlice): Promise<void>;
  /** Writes the additions that were begun and filled. */
  apply(): Promise<Answer<ApplyReport>>;
  /** Adds the one sheet of the additions that were begun and filled. */
  addSheet(): Promise<Answer<string>>;
  release(sheet: string): Promise<Answer<null>>;
  restore(): Promise<Answer<RestoreReport>>;
  clearMarks(): Promise<Answer<RestoreReport>>;
  settings(): Promise<Answer<string | null>>;
  keepSettings(text: string | null): Promise<Answer<null>>;
  save(): Promise<Answer<Uint8Array<ArrayBuffer>>>;
}
