/**
 * From a situation to a suggestion. The first that applies: undetermined, phase-out, exit or not
 * eligible, enter, adjust, continue. Every reason on the way is kept.
 */
import { Decimal, formatMoney, perMonth, zero, type Amount } from "../money";
import { baseAmount, shortfallMonth } from "./amount";
import { NO_PHASE_OUT, type Decision } from "./decision";
import { decidingDeductions, positionOf, type Position } from "./eligibility";
import { perHeadMonth } from "./income";
import { isMarginal, nameMarginal } from "./marginal";
import { decideByPhaseOut, grantedPhaseOut, shown } from "./phase-out";
import type { PhaseOutPeriod } from "./phase-out-period";
import { groundOf, missingField, missingParameter, reason } from "./reasons";
import { roundPayable } from "./rounding";
import { isKnown, type KnownSituation, type Situation } from "./situation";
import {
  isMarkedSingle,
  isWithinSingleCeiling,
  singlePersonCase,
  type SinglePersonCase,
} from "./single-person";
import { supplementsOf } from "./supplements";
import type { Outcome, PhaseOut } from "./types";

const ZERO = new Decimal(0);
/** Differences below half a fen are the dust of division. */
const HALF_FEN = new Decimal("0.005");

/** Decides a household of a dibao roster, or of any roster that dibao may be suggested for. */
export function decide(situation: Situation): Decision {
  const granted = grantedPhaseOut(situation);
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  if (!isKnown(situation)) return undetermined(situation, phaseOut);
  const position = positionOf(situation.income, situation.standard);
  namePosition(situation, position);
  if (position === "below") return decideEligible(situation, granted);
  const open = decidingDeductions(situation);
  if (open.length > 0) {
    situation.notes.add(reason("deduction-decides", {}));
    for (const parameter of open) situation.notes.lack(missingParameter(parameter));
    return undetermined(situation, phaseOut);
  }
  if (situation.isRecipient) return decideRecipientAbove(situation, position, granted);
  return decideOthersAbove(situation, phaseOut);
}

