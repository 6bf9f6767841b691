import { cellName, MAX_COLUMN, MAX_ROW, type Area } from "../cells";
import type { BlockWrite, Conflict } from "../port";
import { WorkbookError } from "../port";
import type { RecordedPlace, RecordedWidth, RowRange } from "../record";
import type { CellStyle } from "../sheets";
import type { SheetAdditions } from "./apply";
import { blockArea } from "../block-area";
import { blanksWithin } from "./blanks";
import type { Book } from "./book";
import { cellXml, flavourOf } from "./cell-xml";
import { columnsText, currentWidths, replaceColumns, withWidths } from "./column-widths";
import { SheetMarks } from "./marks";
import type { OwnStyles } from "./own-styles";
import { utf8Bytes } from "./part-text";
import { isWithin, overlap } from "../areas";
import {
  addMerges,
  dimensionOf,
  frameText,
  replaceDimension,
  widenedDimension,
} from "./sheet-frame";
import type { SheetPart } from "./sheet-part";
import { spliceSheet, type CellEdit, type RowEdit } from "./sheet-splice";
import { RowSpans } from "./row-spans";
import type { StyleSheet } from "./style-sheet";
import type { TextEdit } from "./text-edits";

export interface ApplyTools {
  readonly styles: StyleSheet;
  readonly own: OwnStyles;
  readonly placeId: number;
}

export interface AppliedSheet {
  readonly cellsWritten: number;
  readonly cellsMarked: number;
  readonly conflicts: readonly Conflict[];
  /** What the record keeps of the sheet; null when nothing was changed. */
  readonly place: RecordedPlace | null;
}

/**
 * Writes blocks and marks on one sheet of the county's.
 *
 * @throws WorkbookError sheet-protected, not-blank, no-room
 */
export async function applyToSheet(
  book: Book,
  additions: SheetAdditions,
  tools: ApplyTools,
): Promise<AppliedSheet> {
  const sheet = await book.sheetPart(additions.entry);
  if (sheet.isProtected) return onProtected(additions);
  return new SheetApply(book, sheet, additions, tools).run();
}

/** Marks on a protected sheet are listed as not made; anything more is refused. */
function onProtected({ entry, marks, blocks, tables }: SheetAdditions): AppliedSheet {
  if (blocks.length > 0 || tables.length > 0) {
    throw new WorkbookError("sheet-protected", { sheet: entry.name });
  }
  const conflicts = marks.map(({ row, column }): Conflict => {
    return { sheet: entry.name, row, column, reason: "protected" };
  });
  return { cellsWritten: 0, cellsMarked: 0, conflicts, place: null };
}

