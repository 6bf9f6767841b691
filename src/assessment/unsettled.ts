/** What the policy leaves open, where it could turn the outcome: only then can nobody tell. */
import { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Position } from "./eligibility";
import { ownIncome } from "./income";
import { recordedLabour } from "./labour-income";
import type { OpenMember } from "./membership";
import { missingParameter, plainReason } from "./reasons";
import type { KnownSituation } from "./situation";

const ZERO = new Decimal(0);

/** The parameters that would settle the outcome, and the sentence that says so. */
export interface Settling {
  readonly code: "labour-decides" | "member-decides";
  readonly parameters: readonly Parameter<unknown>[];
}

/** Null where nothing that is open could move the household across the standard. */
export function whatWouldSettle(situation: KnownSituation, position: Position): Settling | null {
  return byCoefficients(situation, position) ?? byMembers(situation, position);
}

/** A coefficient that is unset may raise the income to the standard or above. */
function byCoefficients({ income, standard }: KnownSituation, position: Position): Settling | null {
  const { open } = income;
  if (open === null || position !== "below") return null;
  if (open.most.lt(standard.forPeople(income.heads))) return null;
  return { code: "labour-decides", parameters: open.unset };
}

/**
 * People listed of whom the policy does not say whether they belong: without some of their groups, the
 * other side. A group counts as a whole or not at all, and what moves the household across is sought
 * group by group: those with less than the standard each hold it down, those with more lift it.
 */
function byMembers(situation: KnownSituation, position: Position): Settling | null {
  const { members, income, standard } = situation;
  const { open } = members;
  if (open.length === 0 || income.heads <= open.length) return null;
  if (income.basis === "per-head" || income.basis === "by-hand") return null;
  const isBelow = position === "below";
  let { heads, total } = income;
  for (const group of byParameter(open)) {
    // A stated total stays as it is, whoever belongs to the household.
    const theirs = income.basis === "total" ? ZERO : earned(group);
    if (standard.forPeople(group.length).gt(theirs) !== isBelow) continue;
    heads -= group.length;
    total = total.minus(theirs);
  }
  if (Decimal.max(ZERO, total).lt(standard.forPeople(heads)) === isBelow) return null;
  return { code: "member-decides", parameters: open.map(({ parameter }) => parameter) };
}

function byParameter(open: readonly OpenMember[]): readonly (readonly OpenMember[])[] {
  const parameters = new Set(open.map(({ parameter }) => parameter));
  return [...parameters].map((one) => open.filter(({ parameter }) => parameter === one));
}

function earned(people: readonly OpenMember[]): Decimal {
  return people.reduce(
    (sum, { person }) => sum.plus(ownIncome(person) ?? recordedLabour(person) ?? ZERO),
    ZERO,
  );
}

/** Below the standard in any case, but by how much rests on coefficients that are unset. */
export function isAmountOpen({ income, notes }: KnownSituation): boolean {
  const { open } = income;
  if (open === null || open.most.eq(income.total)) return false;
  notes.add(plainReason("labour-amount-open"));
  for (const parameter of open.unset) notes.lack(missingParameter(parameter));
  return true;
}
