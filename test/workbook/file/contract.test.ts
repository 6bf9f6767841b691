import { cellName, isCellError, type CellValue } from "../../../src/workbook/cells";
import { areaName, parseArea } from "../../../src/workbook/cells";
import { fillXml, solidFillXml } from "../../../src/workbook/fill-xml";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";
import { escapeXml } from "../../../src/workbook/xml";
import { describeWorkbook, type GivenSheet, type GivenWorkbook } from "../contract";
import { buildBook } from "./book-builder";
import { openFile } from "./open-file";
import { solidFillOf } from "./resolved-cells";

function valueXml(value: CellValue): string {
  if (value === null) return "/>";
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isCellError(value)) return ` t="e"><v>${value.error}</v></c>`;
  return ` t="inlineStr"><is><t>${escapeXml(value)}</t></is></c>`;
}

function sheetXml(sheet: GivenSheet, fills: readonly string[]): string {
  const rows = sheet.rows.map((cells, index) => {
    const row = index + 1;
    const list = cells.map((value, at) => {
      const name = cellName(row, at + 1);
      const fill = sheet.fills?.[name];
      const style = fill === undefined ? "" : ` s="${fills.indexOf(fill) + 1}"`;
      return value === null && style === "" ? "" : `<c r="${name}"${style}${valueXml(value)}`;
    });
    const hidden = sheet.hiddenRows?.includes(row) ? ' hidden="1"' : "";
    return `<row r="${row}"${hidden}>${list.join("")}</row>`;
  });
  const merges = (sheet.merges ?? []).map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<sheetData>${rows.join("")}</sheetData>${sheet.isProtected ? '<sheetProtection sheet="1"/>' : ""}${merges.length > 0 ? `<mergeCells>${merges.join("")}</mergeCells>` : ""}`;
}

function stylesXml(fills: readonly string[]): string {
  const none = fillXml({ kind: "pattern", pattern: "none", foreground: null, background: null });
  const list = [none, none, ...fills.map(solidFillXml)];
  const formats = fills.map((_, index) => `<xf fillId="${index + 2}" xfId="0"/>`);
  return `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts><font/></fonts><fills>${list.join("")}</fills><borders><border/></borders><cellXfs><xf fillId="0"/>${formats.join("")}</cellXfs></styleSheet>`;
}

function given(workbook: FileWorkbook): GivenWorkbook {
  return {
    workbook,
    fill: async (sheet, row, column) => solidFillOf(await workbook.save(), sheet, row, column),
    reopen: async () => given(await openFile(await workbook.save())),
  };
}

describeWorkbook("A workbook in a file", async (sheets) => {
  const fills = [...new Set(sheets.flatMap((sheet) => Object.values(sheet.fills ?? {})))];
  const book = buildBook({
    sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, sheetXml(sheet, fills)])),
    styles: stylesXml(fills),
  });
  return given(await openFile(book));
});

test("areas are named and read back", () => {
  expect(
    areaName(parseArea("$C$2:A1") ?? { firstRow: 9, firstColumn: 9, lastRow: 9, lastColumn: 9 }),
  ).toBe("A1:C2");
});
