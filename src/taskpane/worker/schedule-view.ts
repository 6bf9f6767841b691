import { phaseOutSchedule, type PhaseOutMonth } from "../../assessment";
import type { Assessment } from "../../assessment/types";
import { formatMonth } from "../../calendar";
import { formatMoney } from "../../money";
import type { Policy } from "../../policy/types";
import type { ScheduleSpan, ScheduleView } from "../engine/contract";

/** What an assessment's phase-out pays, months that pay the same together; null where it has none. */
export function scheduleView(assessment: Assessment, policy: Policy): ScheduleView | null {
  const schedule = phaseOutSchedule(assessment, policy);
  if (schedule === null) return null;
  const { months, remaining, remainingAtMost, atEnd } = schedule;
  return {
    spans: spansOf(months),
    remaining: remaining === null ? null : formatMoney(remaining),
    remainingAtMost: remainingAtMost === null ? null : formatMoney(remainingAtMost),
    atEnd,
  };
}

/** The month of the as-of date stands alone: it is neither over nor to come. */
function spansOf(months: readonly PhaseOutMonth[]): readonly ScheduleSpan[] {
  const spans: ScheduleSpan[] = [];
  for (const { month, amount, time, isCertain } of months) {
    const text = amount === null ? null : formatMoney(amount);
    const last = formatMonth(month);
    const before = spans.at(-1);
    const goesOn =
      before?.time === time && before.amount === text && before.isCertain === isCertain;
    if (goesOn) spans.splice(-1, 1, { ...before, last, months: before.months + 1 });
    else spans.push({ first: last, last, months: 1, amount: text, time, isCertain });
  }
  return spans;
}
