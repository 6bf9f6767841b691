import { cellName, type Area } from "../cells";
import { isSolid } from "../fill";
import type { Conflict } from "../port";
import type { RecordedCell, RecordedPlace } from "../record";
import { followSort, type MarkedCell } from "../sorted-marks";
import type { Book } from "./book";
import { columnFormats, replaceColumns, withWidths } from "./column-widths";
import type { NamedArea } from "./ours-found";
import { utf8Bytes } from "./part-text";
import { cellIndex, rowIndex } from "./sheet-grid";
import { frameText, removeMerges, replaceDimension } from "./sheet-frame";
import type { SheetPart } from "./sheet-part";
import { CellKind, type SheetScan } from "./sheet-scan";
import { spliceSheet, type CellEdit, type RowEdit } from "./sheet-splice";
import type { StyleSheet } from "./style-sheet";
import type { TextEdit } from "./text-edits";
import type { SheetEntry } from "./workbook-part";

/** One sheet of the county's and what of ours is to go from it. */
export interface RestoreTask {
  readonly entry: SheetEntry;
  readonly areas: readonly NamedArea[];
  readonly places: readonly RecordedPlace[];
  readonly styles: StyleSheet;
  /** True while the workbook is, to the byte, what we wrote: then positions of styles still hold. */
  readonly untouched: boolean;
  /** True where only the marks go, and our columns stay as they are. */
  readonly marksOnly?: boolean;
}

export interface RestoredSheet {
  readonly cellsRestored: number;
  readonly conflicts: readonly Conflict[];
}

/** Takes what is ours out of one sheet of the county's. */
export async function restoreSheet(book: Book, task: RestoreTask): Promise<RestoredSheet> {
  const sheet = await book.sheetPart(task.entry);
  return new SheetRestore(book, task, sheet).run();
}

class SheetRestore {
  private readonly edits = new Map<number, Map<number, CellEdit>>();
  private readonly conflicts: Conflict[] = [];
  private readonly formats: (column: number) => number;
  private cellsRestored = 0;

  constructor(
    private readonly book: Book,
    private readonly task: RestoreTask,
    private readonly sheet: SheetPart,
  ) {
    this.formats = columnFormats(sheet);
  }

  async run(): Promise<RestoredSheet> {
    const { task, sheet, book } = this;
    const part = task.entry.part ?? "";
    if (!sheet.isProtected) {
      for (const place of task.places) {
        if (task.marksOnly !== true) this.restoreBlanks(place);
        this.restoreMarks(place);
      }
      const bytes = utf8Bytes((await book.pack.bytes(part)) ?? new Uint8Array(0));
      const frame = frameText(sheet, this.frameEdits());
      const { chunks } = spliceSheet(sheet, bytes, frame, this.rows(), (row) => this.rowEdit(row));
      book.pack.put(part, chunks);
    } else {
      for (const place of task.places) this.refuseMarks(place);
    }
    return { cellsRestored: this.cellsRestored, conflicts: this.conflicts };
  }

  private refuseMarks(place: RecordedPlace): void {
    for (const { cells } of place.marks) {
      for (const cell of cells) this.conflict(cell, "protected");
    }
  }

  /** Puts back the blank cells with a look of their own that stood under our columns. */
  private restoreBlanks(place: RecordedPlace): void {
    for (const { style, look, cells } of place.blanks) {
      const position =
        this.task.untouched && style !== null ? style : this.task.styles.positionOfLook(look);
      for (const cell of cells) {
        const { row, column } = this.moved(place, cell, true);
        this.put(row, { column, kind: "put", xml: this.blankXml(row, column, position) });
      }
    }
  }

  private restoreMarks(place: RecordedPlace): void {
    const { styles, untouched } = this.task;
    const { scan } = this.sheet;
    const known = new Map<string, number>();
    const restyle = ({ row, column, marks }: MarkedCell, kept: number | null): void => {
      const present = this.present(row, column);
      const key = `${present} ${place.marks.indexOf(marks)}`;
      const style = kept ?? known.get(key) ?? styles.withFill(present, marks.original);
      known.set(key, style);
      this.cellsRestored++;
      this.put(row, { column, kind: "style", style, xml: this.blankXml(row, column, style) });
    };
    const marked = this.markedCells(place);
    const missing = marked.filter((mark) => !this.isOurs(mark, mark.marks.ours));
    const gone = new Set(missing);
    for (const mark of marked) {
      const { row, column, marks } = mark;
      if (gone.has(mark)) continue;
      const index = findCell(scan, row, column);
      if (marks.created && (index < 0 || scan.kinds[index] === CellKind.Blank)) {
        this.cellsRestored++;
        this.put(row, { column, kind: "remove" });
      } else restyle(mark, untouched ? marks.style : null);
    }
    const places = new Set(marked.map(({ row, column }) => cellName(row, column)));
    const { moved, lost } = followSort(missing, this.tables(), (row, column, ours) => {
      return !places.has(cellName(row, column)) && this.isOurs({ row, column }, ours);
    });
    for (const mark of moved) restyle(mark, null);
    for (const mark of lost) this.conflict(mark, "changed-since");
  }

  /** The marks of a place, where their cells are now. */
  private markedCells(place: RecordedPlace): MarkedCell[] {
    return place.marks.flatMap((marks) =>
      marks.cells.map((cell) => ({ ...this.moved(place, cell, false), marks })),
    );
  }

