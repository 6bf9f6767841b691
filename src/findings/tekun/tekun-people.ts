/** People on tekun, and what the roster shows of the grounds for it. */
import { isUnableByDisability, labourCondition } from "../../assessment/tekun";
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { receives } from "../aid-received";
import { hasList } from "../listed-people";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, RuleNeeds } from "../types";

/** Of full age. */
export const ADULT_FROM = 18;

/**
 * Whether the roster shows no ground for being unable to work where it could: of an age at which one is
 * needed, and of no grade of disability that counts or may count.
 */
export function lacksGround(person: Person, policy: Policy): boolean {
  return (
    person.age !== null &&
    isUnableByDisability(person, policy) === false &&
    labourCondition(person, policy).answer !== "yes"
  );
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
