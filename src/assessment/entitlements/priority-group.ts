/**
 * Households in which illness, age, disability and weakness (“病老残弱”) come together, which come first
 * (source 000 三（一）1第二项: 存在双重或多重困难叠加的家庭).
 */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import { mayState } from "../../roster/table-fields";
import type { Household, Person } from "../../roster/types";
import { disabilityOf } from "../disability";
import { isSeverelyIll } from "../illness";
import { labourOf } from "../person-state";
import { groundOf, reason } from "../reasons";
import type { Assessment } from "../types";
import { shapeOf } from "../table-shape";
import { termsOf } from "../terms";
import { entitlement } from "./draft";
import type { Entitlement } from "./types";

/** 病、老、残、弱, in the order in which they are named. */
export const DIFFICULTIES = ["ill", "old", "disabled", "weak"] as const;
export type Difficulty = (typeof DIFFICULTIES)[number];

/** Of full age: of children, weak ability to work says nothing. */
const ADULT_FROM = 18;

const LABOUR: readonly Field[] = ["labor_ability"];

/**
 * The difficulties that the roster shows of the members of a household.
 *
 * @param enough stops looking once so many are found, for whoever asks only whether there are so many
 */
export function difficultiesOf(
  household: Household,
  policy: Policy,
  enough: number = DIFFICULTIES.length,
): ReadonlySet<Difficulty> {
  const found = new Set<Difficulty>();
  const { conditions } = shapeOf(household);
  const labour = mayState(household, LABOUR);
  const elder = termsOf(policy).ages.elder ?? Infinity;
  for (const person of household.people) {
    if (person.age !== null && person.age >= elder) found.add("old");
    if (conditions && !found.has("ill") && isSeverelyIll(person)) found.add("ill");
    if (conditions && !found.has("disabled") && disabilityOf(person) !== null)
      found.add("disabled");
    if (labour && !found.has("weak") && isWeak(person, elder)) found.add("weak");
    if (found.size >= enough) return found;
  }
  return found;
}

/** Weak or lost ability at working age: of the old it says nothing new. */
function isWeak(person: Person, elder: number): boolean {
  const { age } = person;
  if (age === null || age < ADULT_FROM || age >= elder) return false;
  const labour = labourOf(person);
  return labour === "part" || labour === "none";
}

/** 贫困群体: on dibao or tekun, or registered poor. */
export function isPoor({ isRecipient, isRegisteredPoor }: Assessment): boolean {
  return isRecipient || isRegisteredPoor === true;
}

/** A household that comes first, with its difficulties; null for others, or where no document asks. */
export function priorityHousehold(household: Household, policy: Policy): Entitlement | null {
  const least = policy.number("priority_difficulties");
  if (!least.set) return null;
  const found = difficultiesOf(household, policy);
  if (least.value.gt(found.size)) return null;
  const difficulties = DIFFICULTIES.filter((one) => found.has(one)).join(",");
  const operands = { difficulties, count: found.size };
  return entitlement("priority-group", [], "yes", {
    reasons: [reason("priority", operands, groundOf(least))],
  });
}
