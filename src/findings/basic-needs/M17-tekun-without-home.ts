import { readTekunMode } from "../../roster/values";
import type { Household, Person } from "../../roster/types";
import { clauseFor } from "../regional-documents";
import { atPerson, cellsOf, idCell } from "../sighting";
import { ON_TEKUN, tekunPeople } from "../tekun/tekun-people";
import type { FindingContext, Rule, Sighting } from "../types";
import { homeOf } from "./housing-and-water";

/** On tekun, without a home, and cared for dispersed: to be won for an institution (贵州: 动员入住). */
export const M17: Rule = {
  id: "M17",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: ["tekun_mode", ["asset_house", "house_danger", "asset_house_count"]],
  },
  run,
  title: { zh: "无房特困人员分散供养", en: "On tekun without a home, dispersed" },
  text: {
    "": {
      zh: "{who}享受特困供养，名册显示无住房，供养方式为“{mode}”，可动员入住供养机构",
      en: "{who} is on tekun without a home by the roster and cared for as {mode}; an institution can be offered",
    },
  },
  next: {
    zh: "核实居住情况和本人意愿，愿意入住的安排供养机构",
    en: "Check where the person lives and what the person wants; arrange an institution if agreed",
  },
};

const CLAUSES = {
  "guizhou-campaign": {
    clause: "三（二）第三项",
    quote: "积极动员无房特困人员入住特困供养机构",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const source = clauseFor(context.policy, CLAUSES);
  for (const person of tekunPeople(context)) {
    const mode = person.text("tekun_mode");
    if (mode === null || readTekunMode(mode).value !== "home") continue;
    if (!isWithoutHome(person.household)) continue;
    const cells = [...cellsOf(person, "tekun_mode"), ...homeCells(person)];
    yield { ...atPerson(person, cells, { operands: { mode } }), ...source };
  }
}

function isWithoutHome(household: Household): boolean {
  return homeOf(household) === "none" || household.number("asset_house_count")?.value === 0;
}

function homeCells(person: Person): Sighting["cells"] {
  const own = cellsOf(person.household, "asset_house", "house_danger", "asset_house_count");
  const id = idCell(person);
  return id === null ? own : [...own, id];
}
