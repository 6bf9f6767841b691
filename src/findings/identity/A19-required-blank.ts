import type { Field } from "../../roster/fields";
import { isBlankCell } from "../../roster/cell-text";
import type { Household, Person } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { atHousehold, atPerson, headerOver } from "../sighting";
import { fieldsAmong } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** What every person's row should say. */
const OF_A_PERSON: readonly Field[] = ["relation", "health", "labor_ability"];
/** Below this age nobody has schooling to write down. */
const SCHOOL_AGE = 6;

/** 必填列为空: relation, health, labour, schooling (both columns blank), kind of household; only where the column exists. */
export const requiredBlank: Rule = {
  id: "A19",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: [["relation", "health", "labor_ability", "education", "household_type"]] },
  run: (context) => onceWhereCommon(blanks(context), context.index.peopleIn),
  title: { zh: "必填项为空", en: "Required cell blank" },
  text: {
    "": { zh: "{who}的“{column}”没有填。", en: '{who}: "{column}" is blank.' },
    schooling: {
      zh: "{who}的文化程度和在校状况都没有填。",
      en: "{who}: schooling and school attendance are both blank.",
    },
    column: {
      zh: "“{column}”列多数为空：{total}人中{count}处没有填。",
      en: 'Most of the column "{column}" is blank: {count} cells, {total} people.',
    },
  },
  next: {
    zh: "请补填；空白按“未知”处理，不当作“无”或“否”。",
    en: "Fill it in; a blank is taken as unknown, never as none or no.",
  },
};

function* blanks({ index }: FindingContext): Iterable<Sighting> {
  for (const household of index.recordedHouseholds) {
    if (household.table.role === "payment") continue;
    for (const person of household.people) {
      for (const field of fieldsAmong(person.table, OF_A_PERSON)) {
        if (isBlankCell(person.raw(field))) yield* ifBlank(person, field);
      }
      yield* ifSchoolingBlank(person);
    }
    yield* ifKindBlank(household);
  }
}

function* ifBlank(person: Person, field: Field): Iterable<Sighting> {
  const cell = person.cell(field);
  if (cell === null) return;
  yield atPerson(person, [cell], { operands: { column: headerOver(person.table, cell) } });
}

function* ifSchoolingBlank(person: Person): Iterable<Sighting> {
  if (person.text("education") !== null || person.text("school_status") !== null) return;
  const education = person.cell("education");
  const school = person.cell("school_status");
  if (education === null || school === null) return;
  if (person.age !== null && person.age < SCHOOL_AGE) return;
  yield atPerson(person, [education, school], { variant: "schooling" });
}

function* ifKindBlank(household: Household): Iterable<Sighting> {
  const cell = household.cell("household_type");
  if (cell === null || household.text("household_type") !== null) return;
  yield atHousehold(household, [cell], {
    operands: { column: headerOver(household.table, cell) },
  });
}
