import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { isEmployed, labourOf } from "./hardship";

/** Class A (全额) while a member is able to work and does. */
export const D11: Rule = {
  id: "D11",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [["dibao_grade", "dibao_method"], "labor_ability", ["employment", "work_months"]],
  },
  run,
  title: { zh: "A类全额而有劳动力就业", en: "Class A with a working member" },
  text: {
    "": {
      zh: "{who}户为{grade}，家庭成员{worker}有劳动能力且已就业，全额保障依据请核实",
      en: "{who}: class {grade}, while {worker} is able to work and does; check the ground for the full amount",
    },
  },
  next: {
    zh: "核对成员就业收入和保障类别",
    en: "Check the member's earnings and the class",
  },
};

/** A, A类, A1 (a county may divide its classes), 全额. */
const FULL = /^A(?:\d|类|级|档|$)|(?<![非不])全额/i;

function* run({ assessments }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    const { household } = assessment;
    const grade = [household.text("dibao_grade"), household.text("dibao_method")].find(
      (text) => text !== null && FULL.test(text),
    );
    if (grade === undefined || grade === null || !receivesDibao(assessment)) continue;
    const worker = household.people.find(
      (person) => labourOf(person) === "full" && isEmployed(person) === true,
    );
    if (worker === undefined) continue;
    const cells = [
      ...cellsOf(household, "dibao_grade"),
      ...cellsOf(worker, "labor_ability", "employment", "work_months"),
    ];
    yield atHousehold(household, cells, { operands: { grade, worker: worker.name } });
  }
}
