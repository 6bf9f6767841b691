/** 报表: the reports of the last check, each with a small preview of its figures. */
import type { Report } from "../../app";
import type { Outcome } from "../outcome";
import type { Language, WritePlan } from "./contract";
import type { SheetsQuestion } from "./sampling-contract";

/** One figure of a report. Texts are ready to be shown. */
export interface ReportFigure {
  readonly label: string;
  readonly value: string;
  /** What the report said last time; null where there is no last time. */
  readonly before: string | null;
  /** This time less last time, with its sign; null where there is no last time. */
  readonly change: string | null;
}

export interface ReportPreview {
  readonly report: Report;
  /** Whether the sheet stood in the workbook when it was read last. */
  readonly stands: boolean;
  /** What the figures are of, in a line: dates, scope. */
  readonly line: string;
  /** The date of last time's figures; null where there are none. */
  readonly before: string | null;
  readonly figures: readonly ReportFigure[];
  /** Whether a text stands for this date that could be kept. */
  readonly hasText: boolean;
}

export interface ReportQuestion extends SheetsQuestion {
  readonly report: Report;
  /** Writes columns and marks beside the rosters too; otherwise only where they stand already. */
  readonly columns: boolean;
  readonly keepsText: boolean;
}

export interface ReportService {
  preview(report: Report, language: Language): Promise<Outcome<ReportPreview>>;
  plan(question: ReportQuestion): Promise<Outcome<WritePlan>>;
}
