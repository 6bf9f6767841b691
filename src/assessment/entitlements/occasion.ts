/**
 * Whether the rows of a household give any occasion to judge other aid: a quick look that saves the
 * judging itself, for sums over a whole county in which most rows say nothing of it.
 */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import { fieldsAmong } from "../../roster/table-fields";
import type { FactReader, Household, Person } from "../../roster/types";
import { ASKED } from "./asked-fields";
import { helpsWithInsurance, medicalGroups } from "./medical-help";

/** Whatever stands in one of these is looked at when aid is judged. */
const OF_PERSONS: readonly Field[] = [
  ...ASKED.disability,
  "elder_amount",
  "elder_allowance_is",
  ...ASKED.children,
  ...ASKED.tekun,
];
const OF_HOUSEHOLDS: readonly Field[] = [
  ...ASKED.monitoring,
  "poverty_attr",
  "is_relocated",
  ...ASKED.spending,
];

const NOBODY: readonly Person[] = [];

/** What the policy asks of everybody, and from which age it asks of the old. */
interface Asked {
  readonly ofEverybody: boolean;
  readonly oldFrom: number;
}

const asked = new WeakMap<Policy, Asked>();

function askedBy(policy: Policy): Asked {
  let known = asked.get(policy);
  if (known === undefined) {
    const elder = policy.number("elder_allowance_from");
    known = {
      ofEverybody: medicalGroups(policy).length > 0 || helpsWithInsurance(policy),
      oldFrom: elder.set ? elder.value.toNumber() : Infinity,
    };
    asked.set(policy, known);
  }
  return known;
}

/**
 * The members of a household of whom `entitlementsOf` may find anything by their own rows. A list of
 * orphans may name somebody of whom no row says anything.
 */
export function peopleWithOccasion(household: Household, policy: Policy): readonly Person[] {
  const { people, scheme, joined, table } = household;
  const { ofEverybody, oldFrom } = askedBy(policy);
  if (ofEverybody || scheme === "children" || joined.length > 0) return people;
  const persons = fieldsAmong(table, OF_PERSONS);
  const isMeant = (person: Person): boolean => isOld(person, oldFrom) || saysAny(person, persons);
  return people.some(isMeant) ? people.filter(isMeant) : NOBODY;
}

/** Whether `entitlementsOf` may find anything of the household as a whole, but that it comes first among the poor. */
export function householdHasOccasion(household: Household): boolean {
  if (household.joined.length > 0) return true;
  const households = fieldsAmong(household.table, OF_HOUSEHOLDS);
  if (saysAny(household, households)) return true;
  const spending = fieldsAmong(household.table, ASKED.spending);
  return spending.length > 0 && household.people.some((person) => saysAny(person, spending));
}

/** Whoever reaches the age later in the month may have the allowance of the whole month. */
function isOld({ age }: Person, from: number): boolean {
  return age !== null && age >= from - 1;
}

function saysAny(reader: FactReader, fields: readonly Field[]): boolean {
  return fields.some((field) => reader.raw(field) !== null);
}
