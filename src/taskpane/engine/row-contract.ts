/** 当前行: what the engine tells of one row, and what it tries out for its household. */
import type { EntitlementKind, PhaseOutSchedule } from "../../assessment";
import type { AssessedScheme, Outcome as Suggestion, PhaseOutState } from "../../assessment/types";
import type { Assumptions, MemberAssumption } from "../../app/what-if";
import type { Area as PolicyArea } from "../../policy/types";
import type { CellAddress } from "../../workbook/cells";
import type { PackedRows } from "../../workbook/packed-grid";
import type { Outcome } from "../outcome";
import type { FindingView, Language, PolicyChoice } from "./contract";

/** A line of a calculation: 项目, 算式, 结果, 依据. */
export interface StepView {
  readonly label: string;
  readonly formula: string;
  readonly result: string;
  readonly source: string | null;
}

export interface ReasonView {
  readonly text: string;
  readonly source: string | null;
}

/** Days as ISO text. */
export interface PhaseOutView {
  readonly state: PhaseOutState;
  readonly start: string | null;
  readonly end: string | null;
  readonly monthsLeft: number | null;
  readonly asOf: string;
  /** Month by month; null where no first month is known. */
  readonly schedule: ScheduleView | null;
}

/** Months one after the other that pay the same. */
export interface ScheduleSpan {
  /** First and last month, `2020-07`. */
  readonly first: string;
  readonly last: string;
  readonly months: number;
  /** 元/月; null where not known. */
  readonly amount: string | null;
  readonly time: "past" | "now" | "ahead";
  /** False where the county has yet to choose how long a phase-out lasts. */
  readonly isCertain: boolean;
}

/** What a phase-out pays, month by month, and what remains after the month of the as-of date (元). */
export interface ScheduleView {
  readonly spans: readonly ScheduleSpan[];
  readonly remaining: string | null;
  readonly remainingAtMost: string | null;
  readonly atEnd: PhaseOutSchedule["atEnd"];
}

/** The last review and the next. Days as ISO text. */
export interface ReviewView {
  readonly last: string | null;
  readonly next: string | null;
  /** The cycle in months; null where none is set. */
  readonly months: number | null;
  readonly isOverdue: boolean;
  readonly source: string | null;
}

/** What an officer set by hand (人工核定) and what would have been suggested. */
export interface OverrideView {
  /** 元/年 of the household. */
  readonly incomeYear: string | null;
  readonly outcome: Suggestion | null;
  readonly computed: Suggestion | null;
  readonly reason: string;
}

/** Another aid that somebody of the household should have, has, or is kept from. Amounts in 元. */
export interface EntitlementView {
  readonly kind: EntitlementKind;
  readonly title: string;
  /** Whom it is for; null where it is of the household as a whole. */
  readonly who: string | null;
  readonly due: "yes" | "no" | "unknown";
  readonly amountMonth: string | null;
  readonly amountOnce: string | null;
  /** First month of the present amount, `2020-07`. */
  readonly from: string | null;
  readonly received: boolean | null;
  readonly receivedMonth: string | null;
  readonly text: string;
  readonly source: string | null;
  readonly missing: string | null;
}

/** Sums in 元/月 with two decimals; null where not known. */
export interface SuggestionView {
  readonly outcome: Suggestion;
  readonly scheme: AssessedScheme;
  readonly perHead: string | null;
  readonly standard: string | null;
  readonly shortfall: string | null;
  readonly supplement: string | null;
  readonly payable: string | null;
  readonly current: string | null;
  readonly phaseOut: PhaseOutView;
  readonly review: ReviewView | null;
  readonly override: OverrideView | null;
  readonly steps: readonly StepView[];
  readonly reasons: readonly ReasonView[];
  /** What is lacking, by name; null when nothing is. */
  readonly missing: string | null;
}

export interface MemberView {
  readonly name: string | null;
  readonly relation: string | null;
  readonly sex: "male" | "female" | null;
  readonly age: number | null;
  readonly covered: boolean | null;
  /** Where its name stands, else the first cell of its row. */
  readonly place: CellAddress;
}

/** A parameter that can be tried with another value. */
export interface TriedParameter {
  readonly code: string;
  readonly scope: string | null;
  readonly title: string;
  /** As the policy has it, in `unit`; empty where it is not set. */
  readonly value: string;
  readonly unit: string | null;
  /** The unit as people read it; empty where there is none. */
  readonly unitName: string;
  /** For a choice: values with their names. */
  readonly choices: readonly { readonly value: string; readonly title: string }[] | null;
}

/** What can be tried, with the values that hold now; empty where one is not known. */
export interface TryOutInputs {
  readonly incomeYear: string;
  readonly size: string;
  readonly covered: string;
  readonly parameters: readonly TriedParameter[];
}

export interface HouseholdView {
  readonly id: string;
  readonly head: string | null;
  readonly where: string | null;
  readonly area: PolicyArea | null;
  readonly size: number | null;
  readonly covered: number | null;
  readonly sheet: string;
  readonly rows: readonly number[];
  /** The outer columns of its table. */
  readonly columns: { readonly first: number; readonly last: number };
  readonly members: readonly MemberView[];
  readonly suggestion: SuggestionView;
  readonly entitlements: readonly EntitlementView[];
  /** Null where the household is not assessed by its income. */
  readonly tryOut: TryOutInputs | null;
}

/** What stands at a row: a household of a roster, or none; and the doubts. */
export interface RowView {
  readonly sheet: string;
  readonly row: number;
  readonly household: HouseholdView | null;
  /** Those on the row itself first, then those of the household's other rows. */
  readonly doubts: readonly FindingView[];
}

export interface RowService {
  /** What the last check says of a row; null where there was none. */
  at(place: CellAddress, language: Language): Promise<RowView | null>;
  /** The rows of a piece whose cells are no longer those of the last check. */
  changed(sheet: string, piece: PackedRows): Promise<readonly number[]>;
  /** What would be suggested for a household of the last check under assumptions. */
  tryOut(
    household: string,
    assumed: Assumptions,
    policy: PolicyChoice,
    language: Language,
  ): Promise<Outcome<SuggestionView>>;
}

export type { Assumptions, MemberAssumption };
