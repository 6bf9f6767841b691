import { PHONE_PROBLEMS } from "../../identity";
import { onceWhereCommon } from "../floods";
import { atOccurrence } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 联系电话不合规: neither a mobile number nor a landline with its area code. */
export const phoneNumber: Rule = {
  id: "A15",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: [["phone", "head_phone"]] },
  run: (context) => onceWhereCommon(wrongPhones(context), context.index.peopleIn),
  title: { zh: "联系电话不合规", en: "Phone number that cannot be dialled" },
  text: {
    ...Object.fromEntries(
      Object.entries(PHONE_PROBLEMS).map(([name, { zh, en }]) => [
        name,
        { zh: `{who}的联系电话“{typed}”有误：${zh}。`, en: `{who}: "{typed}": ${en}.` },
      ]),
    ),
    column: {
      zh: "“{column}”列{total}人中{count}人的联系电话有误，如“{typed}”。",
      en: 'Column "{column}": {count} of {total} phone numbers are wrong, such as "{typed}".',
    },
  },
  next: {
    zh: "请联系村（社区）核实后更正：手机号11位，固定电话带区号。",
    en: "Ask the village and correct it: a mobile number of 11 digits, or a landline with its area code.",
  },
};

function* wrongPhones({ index }: FindingContext): Iterable<Sighting> {
  for (const place of index.phones) {
    const { kind, problems, raw } = place.phone;
    if (kind !== "none") continue;
    // That there are several numbers, or words beside them, is no fault of its own and stands before it.
    const problem = problems.at(-1);
    if (problem === undefined || problem === "blank") continue;
    yield atOccurrence(place, { operands: { typed: String(raw).trim() }, variant: problem });
  }
}
