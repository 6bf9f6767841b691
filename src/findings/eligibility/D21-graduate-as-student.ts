import { isUsable, latestDay } from "../../assessment/typed-date";
import { compareDates, type CalendarDate } from "../../calendar";
import type { Person } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { shownDate } from "../shown-date";
import { atPerson, cellsOf } from "../sighting";
import { stated } from "../stated";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { peopleOnDibao } from "./coverage";
import { isInSchool, words } from "./hardship";

const POSTGRADUATE = /研究生|硕士|博士/;

/** Somebody is kept as at school although the day of graduation has passed, or beyond the usual age. */
export const D21: Rule = {
  id: "D21",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [
      ["school_status", "school_name", "graduation_date"],
      ["id_card", "age", "birth_date", "graduation_date"],
    ],
    parameters: ["student_age_limit"],
  },
  run,
  title: { zh: "毕业生仍按在校登记", en: "Kept as at school after graduation" },
  text: {
    "": {
      zh: "{who}，{age}周岁，仍登记为在校（{stated}），是否已毕业请核实",
      en: "{who}, {age}, is still entered as at school ({stated}); check whether they have graduated",
    },
    graduated: {
      zh: "{who}登记的毕业时间为{date}，仍登记为在校（{stated}）",
      en: "{who}: graduated on {date} as entered, and still at school ({stated})",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人登记在校）超过在校年龄或毕业时间，该列可能多年未更新",
      en: "{count} of {total} people at school are past the age or day of graduation in the column {column}, which may be out of date",
    },
  },
  next: {
    zh: "核对学籍；已毕业的按就业状况重新核算收入",
    en: "Check enrolment; for whoever has graduated, assess income by work",
  },
};

function run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  const limit = neededNumber(policy, "student_age_limit").toNumber();
  return checkedByTable(peopleOnDibao(assessments), (person) =>
    isInSchool(person) === true ? sightingOf(person, limit, asOf) : "cannot-tell",
  );
}

function sightingOf(person: Person, limit: number, asOf: CalendarDate): Sighting | null {
  const school = words(person, "school_status") ?? words(person, "school_name") ?? "在校";
  const cells = cellsOf(person, "school_status", "school_name", "age");
  const graduation = stated(person.date("graduation_date"));
  if (graduation !== null && isUsable(graduation.value)) {
    // A day that is known outweighs the age: whoever graduates later is at school.
    if (compareDates(latestDay(graduation.value), asOf) >= 0) return null;
    return atPerson(person, [graduation.cell, ...cells], {
      variant: "graduated",
      operands: { date: shownDate(graduation.value), stated: school },
    });
  }
  if (person.age === null || person.age < limit || POSTGRADUATE.test(allWords(person))) return null;
  return atPerson(person, cells, { operands: { age: person.age, stated: school } });
}

function allWords(person: Person): string {
  return (["school_status", "school_name", "education"] as const)
    .map((field) => words(person, field))
    .join(" ");
}
