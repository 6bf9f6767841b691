/** Households below the standard: how many are covered, how much is payable. */
import { formatMoney, type Amount, type Decimal } from "../money";
import { baseAmount, isOfHousehold, shortfallMonth } from "./amount";
import { outcomeByAmount } from "./current-comparison";
import { NO_PHASE_OUT, undetermined, type Decision } from "./decision";
import { shown } from "./phase-out";
import type { PhaseOutPeriod } from "./phase-out-period";
import { groundOf, missingField, plainReason, reason } from "./reasons";
import { roundPayable } from "./rounding";
import type { KnownSituation } from "./situation";
import { isMarkedSingle } from "./single-mark";
import { supplementsOf, type SupplementResult } from "./supplements";
import { isAmountOpen } from "./unsettled";
import type { PhaseOut } from "./types";

/**
 * Decides a household whose income is below the standard: as a whole, whoever was covered until now.
 *
 * @param gap standard × heads − income, 元/年
 */
export function decideEligible(
  situation: KnownSituation,
  gap: Decimal,
  granted: PhaseOutPeriod | null,
): Decision {
  const covered = coveredWhenEligible(situation);
  if (granted !== null) situation.notes.add(plainReason("phase-out-back-below"));
  const phaseOut = granted === null ? NO_PHASE_OUT : shown(granted);
  if (covered === null) return withoutCovered(situation, phaseOut);
  const shortfall = shortfallMonth(gap, situation.income.heads, covered);
  const base = isAmountOpen(situation) ? null : baseAmount(situation, covered, shortfall);
  const supplements = supplementsOf(situation);
  const payable = base === null ? null : payableOf(situation, base, supplements, covered);
  return {
    outcome: outcomeByAmount(situation, payable, !supplements.isOpen),
    scheme: "dibao-household",
    covered,
    shortfall: base === null && situation.income.open !== null ? null : shortfall,
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
  if (size !== null && size > 1 && isMarkedSingle(household, size)) {
    notes.add(plainReason("whole-household-first"));
    return size;
  }
  if (size !== null && covered !== null && covered < size) {
    notes.add(reason("covered-partial", { size, covered }));
  }
  return covered;
}

/** Eligible by income per head, but for nobody knows how many. */
function withoutCovered(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  situation.notes.add(plainReason("covered-unknown"));
  situation.notes.lack(missingField("covered_persons"));
  const outcome = situation.isRecipient ? "continue" : "enter";
  return { ...undetermined(situation, phaseOut), outcome, scheme: "dibao-household" };
}

/** The sum, rounded once; the rounding is named where it shows. */
function payableOf(
  { notes, terms }: KnownSituation,
  base: Decimal,
  { total }: SupplementResult,
  covered: number,
): Amount<"month"> {
  const exact = total === null || total.isZero() ? base : base.plus(total);
  const payable = roundPayable(exact, isOfHousehold(terms) ? 1 : covered, terms);
  const sum = formatMoney({ value: exact });
  const amount = formatMoney(payable);
  if (terms.roundingMode !== null && sum !== amount) {
    const operands = { sum, mode: terms.roundingMode, amount };
    notes.add(reason("rounded", operands, groundOf(terms.rounding)));
  }
  return payable;
}
