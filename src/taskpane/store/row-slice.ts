import type { StateCreator } from "zustand/vanilla";
import type { FindingView, RowView } from "../engine/contract";

/** 当前行: what is told of the row that is selected. */
export interface RowSlice {
  /** Null until a row of a checked workbook is selected. */
  readonly row: RowView | null;
  /** Rows of its household whose cells are no longer those that were checked. */
  readonly editedRows: readonly number[];
  showRow(row: RowView | null): void;
  rowsEdited(rows: readonly number[]): void;
  /** A doubt of the row was decided about. */
  decidedHere(view: FindingView): void;
}

export const rowSlice: StateCreator<RowSlice, [], [], RowSlice> = (set) => ({
  row: null,
  editedRows: [],
  showRow: (row) => set({ row, editedRows: [] }),
  rowsEdited: (editedRows) => set({ editedRows }),
  decidedHere: (view) =>
    set(({ row }) =>
      row === null
        ? {}
        : {
            row: { ...row, doubts: row.doubts.map((one) => (one.id === view.id ? view : one)) },
          },
    ),
});
