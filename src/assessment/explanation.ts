/**
 * The calculation line by line (计算过程), worked out only when somebody opens a row: label, formula with
 * its numbers, result, clause. It reads the same situation as the assessment did.
 */
import type { Decimal } from "../money";
import { formatMoney } from "../money";
import type { Policy } from "../policy/types";
import { amountSteps } from "./amount-steps";
import { reviewSteps, phaseOutSteps } from "./dated-steps";
import { groundOf } from "./reasons";
import { isKnown, situationOf, type KnownSituation } from "./situation";
import { byHandSteps, incomeReasonSteps, memberSteps } from "./reason-steps";
import { step } from "./step";
import { tekunSteps } from "./tekun";
import { termsOf } from "./terms";
import type { Assessment, Step } from "./types";

const text = (value: Decimal): string => formatMoney({ value });

/** The lines of an assessment's calculation; fewer where inputs were missing. */
export function explain(assessment: Assessment, policy: Policy, lang: "zh" | "en" = "zh"): Step[] {
  if (assessment.scheme === "tekun") {
    return [...tekunSteps(assessment, policy), ...differenceSteps(assessment)];
  }
  const situation = situationOf(assessment.household, termsOf(policy), assessment.area);
  const steps = [...memberSteps(assessment), ...incomeReasonSteps(assessment)];
  if (isKnown(situation)) {
    if (situation.income.open === null) steps.push(...incomeSteps(situation));
    steps.push(...standardSteps(situation), ...amountSteps(assessment, situation, lang));
  }
  steps.push(
    ...byHandSteps(assessment, lang),
    ...differenceSteps(assessment),
    ...phaseOutSteps(assessment, policy, lang),
    ...reviewSteps(assessment, lang),
  );
  return steps;
}

function incomeSteps({ income, deductions }: KnownSituation): Step[] {
  const steps: Step[] = [];
  if (income.year !== null) {
    const { taken } = deductions;
    if (taken.isZero()) steps.push(step("income", text(income.year), text(income.year)));
    else {
      const gross = income.total.plus(taken);
      steps.push(
        step("income", text(gross), text(gross)),
        step("deductions", text(taken), text(taken)),
        step("countable", `${text(gross)} − ${text(taken)}`, text(income.total)),
      );
    }
  }
  const months = income.heads === 1 ? "12" : `${income.heads} ÷ 12`;
  const perHead = income.total.div(income.heads * 12);
  steps.push(step("per-head", `${text(income.total)} ÷ ${months}`, text(perHead)));
  return steps;
}

function standardSteps({ income, standard }: KnownSituation): Step[] {
  if (!standard.parameter.set || standard.month === null) return [];
  if (income.open !== null) return [];
  const ground = groundOf(standard.parameter);
  const month = formatMoney(standard.month);
  const perHead = income.total.div(income.heads * 12);
  const order = income.total.comparedTo(standard.forPeople(income.heads));
  const sign = order < 0 ? "<" : order === 0 ? "=" : ">";
  return [
    step("standard", `${formatMoney(standard.parameter.value)} ÷ 12`, month, ground),
    step("comparison", `${text(perHead)} ${sign} ${month}`, sign, ground),
  ];
}

function differenceSteps({ payableMonth, currentMonth }: Assessment): Step[] {
  if (payableMonth === null || currentMonth === null) return [];
  const difference = payableMonth.value.minus(currentMonth.value);
  const formula = `${formatMoney(payableMonth)} − ${formatMoney(currentMonth)}`;
  return [step("difference", formula, text(difference))];
}