  private tables(): Area[] {
    return this.task.areas.filter(({ kind }) => kind === "table").map(({ area }) => area);
  }

  private isOurs({ row, column }: RecordedCell, ours: string): boolean {
    return isSolid(this.task.styles.fillAt(this.present(row, column)), ours);
  }

  /** The format that a cell has now. */
  private present(row: number, column: number): number {
    const index = findCell(this.sheet.scan, row, column);
    return index < 0 ? this.inherited(row, column) : (this.sheet.scan.styles[index] ?? 0);
  }

  /** The format that a cell which is not listed takes from its row or column. */
  private inherited(row: number, column: number): number {
    const index = rowIndex(this.sheet.scan, row);
    const ofRow = index < 0 ? -1 : (this.sheet.scan.rowStyles[index] ?? -1);
    return ofRow >= 0 ? ofRow : this.formats(column);
  }

  /**
   * Where a recorded cell is now. Rows inserted above move our columns with the table, so that their
   * hidden name tells by how much; columns left of a marked cell do not follow ours.
   */
  private moved(place: RecordedPlace, cell: RecordedCell, withColumns: boolean): RecordedCell {
    for (const { kind, id, area } of this.task.areas) {
      const list: readonly { id: number; area: Area }[] =
        kind === "table" ? place.tables : place.areas;
      const before = list.find((one) => one.id === id)?.area;
      if (!before || cell.row < before.firstRow || cell.row > before.lastRow) continue;
      const row = cell.row + area.firstRow - before.firstRow;
      const shift = withColumns ? area.firstColumn - before.firstColumn : 0;
      return { row, column: cell.column + shift };
    }
    return cell;
  }

  private frameEdits(): TextEdit[] {
    const { sheet, task } = this;
    if (task.marksOnly === true) return [];
    const edits = removeMerges(
      sheet,
      task.areas.map(({ area }) => area),
    );
    for (const place of task.places) {
      if (task.untouched) {
        const { columns = null, dimension = null } = place.part ?? {};
        if (columns !== null) edits.push(replaceColumns(sheet, columns));
        if (dimension !== null) edits.push(...replaceDimension(sheet, dimension));
      } else if (place.widths.length > 0) {
        const shift = this.columnShift(place);
        const widths = new Map(
          place.widths.map(({ column, original }) => [column + shift, original]),
        );
        edits.push(replaceColumns(sheet, withWidths(sheet, widths)));
      }
    }
    return edits;
  }

  private columnShift(place: RecordedPlace): number {
    for (const { kind, id, area } of this.task.areas) {
      const before = (kind === "table" ? place.tables : place.areas).find((one) => one.id === id);
      if (before) return area.firstColumn - before.area.firstColumn;
    }
    return 0;
  }

  /** All rows that change, in ascending order. */
  private rows(): number[] {
    const { scan } = this.sheet;
    const rows = new Set(this.edits.keys());
    for (const row of this.task.marksOnly === true ? [] : scan.rows) {
      if (this.task.areas.some(({ area }) => row >= area.firstRow && row <= area.lastRow)) {
        rows.add(row);
      }
    }
    return [...rows].sort((a, b) => a - b);
  }

  private rowEdit(row: number): RowEdit {
    const cells = [...(this.edits.get(row)?.values() ?? [])].sort((a, b) => a.column - b.column);
    if (this.task.marksOnly === true) return { cells, cleared: [], removeWhenEmpty: false };
    const cleared = this.task.areas
      .filter(({ area }) => row >= area.firstRow && row <= area.lastRow)
      .map(({ area }): readonly [number, number] => [area.firstColumn, area.lastColumn]);
    const before = this.spansBefore(row);
    return {
      cells,
      cleared,
      removeWhenEmpty: this.isCreated(row),
      ...(before === null ? {} : { spans: () => before }),
    };
  }

  private spansBefore(row: number): string | null {
    if (!this.task.untouched) return null;
    for (const { part } of this.task.places) {
      const run = part?.spans.find(({ first, last }) => row >= first && row <= last);
      if (run) return run.spans;
    }
    return null;
  }

  private isCreated(row: number): boolean {
    return this.task.places.some((place) =>
      place.createdRows.some(({ first, last }) => {
        const shift = this.moved(place, { row: first, column: 1 }, false).row - first;
        return row >= first + shift && row <= last + shift;
      }),
    );
  }

  private blankXml(row: number, column: number, style: number): string {
    const attribute = style === 0 ? "" : ` s="${style}"`;
    return `<${this.sheet.scan.prefix}c r="${cellName(row, column)}"${attribute}/>`;
  }

  private put(row: number, edit: CellEdit): void {
    const cells = this.edits.get(row) ?? new Map<number, CellEdit>();
    cells.set(edit.column, edit);
    this.edits.set(row, cells);
  }

  private conflict({ row, column }: RecordedCell, reason: Conflict["reason"]): void {
    this.conflicts.push({ sheet: this.task.entry.name, row, column, reason });
  }
}

function findCell(scan: SheetScan, row: number, column: number): number {
  const index = rowIndex(scan, row);
  return index < 0 ? -1 : cellIndex(scan, index, column);
}
