import type { StateCreator } from "zustand/vanilla";
import type { RowView } from "../engine/contract";

/** 当前行: what is told of the row that is selected. */
export interface RowSlice {
  /** Null until a row of a checked workbook is selected. */
  readonly row: RowView | null;
  showRow(row: RowView | null): void;
}

export const rowSlice: StateCreator<RowSlice, [], [], RowSlice> = (set) => ({
  row: null,
  showRow: (row) => set({ row }),
});
