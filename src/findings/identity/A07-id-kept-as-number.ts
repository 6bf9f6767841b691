import { onceWhereCommon } from "../floods";
import type { Rule } from "../types";
import { cellsWithFault } from "./id-numbers";

/** 身份证被存成数值: a spreadsheet keeps 15 digits of a number; the rest became zeros. */
export const idKeptAsNumber: Rule = {
  id: "A07",
  family: "A",
  severity: "error",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: (context) => onceWhereCommon(cellsWithFault(context, "digits-lost"), context.index.peopleIn),
  title: { zh: "身份证号被存成数值", en: "ID number kept as a number" },
  text: {
    "": {
      zh: "{who}的身份证号被存成了数值，末几位已丢失，变成了0。",
      en: "{who}: the ID number was kept as a number; its last digits are lost and became zeros.",
    },
    column: {
      zh: "“{column}”列被存成了数值：{total}人中{count}人的身份证号末几位已丢失。",
      en: 'The column "{column}" was kept as numbers: {count} of {total} ID numbers lost their last digits.',
    },
  },
  next: {
    zh: "丢失的数字无法恢复。请把该列设为“文本”格式，按原始材料重新录入或重新导出。",
    en: 'Lost digits cannot be brought back. Format the column as "Text", then type or export the numbers again.',
  },
};
