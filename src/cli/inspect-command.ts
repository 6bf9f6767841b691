import { inspect, noteText, questionText, tableJson } from "../app";
import { fieldTitle } from "../roster/field-titles";
import { columnLetters } from "../workbook/cells";
import type { Roster, Table } from "../roster/types";
import type { Language } from "../reports";
import { languageOf } from "./arguments";
import { jsonOutput, openFile, refuseOverwriting, writeOutputs } from "./files";
import { correctionsFrom, requireUsed } from "./mapping";
import type { Terminal } from "./terminal";
import { VERSION } from "./version";

export interface InspectOptions {
  readonly json?: string;
  readonly mapping?: string;
  readonly lang?: string;
}

/** `doudi inspect`: the tables found, their header rows, and the field of each column with its confidence. */
export async function inspectCommand(
  file: string,
  options: InspectOptions,
  terminal: Terminal,
): Promise<void> {
  const language = languageOf(options.lang);
  if (options.json !== undefined) await refuseOverwriting([options.json], [file]);
  const corrections = options.mapping === undefined ? null : await correctionsFrom(options.mapping);
  const opened = await openFile(file);
  const roster = await inspect(opened, terminal.today(), corrections);
  const { sheets } = await opened.workbook.info();
  requireUsed(
    corrections,
    roster,
    sheets.map(({ name }) => name),
  );
  if (options.json !== undefined) {
    const result = {
      doudi: VERSION,
      inputs: [{ file: opened.file, sha256: opened.sha256 }],
      tables: roster.tables.map(tableJson),
      notes: roster.notes,
    };
    await writeOutputs([jsonOutput(options.json, result)]);
  }
  terminal.out(inspectText(roster, language));
}

function inspectText(roster: Roster, language: Language): string {
  const lines = roster.tables.flatMap((table) => tableLines(table, roster, language));
  for (const note of roster.notes) lines.push(`· ${noteText(note, language)}`);
  if (roster.tables.length === 0)
    lines.unshift(language === "zh" ? "没有认出表格。" : "No table was recognized.");
  return `${lines.join("\n")}\n`;
}

function tableLines(table: Table, roster: Roster, language: Language): string[] {
  const zh = language === "zh";
  const households = roster.households.filter((one) => one.table.id === table.id);
  const people = households.reduce((sum, one) => sum + one.people.length, 0);
  const about = [table.role, table.scheme ?? "", table.area ?? ""].filter(Boolean).join(" ");
  const lines = [
    zh
      ? `${table.id} “${table.sheet}” ${about}：表头第 ${table.headerRows.join("、")} 行，数据第 ${table.firstRow}–${table.lastRow} 行，${households.length} 户 ${people} 人`
      : `${table.id} "${table.sheet}" ${about}: header rows ${table.headerRows.join(", ")}, data rows ${table.firstRow}-${table.lastRow}, ${households.length} households, ${people} people`,
  ];
  for (const column of table.columns) {
    const meaning =
      column.field === null
        ? zh
          ? "（未认出）"
          : "(not recognized)"
        : `${fieldTitle(column.field, language)} ${column.field}`;
    const confidence = column.field === null ? "" : ` ${Math.round(column.confidence * 100)}%`;
    const member =
      column.member > 0 ? (zh ? ` 成员${column.member}` : ` member ${column.member}`) : "";
    lines.push(
      `  ${columnLetters(column.column).padEnd(3)} ${column.header} → ${meaning}${member}${confidence}`,
    );
  }
  for (const question of table.questions)
    lines.push(`  ？${questionText(question, table, language)}`);
  return lines;
}
