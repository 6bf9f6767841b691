/** Which other aid people have by all that is given: their rows, other rosters, lists. */
import {
  childKindOf,
  knownAid,
  type AidFromLists,
  type KnownAid,
} from "../assessment/entitlements";
import type { ListKind } from "../roster/list-kinds";
import type { Person, Roster } from "../roster/types";
import { receives, type AidContext } from "./aid-received";
import { builtOnce } from "./built-once";
import { entryOf, hasList, listedPeople } from "./listed-people";

/** Lists that name the recipients of one other aid. */
const LISTS = {
  workInjury: "work-injury",
  careSubsidy: "care-subsidy",
} as const satisfies Partial<Record<keyof KnownAid, ListKind>>;

/**
 * What other rosters and lists say of a person's other aid. Who is on dibao or tekun is known of those whom
 * a roster of it names, and of those whom it does not; other lists say something only of those they name.
 */
export function aidGiven(context: AidContext): AidFromLists {
  const { roster } = context;
  const lists = Object.entries(LISTS).filter(([, kind]) => hasList(roster, kind));
  const hasOrphans = hasList(roster, "orphans");
  return (person) => {
    const known: Record<string, boolean> = {};
    for (const aid of ["dibao", "tekun"] as const) {
      const answer = receives(person, aid, context);
      if (answer !== null) known[aid] = answer;
    }
    for (const [aid, kind] of lists) {
      if (entryOf(person, listedPeople(roster, kind)) !== null) known[aid] = true;
    }
    return hasOrphans ? { ...known, ...childOn(person, roster) } : known;
  };
}

/** One list holds both kinds of children; who is named without a kind is what the roster says, or an orphan. */
function childOn(person: Person, roster: Roster): Partial<KnownAid> {
  const entry = entryOf(person, listedPeople(roster, "orphans"));
  if (entry === null) return {};
  const kind = childKindOf(entry) ?? childKindOf(person);
  return kind === "uncared" ? { uncaredChild: true } : { orphan: true };
}

const given = new WeakMap<Roster, AidFromLists>();

/** All that is known of somebody's other aid, for rules that rest on it. */
export function aidKnownOf(person: Person, context: AidContext): KnownAid {
  const lists = builtOnce(given, context.roster, () => aidGiven(context));
  return knownAid(person, context.index.assessmentOf(person.household), lists);
}
