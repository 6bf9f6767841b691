import { isCellError, type Area } from "../../workbook/cells";
import type { CellAppearance } from "../../workbook/file/cell-looks";
import type { ShownSheet } from "../book/shown-sheet";
import { shownText } from "./cell-text";
import { FONTS, type GridColours } from "./grid-colours";
import type { MergedAreas } from "./merged-areas";
import type { SheetAxes } from "./sheet-axes";
import type { TextMeasure } from "./text-measure";
import { wrappedLines } from "./wrapped-lines";

/** What a sheet is drawn from. */
export interface DrawnSheet {
  readonly view: ShownSheet;
  readonly axes: SheetAxes;
  readonly merged: MergedAreas;
  readonly colours: GridColours;
  readonly measure: TextMeasure;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const POINT = 4 / 3;
const PADDING = 3;
/** How far a text may run over blank cells beside its own. */
const FARTHEST = 14;

/**
 * Draws one cell in its box. A cell of a merged area draws its part of the whole, so that areas need
 * nothing of their own; a blank cell draws what runs into it from its left.
 */
export function drawSheetCell(
  ctx: CanvasRenderingContext2D,
  sheet: DrawnSheet,
  row: number,
  column: number,
  box: Box,
  isSelected: boolean,
): void {
  const { view, axes, merged, colours } = sheet;
  const area = merged.at(row, column);
  const at = area ? { row: area.firstRow, column: area.firstColumn } : { row, column };
  const look = view.look(at.row, at.column);
  const own = view.grid.value(row, column);
  const runner = area === null && own === null ? overflowInto(ctx, sheet, row, column, box) : null;
  drawGround(ctx, box, look, colours, isSelected);
  drawLines(ctx, sheet, row, column, box, { area, isRunOver: runner !== null });
  if (area) {
    drawContent(ctx, sheet, at.row, at.column, look, wholeBox(axes, area, row, column, box), box);
  } else if (own !== null) {
    drawContent(ctx, sheet, row, column, look, box, roomRight(sheet, row, column, box));
  } else if (runner) {
    drawContent(ctx, sheet, row, runner.column, view.look(row, runner.column), runner.box, box);
  }
}

/** The box of a whole merged area, seen from the box of one of its cells. */
function wholeBox(axes: SheetAxes, area: Area, row: number, column: number, box: Box): Box {
  const top = axes.rowOffset(area.firstRow, row);
  const left = axes.columnOffset(area.firstColumn, column);
  return {
    x: box.x - left,
    y: box.y - top,
    width: axes.columnOffset(area.firstColumn, area.lastColumn + 1),
    height: axes.rowOffset(area.firstRow, area.lastRow + 1),
  };
}

function drawGround(
  ctx: CanvasRenderingContext2D,
  { x, y, width, height }: Box,
  look: CellAppearance,
  colours: GridColours,
  isSelected: boolean,
): void {
  ctx.fillStyle = look.fill === null ? colours.paper : `#${look.fill}`;
  ctx.fillRect(x, y, width, height);
  if (!isSelected) return;
  ctx.fillStyle = colours.selected;
  ctx.fillRect(x, y, width, height);
}

/** The lines above and left of a cell: borders of it and its neighbours, else the sheet's own. */
function drawLines(
  ctx: CanvasRenderingContext2D,
  { view, axes, colours }: DrawnSheet,
  row: number,
  column: number,
  { x, y, width, height }: Box,
  { area, isRunOver }: { readonly area: Area | null; readonly isRunOver: boolean },
): void {
  const { border, fill } = view.look(row, column);
  const rowIndex = axes.indexOfRow(row);
  const columnIndex = axes.indexOfColumn(column);
  const above = rowIndex > 0 ? view.look(axes.rowAt(rowIndex - 1), column).border : null;
  const before = columnIndex > 0 ? view.look(row, axes.columnAt(columnIndex - 1)).border : null;
  const showsLines = view.gridLines && fill === null;
  if (!area || area.firstRow === row) {
    const isBorder = border.top || above?.bottom === true;
    ctx.fillStyle = isBorder ? colours.border : colours.line;
    if (isBorder || showsLines) ctx.fillRect(x, y, width, 1);
  }
  if (!area || area.firstColumn === column) {
    const isBorder = border.left || before?.right === true;
    ctx.fillStyle = isBorder ? colours.border : colours.line;
    if (isBorder || (showsLines && !isRunOver)) ctx.fillRect(x, y, 1, height);
  }
}

const fonts = new WeakMap<CellAppearance, string>();

function fontOf(look: CellAppearance): string {
  const known = fonts.get(look);
  if (known !== undefined) return known;
  const { italic, bold, fontSize } = look;
  const font = `${italic ? "italic " : ""}${bold ? "bold " : ""}${Math.round(fontSize * POINT * 10) / 10}px ${FONTS}`;
  fonts.set(look, font);
  return font;
}

/** Draws a cell's content laid out in one box and cut at another. */
function drawContent(
  ctx: CanvasRenderingContext2D,
  sheet: DrawnSheet,
  row: number,
  column: number,
  look: CellAppearance,
  box: Box,
  cut: Box,
): void {
  const { view, colours, measure } = sheet;
  const value = view.grid.value(row, column);
  if (value === null) return;
  const text = shownText(value, look.format, view.date1904);
  if (text === "") return;
  const font = fontOf(look);
  ctx.font = font;
  const inner = box.width - 2 * PADDING;
  const isNumber = typeof value === "number";
  const width = (line: string): number => measure.width(ctx, font, line);
  const breaks = !isNumber && (look.wrap || text.includes("\n"));
  const lines = breaks ? wrappedLines(text, inner, width) : [text];
  const widest = Math.max(...lines.map(width));
  if (isNumber && widest > inner + PADDING) {
    lines[0] = "#".repeat(Math.max(1, Math.floor(inner / Math.max(1, width("#")))));
  }
  const natural = isNumber ? "right" : typeof value === "string" ? "left" : "center";
  ctx.fillStyle = isCellError(value)
    ? colours.error
    : look.fontColour === null
      ? colours.text
      : `#${look.fontColour}`;
  const lineHeight = Math.round(look.fontSize * POINT * 1.3);
  const tall = lines.length * lineHeight;
  const isCut = widest > inner || tall > box.height || cut.x !== box.x || cut.width !== box.width;
  const isSliced = isCut || cut.y !== box.y || cut.height !== box.height;
  if (isSliced) {
    ctx.save();
    ctx.beginPath();
    ctx.rect(cut.x, cut.y, cut.width, cut.height);
    ctx.clip();
  }
  drawTextLines(ctx, lines, look, look.horizontal ?? natural, box, lineHeight, width);
  if (isSliced) ctx.restore();
}

function drawTextLines(
  ctx: CanvasRenderingContext2D,
  lines: readonly string[],
  look: CellAppearance,
  horizontal: "left" | "center" | "right",
  box: Box,
  lineHeight: number,
  width: (line: string) => number,
): void {
  const tall = lines.length * lineHeight;
  const spare = Math.max(0, box.height - tall);
  const top =
    look.vertical === "top"
      ? box.y + 2
      : look.vertical === "center"
        ? box.y + spare / 2
        : box.y + Math.max(0, spare - 1);
  ctx.textBaseline = "middle";
  ctx.textAlign = "left";
  lines.forEach((line, index) => {
    const own = width(line);
    const free = box.width - own;
    const x =
      horizontal === "right"
        ? box.x + free - PADDING
        : horizontal === "center"
          ? box.x + Math.max(PADDING, free / 2)
          : box.x + PADDING;
    const y = Math.round(top + (index + 0.5) * lineHeight) + 0.5;
    ctx.fillText(line, Math.round(x), y);
    if (look.strike) ctx.fillRect(x, y, own, 1);
  });
}

/** A cell's box together with the blank cells on its right, into which left-aligned text runs. */
function roomRight({ view, axes, merged }: DrawnSheet, row: number, column: number, box: Box): Box {
  let width = box.width;
  const index = axes.indexOfColumn(column);
  for (let step = 1; step <= FARTHEST; step++) {
    const next = axes.columnAt(index + step);
    if (index + step >= axes.columnCount || !isBlank(view, merged, row, next)) break;
    width += axes.width(index + step);
  }
  return runsOver(view, row, column) ? { ...box, width } : box;
}

/** The text further left that runs over this blank cell, with the box that it starts in. */
function overflowInto(
  ctx: CanvasRenderingContext2D,
  sheet: DrawnSheet,
  row: number,
  column: number,
  box: Box,
): { readonly column: number; readonly box: Box } | null {
  const { view, axes, merged, measure } = sheet;
  if (row > view.lastRow) return null;
  const index = axes.indexOfColumn(column);
  let left = 0;
  for (let step = 1; step <= Math.min(FARTHEST, index); step++) {
    const from = axes.columnAt(index - step);
    const width = axes.width(index - step);
    left += width;
    if (isBlank(view, merged, row, from)) continue;
    if (merged.at(row, from) || !runsOver(view, row, from)) return null;
    const look = view.look(row, from);
    const font = fontOf(look);
    ctx.font = font;
    const text = shownText(view.grid.value(row, from), look.format, view.date1904);
    const reach = measure.width(ctx, font, text) + PADDING;
    return reach > left ? { column: from, box: { ...box, x: box.x - left, width } } : null;
  }
  return null;
}

function isBlank(view: ShownSheet, merged: MergedAreas, row: number, column: number): boolean {
  return view.grid.value(row, column) === null && merged.at(row, column) === null;
}

/** Whether a cell's content may run over blank cells on its right: text on the left, in one line. */
function runsOver(view: ShownSheet, row: number, column: number): boolean {
  const value = view.grid.value(row, column);
  if (typeof value !== "string") return false;
  const { horizontal, wrap } = view.look(row, column);
  return !wrap && (horizontal === null || horizontal === "left");
}
