/** The household's monthly amount before supplements and rounding: shortfall (补差) or tier (分档). */
import { Decimal, formatMoney } from "../money";
import { groundOf, missingField, missingParameter, NO_GROUND, reason } from "./reasons";
import { perHeadMonth } from "./income";
import type { KnownSituation } from "./situation";

const MONTHS = 12;
const ZERO = new Decimal(0);

/**
 * (standard − income per head) × covered, 元/月, multiplied before it is divided:
 * `(standard × heads − income) × covered ÷ (12 × heads)`. Never below zero.
 */
export function shortfallMonth({ income, standard }: KnownSituation, covered: number): Decimal {
  const gap = standard.forPeople(income.heads).minus(income.total);
  if (gap.lte(0)) return ZERO;
  const people = covered === income.heads ? gap : gap.times(covered).div(income.heads);
  return people.div(MONTHS);
}

/** The amount before supplements, or null with the gap named. */
export function baseAmount(
  situation: KnownSituation,
  covered: number,
  shortfall: Decimal,
): Decimal | null {
  const { amountMethod } = situation.terms;
  if (amountMethod.set && amountMethod.value === "tiered") return tierAmount(situation, covered);
  nameShortfall(situation, covered, shortfall);
  return shortfall;
}

function nameShortfall(situation: KnownSituation, covered: number, shortfall: Decimal): void {
  const { income, standard, notes, terms } = situation;
  notes.add(
    reason(
      "shortfall",
      {
        standard: formatMoney(standard.month ?? { value: ZERO }),
        income: formatMoney({ value: perHeadMonth(income) }),
        covered,
        amount: formatMoney({ value: shortfall }),
      },
      groundOf(terms.amountMethod),
    ),
  );
}

const TIERS: readonly (readonly [RegExp, string])[] = [
  [/A/i, "A类"],
  [/B/i, "B类"],
  [/C/i, "C类"],
  [/一|1/, "一档"],
  [/二|2/, "二档"],
  [/三|3/, "三档"],
  [/四|4/, "四档"],
];

/** The tier that the roster names: A, A类, 一档, 1 … */
function tierNamedBy(text: string | null): string | null {
  if (text === null) return null;
  return TIERS.find(([pattern]) => pattern.test(text.normalize("NFKC")))?.[1] ?? null;
}

function tierAmount({ household, terms, notes }: KnownSituation, covered: number): Decimal | null {
  const grade = tierNamedBy(household.text("dibao_grade"));
  if (grade === null) {
    notes.add(reason("tier-grade-unknown", {}, groundOf(terms.amountMethod)));
    notes.lack(missingField("dibao_grade"));
    return null;
  }
  const parameter = terms.policy.monthly("tier_amount", grade);
  if (!parameter.set) {
    notes.add(reason("tier-unset", { grade }, NO_GROUND));
    notes.lack(missingParameter(parameter));
    return null;
  }
  const each = parameter.value.value;
  const ofHousehold = terms.tierPer.set && terms.tierPer.value === "household";
  const amount = formatMoney({ value: each });
  const code = ofHousehold ? "tier-household" : "tier";
  notes.add(reason(code, { grade, amount }, groundOf(parameter)));
  return ofHousehold ? each : each.times(covered);
}
