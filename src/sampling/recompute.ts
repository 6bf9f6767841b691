/**
 * The independent recomputation of a drawn household beside what the roster states: how many people,
 * income per head, amount; each with the clause behind it.
 */
import { explain } from "../assessment";
import type { Assessment, Step } from "../assessment/types";
import { Decimal, formatMoney } from "../money";
import type { Policy, Source, Standing } from "../policy/types";
import type { Household } from "../roster/types";
import type { CellAddress } from "../workbook/cells";

/** What is compared. */
export type ComparedItem = "size" | "covered" | "per-head" | "amount";

export type ComparedUnit = "people" | "month" | "year";

/** A clause, and how firmly it stands; a source of null is a method that no document fixes. */
export interface Ground {
  readonly source: Source | null;
  readonly standing: Standing | null;
}

/** One figure of the roster beside the one that was recomputed. Null where it is not known. */
export interface Comparison {
  readonly item: ComparedItem;
  readonly unit: ComparedUnit;
  readonly stated: Decimal | null;
  readonly recomputed: Decimal | null;
  /** Recomputed less stated; null where either is not known. */
  readonly difference: Decimal | null;
  /** False where they are the same, or differ by no more than the roster's own rounding. */
  readonly differs: boolean;
  /** Where the roster states it; null where it does not. */
  readonly cell: CellAddress | null;
  readonly grounds: readonly Ground[];
}

const MONTHS = 12;

/** The comparisons of one household, in the order of the calculation. */
export function compareWithRoster(assessment: Assessment, policy: Policy): readonly Comparison[] {
  const steps = explain(assessment, policy);
  return [
    sizes(assessment.household),
    covered(assessment, policy),
    perHead(assessment, steps, policy),
    amount(assessment, steps),
  ].filter((one) => one.stated !== null || one.recomputed !== null);
}

/** The stated number of members against the members listed, where all of them are. */
function sizes(household: Household): Comparison {
  const stated = household.number("household_size");
  const listed = household.membersListed ? household.people.length : null;
  return compared("size", "people", number(stated?.value), number(listed), {
    cell: stated?.cell ?? null,
    grounds: [],
  });
}

/**
 * The stated number of people covered against the number that the suggested amount is for; where no
 * amount is suggested, against the members marked as covered.
 */
function covered(assessment: Assessment, policy: Policy): Comparison {
  const { household } = assessment;
  const stated = household.number("covered_persons");
  const marks = household.people.map((person) => person.covered);
  const marked =
    household.membersListed && !marks.includes(null)
      ? marks.filter((mark) => mark === true).length
      : null;
  const paid = assessment.payableMonth !== null && !assessment.payableMonth.value.isZero();
  const recomputed = paid ? (assessment.covered ?? marked) : marked;
  return compared("covered", "people", number(stated?.value), number(recomputed), {
    cell: stated?.cell ?? null,
    grounds: legalBasis(assessment, policy),
  });
}

function perHead(assessment: Assessment, steps: readonly Step[], policy: Policy): Comparison {
  const { household, incomePerCapitaMonth } = assessment;
  const yearly = household.amount("income_percap_year");
  const monthly = household.amount("income_percap_month");
  const isMonthly = (yearly?.value ?? null) === null && (monthly?.value ?? null) !== null;
  const stated = isMonthly ? monthly : yearly;
  const month = incomePerCapitaMonth?.value ?? null;
  const ofSteps = groundsOf(steps, ["income", "deductions", "countable", "per-head"]);
  return compared(
    "per-head",
    isMonthly || stated === null ? "month" : "year",
    stated?.value ?? null,
    isMonthly || stated === null ? month : (month?.times(MONTHS) ?? null),
    {
      cell: (stated?.value ?? null) === null ? null : (stated?.cell ?? null),
      grounds: ofSteps.length > 0 ? ofSteps : legalBasis(assessment, policy),
    },
  );
}

function amount(assessment: Assessment, steps: readonly Step[]): Comparison {
  const { household, currentMonth, payableMonth } = assessment;
  const cell =
    household.cell("monthly_amount_household") ??
    household.cell("amount_total") ??
    household.cell("amount_base_diff") ??
    household.cell("amount_person");
  const ofSteps = groundsOf(steps, [
    "standard",
    "shortfall",
    "tier",
    "supplement",
    "payable",
    "phase-out",
  ]);
  const ofReasons = distinct(
    assessment.reasons.map(({ source, standing }): Ground => ({ source, standing })),
  );
  return compared("amount", "month", currentMonth?.value ?? null, payableMonth?.value ?? null, {
    cell: currentMonth === null ? null : cell,
    grounds: distinct([...ofSteps, ...ofReasons]),
  });
}

function compared(
  item: ComparedItem,
  unit: ComparedUnit,
  stated: Decimal | null,
  recomputed: Decimal | null,
  rest: Pick<Comparison, "cell" | "grounds">,
): Comparison {
  const difference = stated === null || recomputed === null ? null : recomputed.minus(stated);
  return {
    item,
    unit,
    stated,
    recomputed,
    difference,
    differs: stated !== null && difference !== null && isBeyondRounding(stated, difference),
    ...rest,
  };
}

/** A figure in whole yuan may be rounded either way: it differs only where a whole yuan is missing. */
function isBeyondRounding(stated: Decimal, difference: Decimal): boolean {
  if (difference.isZero()) return false;
  const shown = new Decimal(formatMoney({ value: difference }));
  const unit = new Decimal(10).pow(-Math.min(2, stated.decimalPlaces()));
  return difference.abs().gte(unit) && !shown.isZero();
}

function number(value: number | null | undefined): Decimal | null {
  return value === null || value === undefined ? null : new Decimal(value);
}

function groundsOf(steps: readonly Step[], codes: readonly Step["code"][]): readonly Ground[] {
  return distinct(
    steps
      .filter(({ code }) => codes.includes(code))
      .map(({ source, standing }): Ground => ({ source, standing })),
  );
}

/** The measure by which the scheme is reviewed, where nothing nearer is cited. */
function legalBasis({ scheme }: Assessment, policy: Policy): readonly Ground[] {
  const basis = policy.text("legal_basis", scheme === "tekun" ? "特困" : "低保");
  return basis.set ? [{ source: basis.source, standing: basis.standing }] : [];
}

function distinct(grounds: readonly Ground[]): readonly Ground[] {
  const known = new Map<string, Ground>();
  for (const ground of grounds) {
    if (ground.source === null && ground.standing === null) continue;
    known.set(JSON.stringify([ground.source, ground.standing]), ground);
  }
  return [...known.values()];
}
