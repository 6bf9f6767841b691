import type { Rule } from "../types";
import { cellsWithFault } from "./id-numbers";

/** 15位旧身份证: the number of 18 characters is suggested, never written. */
export const idFifteenDigits: Rule = {
  id: "A06",
  family: "A",
  severity: "warn",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) =>
    cellsWithFault(context, "fifteen", ({ id }) => ({
      operands: { suggested: id.suggested18 },
    })),
  title: { zh: "15位旧身份证号", en: "Old ID number of 15 digits" },
  text: {
    "": {
      zh: "{who}的身份证号是15位旧号，推算的18位号为{suggested}，仅供核对。",
      en: "{who} has an old ID number of 15 digits. The number of 18 would be {suggested}; compare before use.",
    },
  },
  next: {
    zh: "请对照现用身份证，核对无误后由经办人改填18位号。",
    en: "Compare with the present ID card, then type the number of 18 characters yourself.",
  },
};
