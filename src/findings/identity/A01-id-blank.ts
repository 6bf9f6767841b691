import type { Rule } from "../types";
import { cellsWithFault } from "./id-numbers";

/** 身份证号为空: a row that names a person, in a table with an ID column, and no number. */
export const idBlank: Rule = {
  id: "A01",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => cellsWithFault(context, "blank"),
  title: { zh: "身份证号为空", en: "ID number blank" },
  text: {
    "": { zh: "{who}没有填身份证号。", en: "{who} has no ID number." },
  },
  next: {
    zh: "请按身份证或户口簿补填身份证号，再重新核查。",
    en: "Fill in the number from the ID card or household register, then check again.",
  },
};
