import { monthsBetween } from "../calendar";
import { perMonth, type Amount } from "../money";
import { readRateList } from "../policy";
import { groundOf, missingField, missingParameter, reason, plainReason } from "./reasons";
import type { PhaseOutPeriod } from "./phase-out-period";
import { roundPayable } from "./rounding";
import type { KnownSituation } from "./situation";

/**
 * What is paid in a phase-out: the original amount, the full standard, or a share of the original
 * by month. Source 001 gives no curve; the original amount is the default to confirm.
 */
export function phaseOutAmount(
  situation: KnownSituation,
  period: PhaseOutPeriod,
): Amount<"month"> | null {
  const { amount } = situation.terms.phaseOut;
  const { notes } = situation;
  if (!amount.set) {
    notes.add(plainReason("phase-out-amount-unset"));
    notes.lack(missingParameter(amount));
    return null;
  }
  if (amount.value === "full") return fullStandard(situation);
  const original = originalAmount(situation);
  if (amount.value === "stepped") return steppedAmount(situation, period, original);
  notes.add(reason("phase-out-original", {}, groundOf(amount)));
  return original;
}

/** What is paid now stands for the original amount; it is not rounded again. */
function originalAmount({ current, notes }: KnownSituation): Amount<"month"> | null {
  if (current.total !== null) return perMonth(current.total);
  notes.add(plainReason("current-unknown"));
  notes.lack(missingField("monthly_amount_household"));
  return null;
}

function fullStandard(situation: KnownSituation): Amount<"month"> | null {
  const { covered, standard, notes, terms } = situation;
  if (covered === null) {
    notes.add(plainReason("covered-unknown"));
    notes.lack(missingField("covered_persons"));
    return null;
  }
  notes.add(reason("phase-out-full", {}, groundOf(terms.phaseOut.amount)));
  return roundPayable(standard.forPeople(covered).div(12), covered, terms);
}

/** The share of the month that the as-of date lies in; the last share holds to the end. */
function steppedAmount(
  situation: KnownSituation,
  period: PhaseOutPeriod,
  original: Amount<"month"> | null,
): Amount<"month"> | null {
  const { terms, notes } = situation;
  const { steps } = terms.phaseOut;
  const shares = steps.set ? readRateList(steps.value) : [];
  const month = period.start === null ? 1 : monthsBetween(period.start, terms.asOf) + 1;
  const share = shares[Math.min(Math.max(month, 1), shares.length) - 1];
  if (share === undefined) {
    notes.add(plainReason("phase-out-amount-unset"));
    notes.lack(missingParameter(steps));
    return null;
  }
  if (original === null) return null;
  notes.add(
    reason(
      "phase-out-stepped",
      { month: Math.max(month, 1), percent: share.times(100).toString() },
      groundOf(steps),
    ),
  );
  return roundPayable(original.value.times(share), 1, terms);
}
