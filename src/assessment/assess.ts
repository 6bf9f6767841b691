import type { Area, Policy } from "../policy/types";
import type { Household, Roster, Scheme } from "../roster/types";
import { NO_PHASE_OUT, type Decision } from "./decision";
import type { Amount, Decimal } from "../money";
import type { Income } from "./income";
import { decide } from "./outcome";
import { decidedByHand } from "./decided-by-hand";
import { plainReason } from "./reasons";
import { reviewOf } from "./review";
import { bareSituation, situationOf, type Situation } from "./situation";
import { decideTekun, tekunSituation } from "./tekun";
import { termsOf, type Terms } from "./terms";
import type { Assessment, Override } from "./types";

export interface AssessOptions {
  /** The area of households whose roster does not say. */
  readonly area?: Area;
}

/**
 * Assesses one household: the suggested outcome and amounts, with all reasons and every gap named.
 * Pure: the same household, policy and options give the same assessment.
 */
export function assess(
  household: Household,
  policy: Policy,
  options: AssessOptions = {},
): Assessment {
  const terms = termsOf(policy);
  const chosen = options.area ?? null;
  const { scheme } = household;
  if (scheme === "tekun") return tekunAssessment(household, terms, chosen);
  if (OTHER_SCHEMES.has(scheme)) return passedThrough(household, terms, chosen);
  const situation = situationOf(household, terms, chosen);
  return assessmentOf(situation, decidedByHand(situation, decide(situation)));
}

/** Assesses every household of a roster, in its order. */
export function assessAll(
  roster: Roster,
  policy: Policy,
  options: AssessOptions = {},
): Assessment[] {
  return roster.households.map((household) => assess(household, policy, options));
}

/** Rosters that say nothing of dibao: their households are passed through. */
const OTHER_SCHEMES: ReadonlySet<Scheme | null> = new Set<Scheme>([
  "disability-allowance",
  "old-age-allowance",
  "children",
  "temporary-relief",
]);

function tekunAssessment(household: Household, terms: Terms, chosen: Area | null): Assessment {
  const situation = tekunSituation(household, terms, chosen);
  return assessmentOf(situation, decideTekun(situation));
}

/** A row of another scheme's roster goes on as it is: nothing here speaks for or against it. */
function passedThrough(household: Household, terms: Terms, chosen: Area | null): Assessment {
  const situation = bareSituation(household, terms, chosen);
  situation.notes.add(plainReason("not-assessed"));
  return assessmentOf(situation, {
    outcome: "continue",
    scheme: "none",
    covered: situation.covered,
    shortfall: null,
    supplement: null,
    supplements: [],
    payable: null,
    phaseOut: NO_PHASE_OUT,
  });
}

function assessmentOf(situation: Situation, decision: Decision): Assessment {
  const { income, notes, perHead, standard } = situation;
  const shown = certainIncome(income);
  return {
    household: situation.household,
    area: situation.area,
    isRecipient: situation.isRecipient,
    isRegisteredPoor: situation.isRegisteredPoor,
    outcome: decision.outcome,
    scheme: decision.scheme,
    size: situation.size,
    covered: decision.covered,
    incomeYear: shown === null || shown.year === null ? null : yearly(shown.year),
    incomePerCapitaMonth:
      shown === null || perHead === null ? null : { value: perHead.month, period: "month" },
    standardMonth: standard?.month ?? null,
    shortfallMonth: monthly(decision.shortfall),
    supplementMonth: monthly(decision.supplement),
    supplements: decision.supplements,
    payableMonth: decision.payable,
    currentMonth: monthly(situation.current.total),
    phaseOut: decision.phaseOut,
    review: isOnDibao(situation, decision)
      ? reviewOf(situation.household, situation.shape, situation.terms)
      : null,
    override: overrideOf(situation, decision),
    reasons: notes.reasons,
    missing: notes.missing,
  };
}

/** An income between two figures has none to show. */
function certainIncome(income: Income | null): Income | null {
  const open = income?.open ?? null;
  return open === null || income === null || open.most.eq(income.total) ? income : null;
}

/** What was set by hand, with the outcome that it replaced. */
function overrideOf({ byHand }: Situation, decision: Decision): Override | null {
  if (byHand === null) return null;
  const { income } = byHand;
  const isSet = byHand.outcome !== null;
  return {
    incomeYear: income === null ? null : yearly(income),
    outcome: isSet ? decision.outcome : null,
    computed: isSet ? (decision.computed ?? null) : null,
    reason: byHand.reason,
  };
}

/** Reviews of dibao are meant: tekun has its own. */
function isOnDibao({ isRecipient }: Situation, { scheme }: Decision): boolean {
  return isRecipient && scheme !== "tekun";
}

function yearly(value: Decimal): Amount<"year"> {
  return { value, period: "year" };
}

function monthly(value: Decimal | null): Amount<"month"> | null {
  return value === null ? null : { value, period: "month" };
}
