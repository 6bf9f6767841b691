/**
 * 试算: what would be suggested for one household if some input were another. Nothing is written and
 * nothing else is assessed.
 */
import { assess } from "../assessment";
import type { Assessment } from "../assessment/types";
import { decimal } from "../money";
import type { Area, Policy } from "../policy/types";
import { assumedHousehold } from "./assumed-household";
import { assumedPolicy, type ParameterAssumption } from "./assumed-policy";
import { InputFault } from "./faults";

export type { ParameterAssumption } from "./assumed-policy";

/** What is assumed, as typed; null leaves what roster and policy say. */
export interface Assumptions {
  /** Countable income of the household after deductions, 元/年. */
  readonly incomeYear: string | null;
  /** People in the household. */
  readonly size: string | null;
  /** People covered. */
  readonly covered: string | null;
  readonly parameters: readonly ParameterAssumption[];
}

export const NOTHING_ASSUMED: Assumptions = {
  incomeYear: null,
  size: null,
  covered: null,
  parameters: [],
};

/** The most people that a household is tried with. */
const MOST_PEOPLE = 30;
/** Reasons that say that something was taken off the income. */
const DEDUCTED: ReadonlySet<string> = new Set([
  "employment-deducted",
  "rigid-deducted",
  "medical-deducted",
]);

/**
 * Assesses a household under assumptions. Where only the number of people is another, the income of
 * the household stays what it is, so that the income per head moves. Throws `InputFault` where an
 * assumption is no possible value.
 *
 * @param policy as of the day that is assumed
 * @param area where the roster does not say
 * @example whatIf(assessment, policy, null, { ...NOTHING_ASSUMED, size: "4" }).payableMonth
 */
export function whatIf(
  assessment: Assessment,
  policy: Policy,
  area: Area | null,
  assumed: Assumptions,
): Assessment {
  const incomeYear = assumed.incomeYear === null ? null : incomeOf(assumed.incomeYear);
  const size = assumed.size === null ? null : peopleOf(assumed.size);
  const covered = assumed.covered === null ? null : peopleOf(assumed.covered);
  const kept = size === null ? null : keptIncome(assessment);
  const household = assumedHousehold(assessment.household, {
    incomeYear: incomeYear ?? kept,
    size,
    covered,
    asOf: policy.asOf,
  });
  const options = area === null ? {} : { area };
  return assess(household, assumedPolicy(policy, assumed.parameters), options);
}

/** The income that a household of another size keeps; what is taken off it is off already. */
function keptIncome({ incomeYear, reasons }: Assessment): ReturnType<typeof decimal> | null {
  if (incomeYear === null) return null;
  const isOpen = reasons.some(({ code }) => code === "medical-deduction-unset");
  const isTaken = reasons.some(({ code }) => DEDUCTED.has(code));
  // A deduction that the policy leaves open stays open.
  return isOpen && !isTaken ? null : incomeYear.value;
}

function incomeOf(text: string): ReturnType<typeof decimal> {
  const plain = text.trim().replace(/,/g, "");
  if (/^\d{1,9}(\.\d{1,2})?$/.test(plain)) return decimal(plain);
  throw new InputFault(
    `家庭年收入“${text}”不是金额，请填不小于 0、最多两位小数的数。`,
    `The yearly income "${text}" is no amount: give a figure of 0 or more with at most two decimals.`,
  );
}

function peopleOf(text: string): number {
  const count = /^\d{1,2}$/.test(text.trim()) ? Number(text.trim()) : 0;
  if (count >= 1 && count <= MOST_PEOPLE) return count;
  throw new InputFault(
    `人数“${text}”应为 1 到 ${MOST_PEOPLE} 的整数。`,
    `The number of people "${text}" must be a whole number from 1 to ${MOST_PEOPLE}.`,
  );
}
