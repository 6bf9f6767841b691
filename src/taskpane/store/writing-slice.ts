import type { StateCreator } from "zustand/vanilla";
import type { ApplyReport, RestoreReport } from "../../workbook/port";
import type { Progress, Report, WritePlan } from "../engine/contract";
import type { Sentence } from "../outcome";

/** What the last change of the workbook did. */
export type WriteResult = {
  /** Sheets of ours that officers filled in, and that are the county's own from now on. */
  readonly kept: readonly string[];
} & (
  | { readonly kind: "written"; readonly report: ApplyReport }
  | { readonly kind: "restored"; readonly report: RestoreReport }
  | { readonly kind: "marks-cleared"; readonly report: RestoreReport }
);

export interface WritingSlice {
  readonly reports: readonly Report[];
  readonly plan: WritePlan | null;
  /** Set while something is prepared or done. */
  readonly writingProgress: Progress | null;
  readonly result: WriteResult | null;
  readonly writingProblem: Sentence | null;
  /** Sheets that were filled in, while the officer is asked whether to restore; null while not asked. */
  readonly restoreAsked: readonly string[] | null;
  /** Whether something of ours stands in the workbook; null until it was looked for. */
  readonly hasOurs: boolean | null;
  chooseReports(reports: readonly Report[]): void;
  planned(plan: WritePlan | null): void;
  writingCameTo(progress: Progress): void;
  writingEnded(result: WriteResult): void;
  writingFailed(problem: Sentence): void;
  askedToRestore(filledIn: readonly string[] | null): void;
  lookedForOurs(hasOurs: boolean): void;
  /** Somebody else has changed the workbook: what was done last may not stand any longer. */
  forgetResult(): void;
  forgetWriting(): void;
}

const IDLE = {
  plan: null,
  writingProgress: null,
  result: null,
  writingProblem: null,
  restoreAsked: null,
} as const;

export const writingSlice: StateCreator<WritingSlice, [], [], WritingSlice> = (set) => ({
  ...IDLE,
  reports: ["summary", "findings", "log"],
  hasOurs: null,
  chooseReports: (reports) => set({ reports, plan: null }),
  planned: (plan) => set({ plan, writingProgress: null }),
  writingCameTo: (writingProgress) =>
    set({ writingProgress, result: null, writingProblem: null, restoreAsked: null }),
  writingEnded: (result) => set({ ...IDLE, result, hasOurs: result.kind !== "restored" }),
  writingFailed: (writingProblem) => set({ ...IDLE, writingProblem }),
  askedToRestore: (restoreAsked) => set({ restoreAsked }),
  lookedForOurs: (hasOurs) => set({ hasOurs }),
  forgetResult: () => set({ result: null }),
  forgetWriting: () => set({ ...IDLE, hasOurs: null }),
});
