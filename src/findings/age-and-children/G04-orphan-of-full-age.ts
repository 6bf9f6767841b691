import { afterFullAge, FULL_AGE } from "../../assessment/entitlements";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { isOnAid, rowsOfChildren } from "./children";

/** An orphan or child without de facto care who is of full age and not at school. */
export const G04: Rule = {
  id: "G04",
  family: "G",
  severity: "high",
  source: null,
  needs: {
    fields: [["id_card", "birth_date", "age"]],
    anyOf: [{ fields: ["child_amount"] }, { lists: ["children"] }],
  },
  run,
  title: { zh: "孤儿、事实无人抚养儿童已满18周岁仍发", en: "Orphan of full age still paid" },
  text: {
    "": {
      zh: "{who}已{age}周岁，不在高中、中职、大专、本科就读，仍发放儿童基本生活费，请核实",
      en: "{who} is {age} and not at upper secondary or vocational school or college, and is still paid as an orphan or child without care; please check",
    },
    unsure: {
      zh: "{who}已{age}周岁，仍发放儿童基本生活费，名册未写是否在校，请核实学籍",
      en: "{who} is {age} and still paid as an orphan or child without care; the roster does not say whether at school, please check",
    },
  },
  next: {
    zh: "核对学籍；仍在普通高中、中职、全日制大专或本科就读的注明，否则按规定停发",
    en: "Check the school register: if still at school, note it, otherwise stop as the rules say",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const person of rowsOfChildren(context)) {
    const { age } = person;
    if (age === null || age < FULL_AGE || !isOnAid(person)) continue;
    const goesOn = afterFullAge(person, age);
    if (goesOn === "at-school") continue;
    const cells = [idCell(person), ...cellsOf(person, "child_amount", "school_status")];
    const grade = goesOn === "open" ? ({ variant: "unsure", severity: "warn" } as const) : {};
    yield atPerson(person, cells, { ...grade, operands: { age } });
  }
}
