import { ageOn, formatDate } from "../../calendar";
import { statedAge } from "../../roster/stated-age";
import { onceWhereCommon, onceWhereMany } from "../floods";
import { atPerson, idCell } from "../sighting";
import { neededNumber } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { plausibleId } from "./id-numbers";

const NEAR = "near";

/** 年龄列与身份证不符: a doubt beyond the policy's tolerance, within it a hint (as often the day of counting as a slip). */
export const ageAgainstId: Rule = {
  id: "A11",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: ["age", ["id_card", "head_id"]], parameters: ["age_tolerance"] },
  run,
  title: { zh: "年龄与身份证不符", en: "Age differs from the ID number" },
  text: {
    "": {
      zh: "{who}的年龄填{typed}岁，按身份证号到{asOf}为{age}岁，相差{difference}岁。",
      en: "{who}: the age is given as {typed}; by the ID number it is {age} on {asOf}, {difference} years apart.",
    },
    near: {
      zh: "{who}的年龄填{typed}岁，按身份证号到{asOf}为{age}岁，相差{difference}岁，可能是计算日期不同。",
      en: "{who}: the age is given as {typed}; by the ID number it is {age} on {asOf}. {difference} apart: perhaps counted on another day.",
    },
    "near-many": {
      zh: "本表有{count}人的年龄与身份证号推算的相差{difference}岁（计算到{asOf}），可能是计算日期不同。",
      en: "{count} ages here are {difference} apart from the ID number on {asOf}: perhaps counted on another day.",
    },
    column: {
      zh: "“{column}”列{total}人中{count}人的年龄与身份证号推算的不同（计算到{asOf}），可能是往年填的表。",
      en: 'Column "{column}": {count} of {total} ages differ from the ID number (on {asOf}); perhaps they were filled in years ago.',
    },
  },
  next: {
    zh: "请确认年龄是按哪一天计算的；以身份证号推算的年龄为准时，更正年龄列。",
    en: "Find out on which day the age was counted; correct the column where the ID number is right.",
  },
};

/** Ages of last year's count would fill the sheet: hints are told once where they are many. */
function* run(context: FindingContext): Iterable<Sighting> {
  const hints: Sighting[] = [];
  for (const seen of onceWhereCommon(agesThatDiffer(context), context.index.peopleIn)) {
    if (seen.variant === NEAR) hints.push(seen);
    else yield seen;
  }
  yield* onceWhereMany(hints);
}

function* agesThatDiffer({ index, asOf, policy }: FindingContext): Iterable<Sighting> {
  const tolerance = neededNumber(policy, "age_tolerance").toNumber();
  const day = formatDate(asOf);
  for (const person of index.recorded) {
    const birth = plausibleId(person)?.birth ?? null;
    const typed = statedAge(person);
    if (birth === null || typed === null) continue;
    const age = ageOn(birth, asOf);
    const difference = Math.abs(Math.floor(typed) - age);
    if (difference === 0) continue;
    yield atPerson(person, [person.cell("age"), idCell(person)], {
      operands: { typed, age, difference, asOf: day },
      ...(difference <= tolerance ? { variant: NEAR, severity: "info" } : {}),
    });
  }
}
