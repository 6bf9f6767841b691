/** Who stands in the rosters, payments and lists of one scheme, by citizen number. */
import type { ListKind } from "../roster/list-kinds";
import type { Household, Person, Scheme } from "../roster/types";
import { builtOnce } from "./built-once";
import { hasList, listedPeople } from "./listed-people";
import { comparableId } from "./roster-index";
import type { FindingContext } from "./types";

/** What a register is made of. */
export interface Register {
  readonly scheme: Scheme;
  /** Lists that count as well. */
  readonly kind: ListKind;
  /** Whether a row of a roster or payment sheet makes somebody a recipient. */
  readonly counts: (person: Person) => boolean;
}

const known = new WeakMap<FindingContext["roster"], Map<Register, ReadonlySet<string> | null>>();

/**
 * Numbers of everyone in the rosters and payments of a scheme, and in the lists of a kind; null where
 * none was given: nobody is then known not to stand in them. Read once in a run.
 */
export function registered(
  context: FindingContext,
  register: Register,
): ReadonlySet<string> | null {
  const registers = builtOnce(known, context.roster, () => new Map());
  return builtOnce(registers, register, () => read(context, register));
}

function read(
  { index, roster }: FindingContext,
  { scheme, kind, counts }: Register,
): ReadonlySet<string> | null {
  const numbers = new Set(listedPeople(roster, kind).keys());
  let isGiven = hasList(roster, kind);
  for (const household of index.recordedHouseholds) {
    if (schemeOfRow(household) !== scheme) continue;
    isGiven = true;
    for (const person of household.people) {
      const id = counts(person) ? comparableId(person.id) : null;
      if (id !== null) numbers.add(id);
    }
  }
  return isGiven ? numbers : null;
}

/** Of payments the sheet's scheme; a row of a roster may name its own. */
function schemeOfRow({ table, scheme }: Household): Scheme | null {
  return table.role === "payment" ? table.scheme : (table.scheme ?? scheme);
}
