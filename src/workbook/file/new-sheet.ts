import { areaName, cellName, type Area } from "../cells";
import type { CellStyle, ListValidation, PrintSetup, SheetDescription } from "../sheets";
import { escapeXml } from "../xml";
import { ByteSink } from "./byte-sink";
import { cellXml, flavourOf } from "./cell-xml";
import type { OwnStyles } from "./own-styles";
import { encodeSpecial } from "./special-text";

const MM_PER_INCH = 25.4;
/** Distance of header and footer from the paper's edge, as Excel proposes it. */
const HEADER_INCHES = 0.3;
const A4 = 9;
/** Longest list of choices that a validation holds itself. */
const MAX_CHOICES = 255;

/** A worksheet part for a sheet of ours. */
export function newSheetXml(
  sheet: SheetDescription,
  styles: OwnStyles,
  namespace: string,
  date1904: boolean,
): Uint8Array[] {
  const sink = new ByteSink();
  sink.text('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n');
  sink.text(`<worksheet xmlns="${namespace}">`);
  sink.text(propertiesXml(sheet));
  sink.text(`<dimension ref="${usedArea(sheet)}"/>`);
  sink.text(viewsXml(sheet));
  sink.text('<sheetFormatPr defaultRowHeight="15"/>');
  sink.text(columnsXml(sheet.columnWidths ?? []));
  writeRows(sink, sheet, styles, date1904);
  if (sheet.autoFilter) sink.text(`<autoFilter ref="${areaName(sheet.autoFilter)}"/>`);
  sink.text(mergesXml(sheet.merges ?? []));
  sink.text(validationsXml(sheet.validations ?? []));
  if (sheet.print) sink.text(printXml(sheet.print));
  sink.text("</worksheet>");
  return sink.finish();
}

function propertiesXml({ tabColour, print }: SheetDescription): string {
  const tab = tabColour === undefined ? "" : `<tabColor rgb="FF${tabColour}"/>`;
  const fit = print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "";
  return tab + fit === "" ? "" : `<sheetPr>${tab}${fit}</sheetPr>`;
}

function usedArea({ rows }: SheetDescription): string {
  const lastColumn = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const lastRow = Math.max(1, rows.length);
  return areaName({ firstRow: 1, firstColumn: 1, lastRow, lastColumn });
}

function viewsXml({ freeze }: SheetDescription): string {
  const view = '<sheetView workbookViewId="0"';
  if (!freeze || (freeze.rows === 0 && freeze.columns === 0)) {
    return `<sheetViews>${view}/></sheetViews>`;
  }
  const { rows, columns } = freeze;
  const pane = rows === 0 ? "topRight" : columns === 0 ? "bottomLeft" : "bottomRight";
  const split = (columns > 0 ? ` xSplit="${columns}"` : "") + (rows > 0 ? ` ySplit="${rows}"` : "");
  const frozen = `<pane${split} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/>`;
  return `<sheetViews>${view}>${frozen}<selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function writeRows(
  sink: ByteSink,
  { rows, rowHeights = {}, styles: named }: SheetDescription,
  styles: OwnStyles,
  date1904: boolean,
): void {
  sink.text("<sheetData>");
  rows.forEach((cells, index) => {
    const row = index + 1;
    const height = rowHeights[row];
    if (cells.length === 0 && height === undefined) return;
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    sink.text(`<row r="${row}"${size}>`);
    cells.forEach(({ content, style }, column) => {
      const look = style === undefined ? PLAIN : (named[style] ?? PLAIN);
      if (content === null && look === PLAIN) return;
      const position = styles.position(look, flavourOf(content));
      sink.text(cellXml("", row, column + 1, position, content, date1904));
    });
    sink.text("</row>");
  });
  sink.text("</sheetData>");
}

/** The workbook's default look. */
const PLAIN: CellStyle = {};

function mergesXml(merges: readonly Area[]): string {
  if (merges.length === 0) return "";
  const list = merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<mergeCells count="${merges.length}">${list.join("")}</mergeCells>`;
}

/**
 * Drop-down lists, held by the validations themselves.
 *
 * @throws RangeError for choices that such a list cannot hold: with a comma, or too long together
 */
function validationsXml(validations: readonly ListValidation[]): string {
  if (validations.length === 0) return "";
  const list = validations.map(({ area, choices }) => {
    const joined = choices.join(",");
    if (joined.length > MAX_CHOICES || choices.some((choice) => choice.includes(","))) {
      throw new RangeError("A list of choices holds 255 characters and no choice with a comma");
    }
    const formula = escapeXml(`"${encodeSpecial(joined).replaceAll('"', '""')}"`);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${areaName(area)}"><formula1>${formula}</formula1></dataValidation>`;
  });
  return `<dataValidations count="${validations.length}">${list.join("")}</dataValidations>`;
}

function printXml({ landscape, fitToWidth, marginsMm, footer }: PrintSetup): string {
  const inches = (mm: number): string => (mm / MM_PER_INCH).toFixed(4);
  const { left, right, top, bottom } = marginsMm;
  const margins = `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${HEADER_INCHES}" footer="${HEADER_INCHES}"/>`;
  const fit = fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : "";
  const setup = `<pageSetup paperSize="${A4}"${fit} orientation="${landscape ? "landscape" : "portrait"}"/>`;
  const text = footer === undefined ? "" : escapeXml(encodeSpecial(`&C${footer}`));
  const footerXml =
    text === "" ? "" : `<headerFooter><oddFooter>${text}</oddFooter></headerFooter>`;
  return `${margins}${setup}${footerXml}`;
}
