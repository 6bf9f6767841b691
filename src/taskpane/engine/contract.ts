/**
 * The engine: reading rosters, assessing and looking for doubts, away from the thread that draws
 * the pane. It takes and gives plain data only, so that it runs in a worker as well as in a test.
 * Each subject is a service of its own; a new view adds its service here and in `worker/`.
 */
import type { Outcome as Suggestion } from "../../assessment/types";
import type { CalendarDate } from "../../calendar";
import type { FindingFilter, NewDecisions, Report, Scope, WritePreview } from "../../app";
import type { Family, Severity } from "../../findings/types";
import type { Decision } from "../../reports";
import type { Corrections } from "../../roster";
import type { TableRole } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import type { PackedInfo } from "../../workbook/packed-info";
import type { PackedRows } from "../../workbook/packed-grid";
import type { Additions, BlockWrite, Mark, Ours, WrittenTable } from "../../workbook/port";
import type { DescribedCell, SheetDescription } from "../../workbook/sheets";
import type { Outcome, Sentence } from "../outcome";
import type { PolicyChoice, PolicyService, SheetRows } from "./policy-contract";
import type { RosterService } from "./roster-contract";
import type { ReportService } from "./report-contract";
import type { RowService } from "./row-contract";
import type { SamplingService } from "./sampling-contract";

export type Language = "zh" | "en";

export interface Engine {
  readonly feed: FeedService;
  readonly check: CheckService;
  readonly findings: FindingService;
  readonly writing: WritingService;
  readonly policies: PolicyService;
  readonly rows: RowService;
  readonly rosters: RosterService;
  readonly reports: ReportService;
  readonly sampling: SamplingService;
}

// ---- feed: the workbook as it stands, handed over in slices

export interface WorkbookFacts {
  /** The workbook's name as the officer knows it. */
  readonly file: string;
  /** Packed: a workbook may have tens of thousands of merged areas. */
  readonly info: PackedInfo;
  readonly ours: Ours | null;
}

export interface FeedService {
  /** Begins a new reading and forgets the one before. */
  begin(facts: WorkbookFacts): Promise<void>;
  /** First rows of a sheet, and others that are waited for, ahead of all of them, for a glance. */
  firstRows(sheet: string, piece: PackedRows): Promise<void>;
  /** The next rows of a sheet, in order. */
  rows(sheet: string, piece: PackedRows): Promise<void>;
}

// ---- check

export interface CheckQuestion {
  readonly scope: Scope;
  readonly policy: PolicyChoice;
  /** What the officer corrected of the columns; null when nothing. */
  readonly corrections: Corrections | null;
}

export type Stage = "reading" | "recognizing" | "assessing" | "finding" | "planning" | "writing";

/** What is being done, and how far it has come where that can be counted. */
export interface Progress {
  readonly stage: Stage;
  readonly count: { readonly done: number; readonly total: number } | null;
  /** Kinds of doubts seen so far, the newest last. */
  readonly seen?: readonly SeenKind[];
}

/** What one rule saw before all rules were through. */
export interface SeenKind {
  readonly rule: string;
  readonly title: Sentence;
  readonly level: Severity;
  readonly count: number;
  /** How many rows were looked at, where it was not all that were asked about. */
  readonly among?: number;
  /** The first of them, in a sentence. */
  readonly first: Sentence;
}

export interface TableView {
  readonly id: string;
  readonly sheet: string;
  readonly title: string | null;
  readonly role: TableRole;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly households: number;
  /** Columns that only the officer can tell. */
  readonly questions: number;
}

/** A sum of money a month (元/月), two decimals, and how many households are not in it for want of data. */
export interface SumView {
  readonly amount: string;
  readonly unknown: number;
}

