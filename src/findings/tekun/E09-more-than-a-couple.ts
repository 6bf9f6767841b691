import type { Household, Person } from "../../roster/types";
import { relationTo } from "../kinship";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ON_TEKUN, tekunPeople } from "./tekun-people";

/** Several people on tekun in one household who are no couple, or another number than is stated. */
export const E09: Rule = {
  id: "E09",
  family: "E",
  severity: "info",
  source: null,
  needs: { anyOf: ON_TEKUN },
  run,
  title: { zh: "特困人数与户数不符", en: "People on tekun and households" },
  text: {
    "": {
      zh: "{who}户有{count}人享受特困供养，不是夫妻同供养，特困一般一人一户，请核对",
      en: "{who}: {count} people of one household are on tekun who are no couple; they are usually listed singly, please check",
    },
    stated: {
      zh: "{who}户填特困{stated}人，名册中标为特困的有{count}人，请核对",
      en: "{who}: {stated} people on tekun are stated, {count} are marked; please check",
    },
  },
  next: {
    zh: "核对户和人的登记，分别供养的分户登记",
    en: "Check how household and people are registered; list separately whoever is kept separately",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const households = new Map<Household, Person[]>();
  for (const person of tekunPeople(context)) {
    const people = households.get(person.household);
    if (people === undefined) households.set(person.household, [person]);
    else people.push(person);
  }
  for (const [household, people] of households) {
    const stated = household.number("tekun_persons")?.value ?? null;
    const count = people.length;
    const cells = cellsOf(household, "tekun_persons", "household_id");
    if (stated !== null && stated !== count && household.membersListed) {
      const operands = { stated, count };
      yield atHousehold(household, cells, { variant: "stated", operands });
    } else if (count > 2 || (count === 2 && !isCouple(people))) {
      yield atHousehold(household, cells, { operands: { count } });
    }
  }
}

function isCouple(people: readonly Person[]): boolean {
  const kinships = people.map((person) => relationTo(person)?.kinship);
  return kinships.includes("spouse");
}
