import type { AidFromLists } from "../assessment/entitlements";
import { childKindOf, type KnownAid } from "../assessment/entitlements";
import { entryOf, hasList, listedPeople } from "../findings/listed-people";
import type { ListKind } from "../roster/list-kinds";
import type { Person, Roster } from "../roster/types";

/** Lists that name the recipients of one other aid. */
const LISTS = {
  dibao: "dibao",
  tekun: "tekun",
  workInjury: "work-injury",
  careSubsidy: "care-subsidy",
} as const satisfies Partial<Record<keyof KnownAid, ListKind>>;

/**
 * What lists given beside the roster say of a person's other aid: whoever they name has it. Whoever
 * they do not name may have it elsewhere. Null where no such list was given.
 */
export function aidFromLists(roster: Roster): AidFromLists | null {
  const kinds = Object.entries(LISTS).filter(([, kind]) => hasList(roster, kind));
  const hasOrphans = hasList(roster, "orphans");
  if (kinds.length === 0 && !hasOrphans) return null;
  return (person) => {
    const named = kinds.filter(([, kind]) => entryOf(person, listedPeople(roster, kind)) !== null);
    return {
      ...Object.fromEntries(named.map(([aid]) => [aid, true])),
      ...(hasOrphans ? childOn(person, roster) : {}),
    };
  };
}

/** One list holds both kinds of children; who is named without a kind is taken for an orphan. */
function childOn(person: Person, roster: Roster): Partial<KnownAid> {
  const entry = entryOf(person, listedPeople(roster, "orphans"));
  if (entry === null) return {};
  return childKindOf(entry) === "uncared" ? { uncaredChild: true } : { orphan: true };
}
