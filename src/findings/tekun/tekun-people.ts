/** People on tekun, and what the roster shows of the grounds for it. */
import { countsAsUnable, ELDER_FROM } from "../../assessment/tekun";
import { disabilityOf } from "../../assessment/disability";
import { parseDisabilityCert } from "../../identity";
import type { Regime } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { Person } from "../../roster/types";
import { receives } from "../aid-received";
import { hasList } from "../listed-people";
import { mayState } from "../table-fields";
import type { FindingContext, RuleNeeds } from "../types";

export { ELDER_FROM };

/** Of full age. */
export const ADULT_FROM = 18;

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

/**
 * Whether a disability counts as 无劳动能力 under the regime; null where the roster leaves open which
 * kind it is, or several at once, at a grade that some kind would need.
 */
export function isUnableByDisability(person: Person, regime: Regime): boolean | null {
  const disability = disabilityOf(person);
  if (disability === null) return false;
  if (countsAsUnable(disability, regime)) return true;
  const isOpen = disability.kind === null || isMultiple(person);
  return isOpen && countsAsUnable({ ...disability, kind: "mind" }, regime) ? null : false;
}

function isMultiple(person: Person): boolean {
  if (/多重|综合/.test(person.text("disability_type") ?? "")) return true;
  return parseDisabilityCert(person.text("disability_cert")).type === "multiple";
}
