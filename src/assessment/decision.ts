import type { Amount, Decimal } from "../money";
import type { Situation } from "./situation";
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
  /** The outcome that one set by hand replaced. */
  readonly computed?: Outcome;
}

/** No phase-out. */
export const NO_PHASE_OUT: PhaseOut = { state: "none", start: null, end: null, monthsLeft: null };

/** Cannot tell (无法判断): the gaps stand in the situation's notes. */
export function undetermined(situation: Situation, phaseOut: PhaseOut): Decision {
  return {
    outcome: "undetermined",
    scheme: situation.isRecipient ? "dibao-household" : "none",
    covered: situation.covered,
    shortfall: null,
    supplement: null,
    supplements: [],
    payable: null,
    phaseOut,
  };
}
