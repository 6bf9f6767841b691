import ExcelJS from "exceljs";
import type { SampleCell, SampleSheet } from "./sheet";

/** Writes sheets with exceljs, a writer that is not ours, so that reading our own samples proves something. */
export async function writeSheets(file: string, sheets: readonly SampleSheet[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Doudi samples";
  workbook.created = new Date(Date.UTC(2020, 0, 1));
  workbook.modified = new Date(Date.UTC(2020, 0, 1));
  for (const sheet of sheets) addSheet(workbook, sheet);
  await workbook.xlsx.writeFile(file);
}

function addSheet(workbook: ExcelJS.Workbook, sheet: SampleSheet): void {
  const target = workbook.addWorksheet(sheet.name, { state: sheet.hidden ? "hidden" : "visible" });
  sheet.rows.forEach((row, r) => {
    row.forEach((content, c) => {
      if (content !== null) setCell(target.getCell(r + 1, c + 1), content);
    });
  });
  for (const merge of sheet.merges ?? []) target.mergeCells(merge);
  sheet.widths?.forEach((width, c) => {
    target.getColumn(c + 1).width = width;
  });
  for (const row of sheet.hiddenRows ?? []) target.getRow(row).hidden = true;
  for (const [address, colour] of Object.entries(sheet.fills ?? {})) {
    target.getCell(address).fill = {
      type: "pattern",
      pattern: "solid",
      fgColor: { argb: `FF${colour}` },
    };
  }
  dress(target, sheet);
}

function dress(target: ExcelJS.Worksheet, sheet: SampleSheet): void {
  if (sheet.titleRow !== undefined) {
    const row = target.getRow(sheet.titleRow);
    row.font = { name: "宋体", size: 16, bold: true };
    row.alignment = { horizontal: "center", vertical: "middle" };
    row.height = 28;
  }
  const thin = { style: "thin" as const };
  const body = (sheet.headerRows?.at(-1) ?? 0) + 1;
  for (let number = body; number <= sheet.rows.length; number++) {
    target.getRow(number).eachCell((cell) => {
      cell.font = { name: "宋体", size: 10 };
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    });
  }
  for (const number of sheet.headerRows ?? []) {
    target.getRow(number).eachCell((cell) => {
      cell.font = { name: "宋体", size: 10, bold: true };
      cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
      cell.border = { top: thin, left: thin, bottom: thin, right: thin };
    });
  }
}

function setCell(cell: ExcelJS.Cell, content: Exclude<SampleCell, null>): void {
  if (typeof content === "string") {
    cell.value = content;
    cell.numFmt = "@";
  } else if (typeof content === "number") {
    cell.value = content;
  } else if ("number" in content) {
    cell.value = content.number;
    cell.numFmt = content.format;
  } else {
    cell.value = new Date(Date.UTC(content.day.year, content.day.month - 1, content.day.day));
    cell.numFmt = "yyyy/m/d";
  }
}

/** Writes one large sheet row by row, so that 100,000 people need no more memory than 100. */
export async function streamSheet(
  file: string,
  name: string,
  rows: Iterable<readonly SampleCell[]>,
): Promise<void> {
  const workbook = new ExcelJS.stream.xlsx.WorkbookWriter({
    filename: file,
    useSharedStrings: true,
    useStyles: true,
  });
  const sheet = workbook.addWorksheet(name);
  for (const row of rows) {
    const added = sheet.addRow([]);
    row.forEach((content, c) => {
      if (content !== null) setCell(added.getCell(c + 1), content);
    });
    added.commit();
  }
  sheet.commit();
  await workbook.commit();
}
