/** The household's monthly amount before supplements and rounding: shortfall (补差) or tier (分档). */
import { Decimal, formatMoney } from "../money";
import { definitionOf } from "../policy";
import { readGrade } from "../roster/values";
import { groundOf, missingField, missingParameter, NO_GROUND, reason } from "./reasons";
import type { KnownSituation } from "./situation";
import type { Terms } from "./terms";

const MONTHS = 12;
const ZERO = new Decimal(0);

/**
 * (standard − income per head) × covered, 元/月, multiplied before it is divided:
 * `(standard × heads − income) × covered ÷ (12 × heads)`. Never below zero.
 *
 * @param gap standard × heads − income, 元/年
 */
export function shortfallMonth(gap: Decimal, heads: number, covered: number): Decimal {
  if (gap.isNegative()) return ZERO;
  return covered === heads ? gap.div(MONTHS) : gap.times(covered).div(MONTHS * heads);
}

/** The amount before supplements, or null with the gap named. */
export function baseAmount(
  situation: KnownSituation,
  covered: number,
  shortfall: Decimal,
): Decimal | null {
  const { notes, perHead, standard, terms } = situation;
  const method = terms.amountMethod;
  if (method.set && method.value === "tiered") return tierAmount(situation, covered);
  const amount = formatMoney({ value: shortfall });
  notes.add(
    reason(
      "shortfall",
      { standard: standard.monthText, income: perHead.text, covered, amount },
      groundOf(method),
    ),
  );
  return atLeastFloor(situation, covered, shortfall);
}

/** Where the county pays no less than a share of the standard for each person. */
function atLeastFloor({ terms, standard, notes }: KnownSituation, covered: number, due: Decimal) {
  const { floor } = terms;
  if (!floor.set || standard.month === null) return due;
  const least = standard.month.value.times(floor.value).times(covered);
  if (due.gte(least)) return due;
  const percent = floor.value.times(100).toString();
  notes.add(
    reason("shortfall-floor", { percent, amount: formatMoney({ value: least }) }, groundOf(floor)),
  );
  return least;
}

/** The tier that the roster names, by the policy's scope: A, A类, 一档, 1 … Null where it has no amount of its own. */
export function gradeScope(text: string | null): string | null {
  const grade = text === null ? null : readGrade(text).value;
  if (grade === null) return null;
  const scope = grade.scale === "class" ? `${grade.name}类` : grade.name;
  return definitionOf("tier_amount")?.scopes.includes(scope) === true ? scope : null;
}

/** A tier's amount for the household as it is: nobody has a share of it. */
export function isOfHousehold({ amountMethod, tierPer }: Terms): boolean {
  const isTiered = amountMethod.set && amountMethod.value === "tiered";
  return isTiered && tierPer.set && tierPer.value === "household";
}

function tierAmount({ household, terms, notes }: KnownSituation, covered: number): Decimal | null {
  const grade = gradeScope(household.text("dibao_grade"));
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
  const ofHousehold = isOfHousehold(terms);
  const amount = formatMoney({ value: each });
  const code = ofHousehold ? "tier-household" : "tier";
  notes.add(reason(code, { grade, amount }, groundOf(parameter)));
  return ofHousehold ? each : each.times(covered);
}
