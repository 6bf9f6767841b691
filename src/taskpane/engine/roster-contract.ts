/** 名册: the tables that were recognized, and what each of their columns is taken for. */
import type { Area as PolicyArea } from "../../policy/types";
import type { CalendarDate } from "../../calendar";
import type { Corrections } from "../../roster";
import type { Field } from "../../roster/fields";
import type { Question, Scheme, TableColumn, TableRole } from "../../roster/types";
import type { Outcome, Sentence } from "../outcome";

export type ColumnView = Pick<
  TableColumn,
  "column" | "header" | "field" | "member" | "confidence" | "reason" | "alternatives"
>;

/** Something that only the officer can say of a column. */
export interface QuestionView {
  readonly code: Question["code"];
  readonly column: number;
  readonly header: string;
  readonly member: number;
  /** The answers to choose from, best first. */
  readonly choices: readonly Field[];
}

export interface RosterTableView {
  readonly id: string;
  readonly sheet: string;
  readonly isHidden: boolean;
  readonly title: string | null;
  readonly role: TableRole;
  /** The kind of a list; null where none is known. */
  readonly listKind: string | null;
  readonly scheme: Scheme | null;
  readonly area: PolicyArea | null;
  readonly headerRows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Under which corrections of its columns are remembered. */
  readonly layoutKey: string;
  readonly columns: readonly ColumnView[];
  readonly questions: readonly QuestionView[];
}

export interface RosterView {
  readonly tables: readonly RosterTableView[];
  /** Sheets with values on which no table was recognized. */
  readonly unrecognized: readonly string[];
  readonly notes: readonly Sentence[];
}

export interface RosterQuestion {
  readonly asOf: CalendarDate;
  readonly corrections: Corrections | null;
}

export interface RosterService {
  /** What is recognized in the workbook as it was fed last. Nothing is assessed. */
  read(question: RosterQuestion): Promise<Outcome<RosterView>>;
}
