import type { CellStyle, PrintSetup } from "../workbook/sheets";
import type { Colour } from "../workbook/sheets";
import type { Severity } from "../findings/types";

/**
 * How county offices dress a table: 宋体 16 for the title, 9 to 10 for the body, A4 landscape, header
 * rows repeated on every page (office conventions; margins after GB/T 9704—2012 turned to landscape).
 */
const FONT = "宋体";

export const SHEET_STYLES = {
  title: { fontName: FONT, fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
  line: { fontName: FONT, fontSize: 10, vertical: "center" },
  section: { fontName: FONT, fontSize: 11, bold: true, vertical: "center" },
  head: {
    fontName: FONT,
    fontSize: 10,
    bold: true,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: true,
    fill: "EDEDED",
  },
  text: {
    fontName: FONT,
    fontSize: 10,
    vertical: "center",
    wrap: true,
    border: true,
    numberFormat: "@",
  },
  center: {
    fontName: FONT,
    fontSize: 10,
    horizontal: "center",
    vertical: "center",
    wrap: true,
    border: true,
  },
  count: {
    fontName: FONT,
    fontSize: 10,
    horizontal: "right",
    vertical: "center",
    border: true,
    numberFormat: "0",
  },
  money: {
    fontName: FONT,
    fontSize: 10,
    horizontal: "right",
    vertical: "center",
    border: true,
    numberFormat: "#,##0.00",
  },
  date: {
    fontName: FONT,
    fontSize: 10,
    horizontal: "center",
    vertical: "center",
    border: true,
    numberFormat: "yyyy-mm-dd",
  },
  totalText: {
    fontName: FONT,
    fontSize: 10,
    bold: true,
    horizontal: "center",
    vertical: "center",
    border: true,
  },
  totalCount: {
    fontName: FONT,
    fontSize: 10,
    bold: true,
    horizontal: "right",
    vertical: "center",
    border: true,
    numberFormat: "0",
  },
  totalMoney: {
    fontName: FONT,
    fontSize: 10,
    bold: true,
    horizontal: "right",
    vertical: "center",
    border: true,
    numberFormat: "#,##0.00",
  },
  note: { fontName: FONT, fontSize: 9, vertical: "top", wrap: true },
} as const satisfies Record<string, CellStyle>;

/** A key of `SHEET_STYLES`. */
export type SheetStyle = keyof typeof SHEET_STYLES;

/** A4 landscape with the columns of one page; the header rows come again on each. */
export function printOn(repeatRows: readonly [number, number]): PrintSetup {
  return {
    landscape: true,
    paper: "A4",
    fitToWidth: true,
    repeatRows,
    marginsMm: { top: 20, bottom: 18, left: 15, right: 15 },
    footer: "第 &P 页 共 &N 页",
  };
}

/**
 * Fills for doubtful cells, told apart by people with any colour vision (light tints of the
 * Okabe–Ito palette); the words in 疑点说明 say the same without colour.
 */
export const MARK_FILLS: Readonly<Record<Severity, Colour>> = {
  error: "F6B99A",
  high: "FBE08B",
  warn: "BCE0F3",
  info: "E3E9DD",
};
