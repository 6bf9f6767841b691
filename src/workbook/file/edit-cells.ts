import { cellName } from "../cells";
import { WorkbookError } from "../port";
import type { Book } from "./book";
import { removeFromCalcChain } from "./calc-chain";
import { cellXml } from "./cell-xml";
import { columnFormats } from "./column-widths";
import type { Package } from "./package";
import { decodeText, utf8Bytes } from "./part-text";
import { rowCells } from "./row-cells";
import { RowSpans } from "./row-spans";
import { dimensionOf, frameText, replaceDimension, widenedDimension } from "./sheet-frame";
import { cellIndex, rowIndex } from "./sheet-grid";
import type { SheetPart } from "./sheet-part";
import { FORMULA } from "./sheet-scan";
import { spliceSheet, type CellEdit, type RowEdit } from "./sheet-splice";
import { StyleSheet } from "./style-sheet";
import { recalculateOnOpening, hasFormulas } from "./recalculation";
import { putStylesPart } from "./styles-part";

/** What an officer entered in one cell. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  /** Null empties the cell; its format stays. */
  readonly value: string | number | null;
  /** A number format code that the entry brings with it, such as that of a date typed as one. */
  readonly numberFormat?: string;
}

/**
 * Writes what an officer entered on one sheet, over what was there. It is the county's own from then
 * on: no record is kept, and taking out what is ours leaves it. Each cell keeps its look. The book
 * itself is not changed.
 *
 * @throws WorkbookError sheet-protected; range-conflict for a cell whose formula others share
 */
export async function editCells(
  book: Book,
  name: string,
  entries: readonly CellEntry[],
): Promise<Package> {
  const pack = book.pack.fork();
  const work = await book.reload(pack);
  const entry = work.worksheet(name);
  const sheet = await work.sheetPart(entry);
  if (sheet.isProtected) throw new WorkbookError("sheet-protected", { sheet: entry.name });
  const part = entry.part ?? "";
  const bytes = utf8Bytes((await pack.bytes(part)) ?? new Uint8Array(0));
  const stylesPart = await work.styles();
  const styles = StyleSheet.of(stylesPart);
  const edit = new SheetEntries(sheet, bytes, entries, styles, entry.name, work.workbook.date1904);
  pack.put(part, edit.chunks());
  if (styles.hasGrown) await putStylesPart(work, styles, stylesPart?.name ?? null);
  const areas = new Map([[entry.sheetId, edit.formulasReplaced()]]);
  await removeFromCalcChain(work, { sheetIds: new Set(), areas });
  if (await hasFormulas(work)) recalculateOnOpening(work);
  return pack;
}

class SheetEntries {
  private readonly byRow = new Map<number, Map<number, CellEntry>>();
  private readonly formats: (column: number) => number;
  private readonly spans = new RowSpans();

  constructor(
    private readonly sheet: SheetPart,
    private readonly bytes: Uint8Array,
    entries: readonly CellEntry[],
    private readonly styles: StyleSheet,
    private readonly name: string,
    private readonly date1904: boolean,
  ) {
    this.formats = columnFormats(sheet);
    for (const entry of entries) {
      const cells = this.byRow.get(entry.row) ?? new Map<number, CellEntry>();
      cells.set(entry.column, entry);
      this.byRow.set(entry.row, cells);
    }
  }

  chunks(): Uint8Array[] {
    const { sheet, bytes } = this;
    for (const row of this.byRow.keys()) this.refuseSharedFormulas(row);
    const rows = [...this.byRow.keys()].sort((a, b) => a - b);
    const before = dimensionOf(sheet);
    const used = this.cells().map(({ row, column }) => {
      return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    });
    const dimension =
      before === null || used.length === 0
        ? []
        : replaceDimension(sheet, widenedDimension(before, used));
    const frame = frameText(sheet, dimension);
    return spliceSheet(sheet, bytes, frame, rows, (row) => this.rowEdit(row)).chunks;
  }

  /** The cells whose formulas go, as areas. */
  formulasReplaced(): {
    firstRow: number;
    lastRow: number;
    firstColumn: number;
    lastColumn: number;
  }[] {
    return this.cells()
      .filter(({ row, column }) => this.kind(row, column) >= FORMULA)
      .map(({ row, column }) => {
        return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
      });
  }

  private cells(): CellEntry[] {
    return [...this.byRow.values()].flatMap((cells) => [...cells.values()]);
  }

  private rowEdit(row: number): RowEdit {
    const entries = [...(this.byRow.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
    const cells = entries.flatMap((entry) => this.cellEdit(entry) ?? []);
    const last = cells.at(-1)?.column ?? 0;
    return { cells, spans: (before) => this.spans.widen(row, before, last) };
  }

  private cellEdit({ row, column, value, numberFormat }: CellEntry): CellEdit | null {
    if (value === null && this.index(row, column) < 0) return null;
    const present = this.format(row, column);
    const style =
      numberFormat === undefined ? present : this.withNumberFormat(present, numberFormat);
    const { prefix } = this.sheet.scan;
    const xml = cellXml(prefix, row, column, style, value, this.date1904);
    return { column, kind: "put", xml };
  }

  private withNumberFormat(position: number, code: string): number {
    const { attributes, rest } = this.styles.format(position);
    const changed = new Map(attributes);
    changed.set("numFmtId", String(this.styles.numberFormatId(code)));
    changed.set("applyNumberFormat", "1");
    return this.styles.positionOf({ attributes: changed, rest });
  }

  private index(row: number, column: number): number {
    const { scan } = this.sheet;
    const index = rowIndex(scan, row);
    return index < 0 ? -1 : cellIndex(scan, index, column);
  }

  private kind(row: number, column: number): number {
    const index = this.index(row, column);
    return index < 0 ? 0 : (this.sheet.scan.kinds[index] ?? 0);
  }

  private format(row: number, column: number): number {
    const { scan } = this.sheet;
    const index = this.index(row, column);
    if (index >= 0) return scan.styles[index] ?? 0;
    const ofRow = scan.rowStyles[rowIndex(scan, row)] ?? -1;
    return ofRow >= 0 ? ofRow : this.formats(column);
  }

  /** The first cell of a shared formula, or an array's: other cells would lose theirs with it. */
  private refuseSharedFormulas(row: number): void {
    const { scan } = this.sheet;
    const entries = this.byRow.get(row);
    const index = rowIndex(scan, row);
    if (index < 0 || ![...(entries?.keys() ?? [])].some((at) => this.kind(row, at) >= FORMULA))
      return;
    const from = scan.rowOpens[index] ?? 0;
    for (const cell of rowCells(this.bytes, from, scan.rowCloses[index] ?? from, scan.prefix)) {
      if (!entries?.has(cell.column)) continue;
      const formula = /<(?:\w+:)?f\s[^>]*/.exec(
        decodeText(this.bytes.subarray(cell.open, cell.end)),
      );
      if (formula && /\sref\s*=/.test(formula[0])) {
        const place = cellName(row, cell.column);
        throw new WorkbookError("range-conflict", { sheet: this.name, cell: place });
      }
    }
  }
}
