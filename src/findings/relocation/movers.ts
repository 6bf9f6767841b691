/** Households relocated out of poverty (易地扶贫搬迁), by the list of movers or the rosters' own mark. */
import { isRelocated, peopleMoved } from "../../assessment/entitlements";
import type { Household } from "../../roster/types";
import { comparableId } from "../roster-index";
import type { FindingContext, RuleNeeds } from "../types";

/** A list of movers, or a column that marks them. */
export const MOVERS_GIVEN: readonly RuleNeeds[] = [
  { lists: ["movers"] },
  { fields: ["is_relocated"] },
];

/** One household that moved. */
export interface Mover {
  readonly household: Household;
  readonly ids: readonly string[];
  /** How many people moved: as stated, else the rows of a household that has several; null where not known. */
  readonly people: number | null;
}

const found = new WeakMap<FindingContext["roster"], readonly Mover[]>();

/** Movers of the lists, then those that only the rosters mark; each number once. */
export function moversOf(context: FindingContext): readonly Mover[] {
  let movers = found.get(context.roster);
  if (movers === undefined) found.set(context.roster, (movers = look(context)));
  return movers;
}

function look({ roster }: FindingContext): readonly Mover[] {
  const movers: Mover[] = [];
  const seen = new Set<string>();
  const add = (household: Household): void => {
    const ids = idsOf(household);
    if (ids.some((id) => seen.has(id))) return;
    for (const id of ids) seen.add(id);
    movers.push({ household, ids, people: peopleOf(household) });
  };
  for (const table of roster.tables) {
    if (table.listKind === "movers") (roster.others.get(table.id) ?? []).forEach(add);
  }
  for (const household of roster.households) if (isRelocated(household) === true) add(household);
  return movers;
}

function idsOf(household: Household): readonly string[] {
  const ids = household.people.map(({ id }) => comparableId(id)).filter((id) => id !== null);
  return [...new Set(ids)];
}

function peopleOf(household: Household): number | null {
  const { size, people } = household;
  const isStated = size !== null && size.raw !== null && size.value !== null && size.value > 0;
  const listed = people.length > 1 ? people.length : null;
  return peopleMoved(household, isStated ? size.value : listed);
}
