/** What supplements (分类施保) the policy gives a household's members. */
import { categoriesOf } from "../../assessment/categories";
import { shapeOf } from "../../assessment/table-shape";
import { termsOf, type Terms } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import { Decimal } from "../../money";
import type { Policy, SupplementCategory } from "../../policy/types";
import type { Household, Person } from "../../roster/types";

/** A covered member and the categories of supplements that the roster shows. */
export interface Entitled {
  readonly person: Person;
  readonly categories: readonly SupplementCategory[];
}

/** Covered members who belong to a category, by age, disability, illness or the roster's own mark. */
export function entitledMembers(household: Household, policy: Policy): readonly Entitled[] {
  const { ages } = termsOf(policy);
  const shape = shapeOf(household);
  return household.people
    .filter((person) => person.covered !== false)
    .map((person) => ({ person, categories: categoriesOf(person, ages, shape) }))
    .filter(({ categories }) => categories.length > 0);
}

/** 元/月 for one person of a category; null where the policy has no figure. */
function figureFor(
  category: SupplementCategory,
  standard: Decimal | null,
  { fixed, rates }: Terms,
): Decimal | null {
  const amount = fixed[category];
  if (amount.set) return amount.value.value;
  const rate = rates[category];
  return rate.set && standard !== null ? standard.times(rate.value) : null;
}

/** Every category of every member added up, 元/月; null where one has no figure. */
export function sumOfAllCategories(
  members: readonly Entitled[],
  assessment: Assessment,
  policy: Policy,
): Decimal | null {
  const standard = assessment.standardMonth?.value ?? null;
  let sum = new Decimal(0);
  for (const category of members.flatMap(({ categories }) => categories)) {
    const figure = figureFor(category, standard, termsOf(policy));
    if (figure === null) return null;
    sum = sum.plus(figure);
  }
  return sum;
}
