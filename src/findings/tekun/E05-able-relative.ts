import { ableObligors, obligorCondition } from "../../assessment/tekun";
import type { Field } from "../../roster/fields";
import { entryOf, listedPeople } from "../listed-people";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ON_TEKUN, tekunPeople } from "./tekun-people";

const ABILITY: readonly Field[] = ["labor_ability", "employment", "work_months", "health"];

/** A spouse, child or parent of somebody on tekun can provide, as the roster notes or as their state shows. */
export const E05: Rule = {
  id: "E05",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: [
      { fields: ["relation", ABILITY], anyOf: ON_TEKUN },
      { fields: ["obligor_status"], anyOf: ON_TEKUN },
    ],
  },
  run,
  title: { zh: "特困人员有具备能力的法定义务人", en: "On tekun with an able relative" },
  text: {
    stated: {
      zh: "{who}享受特困供养，法定义务人情况为“{status}”，义务人是否确有履行能力请核实",
      en: "{who} is on tekun, and relatives obliged are noted as {status}; check whether they can provide",
    },
    "": {
      zh: "{who}享受特困供养，同户有{names}（配偶、子女或父母），名册显示有劳动能力，履行义务能力请核实",
      en: "{who} is on tekun; {names} (spouse, child or parent) of the household can work as the roster says; check whether they can provide",
    },
  },
  next: {
    zh: "核实义务人的收入、财产和是否属于无履行义务能力的情形，按程序复核",
    en: "Check income and property of the relatives and whether they count as unable to provide, and review",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const prisoners = listedPeople(context.roster, "prisoners");
  for (const person of tekunPeople(context)) {
    const { answer, isContested } = obligorCondition(person, context.policy);
    if (answer === "no") {
      const cells = [...cellsOf(person, "obligor_status"), idCell(person)];
      const operands = { status: person.text("obligor_status") };
      yield atPerson(person, cells, { variant: "stated", operands });
    }
    if (!isContested) continue;
    const able = ableObligors(person, context.policy).filter(
      (one) => entryOf(one, prisoners) === null,
    );
    if (able.length === 0) continue;
    const cells = [
      idCell(person),
      nameCell(person),
      ...able.flatMap((one) => cellsOf(one, "name")),
    ];
    yield atPerson(person, cells, { operands: { names: able.map(({ name }) => name).join("、") } });
  }
}
