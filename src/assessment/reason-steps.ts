/** Lines of the calculation that the assessment's own reasons already hold the numbers of. */
import { formatMoney } from "../money";
import type { ReasonCode } from "./sentences";
import { step } from "./step";
import type { Assessment, Reason, Step } from "./types";
import { operandText } from "./words";

/** The first reason of a code, or null. */
export function reasonOf({ reasons }: Assessment, code: ReasonCode): Reason | null {
  return reasons.find((reason) => reason.code === code) ?? null;
}

/** An operand of a reason as text; empty where it has none. */
export function operandOf(reason: Reason, name: string): string {
  return String(reason.operands[name] ?? "");
}

/** 家庭人口, where somebody who is listed does not count. */
export function memberSteps(assessment: Assessment): Step[] {
  const left = assessment.reasons.filter(
    ({ code }) => code === "member-left-out" || code === "member-dead",
  );
  const { size } = assessment;
  const [first] = left;
  if (first === undefined || size === null) return [];
  const without = left.map((reason) => ` − ${operandOf(reason, "count")}`).join("");
  const listed = left.reduce((sum, reason) => sum + Number(operandOf(reason, "count")), size);
  return [step("members", `${listed}${without}`, String(size), first)];
}

/** Labour income by coefficients, and maintenance by formula. */
export function incomeReasonSteps(assessment: Assessment): Step[] {
  const steps: Step[] = [];
  const labour = reasonOf(assessment, "labour-imputed");
  if (labour !== null) {
    const formula = `${operandOf(labour, "coefficient")} × ${operandOf(labour, "basis")}`;
    steps.push(step("labour", formula, operandOf(labour, "amount"), labour));
  }
  const open = reasonOf(assessment, "labour-open");
  if (open !== null) {
    const range = `${operandOf(open, "from")}–${operandOf(open, "to")}`;
    steps.push(step("labour", `${range} × ${operandOf(open, "basis")}`, "", open));
  }
  const owed = reasonOf(assessment, "maintenance-by-formula");
  if (owed !== null) {
    const amount = operandOf(owed, "amount");
    steps.push(step("maintenance", amount, amount, owed));
  }
  return steps;
}

/** What an officer set by hand, with the reason: it wins over what was computed. */
export function byHandSteps({ override, reasons }: Assessment, lang: "zh" | "en"): Step[] {
  if (override === null) return [];
  const ground = reasons.find(({ code }) => code.startsWith("by-hand"));
  const set = [
    ...(override.incomeYear === null ? [] : [formatMoney(override.incomeYear)]),
    ...(override.outcome === null ? [] : [operandText("outcome", override.outcome, lang)]),
  ];
  return [step("by-hand", override.reason, set.join(lang === "zh" ? "，" : ", "), ground)];
}
