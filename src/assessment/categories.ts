import type { SupplementCategory } from "../policy/types";
import type { Person } from "../roster/types";
import { isSeverelyDisabled } from "./disability";
import { isSeverelyIll } from "./illness";
import type { TableShape } from "./table-shape";
import type { CategoryAges } from "./terms";

const NONE: readonly SupplementCategory[] = [];
const MARKS: readonly (readonly [RegExp, SupplementCategory])[] = [
  [/老年|老人/, "elder"],
  [/未成年|儿童/, "minor"],
  [/重残|重度残疾/, "severe-disability"],
  [/重病|大病|重特大/, "severe-illness"],
];

const ELDER: readonly SupplementCategory[] = ["elder"];
const MINOR: readonly SupplementCategory[] = ["minor"];

function categoryOfAge(age: number | null, ages: CategoryAges): readonly SupplementCategory[] {
  if (age === null) return NONE;
  if (ages.elder !== null && age >= ages.elder) return ELDER;
  return ages.minor !== null && age < ages.minor ? MINOR : NONE;
}

/**
 * The categories of supplements (分类施保) that a person belongs to: by age, disability and illness,
 * or as the roster's own 分类施保类别 says.
 */
export function categoriesOf(
  person: Person,
  ages: CategoryAges,
  shape: TableShape,
): readonly SupplementCategory[] {
  const byAge = categoryOfAge(person.age, ages);
  if (!shape.conditions) return byAge;
  let found: SupplementCategory[] | null = byAge.length === 0 ? null : [...byAge];
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
