import { monthsBetween } from "../calendar";
import type { Amount } from "../money";
import { amountOfMonth, curveOf, shareOfMonth, type PhaseOutCurve } from "./phase-out-curve";
import type { PhaseOutPeriod } from "./phase-out-period";
import { groundOf, plainReason, reason } from "./reasons";
import type { KnownSituation } from "./situation";

/** What the month of the as-of date pays in a phase-out, and the curve behind it. */
export interface PhaseOutPay {
  readonly payable: Amount<"month"> | null;
  readonly curve: PhaseOutCurve | null;
}

/** The amount of the month that the as-of date lies in, the first one before the start. */
export function phaseOutAmount(situation: KnownSituation, period: PhaseOutPeriod): PhaseOutPay {
  const curve = curveOf(situation);
  if (curve === null) return { payable: null, curve };
  const { start } = period;
  const month = start === null ? 1 : Math.max(1, monthsBetween(start, situation.terms.asOf) + 1);
  nameCurve(situation, curve, month);
  return { payable: amountOfMonth(curve, month, situation), curve };
}

function nameCurve({ terms, notes }: KnownSituation, curve: PhaseOutCurve, month: number): void {
  const { amount, steps, stepBase } = terms.phaseOut;
  if (curve.shares === null) {
    const isFull = amount.set && amount.value === "full";
    notes.add(reason(isFull ? "phase-out-full" : "phase-out-original", {}, groundOf(amount)));
    return;
  }
  const percent = shareOfMonth(curve, month).times(100).toString();
  const ofFull = stepBase.set && stepBase.value === "full";
  const code = ofFull ? "phase-out-stepped-full" : "phase-out-stepped";
  notes.add(reason(code, { month, percent }, groundOf(steps)));
  if (!curve.isOriginalStated && month > 1) notes.add(plainReason("phase-out-original-assumed"));
}
