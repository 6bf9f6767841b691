import { explain, reasonText, sourceText, stepLabel } from "../../assessment";
import type { Assessment } from "../../assessment/types";
import { formatDate } from "../../calendar";
import { formatMoney, type Amount } from "../../money";
import type { Policy } from "../../policy/types";
import { missingText } from "../../reports";
import type { Language, SuggestionView } from "../engine/contract";

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
      start: phaseOut.start === null ? null : formatDate(phaseOut.start),
      end: phaseOut.end === null ? null : formatDate(phaseOut.end),
      monthsLeft: phaseOut.monthsLeft,
      asOf: formatDate(policy.asOf),
    },
    steps: explain(assessment, policy, language).map((step) => ({
      label: stepLabel(step.code, language),
      formula: step.formula,
      result: step.code === "phase-out" ? monthsLeft(step.result, language) : step.result,
      source: sourceText(step.source, step.standing, language) || null,
    })),
    reasons: assessment.reasons.map((reason) => ({
      text: reasonText(reason, language),
      source: sourceText(reason.source, reason.standing, language) || null,
    })),
    missing: missingText(assessment.missing, language),
  };
}

function shown(amount: Amount<"month"> | null): string | null {
  return amount === null ? null : formatMoney(amount);
}

/** A bare number of months says little. */
function monthsLeft(months: string, language: Language): string {
  if (months === "") return "";
  return language === "zh" ? `剩 ${months} 个月` : `${months} months left`;
}
