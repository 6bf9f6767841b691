import type { Person } from "../../roster/types";
import { entryOf, listedPeople, placeOfEntry } from "../listed-people";
import { atPerson } from "../sighting";
import type { SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ALLOWANCES, cellsOfPaid, peoplePaid, type Paid } from "./allowances";

/** An allowance beside the care benefit for work injury, or a living allowance beside orphans' aid. */
export const F06: Rule = {
  id: "F06",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [[...ALLOWANCES]],
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
      zh: "{who}领取困难残疾人生活补贴，又在孤儿名单中（{sheet}第{listRow}行），是否可以同时享受请核实",
      en: "{who} is paid a living allowance and stands in the list of orphans ({sheet}, row {listRow}); check whether both are allowed",
    },
    marked: {
      zh: "{who}登记为“{kind}”，又领取困难残疾人生活补贴，是否可以同时享受请核实",
      en: "{who} is noted as {kind} and is paid a living allowance; check whether both are allowed",
    },
  },
  next: {
    zh: "核对本地办法和发放记录，不能同时享受的按规定处理",
    en: "Check the local rules and the payments; where both are not allowed, deal with it",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const injured = listedPeople(context.roster, "work-injury");
  const orphans = listedPeople(context.roster, "orphans");
  for (const paid of peoplePaid(context, ALLOWANCES)) {
    const { person } = paid;
    const injury = entryOf(person, injured);
    if (injury !== null) {
      const details = { variant: "injury", operands: placeOfEntry(injury) };
      yield atPerson(person, cellsOfPaid(paid), details);
      continue;
    }
    if (!isLiving(paid)) continue;
    const orphan = entryOf(person, orphans);
    const details =
      orphan === null ? asMarked(person) : { variant: "orphan", operands: placeOfEntry(orphan) };
    if (details !== null) yield atPerson(person, cellsOfPaid(paid, "child_type"), details);
  }
}

/** Orphans may have the nursing allowance; a sum of both may be that alone. */
function isLiving({ field }: Paid): boolean {
  return field === "living_allowance";
}

/** 孤儿; for 事实无人抚养 only some places exclude both, which is asked with less weight. */
function asMarked(person: Person): SightingDetails | null {
  const kind = person.text("child_type");
  if (kind === null) return null;
  if (/孤儿/.test(kind)) return { variant: "marked", operands: { kind } };
  return /无人抚养/.test(kind) ? { variant: "marked", severity: "warn", operands: { kind } } : null;
}
