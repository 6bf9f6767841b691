import type { Area } from "../cells";
import type { Grid } from "../grid";
import type { Book } from "./book";
import { PLAIN_LOOK, readLooks, type CellAppearance } from "./cell-looks";
import { OFFICE_THEME, readTheme, type ThemeColours } from "./colours";
import { columnFormats, columnSizes } from "./column-widths";
import { utf8Bytes } from "./part-text";
import { readRowHeights } from "./row-heights";
import { cellIndex, rowIndex } from "./sheet-grid";
import type { SheetPart } from "./sheet-part";
import { FORMULA } from "./sheet-scan";
import { childOf, isTrue } from "../xml";

/**
 * What a sheet looks like, for a program that draws it. It is a picture of one moment: after a
 * change of the workbook another one is asked for.
 */
export interface SheetView {
  readonly sheet: string;
  readonly grid: Grid;
  /** The last row and column that the sheet lists, whether they hold a value or a format. */
  readonly lastRow: number;
  readonly lastColumn: number;
  readonly merges: readonly Area[];
  readonly hiddenRows: readonly number[];
  readonly isProtected: boolean;
  /** Rows and columns that stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** Whether the sheet draws lines between cells. */
  readonly gridLines: boolean;
  readonly date1904: boolean;
  look(row: number, column: number): CellAppearance;
  /** Whether the cell holds a formula. */
  hasFormula(row: number, column: number): boolean;
  /** Width in characters of the default font; 0 for a hidden column. */
  columnWidth(column: number): number;
  /** Height in points. */
  rowHeight(row: number): number;
  /** Whether the row says its height itself; others grow with wrapped text in Excel. */
  hasOwnHeight(row: number): boolean;
}

/** What Excel takes where a sheet says nothing: characters and points. */
const DEFAULT_WIDTH = 8.43;
const DEFAULT_HEIGHT = 15;

/** Reads the view of one worksheet. */
export async function readSheetView(book: Book, name: string): Promise<SheetView> {
  const entry = book.worksheet(name);
  const sheet = await book.sheetPart(entry);
  const styles = await book.styles();
  const looks = styles ? readLooks(styles.root, await themeOf(book)) : [];
  const bytes = utf8Bytes((await book.pack.bytes(entry.part ?? "")) ?? new Uint8Array(0));
  const heights = readRowHeights(sheet.scan, bytes);
  const format = formatLookup(sheet);
  const widths = columnSizes(sheet);
  const defaults = childOf(sheet.frame.root, "sheetFormatPr")?.attributes;
  const width = Number(defaults?.get("defaultColWidth")) || DEFAULT_WIDTH;
  const height = Number(defaults?.get("defaultRowHeight")) || DEFAULT_HEIGHT;
  const { scan } = sheet;
  return {
    sheet: entry.name,
    grid: await book.grid(name),
    lastRow: scan.rows.at(-1) ?? 0,
    lastColumn: scan.lastColumn,
    merges: sheet.merges,
    hiddenRows: [...new Set(scan.hiddenRows)].sort((a, b) => a - b),
    isProtected: sheet.isProtected,
    ...viewOf(sheet),
    date1904: book.workbook.date1904,
    look: (row, column) => looks[format(row, column)] ?? PLAIN_LOOK,
    hasFormula: (row, column) => {
      const index = rowIndex(scan, row);
      const cell = index < 0 ? -1 : cellIndex(scan, index, column);
      return cell >= 0 && ((scan.kinds[cell] ?? 0) & FORMULA) !== 0;
    },
    columnWidth: (column) => widths(column) ?? width,
    rowHeight: (row) => heights.get(row) ?? height,
    hasOwnHeight: (row) => heights.has(row),
  };
}

/** A cell's format: its own, else that of its row, else that of its column. */
function formatLookup(sheet: SheetPart): (row: number, column: number) => number {
  const { scan } = sheet;
  const ofColumn = columnFormats(sheet);
  return (row, column) => {
    const index = rowIndex(scan, row);
    if (index < 0) return ofColumn(column);
    const cell = cellIndex(scan, index, column);
    if (cell >= 0) return scan.styles[cell] ?? 0;
    const ofRow = scan.rowStyles[index] ?? -1;
    return ofRow >= 0 ? ofRow : ofColumn(column);
  };
}

async function themeOf(book: Book): Promise<ThemeColours> {
  const part = book.relatedPart("theme");
  return part === null ? OFFICE_THEME : readTheme((await book.pack.xml(part)).root);
}

/** Frozen panes and grid lines of the sheet's first view. */
function viewOf(sheet: SheetPart): Pick<SheetView, "frozen" | "gridLines"> {
  const views = childOf(sheet.frame.root, "sheetViews");
  const view = views?.children[0];
  const pane = view && childOf(view, "pane");
  const isFrozen = /^frozen/.test(pane?.attributes.get("state") ?? "");
  const split = (name: string): number =>
    isFrozen ? Math.floor(Number(pane?.attributes.get(name) ?? 0)) : 0;
  const lines = view?.attributes.get("showGridLines");
  return {
    frozen: { rows: split("ySplit"), columns: split("xSplit") },
    gridLines: lines === undefined || isTrue(lines),
  };
}
