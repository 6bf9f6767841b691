import type { StateCreator } from "zustand/vanilla";
import type { ColumnCorrection } from "../../roster/corrections";
import type { RosterView } from "../engine/contract";
import type { Sentence } from "../outcome";
import type { CorrectionsStorage, LayoutCorrection } from "./corrections-storage";

/** 名册: the tables that were recognized, and what the officer corrected. */
export interface RosterSlice {
  readonly roster: RosterView | null;
  readonly isReadingRoster: boolean;
  readonly rosterProblem: Sentence | null;
  /** Remembered by layout, the one corrected last at the end. */
  readonly corrections: readonly LayoutCorrection[];
  rosterBegan(): void;
  rosterRead(roster: RosterView): void;
  /** Null where the officer stopped it. */
  rosterFailed(problem: Sentence | null): void;
  forgetRoster(): void;
  /** Says what a column of a layout holds; null takes the correction back. */
  correctColumn(layout: string, column: number, correction: ColumnCorrection | null): void;
}

export function rosterSlice(
  storage: CorrectionsStorage,
): StateCreator<RosterSlice, [], [], RosterSlice> {
  return (set, get) => ({
    roster: null,
    isReadingRoster: false,
    rosterProblem: null,
    corrections: storage.load(),
    rosterBegan: () => set({ isReadingRoster: true, rosterProblem: null }),
    rosterRead: (roster) => set({ roster, isReadingRoster: false, rosterProblem: null }),
    rosterFailed: (rosterProblem) => set({ isReadingRoster: false, rosterProblem }),
    forgetRoster: () => set({ roster: null, isReadingRoster: false, rosterProblem: null }),
    correctColumn(layout, column, correction) {
      const { corrections } = get();
      const before = corrections.find((one) => one.layout === layout);
      const columns = new Map(before?.columns ?? []);
      columns.delete(column);
      if (correction !== null) {
        // One field of one member stands in one column: the last word holds.
        for (const [other, said] of columns) {
          if (said.field !== null && isSame(said, correction)) columns.delete(other);
        }
        columns.set(column, correction);
      }
      const others = corrections.filter((one) => one.layout !== layout);
      const next = columns.size === 0 ? others : [...others, { layout, columns }];
      storage.save(next);
      set({ corrections: next });
    },
  });
}

function isSame(a: ColumnCorrection, b: ColumnCorrection): boolean {
  return a.field === b.field && a.member === b.member;
}
