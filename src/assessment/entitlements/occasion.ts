/**
 * Whether the rows of a household give any occasion to judge other aid: a quick look that saves the
 * judging itself, for sums over a whole county in which most rows say nothing of it.
 */
import type { Policy } from "../../policy/types";
import type { Field } from "../../roster/fields";
import type { FactReader, Household, Person, Table } from "../../roster/types";
import { CHILD_FIELDS } from "./child-kind";
import { helpsWithInsurance, medicalGroups } from "./medical-help";
import { SPENDING_FIELDS } from "./rigid-spending";

/** Whatever stands in one of these is looked at when aid is judged. */
const OF_PERSONS: readonly Field[] = [
  "disability_level",
  "disability_type",
  "disability_cert",
  "is_disabled",
  "living_allowance",
  "nursing_allowance",
  "elder_amount",
  "child_amount",
  ...CHILD_FIELDS,
  "is_three_none",
  "obligor_status",
];
const OF_HOUSEHOLDS: readonly Field[] = [
  "monitor_type",
  "poverty_status",
  "household_type",
  "poverty_attr",
  "is_relocated",
  ...SPENDING_FIELDS,
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
  const { persons } = fieldsOf(table);
  const isMeant = (person: Person): boolean => isOld(person, oldFrom) || saysAny(person, persons);
  return people.some(isMeant) ? people.filter(isMeant) : NOBODY;
}

/** Whether `entitlementsOf` may find anything of the household as a whole, but that it comes first among the poor. */
export function householdHasOccasion(household: Household): boolean {
  if (household.joined.length > 0) return true;
  const { households } = fieldsOf(household.table);
  if (saysAny(household, households)) return true;
  const spending = households.filter((field) => SPENDING_FIELDS.includes(field));
  return spending.length > 0 && household.people.some((person) => saysAny(person, spending));
}

/** Whoever reaches the age later in the month may have the allowance of the whole month. */
function isOld({ age }: Person, from: number): boolean {
  return age !== null && age >= from - 1;
}

function saysAny(reader: FactReader, fields: readonly Field[]): boolean {
  return fields.some((field) => reader.raw(field) !== null);
}

interface FieldsOfTable {
  readonly persons: readonly Field[];
  readonly households: readonly Field[];
}

const known = new WeakMap<Table, FieldsOfTable>();

/** Those of the fields that a table has columns for. */
function fieldsOf(table: Table): FieldsOfTable {
  let fields = known.get(table);
  if (fields === undefined) {
    const own = new Set<Field | null>(table.columns.map(({ field }) => field));
    const here = (field: Field): boolean => own.has(field);
    fields = { persons: OF_PERSONS.filter(here), households: OF_HOUSEHOLDS.filter(here) };
    known.set(table, fields);
  }
  return fields;
}
