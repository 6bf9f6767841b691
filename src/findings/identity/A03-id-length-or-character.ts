import { isPlausible, parseDisabilityCert } from "../../identity";
import type { SightingDetails } from "../sighting";
import type { Rule } from "../types";
import { CITIZEN_NUMBER_STANDARD, cellsWithFault, type IdCell } from "./id-numbers";

/** 身份证长度/字符非法: neither 18 nor 15 characters, or others than digits and a last X. */
export const idLengthOrCharacter: Rule = {
  id: "A03",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => cellsWithFault(context, "malformed", whatIsWrong),
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

function whatIsWrong({ id }: IdCell): SightingDetails {
  const { length } = id.normalized;
  if (looksLikeCertificate(id.normalized)) return { operands: { length }, variant: "certificate" };
  const isLengthRight = !id.problems.includes("length");
  return { operands: { length }, ...(isLengthRight ? { variant: "character" } : {}) };
}

/** 20 or 22 characters that begin with a right citizen number. */
function looksLikeCertificate(text: string): boolean {
  if (text.length !== 20 && text.length !== 22) return false;
  const { id, type, grade } = parseDisabilityCert(text);
  return id !== null && isPlausible(id) && type !== null && grade !== null;
}
