import { monthsBetween, type CalendarDate } from "../calendar";
import { Decimal, type Amount } from "../money";
import { amountOfMonth, curveOf, shareOfMonth, type PhaseOutCurve } from "./phase-out-curve";
import type { PhaseOutPeriod } from "./phase-out-period";
import { groundOf, plainReason, reason } from "./reasons";
import type { KnownSituation } from "./situation";

const ZERO = new Decimal(0);

/** What the month of the as-of date pays in a phase-out, and the curve behind it. */
export interface PhaseOutPay {
  readonly payable: Amount<"month"> | null;
  readonly curve: PhaseOutCurve | null;
}

/** The amount of the month that the as-of date lies in, the first one before the start. */
export function phaseOutAmount(situation: KnownSituation, period: PhaseOutPeriod): PhaseOutPay {
  const curve = curveOf(situation);
  if (curve === null) return { payable: null, curve };
  const month = monthOf(period.start, situation);
  nameCurve(situation, curve, month);
  return { payable: amountOfMonth(curve, month, situation), curve };
}

/** The month of the as-of date, counted from 1; the first one before the start. */
function monthOf(start: CalendarDate | null, { terms }: KnownSituation): number {
  return start === null ? 1 : Math.max(1, monthsBetween(start, terms.asOf) + 1);
}

/** The same amount without the supplements that are worked out anew and added to it. */
export function amountWithoutSupplements(
  situation: KnownSituation,
  start: CalendarDate | null,
): Amount<"month"> | null {
  const curve = curveOf(situation);
  if (curve === null) return null;
  return amountOfMonth({ ...curve, supplement: ZERO }, monthOf(start, situation), situation);
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
