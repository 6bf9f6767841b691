/**
 * The small second port, of what only the pane needs: where the officer is in the workbook, and how
 * to take them to a cell. Both hosts answer it.
 */
import type { Area, CellAddress } from "./cells";

/** What is selected: one sheet's areas, in the order in which they were selected. */
export interface SheetSelection {
  readonly sheet: string;
  /** Never empty; a whole column or sheet is cut to the used rows where the host knows them. */
  readonly areas: readonly Area[];
  /** True where the host has left out rows that a filter or the user hides. */
  readonly isVisible?: boolean;
}

/** Where the officer is. All methods reject with `WorkbookError`. */
export interface Selection {
  /** What is selected now; null while a chart, a picture or no worksheet is in front. */
  current(): Promise<SheetSelection | null>;
  /** Brings a cell's sheet to the front and selects the cell. */
  goTo(place: CellAddress): Promise<void>;
  /**
   * Tells of every change of selection or sheet until the function given back is called. A listener
   * asks `current` when it wants to know more; changes may come faster than it can answer them.
   */
  onChange(listener: () => void): () => void;
}
