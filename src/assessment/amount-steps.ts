/** Lines of the calculation from the shortfall or tier to what is payable. */
import { Decimal, decimal, formatMoney, type Amount } from "../money";
import { amountWithoutSupplements } from "./phase-out-amount";
import { operandOf, reasonOf } from "./reason-steps";
import { groundOf } from "./reasons";
import type { KnownSituation } from "./situation";
import { step } from "./step";
import type { Assessment, Outcome, Reason, Step } from "./types";
import { operandText } from "./words";

const ZERO = new Decimal(0);
const text = (value: Decimal): string => formatMoney({ value });

/** Outcomes whose computation has no amount: one that was paid against them is no result of it. */
const WITHOUT_AMOUNT: ReadonlySet<Outcome> = new Set<Outcome>([
  "exit",
  "not-eligible",
  "undetermined",
]);

/** The lines; none where nothing is payable or the amount was set against the computation. */
export function amountSteps(
  assessment: Assessment,
  situation: KnownSituation,
  lang: "zh" | "en",
): Step[] {
  const { override, payableMonth, scheme } = assessment;
  if (payableMonth === null || payableMonth.value.isZero()) return [];
  const computed = override?.computed ?? null;
  if (computed !== null && WITHOUT_AMOUNT.has(computed)) return [];
  if (scheme === "dibao-person") return singleSteps(assessment, formatMoney(payableMonth));
  const mode = operandText("mode", situation.terms.roundingMode ?? "", lang);
  const rounding = mode === "" ? "" : ` (${mode})`;
  if (isInPhaseOut(assessment)) return curveSteps(assessment, payableMonth, situation, rounding);
  const base = baseStep(assessment, situation);
  if (base === null) return [];
  const supplement = supplementSteps(assessment, situation);
  const parts = [base.result, ...supplement.map(({ result }) => result)];
  const formula = `${parts.join(" + ")}${rounding}`;
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
function curveSteps(
  assessment: Assessment,
  payableMonth: Amount<"month">,
  situation: KnownSituation,
  rounding: string,
): Step[] {
  const stepped =
    reasonOf(assessment, "phase-out-stepped") ?? reasonOf(assessment, "phase-out-stepped-full");
  const share = stepped === null ? "" : ` (${operandOf(stepped, "percent")}%)`;
  const ground = groundOf(situation.terms.phaseOut.amount);
  const payable = formatMoney(payableMonth);
  const supplement = assessment.supplementMonth?.value ?? ZERO;
  if (supplement.isZero()) return [step("payable", `${payable}${share}`, payable, ground)];
  const paid = amountWithoutSupplements(situation, assessment.phaseOut.start);
  if (paid === null) return [];
  const sum = `${formatMoney(paid)}${share} + ${text(supplement)}${rounding}`;
  return [step("payable", sum, payable, ground)];
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
