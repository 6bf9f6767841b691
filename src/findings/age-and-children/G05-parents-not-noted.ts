import { onceWhereCommon } from "../floods";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isNamedSo, rowsOfChildren } from "./children";

/** An orphan or child without de facto care whose parents' state (dead, missing, severely disabled …) is blank. */
export const G05: Rule = {
  id: "G05",
  family: "G",
  severity: "warn",
  source: null,
  needs: {
    fields: ["child_parent_status"],
    anyOf: [{ fields: ["child_type"] }, { lists: ["children"] }],
  },
  run,
  title: { zh: "孤儿认定缺父母状况", en: "State of the parents not noted" },
  text: {
    "": {
      zh: "{who}登记为孤儿或事实无人抚养儿童，父母状况未填",
      en: "{who} is noted as an orphan or child without de facto care, but the state of the parents is blank",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）未填父母状况，该列可能未启用",
      en: "{count} of {total} people have nothing in the column {column}, which may not be in use",
    },
  },
  next: {
    zh: "对照认定材料补填父母死亡、失踪、重残、重病、服刑等情况",
    en: "Fill in from the papers: dead, missing, severely disabled or ill, in custody",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const sightings = function* (): Generator<Sighting> {
    for (const person of rowsOfChildren(context)) {
      const cell = person.cell("child_parent_status");
      if (cell === null || !isBlank(person.text("child_parent_status"))) continue;
      if (person.name === null || !isNamedSo(person)) continue;
      yield atPerson(person, [cell, ...cellsOf(person, "child_type"), idCell(person)]);
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

function isBlank(text: string | null): boolean {
  return text === null || /^[-—/\\]*$/.test(text);
}
