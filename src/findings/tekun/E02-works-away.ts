import { isWorkWord } from "../../assessment/person-state";
import type { Person } from "../../roster/types";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ON_TEKUN, tekunPeople } from "./tekun-people";

/** Somebody on tekun works for wages, as the roster says. */
export const E02: Rule = {
  id: "E02",
  family: "E",
  severity: "high",
  source: null,
  needs: { anyOf: ON_TEKUN, fields: [["employment", "work_months"]] },
  run,
  title: { zh: "特困人员外出务工", en: "On tekun and at work" },
  text: {
    "": {
      zh: "{who}享受特困供养，务工状况为“{work}”，请核实",
      en: "{who} is on tekun, and work is noted as {work}; please check",
    },
    months: {
      zh: "{who}享受特困供养，务工{months}个月，请核实",
      en: "{who} is on tekun and worked for {months} months; please check",
    },
  },
  next: {
    zh: "核实是否务工和收入，恢复劳动能力的按程序复核",
    en: "Check work and income; where the person is able to work again, review the case",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const person of tekunPeople(context)) {
    const seen = byWord(person) ?? byMonths(person);
    if (seen !== null) yield seen;
  }
}

function byWord(person: Person): Sighting | null {
  const work = person.text("employment");
  if (work === null || isWorkWord(work) !== true) return null;
  return atPerson(person, cellsOf(person, "employment"), { operands: { work } });
}

/** Months worked are a fact, whatever the person does now. */
function byMonths(person: Person): Sighting | null {
  const months = person.number("work_months")?.value ?? null;
  if (months === null || months <= 0) return null;
  return atPerson(person, cellsOf(person, "work_months"), {
    variant: "months",
    operands: { months },
  });
}
