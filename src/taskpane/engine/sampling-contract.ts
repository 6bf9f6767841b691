/** 抽查: what the engine draws from the last check, and tells of each household drawn. */
import type { Outcome as Suggestion } from "../../assessment/types";
import type { TypedQuestion } from "../../app/sample";
import type { CellAddress } from "../../workbook/cells";
import type { Outcome } from "../outcome";
import type { Language, WritePlan, WriteQuestion } from "./contract";

/** One figure of the roster beside the recomputed one, in words; null where it is not known. */
export interface ComparisonView {
  readonly label: string;
  /** Null where the label says it. */
  readonly unit: string | null;
  readonly stated: string | null;
  readonly recomputed: string | null;
  /** With its sign; null where either is not known. */
  readonly difference: string | null;
  readonly differs: boolean;
  readonly source: string | null;
}

/** A household on the list. */
export interface SampledView {
  readonly key: string;
  readonly head: string | null;
  readonly where: string | null;
  /** Its stratum, where place and sheet do not say it; null of households listed for their doubts. */
  readonly stratum: string | null;
  /** Where its first row stands. */
  readonly place: CellAddress;
  readonly rows: readonly number[];
  readonly isDrawn: boolean;
  readonly why: string;
  readonly outcome: Suggestion;
  readonly comparisons: readonly ComparisonView[];
  readonly doubts: string | null;
  /** What is lacking for a suggestion; null when nothing is. */
  readonly missing: string | null;
}

/** A sample as a whole. */
export interface SampleView {
  readonly scope: string;
  readonly population: number;
  readonly drawn: number;
  /** Households listed for their doubts. */
  readonly listed: number;
  readonly differing: number;
  readonly share: string;
  readonly seed: number;
  readonly by: string;
  readonly fingerprint: string;
  /** One, of all, where nothing is divided. */
  readonly strata: readonly {
    readonly name: string;
    readonly population: number;
    readonly drawn: number;
  }[];
}

/** What is written beside the sheets that are asked for: how, not which. */
export type SheetsQuestion = Omit<WriteQuestion, "reports">;

export interface SamplingService {
  /** Draws from the households of the last check, in its scope. */
  draw(asked: TypedQuestion, language: Language): Promise<Outcome<SampleView>>;
  /** Households `from` to `to` (excluded) of the last draw. */
  households(from: number, to: number, language: Language): Promise<readonly SampledView[]>;
  /** Plans the sheets of the last draw, to be taken over as any plan is. */
  plan(question: SheetsQuestion): Promise<Outcome<WritePlan>>;
}

export type { TypedQuestion };
