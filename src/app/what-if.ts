/**
 * 试算: what would be suggested for one household if some input were another. Nothing is written and
 * nothing else is assessed.
 */
import { assess } from "../assessment";
import type { Assessment } from "../assessment/types";
import { compareDates, parseIsoDate, type CalendarDate } from "../calendar";
import { decimal, type Decimal } from "../money";
import type { Area, Policy } from "../policy/types";
import { assumedHousehold } from "./assumed-household";
import {
  birthOfAge,
  type AssumedDisability,
  type AssumedMembers,
  type AssumedPerson,
} from "./assumed-members";
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
  /** Single members, as typed; nobody where left out. */
  readonly members?: readonly MemberAssumption[];
}

/** What is assumed of one member, as typed; null leaves what the roster says. */
export interface MemberAssumption {
  /** Place in the household's list; null for somebody who joins. */
  readonly index: number | null;
  readonly leaves: boolean;
  /** An age in years, or a day of birth as 1953-05-01. */
  readonly age: string | null;
  readonly disability: AssumedDisability | null;
  /** What the member brings in more (or, below zero, less) than the roster says, 元/年. */
  readonly incomeMore: string | null;
}

export const NOTHING_ASSUMED: Assumptions = {
  incomeYear: null,
  size: null,
  covered: null,
  parameters: [],
};

/** The most people that a household is tried with. */
const MOST_PEOPLE = 30;
/** The oldest that a member is tried as. */
const MOST_YEARS = 120;
/** Reasons that say that something was taken off the income. */
const DEDUCTED: ReadonlySet<string> = new Set([
  "employment-deducted",
  "rigid-deducted",
  "medical-deducted",
  "expense-deducted",
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
  const members = assumed.members ?? [];
  const given = assumed.incomeYear === null ? null : incomeOf(assumed.incomeYear);
  const size = assumed.size === null ? sizeWith(assessment, members) : peopleOf(assumed.size);
  const covered =
    assumed.covered === null ? coveredWith(assessment, members) : peopleOf(assumed.covered);
  const more = members.map(({ incomeMore }) => incomeMore).filter((text) => text !== null);
  const isMoved = size !== null || more.length > 0;
  const base = given ?? (isMoved ? keptIncome(assessment) : null);
  if (base === null && more.length > 0) throw INCOME_UNKNOWN();
  const household = assumedHousehold(assessment.household, {
    incomeYear: base === null ? null : incomeWith(base, more),
    size,
    covered,
    members: membersOf(members, policy.asOf),
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

/** The number of people once some left and others joined; null where nobody did, or nobody knows. */
function sizeWith({ size }: Assessment, members: readonly MemberAssumption[]): number | null {
  const change = changeOf(members);
  if (change === 0 || size === null) return null;
  return peopleOf(String(size + change));
}

/**
 * The number of people covered then. Where all are covered, whoever joins is too; where only some
 * are, whoever joins is not.
 */
function coveredWith(
  { size, covered, household }: Assessment,
  members: readonly MemberAssumption[],
): number | null {
  if (covered === null || size === null || members.length === 0) return null;
  const isWhole = covered === size;
  const left = members.filter(({ index, leaves }) => {
    const isCovered = index === null ? null : (household.people[index]?.covered ?? null);
    return leaves && (isCovered ?? isWhole);
  }).length;
  const joined = isWhole ? members.filter(({ index }) => index === null).length : 0;
  return left === 0 && joined === 0 ? null : peopleOf(String(covered - left + joined));
}

function changeOf(members: readonly MemberAssumption[]): number {
  const joined = members.filter(({ index }) => index === null).length;
  return joined - members.filter(({ leaves }) => leaves).length;
}

function membersOf(members: readonly MemberAssumption[], asOf: CalendarDate): AssumedMembers {
  const changed = new Map<number, AssumedPerson>();
  const leaving = new Set<number>();
  const joining: AssumedPerson[] = [];
  for (const { index, leaves, age, disability } of members) {
    const birth = age === null ? null : birthOf(age, asOf);
    if (index === null) joining.push({ birth, disability });
    else if (leaves) leaving.add(index);
    else changed.set(index, { birth, disability });
  }
  return { changed, leaving, joining };
}

function birthOf(text: string, asOf: CalendarDate): CalendarDate {
  const plain = text.trim();
  const birth = parseIsoDate(plain);
  if (birth !== null && compareDates(birth, asOf) <= 0) return birth;
  const age = /^\d{1,3}$/.test(plain) ? Number(plain) : MOST_YEARS + 1;
  if (age <= MOST_YEARS) return birthOfAge(age, asOf);
  throw new InputFault(
    `“${text}”不是年龄或出生日期，请填周岁（如 67）或 1953-05-01 这样的日期。`,
    `"${text}" is no age or day of birth: give full years such as 67, or a day such as 1953-05-01.`,
  );
}

/** What members bring in more, on top of the household's income; never below nothing. */
function incomeWith(base: Decimal, more: readonly string[]): Decimal {
  const sum = more.reduce((total, text) => total.plus(differenceOf(text)), base);
  return sum.isNegative() ? decimal(0) : sum;
}

function differenceOf(text: string): Decimal {
  const plain = text
    .trim()
    .replace(/,/g, "")
    .replace(/^[−－]/, "-");
  if (/^[+-]?\d{1,9}(\.\d{1,2})?$/.test(plain)) return decimal(plain.replace(/^\+/, ""));
  throw new InputFault(
    `收入增减“${text}”不是金额，请填数，减少的前面加负号。`,
    `The change of income "${text}" is no amount: give a figure, below zero where it is less.`,
  );
}

const INCOME_UNKNOWN = (): InputFault =>
  new InputFault(
    "这一户的年收入不清楚，请先填家庭年收入，再填成员的收入增减。",
    "The household's yearly income is not known: give it before members' changes of income.",
  );

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
