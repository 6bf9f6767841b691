/**
 * What a phase-out pays, month by month: the original amount, the full standard, or shares of either.
 * Source 001 gives no curve; the original amount is the default to confirm. Where a member has died
 * the amount follows the policy: kept, capped at the standard for the survivors, or shared.
 */
import { Decimal, perMonth, type Amount } from "../money";
import { readRateList } from "../policy";
import { groundOf, missingField, missingParameter, plainReason, reason } from "./reasons";
import { roundPayable } from "./rounding";
import type { KnownSituation } from "./situation";
import { supplementsOf } from "./supplements";
import type { Supplement } from "./types";

const ZERO = new Decimal(0);

/** A curve that is known: what each month pays follows from it. */
export interface PhaseOutCurve {
  /** 元/月 before any share. */
  readonly base: Amount<"month">;
  /** Shares in their order, the last of which holds to the end; null where each month pays the base. */
  readonly shares: readonly Decimal[] | null;
  /** How many months each share holds. */
  readonly stepMonths: number;
  /** Worked out anew and added to each month; zero where part of the base. */
  readonly supplement: Decimal;
  readonly supplements: readonly Supplement[];
  /** The base comes from a column of its own, or may already be a share of it. */
  readonly isOriginalStated: boolean;
}

/** The curve of a household, or null with what is unset or missing named. */
export function curveOf(situation: KnownSituation): PhaseOutCurve | null {
  const { terms, notes } = situation;
  const { amount, stepBase } = terms.phaseOut;
  if (!amount.set) {
    notes.add(plainReason("phase-out-amount-unset"));
    notes.lack(missingParameter(amount));
    return null;
  }
  const isStepped = amount.value === "stepped";
  const shares = isStepped ? sharesOf(situation) : null;
  if (isStepped && shares === null) return null;
  const added = addedSupplements(situation);
  if (added === null) return null;
  const isFull =
    amount.value === "full" || (isStepped && stepBase.set && stepBase.value === "full");
  const base = isFull ? fullStandard(situation) : originalAmount(situation, added.isApart);
  if (base === null) return null;
  const stepMonths = terms.phaseOut.stepMonths;
  return {
    base: isFull ? base : adjusted(situation, base),
    shares,
    stepMonths: stepMonths.set ? stepMonths.value.toNumber() : 1,
    supplement: added.total,
    supplements: added.parts,
    isOriginalStated: isFull || statedOriginal(situation) !== null,
  };
}

function sharesOf({ terms, notes }: KnownSituation): readonly Decimal[] | null {
  const { steps } = terms.phaseOut;
  const shares = steps.set ? readRateList(steps.value) : [];
  if (shares.length > 0) return shares;
  notes.add(plainReason("phase-out-amount-unset"));
  notes.lack(missingParameter(steps));
  return null;
}

interface AddedSupplements {
  readonly total: Decimal;
  readonly parts: readonly Supplement[];
  readonly isApart: boolean;
}

/** Supplements worked out anew for the members, where the policy wants them apart. */
function addedSupplements(situation: KnownSituation): AddedSupplements | null {
  const { supplements } = situation.terms.phaseOut;
  if (!supplements.set || supplements.value !== "recalculated") {
    return { total: ZERO, parts: [], isApart: false };
  }
  const { total, parts } = supplementsOf(situation);
  return total === null ? null : { total, parts, isApart: true };
}

function statedOriginal({ household }: KnownSituation): Decimal | null {
  return household.amount("grace_amount")?.value ?? null;
}

/**
 * 渐退前月保障金, else what is paid now; it is not rounded again. Supplements that the roster states
 * apart are left out where they are worked out anew.
 */
function originalAmount(situation: KnownSituation, isApart: boolean): Amount<"month"> | null {
  const { current, notes } = situation;
  const stated = statedOriginal(situation);
  if (stated !== null) return perMonth(stated);
  if (current.total === null) {
    notes.add(plainReason("current-unknown"));
    notes.lack(missingField("monthly_amount_household"));
    return null;
  }
  const apart = isApart ? (current.supplement ?? ZERO) : ZERO;
  return perMonth(Decimal.max(ZERO, current.total.minus(apart)));
}

function fullStandard(situation: KnownSituation): Amount<"month"> | null {
  const { covered, standard, notes, terms } = situation;
  if (covered === null) {
    notes.add(plainReason("covered-unknown"));
    notes.lack(missingField("covered_persons"));
    return null;
  }
  return roundPayable(standard.forPeople(covered).div(12), covered, terms);
}

/** The original amount after deaths and under the cap; as it stands where neither changes it. */
function adjusted(situation: KnownSituation, original: Amount<"month">): Amount<"month"> {
  const { covered, standard, terms, notes, members } = situation;
  const { cap, onDeath } = terms.phaseOut;
  if (covered === null) return original;
  const full = standard.forPeople(covered).div(12);
  const { dead } = members;
  const rule = onDeath.set ? onDeath.value : "keep";
  if (dead > 0 && rule === "share") {
    const rest = original.value.times(covered).div(covered + dead);
    const amount = roundPayable(rest, covered, terms);
    notes.add(reason("phase-out-survivors", { count: dead, covered }, groundOf(onDeath)));
    return amount;
  }
  const isCapped = (dead > 0 && rule === "cap") || (cap.set && cap.value === "full-standard");
  if (!isCapped || original.value.lte(full)) return original;
  notes.add(reason("phase-out-capped", { covered }, groundOf(dead > 0 ? onDeath : cap)));
  return roundPayable(full, covered, terms);
}

/** The share of a month, counted from 1; one where the curve has no shares. */
export function shareOfMonth({ shares, stepMonths }: PhaseOutCurve, month: number): Decimal {
  if (shares === null) return new Decimal(1);
  const step = Math.ceil(Math.max(month, 1) / stepMonths);
  return shares[Math.min(step, shares.length) - 1] ?? new Decimal(1);
}

/** What a month pays, counted from 1. */
export function amountOfMonth(
  curve: PhaseOutCurve,
  month: number,
  { terms, covered }: KnownSituation,
): Amount<"month"> {
  const { base, shares, supplement } = curve;
  const paid =
    shares === null ? base : roundPayable(base.value.times(shareOfMonth(curve, month)), 1, terms);
  if (supplement.isZero()) return paid;
  return roundPayable(paid.value.plus(supplement), covered ?? 1, terms);
}
