import { termsOf, valueOf } from "../../assessment/terms";
import type { Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import { TIER_SCOPES } from "../../policy/parameters/scopes";
import type { Household } from "../../roster/types";

/** A household's tier and what it gives a month, 元/月 of the household. */
export interface TierAmount {
  readonly grade: string;
  readonly amount: Decimal;
}

/** The tier by 档次 or 类别 (A, B类, 一档 …); null where none is stated or its amount is unset. */
export function tierAmountOf(
  household: Household,
  covered: number,
  policy: Policy,
): TierAmount | null {
  const grade = gradeOf(household.text("dibao_grade"));
  if (grade === null) return null;
  const amount = valueOf(policy.monthly("tier_amount", grade));
  if (amount === null) return null;
  const isOfPerson = valueOf(termsOf(policy).tierPer) !== "household";
  return { grade, amount: isOfPerson ? amount.value.times(covered) : amount.value };
}

const DIGITS: Readonly<Record<string, string>> = { 1: "一档", 2: "二档", 3: "三档", 4: "四档" };

/** The scope that a grade's text names: A, A类 and a are one; 1档 is 一档. */
function gradeOf(text: string | null): string | null {
  if (text === null) return null;
  const tidy = text.toUpperCase().replace(/ /g, "");
  const letter = /^([ABC])(?:类|级|档|$)/.exec(tidy)?.[1];
  if (letter !== undefined) return `${letter}类`;
  const digit = /^第?([1-4])[档类级]?$/.exec(tidy)?.[1];
  if (digit !== undefined) return DIGITS[digit] ?? null;
  return TIER_SCOPES.find((scope) => tidy.includes(scope)) ?? null;
}
