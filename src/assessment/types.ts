/**
 * The assessment of one household: outcome, amounts and phase-out, every step explainable.
 * Outcomes are suggestions (建议); the county decides.
 */
import type { CalendarDate } from "../calendar";
import type { Amount } from "../money";
import type { Area, Source, Standing, SupplementCategory } from "../policy/types";
import type { Household, Person } from "../roster/types";
import type { ReasonCode } from "./sentences";
import type { StepCode } from "./step-labels";

export type Outcome =
  "continue" | "enter" | "adjust" | "phase-out" | "exit" | "not-eligible" | "undetermined";

export type AssessedScheme = "dibao-household" | "dibao-person" | "tekun" | "marginal" | "none";

export type PhaseOutState =
  | "none"
  | "not-started"
  | "running"
  | "ending-soon"
  | "ended-review"
  | "ended-paid"
  | "undetermined";

export interface PhaseOut {
  readonly state: PhaseOutState;
  /** First day of the first month, ISO when written out. */
  readonly start: CalendarDate | null;
  /** Last day of the last month. */
  readonly end: CalendarDate | null;
  /** Months after the as-of month until the last one, all of them before the start; null where no single end is known. */
  readonly monthsLeft: number | null;
}

/** When a recipient was reviewed last and is to be reviewed next (复核). */
export interface Review {
  /** The last review, else the approval; null where only the next day is stated. */
  readonly last: CalendarDate | null;
  readonly next: CalendarDate | null;
  /** The cycle that was used. */
  readonly months: number | null;
  /** The next day has passed on the as-of date; null where there is none. */
  readonly isOverdue: boolean | null;
  readonly source: Source | null;
  readonly standing: Standing | null;
}

/** What an officer set by hand (人工核定), with the reason; only what applied. */
export interface Override {
  /** Countable income, 元/年 of the household. */
  readonly incomeYear: Amount<"year"> | null;
  readonly outcome: Outcome | null;
  /** What would have been suggested, where an outcome was set. */
  readonly computed: Outcome | null;
  readonly reason: string;
}

/** A number that a sentence names, kept apart from the words so that both languages can be written from it. */
export type Operand = string | number | null;

/** Why an outcome or amount is as it is. `code` names a sentence of the catalogue, `operands` fill it. */
export interface Reason {
  readonly code: ReasonCode;
  readonly operands: Readonly<Record<string, Operand>>;
  /** Clause behind it, or null where it is arithmetic only. */
  readonly source: Source | null;
  readonly standing: Standing | null;
}

/** One line of the calculation: 项目, 算式, 结果, 依据. */
export interface Step {
  /** Code of the label in the catalogue. */
  readonly code: StepCode;
  /** The formula with its numbers, e.g. `(375.00 − 212.50) × 3`. */
  readonly formula: string;
  readonly result: string;
  readonly source: Source | null;
  readonly standing: Standing | null;
}

/** What a decision lacked: a roster field or a policy parameter (code, with its scope where it has one). */
export interface Missing {
  readonly kind: "field" | "parameter";
  /** Canonical field name or parameter code. */
  readonly code: string;
  readonly scope: string | null;
}

export interface Supplement {
  readonly person: Person;
  readonly category: SupplementCategory;
  /** 元/月, before rounding. */
  readonly amount: Amount<"month">;
}

export interface Assessment {
  readonly household: Household;
  readonly area: Area | null;
  /** Currently paid, or marked, or standing in that scheme's roster. */
  readonly isRecipient: boolean;
  readonly isRegisteredPoor: boolean | null;
  readonly outcome: Outcome;
  readonly scheme: AssessedScheme;
  readonly size: number | null;
  /** How many people the suggested amount is for. */
  readonly covered: number | null;
  /** Countable income after deductions, 元/年, of the household. */
  readonly incomeYear: Amount<"year"> | null;
  /** Unrounded: compare with this, show to the fen. */
  readonly incomePerCapitaMonth: Amount<"month"> | null;
  readonly standardMonth: Amount<"month"> | null;
  /** (standard − income per head) × covered, of the household, unrounded. */
  readonly shortfallMonth: Amount<"month"> | null;
  readonly supplementMonth: Amount<"month"> | null;
  readonly supplements: readonly Supplement[];
  /** Rounded once, on the sum, as the policy says. */
  readonly payableMonth: Amount<"month"> | null;
  readonly currentMonth: Amount<"month"> | null;
  readonly phaseOut: PhaseOut;
  /** Of a dibao recipient whose roster states a review or an approval, else null. */
  readonly review: Review | null;
  readonly override: Override | null;
  readonly reasons: readonly Reason[];
  readonly missing: readonly Missing[];
}
