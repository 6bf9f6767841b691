import type { Rule } from "../types";
import { CITIZEN_NUMBER_STANDARD, cellsWithFault } from "./id-numbers";

/** 身份证校验码错误: the 18th character does not follow from the first 17. */
export const idCheckDigit: Rule = {
  id: "A04",
  family: "A",
  severity: "error",
  source: CITIZEN_NUMBER_STANDARD,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) =>
    cellsWithFault(context, "check-digit", ({ id }) => ({
      operands: { found: id.normalized.slice(-1), expected: id.checkDigitExpected },
    })),
  title: { zh: "身份证校验码错误", en: "Wrong check digit of the ID number" },
  text: {
    "": {
      zh: "{who}的身份证号校验不通过：按前17位推算末位应为{expected}，表中为{found}，至少有一位填错。",
      en: "{who}: the ID number fails its check: the first 17 digits ask for {expected} at the end, the sheet has {found}. At least one digit is wrong.",
    },
  },
  next: {
    zh: "请对照身份证原件逐位核对。填错的不一定是末位，不要只改末位。",
    en: "Compare every digit with the ID card. The wrong one need not be the last: do not change that alone.",
  },
};
