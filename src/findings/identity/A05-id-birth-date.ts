import { formatDate } from "../../calendar";
import type { SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { CITIZEN_NUMBER_STANDARD, cellsWithFault, type IdCell } from "./id-numbers";

/** 身份证内出生日期非法或在未来: no such day, after the as-of date, or older than 120 on it. */
export const idBirthDate: Rule = {
  id: "A05",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: [["id_card", "head_id"]] },
  run: birthsThatCannotBe,
  title: { zh: "身份证内出生日期不对", en: "Impossible birth date in the ID number" },
  text: {
    "": {
      zh: "{who}的身份证号中出生日期“{digits}”不存在。",
      en: '{who}: the birth date "{digits}" in the ID number does not exist.',
    },
    future: {
      zh: "{who}的身份证号中出生日期{birth}晚于核查基准日{asOf}。",
      en: "{who}: the birth date {birth} in the ID number lies after the as-of date {asOf}.",
    },
    old: {
      zh: "{who}的身份证号中出生日期为{birth}，到{asOf}已超过120岁。",
      en: "{who}: born on {birth} by the ID number, which makes the person older than 120 on {asOf}.",
    },
  },
  next: {
    zh: "请对照身份证原件更正号码；核查基准日选错的，改基准日后重查。",
    en: "Correct the number from the ID card; if the as-of date is wrong, set it and check again.",
  },
};

function birthsThatCannotBe(context: FindingContext): Iterable<Sighting> {
  const asOf = formatDate(context.asOf);
  return cellsWithFault(context, "birth", (one) => whatIsWrong(one, asOf));
}

function whatIsWrong({ id }: IdCell, asOf: string): SightingDetails {
  if (id.birth === null) return { operands: { digits: birthDigits(id.normalized) } };
  const variant = id.problems.includes("birth-in-future") ? "future" : "old";
  return { operands: { birth: formatDate(id.birth), asOf }, variant };
}

function birthDigits(number: string): string {
  return number.length === 15 ? number.slice(6, 12) : number.slice(6, 14);
}
