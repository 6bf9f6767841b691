import type { SupplementCategory } from "../policy/types";
import type { Person } from "../roster/types";
import { isSeverelyDisabled } from "./disability";
import { isSeverelyIll } from "./illness";

/** Ages from and below which people are elders and minors; null where the policy sets none. */
export interface CategoryAges {
  readonly elder: number | null;
  readonly minor: number | null;
}

const NONE: readonly SupplementCategory[] = [];
const MARKS: readonly (readonly [RegExp, SupplementCategory])[] = [
  [/老年|老人/, "elder"],
  [/未成年|儿童/, "minor"],
  [/重残|重度残疾/, "severe-disability"],
  [/重病|大病|重特大/, "severe-illness"],
];

/**
 * The categories of supplements (分类施保) that a person belongs to: by age, disability and illness,
 * or as the roster's own 分类施保类别 says.
 */
export function categoriesOf(person: Person, ages: CategoryAges): readonly SupplementCategory[] {
  let found: SupplementCategory[] | null = null;
  const { age } = person;
  if (age !== null && ages.elder !== null && age >= ages.elder) found = ["elder"];
  if (age !== null && ages.minor !== null && age < ages.minor) found = ["minor"];
  if (isSeverelyDisabled(person)) (found ??= []).push("severe-disability");
  if (isSeverelyIll(person)) (found ??= []).push("severe-illness");
  const mark = person.text("class_category");
  if (mark !== null) {
    for (const [pattern, category] of MARKS) {
      if (pattern.test(mark) && !found?.includes(category)) (found ??= []).push(category);
    }
  }
  return found ?? NONE;
}
