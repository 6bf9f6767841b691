import { DATE_PROBLEMS, parseDate } from "../../calendar";
import type { Field } from "../../roster/fields";
import { isCellError } from "../../workbook/cells";
import { onceWhereCommon } from "../floods";
import { occurrencesOf, type FilledPlace } from "../occurrences";
import { atOccurrence, headerOver } from "../sighting";
import { fieldsAmong } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** Columns that hold a day or month. */
const DATE_FIELDS = [
  "birth_date",
  "death_date",
  "cremation_date",
  "hukou_cancel_date",
  "first_month",
  "end_month",
  "apply_date",
  "approve_date",
  "cert_date",
  "grace_start",
  "grace_end",
  "review_date",
  "monitor_in_date",
  "monitor_out_date",
  "tekun_start",
] as const satisfies readonly Field[];

/** 日期格式不可识别: something stands in a date column that is no day or month, or could be two. */
export const dateUnreadable: Rule = {
  id: "A18",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: [DATE_FIELDS] },
  run: (context) => onceWhereCommon(unreadableDates(context), context.index.peopleIn),
  title: { zh: "日期无法识别", en: "Date that cannot be read" },
  text: {
    ...Object.fromEntries(
      Object.entries(DATE_PROBLEMS).map(([name, { zh, en }]) => [
        name,
        {
          zh: `{who}的“{column}”填“{typed}”，无法识别：${zh}。`,
          en: `{who}: "{typed}" in "{column}" cannot be read: ${en}.`,
        },
      ]),
    ),
    column: {
      zh: "“{column}”列{total}人中{count}处日期无法识别，如“{typed}”。",
      en: 'Column "{column}": {count} dates ({total} people) cannot be read, such as "{typed}".',
    },
  },
  next: {
    zh: "请改为“2019-03-05”或“2019-03”这样的写法；需要该日期的核查暂未进行。",
    en: 'Write it like "2019-03-05" or "2019-03"; checks that need this date were left out.',
  },
};

/** A whole date that no calendar denies: most cells are this, and need no reader. */
const PLAIN = /^(?:19|20)\d\d[-.](?:0[1-9]|1[0-2])[-.](?:0[1-9]|1\d|2[0-8])$/;

function* unreadableDates({ index }: FindingContext): Iterable<Sighting> {
  for (const household of index.recordedHouseholds) {
    const isJoined = household.joined.length > 0;
    const fields = isJoined ? DATE_FIELDS : fieldsAmong(household.table, DATE_FIELDS);
    for (const place of occurrencesOf(household, ...fields)) {
      if (PLAIN.test(String(place.raw))) continue;
      const fact = (place.person ?? household).date(place.field);
      if (fact !== null && fact.problem !== null) yield unreadable(place);
    }
  }
}

function unreadable({ raw, ...place }: FilledPlace): Sighting {
  const typed = isCellError(raw) ? raw.error : String(raw).trim();
  const reading =
    typeof raw === "string" || typeof raw === "number"
      ? parseDate(raw)
      : ({ kind: "blank" } as const);
  const table = place.person?.table ?? place.household.table;
  return atOccurrence(place, {
    operands: { typed, column: headerOver(table, place.cell) },
    variant: reading.kind === "problem" ? reading.problem : "not-a-date",
  });
}
