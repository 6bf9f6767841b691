import type { Amount, Decimal } from "../money";
import type { AssessedScheme, Outcome, PhaseOut, Supplement } from "./types";

/** What is suggested for a household, before it is put together with its situation. */
export interface Decision {
  readonly outcome: Outcome;
  readonly scheme: AssessedScheme;
  readonly covered: number | null;
  /** 元/月, unrounded. */
  readonly shortfall: Decimal | null;
  readonly supplement: Decimal | null;
  readonly supplements: readonly Supplement[];
  readonly payable: Amount<"month"> | null;
  readonly phaseOut: PhaseOut;
}

/** No phase-out. */
export const NO_PHASE_OUT: PhaseOut = { state: "none", start: null, end: null, monthsLeft: null };
