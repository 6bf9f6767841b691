import type { Household, Person } from "../../roster/types";
import { relationTo } from "../kinship";
import { comparableName } from "../person-names";
import { atHousehold, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 户主缺失或多户主: where members and their relations are listed, one of them is the head. */
export const headMissingOrSeveral: Rule = {
  id: "B05",
  family: "B",
  severity: "error",
  source: null,
  needs: { fields: ["relation"] },
  run: wrongHeads,
  title: { zh: "户主缺失或多个户主", en: "No head of household, or several" },
  text: {
    none: {
      zh: "{who}所在户列了{people}人，没有一人是户主。",
      en: "{who}: of {people} members listed none is the head of the household.",
    },
    several: {
      zh: "{who}所在户有{count}人的与户主关系填“户主”或“本人”：{names}。",
      en: "{who}: {count} members of the household are marked as its head: {names}.",
    },
  },
  next: {
    zh: "请按户口簿更正与户主关系；两户人误编为一户的，分开编号。",
    en: "Correct the relations from the household register; give two families two numbers.",
  },
};

function* wrongHeads({ roster }: FindingContext): Iterable<Sighting> {
  for (const household of roster.households) {
    if (!household.membersListed) continue;
    const sighting = headOf(household);
    if (sighting !== null) yield sighting;
  }
}

function headOf(household: Household): Sighting | null {
  const { people } = household;
  const stated = people.filter((person) => person.text("relation") !== null);
  const heads = stated.filter((person) => relationTo(person)?.kinship === "head");
  if (heads.length > 1) {
    return atHousehold(household, heads.map(relationCell), {
      operands: {
        count: heads.length,
        names: heads.map((person) => person.name ?? "—").join("、"),
      },
      variant: "several",
    });
  }
  // A blank relation may be the head's, and a head named beside may not be covered and not be listed.
  const isUnsure = stated.length < people.length || namesSomebodyElse(household);
  if (heads.length === 1 || isUnsure) return null;
  return atHousehold(household, people.slice(0, 1).map(relationCell), {
    operands: { people: people.length },
    variant: "none",
  });
}

/** 户主姓名 or 户主身份证号 names somebody who is not among the members listed. */
function namesSomebodyElse(household: Household): boolean {
  const name = comparableName(household.text("head_name"));
  return name !== "" && !household.people.some((person) => comparableName(person.name) === name);
}

function relationCell(person: Person): ReturnType<typeof nameCell> {
  return person.cell("relation") ?? nameCell(person);
}
