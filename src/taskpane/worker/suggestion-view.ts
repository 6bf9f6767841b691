import { explain, reasonText, sourceText, stepLabel } from "../../assessment";
import type { Assessment, Step } from "../../assessment/types";
import { formatDate, type CalendarDate } from "../../calendar";
import { formatMoney, type Amount, type Period } from "../../money";
import type { Policy } from "../../policy/types";
import { missingText } from "../../reports";
import type { Language, OverrideView, ReviewView, SuggestionView } from "../engine/contract";
import { sentenceCase } from "../texts/sentence-case";
import { scheduleView } from "./schedule-view";

/** An assessment with every step of its calculation, in words. */
export function suggestionView(
  assessment: Assessment,
  policy: Policy,
  language: Language,
): SuggestionView {
  const { phaseOut } = assessment;
  return {
    outcome: assessment.outcome,
    scheme: assessment.scheme,
    perHead: shown(assessment.incomePerCapitaMonth),
    standard: shown(assessment.standardMonth),
    shortfall: shown(assessment.shortfallMonth),
    supplement: shown(assessment.supplementMonth),
    payable: shown(assessment.payableMonth),
    current: shown(assessment.currentMonth),
    phaseOut: {
      state: phaseOut.state,
      start: day(phaseOut.start),
      end: day(phaseOut.end),
      monthsLeft: phaseOut.monthsLeft,
      asOf: formatDate(policy.asOf),
      schedule: scheduleView(assessment, policy),
    },
    review: reviewView(assessment, language),
    override: overrideView(assessment),
    steps: explain(assessment, policy, language).map((step) => ({
      label: stepLabel(step.code, language),
      formula: step.formula,
      result: resultText(step, language),
      source: sourceText(step.source, step.standing, language) || null,
    })),
    reasons: assessment.reasons.map((reason) => ({
      text: sentenceCase(reasonText(reason, language), language),
      source: sourceText(reason.source, reason.standing, language) || null,
    })),
    missing: missingText(assessment.missing, language),
  };
}

function reviewView({ review }: Assessment, language: Language): ReviewView | null {
  if (review === null) return null;
  return {
    last: day(review.last),
    next: day(review.next),
    months: review.months,
    isOverdue: review.isOverdue === true,
    source: sourceText(review.source, review.standing, language) || null,
  };
}

function overrideView({ override }: Assessment): OverrideView | null {
  if (override === null) return null;
  const { outcome, computed, reason } = override;
  return { incomeYear: shown(override.incomeYear), outcome, computed, reason };
}

function day(date: CalendarDate | null): string | null {
  return date === null ? null : formatDate(date);
}

function shown<P extends Period>(amount: Amount<P> | null): string | null {
  return amount === null ? null : formatMoney(amount);
}

/** A bare number of months or a bare sign says little. */
function resultText({ code, result }: Step, language: Language): string {
  if (code === "comparison") return COMPARED[result]?.[language] ?? result;
  if (code !== "phase-out" || result === "") return result;
  return language === "zh" ? `剩 ${result} 个月` : `${result} months left`;
}

const COMPARED: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "<": { zh: "低于标准", en: "below" },
  "=": { zh: "等于标准", en: "equal" },
  ">": { zh: "高于标准", en: "above" },
};
