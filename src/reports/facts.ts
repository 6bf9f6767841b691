import type { AidFromLists } from "../assessment/entitlements";
import type { Assessment } from "../assessment/types";
import type { CalendarDate } from "../calendar";
import type { Finding, FindingsResult } from "../findings/types";
import type { Policy } from "../policy/types";
import type { Roster } from "../roster/types";

/** The language of what people read. Chinese first. */
export type Language = "zh" | "en";

/** What an officer decided about one doubt, as it stands in the sheet 疑点处理. */
export interface Decision {
  /** Id of the finding. */
  readonly finding: string;
  readonly decision: "verified" | "not-a-problem";
  readonly reason: string;
  readonly who: string;
  /** As typed. */
  readonly when: string;
}

/** What a run found, in scope: all that a report is made from. */
export interface RunFacts {
  readonly asOf: CalendarDate;
  readonly policy: Policy;
  readonly roster: Roster;
  /** Of the households in scope, in roster order. */
  readonly assessments: readonly Assessment[];
  /** Of the rows in scope. */
  readonly findings: readonly Finding[];
  readonly rulesNotRun: FindingsResult["rulesNotRun"];
  /** Of the poor who lost ability to work, how many are covered; of all rosters of the run. */
  readonly coverage: FindingsResult["coverage"];
  /** What the rosters and lists of the run say of anybody's other aid; null where nothing is to be asked. */
  readonly aid: AidFromLists | null;
  /** Decisions by finding id. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly language: Language;
}

/** Names of the sheets that we make. */
export const SHEET_NAMES = {
  summary: "汇总",
  biweekly: "半月调度表",
  findings: "疑点处理",
  ledger: "整改台账",
  log: "核查日志",
  sample: "抽查表",
  sampleNote: "抽查说明",
  sampleDifferences: "抽查差异表",
} as const;
