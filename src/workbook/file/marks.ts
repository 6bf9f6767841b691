import { cellName, contains, type Area } from "../cells";
import type { Mark } from "../port";
import type { RecordedCell, RecordedMarks } from "../record";
import { columnFormats } from "./column-widths";
import { cellIndex, rowIndex } from "./sheet-grid";
import type { SheetPart } from "./sheet-part";
import type { CellEdit } from "./sheet-splice";
import type { StyleSheet } from "./style-sheet";

/** The marks of one sheet: which format each cell gets, and what it had. */
export class SheetMarks {
  /** Colours by row and column; the last mark of a cell wins. */
  private readonly colours = new Map<number, Map<number, string>>();
  private readonly kept = new Map<string, RecordedMarks & { readonly cells: RecordedCell[] }>();
  private readonly formats: (column: number) => number;
  private readonly filled = new Map<string, number>();

  constructor(
    private readonly sheet: SheetPart,
    marks: readonly Mark[],
    private readonly ours: readonly Area[],
    private readonly styles: StyleSheet,
  ) {
    this.formats = columnFormats(sheet);
    for (const { row, column, fill } of marks) {
      const cells = this.colours.get(row) ?? new Map<number, string>();
      cells.set(column, fill.toUpperCase());
      this.colours.set(row, cells);
    }
  }

  rows(): Iterable<number> {
    return this.colours.keys();
  }

  /** How many cells are marked. */
  get count(): number {
    let count = 0;
    for (const cells of this.colours.values()) count += cells.size;
    return count;
  }

  /** The changes of a row's cells outside our own areas; what they were is kept for the record. */
  edits(row: number): CellEdit[] {
    const edits: CellEdit[] = [];
    const colours = this.colours.get(row);
    if (colours === undefined) return edits;
    for (const [column, colour] of colours) {
      if (this.ours.some((area) => contains(area, row, column))) continue;
      const { format, created } = this.present(row, column);
      this.keep(row, column, colour, format, created);
      const style = this.withColour(format, colour);
      const xml = `<${this.sheet.scan.prefix}c r="${cellName(row, column)}" s="${style}"/>`;
      edits.push({ column, kind: "style", style, xml });
    }
    return edits;
  }

  /** The format of a cell of ours, with its mark when it has one: that goes when the cell goes. */
  onOurs(row: number, column: number, format: number): number {
    const colour = this.colours.get(row)?.get(column);
    return colour === undefined ? format : this.withColour(format, colour);
  }

  recorded(): RecordedMarks[] {
    return [...this.kept.values()];
  }

  private withColour(format: number, colour: string): number {
    const key = `${format}|${colour}`;
    const style = this.filled.get(key) ?? this.styles.withSolidFill(format, colour);
    this.filled.set(key, style);
    return style;
  }

  /** The cell's format: its own, else that of its row, else that of its column. */
  private present(row: number, column: number): { format: number; created: boolean } {
    const { scan } = this.sheet;
    const index = rowIndex(scan, row);
    const cell = index < 0 ? -1 : cellIndex(scan, index, column);
    if (cell >= 0) return { format: scan.styles[cell] ?? 0, created: false };
    const ofRow = index < 0 ? -1 : (scan.rowStyles[index] ?? -1);
    return { format: ofRow >= 0 ? ofRow : this.formats(column), created: true };
  }

  private keep(row: number, column: number, ours: string, style: number, created: boolean): void {
    const key = `${ours}|${style}|${created}`;
    const group = this.kept.get(key) ?? {
      ours,
      original: this.styles.fillAt(style),
      style,
      created,
      cells: [],
    };
    group.cells.push({ row, column });
    this.kept.set(key, group);
  }
}
