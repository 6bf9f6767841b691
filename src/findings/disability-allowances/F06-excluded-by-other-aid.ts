import { aidKnownOf } from "../known-aid";
import { entryOf, listedPeople, placeOfEntry } from "../listed-people";
import { atPerson } from "../sighting";
import type { SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  ALLOWANCE_COLUMNS,
  ALLOWANCES,
  cellsOfPaid,
  exclusionOf,
  peopleReceiving,
  type ExclusiveAid,
  type Received,
} from "./allowances";

/** An allowance beside the care benefit for work injury or the aid of orphans, as the policy excludes them. */
export const F06: Rule = {
  id: "F06",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [[...ALLOWANCE_COLUMNS]],
    anyOf: [{ lists: ["work-injury"] }, { lists: ["orphans"] }, { fields: ["child_type"] }],
  },
  run,
  title: {
    zh: "两项补贴与工伤护理费、孤儿保障重复",
    en: "Allowance beside work-injury or orphans' aid",
  },
  text: {
    injury: {
      zh: "{who}领取残疾人补贴，又在工伤生活护理费名单中（{sheet}第{listRow}行），是否可以同时享受请核实",
      en: "{who} is paid a disability allowance and stands in the list of care benefit for work injury ({sheet}, row {listRow}); check whether both are allowed",
    },
    orphan: {
      zh: "{who}领取残疾人补贴，又在孤儿、事实无人抚养儿童名单中（{sheet}第{listRow}行），是否可以同时享受请核实",
      en: "{who} is paid a disability allowance and stands in the list of orphans and children without care ({sheet}, row {listRow}); check whether both are allowed",
    },
    marked: {
      zh: "{who}登记为“{kind}”，又领取残疾人补贴，是否可以同时享受请核实",
      en: "{who} is noted as {kind} and is paid a disability allowance; check whether both are allowed",
    },
  },
  next: {
    zh: "核对本地办法和发放记录，不能同时享受的按规定处理",
    en: "Check the local rules and the payments; where both are not allowed, deal with it",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const paid of peopleReceiving(context, ALLOWANCES)) {
    const details = byInjury(paid, context) ?? asChild(paid, context);
    if (details !== null) yield atPerson(paid.person, cellsOfPaid(paid, "child_type"), details);
  }
}

function byInjury(paid: Received, context: FindingContext): SightingDetails | null {
  const entry = entryOf(paid.person, listedPeople(context.roster, "work-injury"));
  if (entry === null) return null;
  return weighed(paid, "workInjury", context, { variant: "injury", operands: placeOfEntry(entry) });
}

/** Orphans and children without de facto care, by what is known of them; whoever says so is named. */
function asChild(paid: Received, context: FindingContext): SightingDetails | null {
  const known = aidKnownOf(paid.person, context);
  const entry = entryOf(paid.person, listedPeople(context.roster, "orphans"));
  const doubts = (["orphan", "uncaredChild"] as const)
    .filter((aid) => known[aid] === true)
    .map((aid) => {
      const kind = paid.person.text("child_type") ?? KINDS[aid];
      const details =
        entry === null
          ? ({ variant: "marked", operands: { kind } } as const)
          : ({ variant: "orphan", operands: placeOfEntry(entry) } as const);
      return weighed(paid, aid, context, details);
    })
    .filter((doubt) => doubt !== null);
  // Where a list and a row name different kinds, the one that the policy excludes is told.
  return doubts.find(({ severity }) => severity === undefined) ?? doubts[0] ?? null;
}

const KINDS = { orphan: "孤儿", uncaredChild: "事实无人抚养儿童" } as const;

/** A doubt where the policy excludes both; asked with less weight where it does not say. */
function weighed(
  paid: Received,
  aid: ExclusiveAid,
  { policy }: FindingContext,
  details: SightingDetails,
): SightingDetails | null {
  const verdict = exclusionOf(paid, aid, policy);
  if (verdict === null) return null;
  return verdict.due === "no" ? details : { ...details, severity: "warn" };
}