function undetermined(situation: Situation, phaseOut: PhaseOut): Decision {
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

const POSITION_CODES = {
  below: "income-below",
  equal: "income-equal",
  above: "income-above",
} as const satisfies Record<Position, string>;

function namePosition({ income, standard, notes }: KnownSituation, position: Position): void {
  const operands = {
    income: formatMoney({ value: perHeadMonth(income) }),
    standard: formatMoney(standard.month ?? { value: ZERO }),
  };
  notes.add(reason(POSITION_CODES[position], operands, groundOf(standard.parameter)));
}

/** Income below the standard: the household as a whole, whoever was covered until now. */
function decideEligible(situation: KnownSituation, granted: PhaseOutPeriod | null): Decision {
  const { notes } = situation;
  const covered = coveredWhenEligible(situation);
  if (granted !== null) notes.add(reason("phase-out-back-below", {}));
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  const shortfall = covered === null ? null : shortfallMonth(situation, covered);
  if (covered === null || shortfall === null) {
    notes.add(reason("covered-unknown", {}));
    notes.lack(missingField("covered_persons"));
    const outcome = situation.isRecipient ? "continue" : "enter";
    return { ...undetermined(situation, phaseOut), outcome, scheme: "dibao-household" };
  }
  const base = baseAmount(situation, covered, shortfall);
  const supplements = supplementsOf(situation);
  const sum = base === null ? null : base.plus(supplements.total ?? ZERO);
  const payable = sum === null ? null : roundPayable(sum, covered, situation.terms);
  if (sum !== null && payable !== null) nameRounding(situation, sum, payable);
  return {
    outcome: outcomeByAmount(situation, payable, supplements.total !== null),
    scheme: "dibao-household",
    covered,
    shortfall,
    supplement: supplements.total,
    supplements: supplements.parts,
    payable,
    phaseOut,
  };
}

/**
 * 民发〔2022〕83号（一）: 申请家庭符合条件的，不得仅将个别家庭成员纳入低保范围. A household that was covered singly
 * is computed as a whole; otherwise the number that the roster states stands, and is named.
 */
function coveredWhenEligible({ household, covered, size, notes }: KnownSituation): number | null {
  if (size !== null && isMarkedSingle(household)) {
    notes.add(reason("whole-household-first", {}));
    return size;
  }
  if (size !== null && covered !== null && covered < size) {
    notes.add(reason("covered-partial", { size, covered }));
  }
  return covered;
}

function nameRounding({ notes, terms }: KnownSituation, sum: Decimal, payable: Amount<"month">) {
  if (terms.roundingMode === null || payable.value.eq(sum)) return;
  notes.add(
    reason(
      "rounded",
      { sum: formatMoney({ value: sum }), mode: terms.roundingMode, amount: formatMoney(payable) },
      groundOf(terms.rounding),
    ),
  );
}

/** Enter, adjust or continue, by what is paid now. */
function outcomeByAmount(
  situation: KnownSituation,
  payable: Amount<"month"> | null,
  isComplete: boolean,
): Outcome {
  const { notes, current, isRecipient } = situation;
  if (!isRecipient) {
    notes.add(reason("suggest-enter", {}));
    notes.add(reason("property-not-examined", {}));
    return "enter";
  }
  if (current.total === null) {
    notes.add(reason("current-unknown", {}));
    notes.lack(missingField("monthly_amount_household"));
    return "continue";
  }
  if (payable === null) return "continue";
  return compareWithCurrent(situation, current.total, payable, isComplete);
}

function compareWithCurrent(
  { notes, terms }: KnownSituation,
  current: Decimal,
  payable: Amount<"month">,
  isComplete: boolean,
): Outcome {
  const difference = current.minus(payable.value);
  const size = difference.abs();
  const threshold = terms.threshold.set ? terms.threshold.value.value : ZERO;
  if (size.lt(HALF_FEN) || size.lte(threshold)) {
    notes.add(reason("amount-equal", {}));
    return "continue";
  }
  const operands = { current: formatMoney({ value: current }), payable: formatMoney(payable) };
  if (difference.gt(0) && !isComplete) {
    notes.add(reason("amount-undecided", operands));
    return "undetermined";
  }
  const code = difference.gt(0) ? "amount-lower" : "amount-higher";
  notes.add(reason(code, { ...operands, difference: formatMoney({ value: size }) }));
  return "adjust";
}

/** A recipient at or above the standard: covered singly, phased out, or leaving. */
function decideRecipientAbove(
  situation: KnownSituation,
  position: Position,
  granted: PhaseOutPeriod | null,
): Decision {
  const { household, notes } = situation;
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  const isSingle = isMarkedSingle(household);
  if (isSingle) {
    notes.add(reason("single-person-marked", {}));
    if (isWithinSingleCeiling(situation, false)) return continueSingly(situation, phaseOut);
  } else {
    const byPhaseOut = decideByPhaseOut(situation, position, granted);
    if (byPhaseOut !== null) return byPhaseOut;
    const single = singleCase(situation);
    if (single !== null) return suggestSingly(situation, single, "adjust", phaseOut);
  }
  if (isMarginal(situation)) nameMarginal(situation);
  notes.add(reason("suggest-exit", {}));
  return leaving("exit", isSingle ? "dibao-person" : "dibao-household", situation, phaseOut);
}

/** Whoever does not receive dibao and is not below the standard. */
function decideOthersAbove(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  const single = singleCase(situation);
  if (single !== null) return suggestSingly(situation, single, "enter", phaseOut);
  situation.notes.add(reason("suggest-not-eligible", {}));
  if (!isMarginal(situation)) return leaving("not-eligible", "none", situation, phaseOut);
  nameMarginal(situation);
  return leaving("not-eligible", "marginal", situation, phaseOut);
}

/** Members to be covered singly within the ceiling, or null. */
function singleCase(situation: KnownSituation): SinglePersonCase | null {
  if (!isWithinSingleCeiling(situation, true)) return null;
  const { household, notes, terms } = situation;
  const found = singlePersonCase(situation);
  if (found !== null) return found;
  if (!household.membersListed && terms.regime === "from-2021-07") {
    notes.add(reason("single-person-not-examined", {}));
  }
  return null;
}

/** No source gives an amount for 单人户 at or above the standard: it is named as unset. */
function suggestSingly(
  situation: KnownSituation,
  { people, ground }: SinglePersonCase,
  outcome: "enter" | "adjust",
  phaseOut: PhaseOut,
): Decision {
  const { notes } = situation;
  notes.add(reason("single-person", { count: people.length }, ground));
  return withSingleAmount(situation, people.length, outcome, phaseOut);
}

function continueSingly(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  const { notes, covered } = situation;
  const found = singlePersonCase(situation);
  if (found === null) notes.add(reason("single-person-not-shown", {}));
  else notes.add(reason("single-person", { count: found.people.length }, found.ground));
  return withSingleAmount(situation, found?.people.length ?? covered, "continue", phaseOut);
}

function withSingleAmount(
  situation: KnownSituation,
  covered: number | null,
  outcome: "enter" | "adjust" | "continue",
  phaseOut: PhaseOut,
): Decision {
  const { terms, notes } = situation;
  const parameter = terms.singleAmount;
  const base = {
    scheme: "dibao-person",
    covered,
    shortfall: ZERO,
    supplements: [],
    phaseOut,
  } as const;
  if (!parameter.set || covered === null) {
    notes.add(reason("single-person-amount-unset", {}));
    notes.lack(missingParameter(parameter));
    return { ...base, outcome, supplement: null, payable: null };
  }
  const payable = roundPayable(parameter.value.value.times(covered), covered, terms);
  const amount = formatMoney(parameter.value);
  notes.add(reason("single-person-amount", { amount, covered }, groundOf(parameter)));
  const byAmount = outcome === "enter" ? outcome : outcomeByAmount(situation, payable, true);
  return { ...base, outcome: byAmount, supplement: ZERO, payable };
}

function leaving(
  outcome: "exit" | "not-eligible",
  scheme: Decision["scheme"],
  situation: KnownSituation,
  phaseOut: PhaseOut,
): Decision {
  return {
    outcome,
    scheme,
    covered: situation.covered,
    shortfall: ZERO,
    supplement: ZERO,
    supplements: [],
    payable: zero("month"),
    phaseOut,
  };
}

/** A decision's sum as money, for the assessment. */
export function monthly(value: Decimal | null): Amount<"month"> | null {
  return value === null ? null : perMonth(value);
}
