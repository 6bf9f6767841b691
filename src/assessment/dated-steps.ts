/** Lines about time: the phase-out with what is still to be paid, and the next review. */
import { formatDate } from "../calendar";
import { formatMoney } from "../money";
import type { Policy } from "../policy/types";
import { phaseOutSchedule, type PhaseOutMonth } from "./phase-out-schedule";
import { step } from "./step";
import type { Assessment, Step } from "./types";

/**
 * The period, and the amounts still ahead: `300.00 × 2 + 240.00 × 2`; months that the county's choice within
 * a range decides stand in brackets.
 */
export function phaseOutSteps(assessment: Assessment, policy: Policy, lang: "zh" | "en"): Step[] {
  const { phaseOut } = assessment;
  if (phaseOut.state === "none") return [];
  const from = phaseOut.start === null ? "?" : formatDate(phaseOut.start);
  const until = phaseOut.end === null ? "?" : formatDate(phaseOut.end);
  const left = phaseOut.monthsLeft === null ? "" : String(phaseOut.monthsLeft);
  return [
    step("phase-out", `${from} – ${until}`, left),
    ...remainingSteps(assessment, policy, lang),
  ];
}

function remainingSteps(assessment: Assessment, policy: Policy, lang: "zh" | "en"): Step[] {
  if (assessment.outcome !== "phase-out") return [];
  const schedule = phaseOutSchedule(assessment, policy);
  if (schedule === null || schedule.remaining === null || schedule.remainingAtMost === null) {
    return [];
  }
  const ahead = schedule.months.filter(({ time }) => time === "ahead");
  if (ahead.length === 0) return [];
  const certain = inRuns(ahead.filter(({ isCertain }) => isCertain)) || "0.00";
  const further = inRuns(ahead.filter(({ isCertain }) => !isCertain));
  const least = formatMoney(schedule.remaining);
  const most = formatMoney(schedule.remainingAtMost);
  const result =
    least === most ? least : lang === "zh" ? `${least}至${most}` : `${least} to ${most}`;
  return [step("remaining", further === "" ? certain : `${certain} (+ ${further})`, result)];
}

/** Neighbouring months of one amount as one term. */
function inRuns(months: readonly PhaseOutMonth[]): string {
  const runs: { readonly amount: string; count: number }[] = [];
  for (const { amount } of months) {
    const text = amount === null ? "?" : formatMoney(amount);
    const last = runs.at(-1);
    if (last?.amount === text) last.count += 1;
    else runs.push({ amount: text, count: 1 });
  }
  return runs.map(({ amount, count }) => `${amount} × ${count}`).join(" + ");
}

/** The next review: the last one and the cycle. */
export function reviewSteps({ review }: Assessment, lang: "zh" | "en"): Step[] {
  if (review === null || review.next === null) return [];
  const next = formatDate(review.next);
  if (review.last === null || review.months === null) return [step("review", next, next)];
  const cycle = lang === "zh" ? `${review.months}个月` : `${review.months} months`;
  return [step("review", `${formatDate(review.last)} + ${cycle}`, next, review)];
}
