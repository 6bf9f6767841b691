import {
  compareMonths,
  formatDate,
  formatMonth,
  sameDate,
  type CalendarDate,
} from "../../calendar";
import type { TypedDate } from "../../roster/types";
import { atPerson, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { CITIZEN_NUMBER_STANDARD, plausibleId } from "./id-numbers";

/** 出生日期与身份证不符: compared as exactly as the column says it, to the day, month or year. */
export const birthAgainstId: Rule = {
  id: "A10",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: ["birth_date", ["id_card", "head_id"]] },
  run: birthsThatDiffer,
  title: { zh: "出生日期与身份证不符", en: "Birth date differs from the ID number" },
  text: {
    "": {
      zh: "{who}的出生日期填{typed}，身份证号中为{inId}。",
      en: "{who}: the birth date is given as {typed}, the ID number says {inId}.",
    },
  },
  next: {
    zh: "请对照身份证，更正出生日期（公历）或身份证号。",
    en: "Compare with the ID card and correct the birth date (solar calendar) or the number.",
  },
};

function* birthsThatDiffer({ index }: FindingContext): Iterable<Sighting> {
  for (const person of index.recorded) {
    const birth = plausibleId(person)?.birth ?? null;
    if (birth === null) continue;
    const typed = person.date("birth_date")?.value ?? null;
    if (typed === null || typed.openEnded || agrees(typed, birth)) continue;
    yield atPerson(person, [person.cell("birth_date"), idCell(person)], {
      operands: { typed: asTyped(typed), inId: formatDate(birth) },
    });
  }
}

function agrees({ date, precision }: TypedDate, birth: CalendarDate): boolean {
  if (precision === "year") return date.year === birth.year;
  return precision === "month" ? compareMonths(date, birth) === 0 : sameDate(date, birth);
}

function asTyped({ date, precision }: TypedDate): string {
  if (precision === "year") return String(date.year);
  return precision === "month" ? formatMonth(date) : formatDate(date);
}
