import { isPlausible, parseDisabilityCert } from "../../identity";
import { onceWhereCommon } from "../floods";
import type { SightingDetails } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { CITIZEN_NUMBER_STANDARD, cellsWithFault, type IdCell } from "./id-numbers";

/** 身份证长度/字符非法: neither 18 nor 15 characters, or others than digits and a last X. */
export const idLengthOrCharacter: Rule = {
  id: "A03",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: [["id_card", "head_id"]] },
  run,
  title: { zh: "身份证长度或字符不对", en: "ID number of wrong length or characters" },
  text: {
    "": {
      zh: "{who}的身份证号有{length}位，应为18位。",
      en: "{who}: the ID number has {length} characters instead of 18.",
    },
    character: {
      zh: "{who}的身份证号含有数字和末位X以外的字符。",
      en: "{who}: the ID number holds characters other than digits and a last X.",
    },
    masked: {
      zh: "{who}的身份证号有打星号的位，号码无法核对。",
      en: "{who}: parts of the ID number are hidden; it cannot be checked.",
    },
    column: {
      zh: "“{column}”列有{count}个身份证号打了星号（共{total}人），像是公示稿，号码都无法核对。",
      en: "{count} of {total} ID numbers in the column {column} are partly hidden, as for public notice; none can be checked.",
    },
    certificate: {
      zh: "{who}的身份证号一栏填的像是残疾人证号（{length}位）。",
      en: "{who}: the ID column seems to hold a disability certificate number ({length} characters).",
    },
  },
  next: {
    zh: "请对照身份证原件更正号码。",
    en: "Correct the number from the ID card itself.",
  },
};

/** Numbers hidden for public notice (522225********1234) are told once for the column: nothing in them is wrong. */
function* run(context: FindingContext): Iterable<Sighting> {
  const masked: Sighting[] = [];
  for (const seen of cellsWithFault(context, "malformed", whatIsWrong)) {
    if (seen.variant === "masked") masked.push(seen);
    else yield seen;
  }
  yield* onceWhereCommon(masked, context.index.peopleIn, "warn");
}

const MASKED = /[*×]{4,}|X{4,}/i;

function whatIsWrong({ id }: IdCell): SightingDetails {
  const { length } = id.normalized;
  if (looksLikeCertificate(id.normalized)) return { operands: { length }, variant: "certificate" };
  if (MASKED.test(id.normalized)) return { variant: "masked" };
  const isLengthRight = !id.problems.includes("length");
  return { operands: { length }, ...(isLengthRight ? { variant: "character" } : {}) };
}

/** 20 or 22 characters that begin with a right citizen number. */
function looksLikeCertificate(text: string): boolean {
  if (text.length !== 20 && text.length !== 22) return false;
  const { id, type, grade } = parseDisabilityCert(text);
  return id !== null && isPlausible(id) && type !== null && grade !== null;
}
