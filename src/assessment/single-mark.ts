/**
 * Whether the roster marks a household as covered singly. 单人户 may also be the size of a family: of
 * a household of one it is taken for coverage only where the words say coverage (单人保, 单列, 单人施保),
 * or where the person shows a ground for it.
 */
import type { Field } from "../roster/fields";
import type { Household } from "../roster/types";
import { isSeverelyDisabled } from "./disability";
import { isSeverelyIll } from "./illness";
import { labourOf } from "./person-state";
import { shapeOf } from "./table-shape";

const WORD_FIELDS = [
  "aid_type",
  "dibao_method",
  "dibao_grade",
  "household_type",
] as const satisfies readonly Field[];

const SAYS_COVERAGE = /单人(?:施|低)?保|单列|个人保|单人户(?:施|低)?保|(?:按|参照)单人/;
const SAYS_SINGLE = /单人/;

/**
 * Whether the household is marked as covered singly (单人户, 单人保).
 *
 * @param size people in the household, null where not known
 */
export function isMarkedSingle(household: Household, size: number | null): boolean {
  if (!shapeOf(household).single) return false;
  let isSingle = false;
  for (const field of WORD_FIELDS) {
    const text = household.text(field);
    if (text === null) continue;
    if (SAYS_COVERAGE.test(text)) return true;
    if (SAYS_SINGLE.test(text)) isSingle = true;
  }
  return isSingle && (size !== 1 || showsGround(household));
}

const SAYS_REFERENCE = /参照单人/;
const SAYS_NOT = /(?:非|不|未|拟|建议|申请)[^，,。；;、]{0,6}参照单人/;

/**
 * Whether the roster says that somebody is covered as 参照单人户 (民发〔2022〕83号), in a type column or
 * the remark: the county has then found an adult with a severe disability to be without work.
 */
export function isMarkedReference(household: Household): boolean {
  return [...WORD_FIELDS, "remark" as const].some((field) => {
    const text = household.text(field);
    return text !== null && SAYS_REFERENCE.test(text) && !SAYS_NOT.test(text);
  });
}

/** A severe disability or illness, or lost labour: grounds of single-person coverage. */
function showsGround({ people }: Household): boolean {
  return people.some(
    (person) => isSeverelyDisabled(person) || isSeverelyIll(person) || labourOf(person) === "none",
  );
}
