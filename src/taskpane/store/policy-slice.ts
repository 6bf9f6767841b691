import type { StateCreator } from "zustand/vanilla";
import type { PolicyView, SheetProblemView } from "../engine/contract";
import type { Sentence } from "../outcome";

/** 政策: the parameters in force, and the workbook's own sheet of them. */
export interface PolicySlice {
  readonly policyView: PolicyView | null;
  readonly isReadingPolicy: boolean;
  readonly policyProblem: Sentence | null;
  /** What the last reading or writing of the sheet did. */
  readonly policyNote: Sentence | null;
  /** The workbook's 政策参数 sheet; null where there is none, undefined until it was looked for. */
  readonly parametersSheet: string | null | undefined;
  /** Cells of it that cannot be used. */
  readonly sheetProblems: readonly SheetProblemView[];
  /** What the workbook remembers could not be read, or not be kept. */
  readonly memoryProblem: Sentence | null;
  policyBegan(): void;
  policyShown(view: PolicyView): void;
  /** Null where the officer stopped it. */
  policyFailed(problem: Sentence | null): void;
  policyNoted(note: Sentence | null): void;
  parametersFound(sheet: string | null): void;
  sheetFaulty(problems: readonly SheetProblemView[]): void;
  memoryFailed(problem: Sentence | null): void;
  forgetPolicy(): void;
}

const NOTHING = {
  policyView: null,
  isReadingPolicy: false,
  policyProblem: null,
  policyNote: null,
  parametersSheet: undefined,
  sheetProblems: [],
  memoryProblem: null,
} as const;

export const policySlice: StateCreator<PolicySlice, [], [], PolicySlice> = (set) => ({
  ...NOTHING,
  policyBegan: () => set({ isReadingPolicy: true, policyProblem: null }),
  policyShown: (policyView) => set({ policyView, isReadingPolicy: false, policyProblem: null }),
  policyFailed: (policyProblem) => set({ isReadingPolicy: false, policyProblem }),
  policyNoted: (policyNote) => set({ policyNote }),
  parametersFound: (parametersSheet) => set({ parametersSheet }),
  sheetFaulty: (sheetProblems) => set({ sheetProblems }),
  memoryFailed: (memoryProblem) => set({ memoryProblem }),
  forgetPolicy: () => set(NOTHING),
});
