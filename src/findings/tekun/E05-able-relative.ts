import { isSeverelyDisabled } from "../../assessment/disability";
import type { Kinship } from "../../roster/relations";
import type { Person } from "../../roster/types";
import { receives } from "../aid-received";
import { isEmployed, isHealthy, isInSchool, labourOf } from "../eligibility/hardship";
import { relationTo } from "../kinship";
import { entryOf, listedPeople } from "../listed-people";
import { atPerson, cellsOf, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { ADULT_FROM, elderFrom, ON_TEKUN, tekunPeople } from "./tekun-people";

/** A spouse, child or parent of somebody on tekun stands in the household, able to work and of no exempt kind. */
export const E05: Rule = {
  id: "E05",
  family: "E",
  severity: "high",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: ["relation", ["labor_ability", "employment", "work_months", "health"]],
  },
  run,
  title: { zh: "特困人员有具备能力的法定义务人", en: "On tekun with an able relative" },
  text: {
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

/** Whom the law obliges, seen from the person on tekun: both as related to the head. */
const OBLIGED: Partial<Record<Kinship, readonly Kinship[]>> = {
  head: ["spouse", "child", "parent"],
  spouse: ["head", "child"],
  parent: ["head", "parent"],
  child: ["head", "spouse"],
  grandparent: ["parent"],
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const person of tekunPeople(context)) {
    if (person.household.people.length < 2) continue;
    const able = obligedOf(person).filter((one) => isAble(one, context));
    if (able.length === 0) continue;
    const cells = [
      idCell(person),
      nameCell(person),
      ...able.flatMap((one) => cellsOf(one, "name")),
    ];
    yield atPerson(person, cells, { operands: { names: able.map(({ name }) => name).join("、") } });
  }
}

function obligedOf(person: Person): readonly Person[] {
  const own = relationTo(person)?.kinship;
  const obliged = own === undefined ? undefined : OBLIGED[own];
  if (obliged === undefined) return [];
  return person.household.people.filter((other) => {
    const kinship = other === person ? undefined : relationTo(other)?.kinship;
    return kinship !== undefined && obliged.includes(kinship);
  });
}

/** Of working age, shown as able or at work, and of none of the kinds that count as unable to provide. */
function isAble(person: Person, context: FindingContext): boolean {
  const { age } = person;
  if (age === null || age < ADULT_FROM || age >= elderFrom(context.policy)) return false;
  if (isSeverelyDisabled(person) || receives(person, "tekun", context) === true) return false;
  if (entryOf(person, listedPeople(context.roster, "prisoners")) !== null) return false;
  if (isInSchool(person) === true) return false;
  const labour = labourOf(person);
  if (labour === "weak" || labour === "none") return false;
  return labour === "able" || isEmployed(person) === true || isHealthy(person) === true;
}
