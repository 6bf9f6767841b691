/** Lines of the calculation from the shortfall or tier to what is payable. */
import { decimal, formatMoney, type Decimal } from "../money";
import { operandOf, reasonOf } from "./reason-steps";
import { groundOf } from "./reasons";
import type { KnownSituation } from "./situation";
import { step } from "./step";
import type { Assessment, Reason, Step } from "./types";
import { operandText } from "./words";

const text = (value: Decimal): string => formatMoney({ value });

/** The lines; none where nothing is payable or the amount was set against the computation. */
export function amountSteps(
  assessment: Assessment,
  situation: KnownSituation,
  lang: "zh" | "en",
): Step[] {
  const { payableMonth, scheme } = assessment;
  if (payableMonth === null || payableMonth.value.isZero()) return [];
  if (scheme === "dibao-person") return singleSteps(assessment, formatMoney(payableMonth));
  if (isInPhaseOut(assessment)) return curveSteps(assessment, situation);
  const base = baseStep(assessment, situation);
  if (base === null) return [];
  const supplement = supplementSteps(assessment, situation);
  const parts = [base.result, ...supplement.map(({ result }) => result)];
  const mode = operandText("mode", situation.terms.roundingMode ?? "", lang);
  const sum = parts.join(" + ");
  const formula = mode === "" ? sum : `${sum} (${mode})`;
  const ground = groundOf(situation.terms.rounding);
  return [base, ...supplement, step("payable", formula, formatMoney(payableMonth), ground)];
}

function isInPhaseOut({ phaseOut, shortfallMonth }: Assessment): boolean {
  return phaseOut.state !== "none" && shortfallMonth?.value.isZero() === true;
}

function singleSteps(assessment: Assessment, payable: string): Step[] {
  const fixed = reasonOf(assessment, "single-person-amount");
  const sum = reasonOf(assessment, "single-person-sum");
  const ground = fixed ?? sum;
  if (ground === null) return [];
  const people = fixed === null ? "" : ` × ${operandOf(fixed, "covered")}`;
  return [step("payable", `${operandOf(ground, "amount")}${people}`, payable, ground)];
}

/** In a phase-out: the share of the month, or the amount itself, and supplements worked out anew. */
function curveSteps(assessment: Assessment, { terms }: KnownSituation): Step[] {
  const { payableMonth, supplementMonth } = assessment;
  if (payableMonth === null) return [];
  const payable = formatMoney(payableMonth);
  const stepped =
    reasonOf(assessment, "phase-out-stepped") ?? reasonOf(assessment, "phase-out-stepped-full");
  const added =
    supplementMonth === null || supplementMonth.value.isZero()
      ? ""
      : ` + ${formatMoney(supplementMonth)}`;
  const paid =
    added === "" || supplementMonth === null
      ? payable
      : text(payableMonth.value.minus(supplementMonth.value));
  const share = stepped === null ? "" : ` (${operandOf(stepped, "percent")}%)`;
  return [step("payable", `${paid}${share}${added}`, payable, groundOf(terms.phaseOut.amount))];
}

/** The tier, the least that is paid, or the shortfall. */
function baseStep(assessment: Assessment, situation: KnownSituation): Step | null {
  const tier = reasonOf(assessment, "tier");
  if (tier !== null) return tierStep(assessment, tier);
  const ofHousehold = reasonOf(assessment, "tier-household");
  if (ofHousehold !== null) {
    const amount = operandOf(ofHousehold, "amount");
    return step("tier", amount, amount, ofHousehold);
  }
  const { shortfallMonth, covered } = assessment;
  const { standard, income, terms } = situation;
  if (shortfallMonth === null || standard.month === null) return null;
  const perHead = income.total.div(income.heads * 12);
  const formula = `(${formatMoney(standard.month)} − ${text(perHead)}) × ${covered ?? ""}`;
  const floor = reasonOf(assessment, "shortfall-floor");
  if (floor === null) {
    return step("shortfall", formula, formatMoney(shortfallMonth), groundOf(terms.amountMethod));
  }
  const least = `${formatMoney(standard.month)} × ${operandOf(floor, "percent")}% × ${covered ?? ""}`;
  return step("shortfall", least, operandOf(floor, "amount"), floor);
}

function tierStep({ covered }: Assessment, tier: Reason): Step {
  const amount = operandOf(tier, "amount");
  const sum = text(decimal(amount).times(covered ?? 1));
  return step("tier", `${amount} × ${covered ?? ""}`, sum, tier);
}

function supplementSteps(
  { supplementMonth, supplements }: Assessment,
  { terms }: KnownSituation,
): Step[] {
  if (supplementMonth === null || supplementMonth.value.isZero()) return [];
  const parts = supplements.map(({ amount }) => formatMoney(amount)).join(" + ");
  const total = formatMoney(supplementMonth);
  return [step("supplement", parts === "" ? total : parts, total, groundOf(terms.stacking))];
}
