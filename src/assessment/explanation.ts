/**
 * The calculation line by line (计算过程), worked out only when somebody opens a row: label, formula with
 * its numbers, result, clause. It reads the same situation as the assessment did.
 */
import { formatDate } from "../calendar";
import type { Decimal } from "../money";
import { formatMoney } from "../money";
import type { Policy } from "../policy/types";
import { isKnown, situationOf, type KnownSituation } from "./situation";
import { groundOf, NO_GROUND, type Ground } from "./reasons";
import type { StepCode } from "./step-labels";
import { tekunSteps } from "./tekun";
import { termsOf } from "./terms";
import type { Assessment, Step } from "./types";
import { operandText } from "./words";

function step(code: StepCode, formula: string, result: string, ground: Ground = NO_GROUND): Step {
  return { code, formula, result, source: ground.source, standing: ground.standing };
}

const text = (value: Decimal): string => formatMoney({ value });

/** The lines of an assessment's calculation; fewer where inputs were missing. */
export function explain(assessment: Assessment, policy: Policy, lang: "zh" | "en" = "zh"): Step[] {
  if (assessment.scheme === "tekun") {
    return [...tekunSteps(assessment, policy), ...differenceSteps(assessment)];
  }
  const situation = situationOf(assessment.household, termsOf(policy), assessment.area);
  const isComputed = isKnown(situation);
  const steps = isComputed ? [...incomeSteps(situation), ...standardSteps(situation)] : [];
  if (isComputed) steps.push(...amountSteps(assessment, situation, lang));
  steps.push(...differenceSteps(assessment), ...phaseOutSteps(assessment));
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

function amountSteps(assessment: Assessment, situation: KnownSituation, lang: "zh" | "en"): Step[] {
  const { shortfallMonth, supplementMonth, payableMonth, covered } = assessment;
  const { standard, income, terms } = situation;
  if (payableMonth === null || payableMonth.value.isZero() || standard.month === null) return [];
  const inPhaseOut = assessment.phaseOut.state !== "none" && shortfallMonth?.value.isZero();
  if (inPhaseOut === true) {
    return [
      step(
        "payable",
        formatMoney(payableMonth),
        formatMoney(payableMonth),
        groundOf(terms.phaseOut.amount),
      ),
    ];
  }
  const steps: Step[] = [];
  const perHead = income.total.div(income.heads * 12);
  if (shortfallMonth !== null) {
    const formula = `(${formatMoney(standard.month)} − ${text(perHead)}) × ${covered ?? ""}`;
    steps.push(
      step("shortfall", formula, formatMoney(shortfallMonth), groundOf(terms.amountMethod)),
    );
  }
  if (supplementMonth !== null && !supplementMonth.value.isZero()) {
    const parts = assessment.supplements.map(({ amount }) => formatMoney(amount)).join(" + ");
    const total = formatMoney(supplementMonth);
    steps.push(step("supplement", parts === "" ? total : parts, total, groundOf(terms.stacking)));
  }
  const formula = payableFormula(assessment, operandText("mode", terms.roundingMode ?? "", lang));
  steps.push(step("payable", formula, formatMoney(payableMonth), groundOf(terms.rounding)));
  return steps;
}

/** The sum, and how it is rounded: `325.00 + 37.50 (见角进元)`. */
function payableFormula({ shortfallMonth, supplementMonth }: Assessment, rounding: string): string {
  const parts = [shortfallMonth, supplementMonth]
    .filter((part) => part !== null)
    .filter((part) => !part.value.isZero())
    .map(formatMoney);
  return rounding === "" ? parts.join(" + ") : `${parts.join(" + ")} (${rounding})`;
}

function differenceSteps({ payableMonth, currentMonth }: Assessment): Step[] {
  if (payableMonth === null || currentMonth === null) return [];
  const difference = payableMonth.value.minus(currentMonth.value);
  const formula = `${formatMoney(payableMonth)} − ${formatMoney(currentMonth)}`;
  return [step("difference", formula, text(difference))];
}

function phaseOutSteps({ phaseOut }: Assessment): Step[] {
  if (phaseOut.state === "none") return [];
  const from = phaseOut.start === null ? "?" : formatDate(phaseOut.start);
  const until = phaseOut.end === null ? "?" : formatDate(phaseOut.end);
  const left = phaseOut.monthsLeft === null ? "" : String(phaseOut.monthsLeft);
  return [step("phase-out", `${from} – ${until}`, left)];
}
