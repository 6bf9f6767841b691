/** A supplement that is paid, held against the least that a document lets it be (南充: 10 % of the standard). */
import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import { CATEGORY_SCOPES } from "../../policy/parameters/scopes";
import type { Parameter, Policy } from "../../policy/types";
import type { CellAddress } from "../../workbook/cells";
import { basedOn } from "../parameter-basis";
import { atHousehold, atPerson } from "../sighting";
import type { Sighting } from "../types";
import { fallsBelow } from "./thresholds";

type Rate = Parameter<Decimal> & { readonly set: true };

/**
 * The lowest of the least rates: a roster does not say of each sum in which group it is paid, and a
 * household's one sum is of at least one person.
 */
function leastRate(policy: Policy): Rate | null {
  const rates = CATEGORY_SCOPES.map((scope) => policy.number("supplement_min_rate", scope));
  return rates
    .filter((rate): rate is Rate => rate.set)
    .reduce<Rate | null>(
      (low, rate) => (low === null || rate.value.lt(low.value) ? rate : low),
      null,
    );
}

/**
 * Sums above zero that are below the least, each at its cell; null where there is nothing to judge:
 * no standard, no least rate, nothing paid.
 */
export function belowLeast(assessment: Assessment, policy: Policy): readonly Sighting[] | null {
  const rate = leastRate(policy);
  const { household, standardMonth } = assessment;
  if (rate === null || standardMonth === null) return null;
  const least = standardMonth.value.times(rate.value);
  const told = (stated: Decimal) => ({
    variant: "least",
    operands: {
      stated: formatMoney({ value: stated }),
      percent: rate.value.times(100).toString(),
      least: formatMoney({ value: least }),
    },
  });
  const seen: Sighting[] = [];
  let isPaid = false;
  const judge = (
    fact: Paid | null,
    sightingOf: (stated: Decimal, cell: CellAddress) => Sighting,
  ) => {
    if (fact === null || fact.value === null || fact.value.lte(0)) return;
    isPaid = true;
    if (!fallsBelow(fact.value, least)) return;
    seen.push({ ...sightingOf(fact.value, fact.cell), ...basedOn(rate) });
  };
  judge(household.amount("amount_class_household"), (stated, cell) =>
    atHousehold(household, [cell], told(stated)),
  );
  for (const person of household.people) {
    judge(person.amount("amount_class_person"), (stated, cell) =>
      atPerson(person, [cell], told(stated)),
    );
  }
  return isPaid ? seen : null;
}

interface Paid {
  readonly value: Decimal | null;
  readonly cell: CellAddress;
}
