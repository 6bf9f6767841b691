import type { StateCreator } from "zustand/vanilla";
import type { Report, ReportPreview } from "../engine/contract";
import type { Sentence } from "../outcome";

/** 报表: which report is looked at, and how it is written. */
export interface ReportSlice {
  readonly report: Report;
  readonly reportPreview: ReportPreview | null;
  readonly reportColumns: boolean;
  readonly reportKeepsText: boolean;
  readonly reportIsBusy: boolean;
  readonly reportProblem: Sentence | null;
  /** Names of the sheets that were written last. */
  readonly reportWritten: readonly string[] | null;
  chooseReport(report: Report): void;
  reportPreviewed(preview: ReportPreview): void;
  reportOptions(options: { readonly columns?: boolean; readonly keepsText?: boolean }): void;
  reportBegan(): void;
  reportFailed(problem: Sentence | null): void;
  reportWasWritten(sheets: readonly string[]): void;
}

export const reportSlice: StateCreator<ReportSlice, [], [], ReportSlice> = (set) => ({
  report: "biweekly",
  reportPreview: null,
  reportColumns: false,
  reportKeepsText: false,
  reportIsBusy: false,
  reportProblem: null,
  reportWritten: null,
  chooseReport: (report) =>
    set({ report, reportPreview: null, reportWritten: null, reportProblem: null }),
  reportPreviewed: (reportPreview) => set({ reportPreview }),
  reportOptions: ({ columns, keepsText }) =>
    set((state) => ({
      reportColumns: columns ?? state.reportColumns,
      reportKeepsText: keepsText ?? state.reportKeepsText,
    })),
  reportBegan: () => set({ reportIsBusy: true, reportProblem: null, reportWritten: null }),
  reportFailed: (reportProblem) => set({ reportIsBusy: false, reportProblem }),
  reportWasWritten: (reportWritten) => set({ reportIsBusy: false, reportWritten }),
});
