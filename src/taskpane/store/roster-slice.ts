import type { StateCreator } from "zustand/vanilla";
import type { ColumnCorrection } from "../../roster/corrections";
import type { RosterView } from "../engine/contract";
import type { Sentence } from "../outcome";
import type { CorrectionsStorage } from "./corrections-storage";
import {
  NOTHING_SAID,
  saysSomething,
  type HeaderCorrection,
  type LayoutCorrection,
  type TableFacts,
} from "./layout-corrections";

/** 名册: the tables that were recognized, and what the officer corrected. */
export interface RosterSlice {
  readonly roster: RosterView | null;
  readonly isReadingRoster: boolean;
  readonly rosterProblem: Sentence | null;
  /** By layout, the one corrected last at the end: this workbook's, and the officer's defaults. */
  readonly corrections: readonly LayoutCorrection[];
  /** Layouts of this workbook: corrected here, or remembered by it. */
  readonly ownLayouts: ReadonlySet<string>;
  /** Where headers stand on this workbook's sheets. */
  readonly headers: readonly HeaderCorrection[];
  rosterBegan(): void;
  rosterRead(roster: RosterView): void;
  /** Null where the officer stopped it. */
  rosterFailed(problem: Sentence | null): void;
  forgetRoster(): void;
  /** Says what a column of a layout holds; null takes the correction back. */
  correctColumn(layout: string, column: number, correction: ColumnCorrection | null): void;
  /** Says what the tables of a layout are. */
  correctTable(layout: string, said: Partial<TableFacts>): void;
  /** Says where a header stands on a sheet; null takes back what was said of the sheet. */
  correctHeader(sheet: string, correction: HeaderCorrection | null): void;
  /** Takes what a workbook remembers over the officer's defaults. */
  recallCorrections(
    layouts: readonly LayoutCorrection[],
    headers: readonly HeaderCorrection[],
  ): void;
}

export function rosterSlice(
  storage: CorrectionsStorage,
): StateCreator<RosterSlice, [], [], RosterSlice> {
  return (set, get) => {
    const correct = (
      layout: string,
      change: (before: LayoutCorrection) => Partial<LayoutCorrection>,
    ): void => {
      const { corrections, ownLayouts } = get();
      const before = corrections.find((one) => one.layout === layout) ?? nothingSaid(layout);
      const after = { ...before, ...change(before) };
      const others = corrections.filter((one) => one.layout !== layout);
      const next = saysSomething(after) ? [...others, after] : others;
      storage.save(next);
      set({ corrections: next, ownLayouts: new Set(ownLayouts).add(layout) });
    };
    return {
      roster: null,
      isReadingRoster: false,
      rosterProblem: null,
      corrections: storage.load(),
      ownLayouts: new Set(),
      headers: [],
      rosterBegan: () => set({ isReadingRoster: true, rosterProblem: null }),
      rosterRead: (roster) => set({ roster, isReadingRoster: false, rosterProblem: null }),
      rosterFailed: (rosterProblem) => set({ isReadingRoster: false, rosterProblem }),
      forgetRoster: () => set({ roster: null, isReadingRoster: false, rosterProblem: null }),
      correctColumn: (layout, column, correction) =>
        correct(layout, ({ columns }) => ({ columns: withColumn(columns, column, correction) })),
      correctTable: (layout, said) => correct(layout, () => said),
      correctHeader: (sheet, correction) =>
        set(({ headers }) => ({
          headers: [
            ...headers.filter((one) => one.sheet !== sheet),
            ...(correction === null ? [] : [correction]),
          ],
        })),
      recallCorrections(layouts, headers) {
        const own = new Set(layouts.map(({ layout }) => layout));
        const others = storage.load().filter(({ layout }) => !own.has(layout));
        set({ corrections: [...others, ...layouts], ownLayouts: own, headers });
      },
    };
  };
}

function nothingSaid(layout: string): LayoutCorrection {
  return { ...NOTHING_SAID, layout, columns: new Map() };
}

function withColumn(
  before: LayoutCorrection["columns"],
  column: number,
  correction: ColumnCorrection | null,
): LayoutCorrection["columns"] {
  const columns = new Map(before);
  columns.delete(column);
  if (correction === null) return columns;
  // One field of one member stands in one column: the last word holds.
  for (const [other, said] of columns) {
    if (said.field !== null && isSame(said, correction)) columns.delete(other);
  }
  return columns.set(column, correction);
}

function isSame(a: ColumnCorrection, b: ColumnCorrection): boolean {
  return a.field === b.field && a.member === b.member;
}
