import { termsOf, type Terms } from "../../assessment/terms";
import type { Person } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { atPerson, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { peopleOnDibao } from "./coverage";
import { isEmployed, isHealthy, isInSchool, labourOf } from "./hardship";
import { HOUSEHOLD_INCOME, OWN_INCOME, zeroIncomeCell } from "./zero-income";

/** Younger people may be at school although the roster does not say so. */
const SCHOOL_LEAVING_AGE = 23;

/** A healthy adult of working age, not at school, able to work, whose income is stated as zero. */
export const D14: Rule = {
  id: "D14",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [
      ["health", "labor_ability"],
      [...OWN_INCOME, ...HOUSEHOLD_INCOME],
    ],
    parameters: ["working_age_min", "working_age_max"],
  },
  run,
  title: { zh: "健康就业年龄成员无收入", en: "Healthy member of working age without income" },
  text: {
    "": {
      zh: "{who}，{age}周岁，健康、有劳动能力、非在校，收入填为0",
      en: "{who}, {age}, healthy, able to work, not at school: income stated as 0",
    },
    column: {
      zh: "本表有{count}名（共{total}名）健康就业年龄成员收入填为0，收入是否未核算请核实",
      en: "{count} of {total} healthy members of working age have an income of 0: check whether incomes were assessed",
    },
  },
  next: {
    zh: "入户核实就业和收入；确实难以就业的注明原因",
    en: "Visit and check work and income; where work cannot be found, note the reason",
  },
};

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const terms = termsOf(policy);
  return checkedByTable(peopleOnDibao(assessments), (person) => {
    if (!isOfWorkingAge(person, terms) || !isFitForWork(person)) return "cannot-tell";
    const cell = zeroIncomeCell(person);
    if (cell === null) return null;
    return atPerson(person, [cell, ...cellsOf(person, "health", "labor_ability")], {
      operands: { age: person.age },
    });
  });
}

function isOfWorkingAge({ age, sex }: Person, terms: Terms): boolean {
  if (age === null || sex === null) return false;
  return age >= terms.workingFrom && age < terms.workingBelow[sex];
}

/** Healthy and able as far as stated, at least one of both; not known to be at school. */
function isFitForWork(person: Person): boolean {
  const labour = labourOf(person);
  const isWell = isHealthy(person);
  if (labour === "part" || labour === "none" || isWell === false) return false;
  if (labour === null && isWell === null) return false;
  const school = isInSchool(person);
  if (school === true) return false;
  return school === false || (person.age ?? 0) >= SCHOOL_LEAVING_AGE || isEmployed(person) === true;
}
