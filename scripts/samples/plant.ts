import { cellName } from "../../src/workbook/cells";
import type { Planted, SampleCell } from "./sheet";

/** Collects the faults that are put into one sheet, so that the list of them cannot differ from the sheet. */
export class Planter {
  readonly planted: Planted[] = [];

  constructor(
    private readonly sheet: string,
    private readonly rows: SampleCell[][],
  ) {}

  /** Puts `content` into a cell and notes the fault; with `at`, the doubt is to be found at another cell. */
  put(
    row: number,
    column: number,
    content: SampleCell,
    rule: string,
    what: string,
    at?: { readonly row: number; readonly column: number },
  ): void {
    this.set(row, column, content);
    this.note(at?.row ?? row, at?.column ?? column, rule, what);
  }

  /** Changes a cell without noting anything: a second half of a fault, or a harmless oddity. */
  set(row: number, column: number, content: SampleCell): void {
    const cells = this.rows[row - 1];
    if (!cells) throw new Error(`no row ${row} on ${this.sheet}`);
    while (cells.length < column) cells.push(null);
    cells[column - 1] = content;
  }

  note(row: number, column: number, rule: string, what: string): void {
    this.planted.push({ sheet: this.sheet, cell: cellName(row, column), rule, what });
  }

  get(row: number, column: number): SampleCell {
    return this.rows[row - 1]?.[column - 1] ?? null;
  }

  /** The text of a cell that must hold one. */
  text(row: number, column: number): string {
    const content = this.get(row, column);
    if (typeof content !== "string") throw new Error(`no text in row ${row}, column ${column}`);
    return content;
  }
}
