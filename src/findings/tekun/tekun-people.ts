/** People on tekun, and what the roster shows of the grounds for it. */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { receives } from "../aid-received";
import { hasList } from "../listed-people";
import { mayState } from "../table-fields";
import { thresholdOf } from "../thresholds";
import type { FindingContext, RuleNeeds } from "../types";

export { isUnableByDisability } from "../../assessment/tekun";

/** Of full age. */
export const ADULT_FROM = 18;

/** The age from which nobody counts as able to work; beyond all ages where the policy sets none. */
export function elderFrom(policy: Policy): number {
  return thresholdOf(policy, "tekun_elder_age") ?? Infinity;
}

const MARKS: readonly Field[] = ["tekun_is", "aid_type"];

/** Somebody can be told to be on tekun: by a mark, a roster or a list. */
export const ON_TEKUN: readonly RuleNeeds[] = [{ fields: [MARKS] }, { lists: ["tekun"] }];

const found = new WeakMap<FindingContext["roster"], readonly Person[]>();

/** Members of the rosters who are on tekun now, in roster order. */
export function tekunPeople(context: FindingContext): readonly Person[] {
  let people = found.get(context.roster);
  if (people === undefined) found.set(context.roster, (people = look(context)));
  return people;
}

function look(context: FindingContext): readonly Person[] {
  const { roster } = context;
  const isListed =
    hasList(roster, "tekun") || roster.households.some(({ scheme }) => scheme === "tekun");
  return roster.households.flatMap((household) => {
    if (!isListed && !mayState(household, MARKS)) return [];
    return household.people.filter((person) => receives(person, "tekun", context) === true);
  });
}