class SheetApply {
  private cellsWritten = 0;
  private readonly spans = new RowSpans();
  /** Every area of ours on the sheet. */
  private readonly ours: readonly Area[];
  private readonly marks: SheetMarks;
  /** The county's merged areas that reach into ours. */
  private readonly foreignMerges: readonly Area[];

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetPart,
    private readonly additions: SheetAdditions,
    private readonly tools: ApplyTools,
  ) {
    const { tables, areas } = additions;
    this.ours = [...tables.map(({ table }) => table.area), ...areas.map(({ area }) => area)];
    this.foreignMerges = sheet.merges.filter((merge) =>
      this.ours.some((area) => overlap(merge, area)),
    );
    this.marks = new SheetMarks(sheet, additions.marks, this.ours, tools.styles);
  }

  async run(): Promise<AppliedSheet> {
    const { additions, book, sheet, tools, marks } = this;
    this.refuseNoRoom();
    this.refuseForeignMerges();
    const blanks = blanksWithin(sheet, this.ours, additions.entry.name, tools.styles);
    const columns = columnsText(sheet);
    const dimension = dimensionOf(sheet);
    const widths = this.widths();
    const before = currentWidths(sheet, widths.keys());
    const part = additions.entry.part ?? "";
    const bytes = utf8Bytes((await book.pack.bytes(part)) ?? new Uint8Array(0));
    const frame = frameText(sheet, this.frameEdits(dimension, widths));
    const { chunks, createdRows } = spliceSheet(sheet, bytes, frame, this.rows(), (row) =>
      this.rowEdit(row),
    );
    book.pack.put(part, chunks);
    const place: RecordedPlace = {
      id: tools.placeId,
      tables: additions.tables.map(({ id, table }) => ({ id, ...table })),
      areas: additions.areas,
      marks: marks.recorded(),
      blanks,
      widths: before,
      createdRows: rowRanges(createdRows),
      part: {
        crc: book.pack.crc32(chunks),
        spans: this.spans.recorded(),
        dimension,
        columns: widths.size > 0 ? columns : null,
      },
    };
    return { cellsWritten: this.cellsWritten, cellsMarked: marks.count, conflicts: [], place };
  }

  private refuseNoRoom(): void {
    for (const { lastRow, lastColumn } of this.ours) {
      if (lastRow > MAX_ROW || lastColumn > MAX_COLUMN) {
        throw new WorkbookError("no-room", { sheet: this.additions.entry.name });
      }
    }
  }

  /** What is written under a merged area of the county's would not be seen; a blank place is. */
  private refuseForeignMerges(): void {
    for (const merge of this.foreignMerges) {
      const isInside = this.ours.some((area) => isWithin(merge, area));
      const written = this.additions.blocks.some((block) => writesInto(block, merge));
      const merged = this.ownMerges().some((own) => overlap(own, merge));
      if (!isInside && !written && !merged) continue;
      throw new WorkbookError("not-blank", {
        sheet: this.additions.entry.name,
        cell: cellName(merge.firstRow, merge.firstColumn),
      });
    }
  }

  private ownMerges(): Area[] {
    return this.additions.blocks.flatMap(({ merges = [] }) => merges);
  }

  private widths(): Map<number, RecordedWidth["original"]> {
    const widths = new Map<number, RecordedWidth["original"]>();
    for (const { firstColumn, widths: list = [] } of this.additions.blocks) {
      list.forEach((width, index) => {
        widths.set(firstColumn + index, { width, custom: true, hidden: false });
      });
    }
    return widths;
  }

  private frameEdits(
    dimension: string | null,
    widths: ReadonlyMap<number, RecordedWidth["original"]>,
  ): TextEdit[] {
    const { sheet } = this;
    const edits = addMerges(sheet, this.ownMerges());
    if (widths.size > 0) edits.push(replaceColumns(sheet, withWidths(sheet, widths)));
    const areas = this.additions.blocks.map(blockArea);
    if (dimension !== null && areas.length > 0) {
      edits.push(...replaceDimension(sheet, widenedDimension(dimension, areas)));
    }
    return edits;
  }

  /** All rows that change, in ascending order. */
  private rows(): number[] {
    const rows = new Set(this.marks.rows());
    for (const { firstRow, rows: list } of this.additions.blocks) {
      list.forEach((_, index) => rows.add(firstRow + index));
    }
    return [...rows].sort((a, b) => a - b);
  }

  private rowEdit(row: number): RowEdit {
    const made = [...this.marks.edits(row)];
    for (const block of this.additions.blocks) this.blockCells(block, row, made);
    const cells = inColumnOrder(made);
    const last = cells.at(-1)?.column ?? 0;
    return { cells, spans: (before) => this.spans.widen(row, before, last) };
  }

  private blockCells(block: BlockWrite, row: number, cells: CellEdit[]): void {
    const offset = row - block.firstRow;
    const contents = block.rows[offset];
    if (!contents) return;
    const width = Math.max(contents.length, block.columnStyles.length);
    const { prefix } = this.sheet.scan;
    const { date1904 } = this.book.workbook;
    const rowStyle = block.rowStyles?.[offset];
    const isSparse = block.isSparse === true && rowStyle === undefined;
    for (let index = 0; index < width; index++) {
      const column = block.firstColumn + index;
      const content = contents[index] ?? null;
      const style = rowStyle ?? block.columnStyles[index] ?? PLAIN;
      const isBare = isSparse || isPlain(style) || this.isForeign(row, column);
      if (content === null && isBare) continue;
      if (content !== null) this.cellsWritten++;
      const own = this.tools.own.position(style, flavourOf(content));
      const position = this.marks.onOurs(row, column, own);
      const xml = cellXml(prefix, row, column, position, content, date1904);
      cells.push({ column, kind: "put", xml });
    }
  }

  private isForeign(row: number, column: number): boolean {
    const cell = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    return this.foreignMerges.some((merge) => overlap(merge, cell));
  }
}

const PLAIN: CellStyle = {};

function isPlain(style: CellStyle): boolean {
  for (const key in style) if (Object.hasOwn(style, key)) return false;
  return true;
}

/** Edits in ascending order of column; the last of a column wins. Mostly they stand so already. */
function inColumnOrder(edits: readonly CellEdit[]): readonly CellEdit[] {
  const isOrdered = edits.every((edit, at) => edit.column > (edits[at - 1]?.column ?? 0));
  if (isOrdered) return edits;
  const byColumn = new Map(edits.map((edit) => [edit.column, edit]));
  return [...byColumn.values()].sort((a, b) => a.column - b.column);
}

/** Whether a block has content for a cell of an area. */
function writesInto({ firstRow, firstColumn, rows }: BlockWrite, area: Area): boolean {
  return rows.some((contents, offset) => {
    const row = firstRow + offset;
    if (row < area.firstRow || row > area.lastRow) return false;
    return contents.some((content, index) => {
      const column = firstColumn + index;
      return content !== null && column >= area.firstColumn && column <= area.lastColumn;
    });
  });
}

/** Numbers in ascending order as ranges. */
function rowRanges(rows: readonly number[]): RowRange[] {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range?.last === row - 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  return ranges;
}
