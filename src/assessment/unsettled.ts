/** What the policy leaves open, where it could turn the outcome: only then can nobody tell. */
import { Decimal } from "../money";
import type { Parameter } from "../policy/types";
import type { Position } from "./eligibility";
import { ownIncome } from "./income";
import { recordedLabour } from "./labour-income";
import { missingParameter, plainReason } from "./reasons";
import type { KnownSituation } from "./situation";

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

/** Somebody listed of whom the policy does not say whether they belong: without them, the other side. */
function byMembers(situation: KnownSituation, position: Position): Settling | null {
  const { members, income, standard } = situation;
  const { open } = members;
  if (open.length === 0 || income.heads <= open.length) return null;
  if (income.basis === "per-head" || income.basis === "by-hand") return null;
  const theirs = open.reduce((sum, { person }) => {
    const own = ownIncome(person) ?? recordedLabour(person);
    return own === null ? sum : sum.plus(own);
  }, new Decimal(0));
  const stays = income.basis === "total";
  const rest = stays ? income.total : Decimal.max(0, income.total.minus(theirs));
  const isBelow = rest.lt(standard.forPeople(income.heads - open.length));
  if (isBelow === (position === "below")) return null;
  return { code: "member-decides", parameters: open.map(({ parameter }) => parameter) };
}

/** Below the standard in any case, but by how much rests on coefficients that are unset. */
export function isAmountOpen({ income, notes }: KnownSituation): boolean {
  const { open } = income;
  if (open === null || open.most.eq(income.total)) return false;
  notes.add(plainReason("labour-amount-open"));
  for (const parameter of open.unset) notes.lack(missingParameter(parameter));
  return true;
}
