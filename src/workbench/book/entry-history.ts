import { isCellError } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { ShownSheet } from "./shown-sheet";

/** Steps that can be taken back. */
const MOST_STEPS = 50;

/** What cells held before they were typed over, step by step. */
export class EntryHistory {
  private readonly steps: (readonly CellEntry[])[] = [];

  get isFilled(): boolean {
    return this.steps.length > 0;
  }

  /** The entries that give back what a view holds now; null when a cell's content cannot be typed back. */
  before(view: ShownSheet, entries: readonly CellEntry[]): readonly CellEntry[] | null {
    const undo: CellEntry[] = [];
    for (const { row, column, numberFormat } of entries) {
      const value = view.grid.value(row, column);
      if (view.hasFormula(row, column) || typeof value === "boolean" || isCellError(value)) {
        return null;
      }
      const format = numberFormat === undefined ? null : view.look(row, column).format;
      undo.push({ row, column, value, ...(format === null ? {} : { numberFormat: format }) });
    }
    return undo;
  }

  /** Keeps a step; one that cannot be taken back ends the history before it too. */
  add(step: readonly CellEntry[] | null): void {
    if (step === null) this.steps.length = 0;
    else this.steps.push(step);
    if (this.steps.length > MOST_STEPS) this.steps.shift();
  }

  take(): readonly CellEntry[] | null {
    return this.steps.pop() ?? null;
  }
}
