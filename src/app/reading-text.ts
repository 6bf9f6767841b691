/** Sentences about what was noticed while reading. */
import type { Language } from "../reports";
import { fieldTitle } from "../roster/field-titles";
import type { Question, ReadingNote, Table } from "../roster/types";
import { columnLetters } from "../workbook/cells";

interface Words {
  readonly zh: string;
  readonly en: string;
}

const QUESTIONS: Readonly<Record<Question["code"], Words>> = {
  "income-period": { zh: "收入是按年还是按月？", en: "Is this income per year or per month?" },
  "amount-of": {
    zh: "金额是整户的还是个人的？",
    en: "Is this amount of the household or of one person?",
  },
  "people-count": {
    zh: "人数是家庭人口还是保障人口？",
    en: "Is this the household's size or the people covered?",
  },
  field: { zh: "这一列是什么？", en: "What does this column hold?" },
  "date-month": {
    zh: "日期中的月份不明确（如 2013.1 可能是 1 月或 10 月）。",
    en: "The month is not clear (2013.1 may be January or October).",
  },
};

/** A question about columns, with the answers to choose from. Answer it in a `--mapping` file. */
export function questionText(question: Question, table: Table, language: Language): string {
  const zh = language === "zh";
  const columns = question.columns
    .map((column) => {
      const header = table.columns.find((one) => one.column === column)?.header ?? "";
      return zh
        ? `${columnLetters(column)}列“${header}”`
        : `column ${columnLetters(column)} "${header}"`;
    })
    .join(zh ? "、" : ", ");
  const choices = question.choices
    .map((field) => `${fieldTitle(field, language)} ${field}`)
    .join(zh ? " / " : " / ");
  const words = QUESTIONS[question.code][language];
  return zh
    ? `${columns}：${words}${choices ? `可选：${choices}（用 --mapping 指定）` : ""}`
    : `${columns}: ${words}${choices ? ` Choose: ${choices} (with --mapping)` : ""}`;
}

const NOTES: Readonly<Record<ReadingNote["code"], (sheet: string, detail: string) => Words>> = {
  "hidden-sheet": (sheet) => ({
    zh: `工作表“${sheet}”是隐藏的，已照常读取。`,
    en: `Sheet "${sheet}" is hidden; it was read all the same.`,
  }),
  "hidden-rows": (sheet, detail) => ({
    zh: `工作表“${sheet}”有 ${detail} 行隐藏，已照常读取。`,
    en: `Sheet "${sheet}" has ${detail} hidden rows; they were read all the same.`,
  }),
  "no-table": (sheet) => ({
    zh: `工作表“${sheet}”没有认出名册，未核查。`,
    en: `No roster was recognized on sheet "${sheet}".`,
  }),
  "empty-list": (sheet) => ({
    zh: `工作表“${sheet}”只有表头、没有一个人，按空名单比对；如果不该是空的，请换一份名单。`,
    en: `Sheet "${sheet}" has a header and nobody below it: compared as an empty list. If it should not be empty, give another.`,
  }),
  "empty-sheet": (sheet) => ({ zh: `工作表“${sheet}”是空的。`, en: `Sheet "${sheet}" is empty.` }),
  "not-a-worksheet": (sheet) => ({
    zh: `“${sheet}”是图表页，不含名册。`,
    en: `"${sheet}" is a chart sheet.`,
  }),
  "ours-outdated": (sheet) => ({
    zh: `工作表“${sheet}”的核查结果已过期。`,
    en: `The results on sheet "${sheet}" are out of date.`,
  }),
  "merges-unknown": (sheet) => ({
    zh: `工作表“${sheet}”的合并单元格信息不可用，已按内容读取。`,
    en: `Merged areas of sheet "${sheet}" are not known; it was read by its contents.`,
  }),
  "title-overwritten": (sheet, detail) => ({
    zh: `工作表“${sheet}”的标题似被改写${detail ? `（“${detail}”）` : ""}，请核对。`,
    en: `The title of sheet "${sheet}" seems to be overwritten${detail ? ` ("${detail}")` : ""}.`,
  }),
  "joined-tables": (sheet, detail) => ({
    zh: `工作表“${sheet}”的人员已并入户表${detail ? `“${detail}”` : ""}。`,
    en: `People on sheet "${sheet}" were joined to their households${detail ? ` on sheet "${detail}"` : ""}.`,
  }),
  "unreadable-table": (sheet, detail) => ({
    zh: `工作表“${sheet}”有表格未能读懂${detail ? `：${detail}` : ""}。`,
    en: `A table on sheet "${sheet}" could not be understood${detail ? `: ${detail}` : ""}.`,
  }),
};

/** What was noticed about a sheet. */
export function noteText(note: ReadingNote, language: Language): string {
  return NOTES[note.code](note.sheet, note.detail ?? "")[language];
}
