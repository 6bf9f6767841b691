import type { Rule } from "../types";
import { cellsWithFault } from "./id-numbers";

/** 占位身份证号: 999999…, one digit repeated, 1234…: typed only to fill the cell. */
export const idPlaceholder: Rule = {
  id: "A02",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => cellsWithFault(context, "placeholder"),
  title: { zh: "占位身份证号", en: "Placeholder ID number" },
  text: {
    "": {
      zh: "{who}的身份证号是占位号，不是真实号码。",
      en: "{who}: the ID number is a placeholder, not a real number.",
    },
  },
  next: {
    zh: "请查明真实身份证号后更正；确无身份证的，先办理户口登记。",
    en: "Find the real number and correct it; where there is none, have the person registered first.",
  },
};
