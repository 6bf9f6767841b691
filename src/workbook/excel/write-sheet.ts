import { areaName } from "../cells";
import { hiddenName } from "../hidden-names";
import { sheetReference } from "../sheet-names";
import type { ListValidation, PrintSetup, SheetDescription } from "../sheets";
import type { PlacedCell } from "./cell-entry";
import type { Change } from "./change-queue";
import { addressChunks, areasOf, coveringAreas, rangeOf } from "./places";
import type { Session } from "./session";
import { writeMerges, writeWidths } from "./write-block";
import { writeCells } from "./write-cells";
import { writeStyle } from "./write-styles";

/** A sheet of ours under the name and the number that it gets. */
export interface NewSheet {
  readonly name: string;
  readonly id: number;
  readonly description: SheetDescription;
}

const SMALL_BYTES = 2_000;
/** What one of several areas takes in an address. */
const AREA_BYTES = 14;
const POINTS_PER_MM = 72 / 25.4;

/** The changes that make a sheet of ours: marked as ours in the same request as it is added. */
export function* writeNewSheet(
  session: Session,
  sheet: NewSheet,
  date1904: boolean,
): Generator<Change> {
  const { name, description } = sheet;
  const { rows, columnWidths = [], merges = [] } = description;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const block = { sheet: name, firstRow: 1, firstColumn: 1, width, rows: placedRows(description) };
  yield addition(session, sheet);
  if (width > 0) yield* writeCells(session, block, date1904);
  yield* writeSheetStyles(name, description);
  yield* writeWidths(name, 1, columnWidths);
  yield* writeMerges(name, merges);
  yield* writeHeights(name, description.rowHeights ?? {});
  yield layout(name, description);
}

function* placedRows({ rows, styles }: SheetDescription): Generator<PlacedCell[]> {
  for (const cells of rows) {
    yield cells.map(({ content, style }) => {
      return { content, style: style === undefined ? null : (styles[style] ?? null) };
    });
  }
}

/** Adds the sheet; after a request that broke off, a sheet without our name on it is taken away. */
function addition(session: Session, { name, id, description }: NewSheet): Change {
  return {
    bytes: SMALL_BYTES,
    queue: (context): void => {
      const { worksheets, names } = context.workbook;
      const sheet = worksheets.add(name);
      names.add(hiddenName("sheet", id), `=${sheetReference(name)}`).visible = false;
      if (description.tabColour !== undefined) sheet.tabColor = `#${description.tabColour}`;
    },
    isDone: async () => {
      const found = await session.read((context) => {
        const { worksheets, names } = context.workbook;
        const sheet = worksheets.getItemOrNullObject(name).load("name");
        const ours = names.getItemOrNullObject(hiddenName("sheet", id)).load("name");
        return () => ({ sheet: !sheet.isNullObject, ours: !ours.isNullObject });
      });
      if (found.sheet && !found.ours) {
        await session.write((context) => context.workbook.worksheets.getItem(name).delete());
      }
      return found.sheet && found.ours;
    },
  };
}

/** Rows whose styles are put together at once. */
const STYLED_ROWS = 2_000;

function* writeSheetStyles(name: string, { rows, styles }: SheetDescription): Generator<Change> {
  for (let from = 0; from < rows.length; from += STYLED_ROWS) {
    const cells = new Map<string, { row: number; column: number }[]>();
    rows.slice(from, from + STYLED_ROWS).forEach((row, i) => {
      row.forEach(({ style }, j) => {
        if (style === undefined) return;
        const list = cells.get(style) ?? [];
        list.push({ row: from + i + 1, column: j + 1 });
        cells.set(style, list);
      });
    });
    for (const [key, list] of cells) {
      const style = styles[key];
      if (style) yield* writeStyle(name, coveringAreas(list), style);
    }
  }
}

/** The changes that set the heights of rows: a list of doubts has a height for each of its rows. */
function* writeHeights(
  name: string,
  heights: NonNullable<SheetDescription["rowHeights"]>,
): Generator<Change> {
  const alike = new Map<number, { row: number; column: number }[]>();
  for (const [row, height] of Object.entries(heights)) {
    const cells = alike.get(height) ?? [];
    cells.push({ row: Number(row), column: 1 });
    alike.set(height, cells);
  }
  for (const [height, cells] of alike) {
    for (const chunk of addressChunks(coveringAreas(cells))) {
      yield {
        bytes: chunk.length * AREA_BYTES + SMALL_BYTES,
        sheet: name,
        queue: (context): void => {
          const sheet = context.workbook.worksheets.getItem(name);
          areasOf(sheet, chunk).format.rowHeight = height;
        },
      };
    }
  }
}

/** What else of a sheet is not in its cells. */
function layout(name: string, description: SheetDescription): Change {
  const { freeze, autoFilter, validations = [], print, visibility } = description;
  return {
    bytes: SMALL_BYTES,
    sheet: name,
    queue: (context): void => {
      const sheet = context.workbook.worksheets.getItem(name);
      if (freeze) freezePanes(sheet, freeze);
      if (autoFilter) sheet.autoFilter.apply(areaName(autoFilter));
      for (const validation of validations) writeValidation(sheet, validation);
      if (print) writePrint(sheet, print);
      if (visibility === "hidden") sheet.visibility = "Hidden";
    },
  };
}

function freezePanes(sheet: Excel.Worksheet, freeze: { rows: number; columns: number }): void {
  const { rows, columns } = freeze;
  if (rows > 0 && columns > 0) {
    const area = { firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns };
    sheet.freezePanes.freezeAt(areaName(area));
  } else if (rows > 0) sheet.freezePanes.freezeRows(rows);
  else if (columns > 0) sheet.freezePanes.freezeColumns(columns);
}

function writeValidation(sheet: Excel.Worksheet, { area, choices }: ListValidation): void {
  rangeOf(sheet, area).dataValidation.rule = {
    list: { inCellDropDown: true, source: choices.join(",") },
  };
}

function writePrint(sheet: Excel.Worksheet, print: PrintSetup): void {
  const { pageLayout } = sheet;
  const { marginsMm, repeatRows, footer } = print;
  pageLayout.orientation = print.landscape ? "Landscape" : "Portrait";
  pageLayout.paperSize = print.paper;
  if (print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.topMargin = marginsMm.top * POINTS_PER_MM;
  pageLayout.bottomMargin = marginsMm.bottom * POINTS_PER_MM;
  pageLayout.leftMargin = marginsMm.left * POINTS_PER_MM;
  pageLayout.rightMargin = marginsMm.right * POINTS_PER_MM;
  if (repeatRows) {
    const [first, last] = repeatRows;
    pageLayout.setPrintTitleRows(`$${first}:$${last}`);
  }
  if (footer !== undefined) pageLayout.headersFooters.defaultForAllPages.centerFooter = footer;
}
