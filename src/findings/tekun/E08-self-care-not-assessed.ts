import { CARE_LEVEL_FIELDS, SELF_CARE_ITEMS, selfCareOf } from "../../assessment/tekun";
import { addMonths, compareDates, formatDate } from "../../calendar";
import type { Policy } from "../../policy/types";
import type { Person } from "../../roster/types";
import { onceWhereCommon } from "../floods";
import { orByDefault, variantOn } from "../parameter-basis";
import { atPerson, cellsOf, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { mayState } from "../../roster/table-fields";
import { LEVEL_SHOWN } from "./care-level";
import { ON_TEKUN, tekunPeople } from "./tekun-people";

/** The last self-care assessment is older than the policy allows, or its day or result is not noted. */
export const E08: Rule = {
  id: "E08",
  family: "E",
  severity: "warn",
  source: null,
  needs: {
    anyOf: ON_TEKUN,
    fields: [["self_care_date", ...LEVEL_SHOWN]],
    parameters: ["self_care_review_months"],
  },
  run,
  title: { zh: "自理能力评估过期或缺失", en: "Self-care assessment out of date or missing" },
  text: orByDefault({
    old: {
      zh: "{who}的自理能力评估日期为{date}，距今超过{months}个月",
      en: "{who}: the self-care assessment of {date} is more than {months} months old",
    },
    undated: {
      zh: "{who}未填自理能力评估日期",
      en: "{who}: no day of a self-care assessment is noted",
    },
    blank: {
      zh: "{who}未填自理能力评估结果",
      en: "{who}: no result of a self-care assessment is noted",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）的自理能力评估过期或未填",
      en: "{count} of {total} people have an old or no self-care assessment in the column {column}",
    },
  }),
  next: {
    zh: "组织评估或复评，补记评估日期和结果",
    en: "Have the person assessed and note the day and the result",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const months = context.policy.number("self_care_review_months");
  if (!months.set) return;
  const limit = months.value.toNumber();
  const from = addMonths(context.asOf, -limit);
  const sightings = function* (): Generator<Sighting> {
    for (const person of tekunPeople(context)) {
      const isDated = mayState(person.household, ["self_care_date"]);
      const day = isDated ? (person.date("self_care_date") ?? null) : null;
      if (day !== null && day.raw !== null) {
        // A date that cannot be read is told as such elsewhere.
        if (day.value === null || compareDates(day.value.date, from) >= 0) continue;
        yield atPerson(person, [day.cell, idCell(person)], {
          ...variantOn("old", months),
          operands: { date: formatDate(day.value.date), months: limit },
        });
      } else if (day !== null) {
        yield atPerson(person, [day.cell, idCell(person)], { variant: "undated" });
      } else if (lacksLevel(person, context.policy)) {
        yield atPerson(person, [...cellsOf(person, ...LEVEL_SHOWN), idCell(person)], {
          variant: "blank",
        });
      }
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

/** The columns are blank. Words that are not understood are told as such elsewhere. */
function lacksLevel(person: Person, policy: Policy): boolean {
  const stated = LEVEL_SHOWN.filter((field) => person.cell(field) !== null);
  if (stated.length === 0 || selfCareOf(person, policy) !== null) return false;
  return CARE_LEVEL_FIELDS.every((field) => person.text(field) === null) && hasBlank(person);
}

/** Of the level's columns, or else of the six items, some are blank. */
function hasBlank(person: Person): boolean {
  const hasLevel = CARE_LEVEL_FIELDS.some((field) => person.cell(field) !== null);
  return hasLevel || SELF_CARE_ITEMS.some((field) => person.text(field) === null);
}
