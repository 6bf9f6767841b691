import { formatMoney, type Amount, type Decimal } from "../money";
import { missingField, plainReason, reason } from "./reasons";
import type { KnownSituation } from "./situation";
import type { Outcome } from "./types";

/** Enter, adjust or continue, by what is paid now against what is payable. */
export function outcomeByAmount(
  situation: KnownSituation,
  payable: Amount<"month"> | null,
  isComplete: boolean,
): Outcome {
  const { notes, current, isRecipient } = situation;
  if (!isRecipient) {
    notes.add(plainReason("suggest-enter"));
    notes.add(plainReason("property-not-examined"));
    return "enter";
  }
  if (current.total === null) {
    notes.add(plainReason("current-unknown"));
    notes.lack(missingField("monthly_amount_household"));
    return "continue";
  }
  if (payable === null) return "continue";
  return compareWithCurrent(situation, current.total, payable, isComplete);
}

/**
 * A difference that shows no fen is the dust of division, and one within the county's threshold is
 * left. Paid more than an amount that lacks its supplements may be the supplement: cannot tell.
 */
function compareWithCurrent(
  { notes, terms, current }: KnownSituation,
  paid: Decimal,
  payable: Amount<"month">,
  isComplete: boolean,
): Outcome {
  const value = paid.minus(payable.value);
  const isLess = value.isNegative();
  const signed = formatMoney({ value });
  const difference = isLess ? signed.replace("-", "") : signed;
  if (difference === "0.00" || (terms.threshold !== null && value.abs().lte(terms.threshold))) {
    notes.add(plainReason("amount-equal"));
    return "continue";
  }
  const operands = { current: current.text, payable: formatMoney(payable), difference };
  if (!isLess && !isComplete) {
    notes.add(reason("amount-undecided", operands));
    return "undetermined";
  }
  notes.add(reason(isLess ? "amount-higher" : "amount-lower", operands));
  return "adjust";
}