/** Rows asked about, in words' parts: the sheet, or null for the whole workbook. */
export interface CheckSummary {
  readonly policy: { readonly id: string; readonly title: Sentence; readonly asOf: CalendarDate };
  readonly scope: Sentence;
  readonly tables: readonly TableView[];
  readonly households: number;
  readonly people: number;
  readonly suggestions: Readonly<Record<Suggestion, number>>;
  readonly levels: Readonly<Record<Severity, number>>;
  readonly current: SumView;
  readonly payable: SumView;
  /** Of the poor who lost ability to work, how many are covered; null where the rosters do not tell. */
  readonly coverage: Sentence | null;
  /** What the households that cannot be judged lack; null when none does. */
  readonly lacking: Sentence | null;
  readonly notes: readonly Sentence[];
  /** Sheets whose rows were changed since our columns were written beside them. */
  readonly outdated: readonly string[];
  readonly notRun: readonly {
    readonly rule: string;
    readonly title: Sentence;
    readonly missing: Sentence;
  }[];
  readonly choices: { readonly towns: readonly string[]; readonly families: readonly Family[] };
}

export interface CheckService {
  /** Doubts in the rows fed first that stand whatever the other rows say. */
  glance(question: CheckQuestion): Promise<readonly SeenKind[]>;
  run(
    question: CheckQuestion,
    onProgress: (progress: Progress) => void,
  ): Promise<Outcome<CheckSummary>>;
}

// ---- findings

export interface FindingGroupView {
  /** Rule and severity: unique in a list. */
  readonly key: string;
  readonly rule: string;
  readonly title: Sentence;
  readonly level: Severity;
  readonly count: number;
}

export interface FindingView {
  readonly id: string;
  readonly rule: string;
  readonly level: Severity;
  /** Where to go: the doubtful cell, else the first cell of the row. */
  readonly place: CellAddress;
  /** `D6`, or the row's number where the doubt is of a whole row. */
  readonly placeName: string;
  readonly who: string | null;
  readonly where: string | null;
  readonly text: string;
  readonly next: string;
  readonly source: string | null;
  readonly decision: Decision | null;
}

export interface FindingService {
  /** Lists the doubts of the last check; pages are then taken from this list. */
  list(filter: FindingFilter): Promise<readonly FindingGroupView[]>;
  /** Doubts `from` to `to` (excluded) of the list, all groups counted through. */
  page(from: number, to: number, language: Language): Promise<readonly FindingView[]>;
  /** Notes what the officer decided; null takes it back. Gives the number not yet written. */
  decide(id: string, decision: Decision | null): Promise<number>;
}

// ---- writing

export interface WriteQuestion {
  readonly reports: readonly Report[];
  readonly language: Language;
  readonly version: string;
  readonly palette: Palette;
}

/** Which colours mark doubtful cells; `none` leaves them unmarked, 疑点说明 still names them. */
export type Palette = "safe" | "office" | "none";

export interface WritePlan extends WritePreview {
  /** Decisions of the officer that the write-back would keep. */
  readonly decisions: number;
  /** True where rows beyond the scope of the check are written too, because they were before. */
  readonly widened: boolean;
  /** What `additions` below will be asked for. */
  readonly parts: AdditionsHead;
}

/** The planned additions without their long lists, which are fetched in slices. */
export interface AdditionsHead {
  readonly blocks: readonly (Omit<BlockWrite, "rows"> & { readonly rows: number })[];
  readonly marks: number;
  readonly sheets: readonly (Omit<SheetDescription, "rows"> & { readonly rows: number })[];
  readonly tables: readonly (Omit<WrittenTable, "rowKeys"> & { readonly rowKeys: number })[];
  readonly run: Additions["run"];
}

export interface WritingService {
  plan(question: WriteQuestion): Promise<Outcome<WritePlan>>;
  /** The sheets of the plan whose rows, as fed since, are no longer those that were checked. */
  changed(): Promise<readonly string[]>;
  blockRows(index: number, from: number, to: number): Promise<BlockWrite["rows"]>;
  marks(from: number, to: number): Promise<readonly Mark[]>;
  sheetRows(
    index: number,
    from: number,
    to: number,
  ): Promise<readonly (readonly DescribedCell[])[]>;
  rowKeys(index: number, from: number, to: number): Promise<readonly string[]>;
  /** Whether people wrote on a sheet of ours since we made it. */
  isFilledIn(rows: SheetRows): Promise<boolean>;
  /** The plan was carried out: decisions noted so far now stand in the workbook. */
  written(): Promise<void>;
}

export type * from "./policy-contract";
export type * from "./roster-contract";
export type * from "./report-contract";
export type * from "./row-contract";
export type * from "./sampling-contract";
export type { Decision, FindingFilter, NewDecisions, Report, Scope };
