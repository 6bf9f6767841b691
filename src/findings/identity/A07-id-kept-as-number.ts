import type { Rule } from "../types";
import { cellsWithFault } from "./id-numbers";

/** 身份证被存成数值: a spreadsheet keeps 15 digits of a number; the rest became zeros. */
export const idKeptAsNumber: Rule = {
  id: "A07",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => cellsWithFault(context, "digits-lost"),
  title: { zh: "身份证号被存成数值", en: "ID number kept as a number" },
  text: {
    "": {
      zh: "{who}的身份证号被存成了数值，末几位已丢失，变成了0。",
      en: "{who}: the ID number was kept as a number; its last digits are lost and became zeros.",
    },
  },
  next: {
    zh: "丢失的数字无法恢复。请把该列设为“文本”格式，按原始材料重新录入或重新导出。",
    en: 'Lost digits cannot be brought back. Format the column as "Text", then type or export the numbers again.',
  },
};
