import type { Household } from "../../roster/types";
import { atPerson, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isOnDibao } from "./dibao-households";
import { otherPerson } from "./other-place";
import { isSamePeriod } from "./same-roster";

/** 城乡低保同时享受: one number in the urban and in the rural dibao roster. */
export const ruralAndUrban: Rule = {
  id: "B03",
  family: "B",
  severity: "high",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: inBoth,
  title: { zh: "城乡低保同时享受", en: "Rural and urban dibao at once" },
  text: {
    rural: {
      zh: "{who}在农村低保名册，又在城市低保名册（“{sheet}”第{otherRow}行，{other}）。",
      en: '{who} stands in the rural dibao roster and in the urban one ("{sheet}", row {otherRow}, {other}).',
    },
    urban: {
      zh: "{who}在城市低保名册，又在农村低保名册（“{sheet}”第{otherRow}行，{other}）。",
      en: '{who} stands in the urban dibao roster and in the rural one ("{sheet}", row {otherRow}, {other}).',
    },
  },
  next: {
    zh: "请核实户籍和实际居住地，按一种低保保障，另一处停发并核对已发金额。",
    en: "Find out where the person is registered and lives; keep one dibao, stop the other and check what was paid.",
  },
};

function* inBoth(context: FindingContext): Iterable<Sighting> {
  for (const people of context.index.sharedIds.values()) {
    const covered = people.filter(
      (person) => person.covered !== false && isOnDibao(person.household, context),
    );
    for (const person of covered) {
      const { area } = person.household;
      const other = covered.find((one) => isInOtherArea(one.household, person.household));
      if (area === null || other === undefined) continue;
      yield atPerson(person, [idCell(person)], { operands: otherPerson(other), variant: area });
    }
  }
}

/** One rural, one urban, and of one month as far as known: who moved from one to the other may. */
function isInOtherArea(a: Household, b: Household): boolean {
  const areas = [a.area, b.area];
  return areas.includes("rural") && areas.includes("urban") && isSamePeriod(a.table, b.table);
}
