import type { StateCreator } from "zustand/vanilla";
import type { CheckSummary, Progress } from "../engine/contract";
import type { Sentence } from "../outcome";

export type ScopeChoice = "selection" | "table" | "workbook";

/** Where a check stands. A summary is kept while the next check runs. */
export interface CheckSlice {
  readonly scope: ScopeChoice;
  readonly isChecking: boolean;
  readonly progress: Progress | null;
  readonly summary: CheckSummary | null;
  readonly problem: Sentence | null;
  /** Something to know that is no problem. */
  readonly notice: Sentence | null;
  /** True once something that the summary rests on was changed. */
  readonly isStale: boolean;
  chooseScope(scope: ScopeChoice): void;
  checkBegan(): void;
  checkCameTo(progress: Progress): void;
  checkEnded(summary: CheckSummary): void;
  /** Null where the officer stopped it. */
  checkFailed(problem: Sentence | null): void;
  noticed(notice: Sentence): void;
  becameStale(): void;
  /** Another workbook was opened. */
  forgetCheck(): void;
}

const NO_CHECK = {
  isChecking: false,
  progress: null,
  summary: null,
  problem: null,
  notice: null,
  isStale: false,
} as const;

export const checkSlice: StateCreator<CheckSlice, [], [], CheckSlice> = (set) => ({
  ...NO_CHECK,
  scope: "workbook",
  chooseScope: (scope) => set({ scope }),
  checkBegan: () => set({ isChecking: true, progress: null, problem: null, notice: null }),
  checkCameTo: (progress) => set({ progress }),
  checkEnded: (summary) =>
    set({ isChecking: false, progress: null, summary, problem: null, isStale: false }),
  checkFailed: (problem) => set({ isChecking: false, progress: null, problem }),
  noticed: (notice) => set({ notice }),
  becameStale: () => set(({ summary }) => ({ isStale: summary !== null })),
  forgetCheck: () => set(NO_CHECK),
});
