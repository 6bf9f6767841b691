import { blockArea } from "../block-area";
import type { Area } from "../cells";
import type { BlockWrite } from "../port";
import type { CellStyle } from "../sheets";
import { pointsOfWidth } from "./assumptions";
import type { PlacedCell } from "./cell-entry";
import type { Change } from "./change-queue";
import { rangeOf } from "./places";
import type { Session } from "./session";
import { writeCells } from "./write-cells";
import { writeStyle } from "./write-styles";

/** The changes that write a block beside a table: values, styles, widths, merges. */
export function* writeBlock(
  session: Session,
  block: BlockWrite,
  date1904: boolean,
): Generator<Change> {
  const area = blockArea(block);
  const width = area.lastColumn - area.firstColumn + 1;
  const { sheet, firstRow, firstColumn } = block;
  const rows = placedRows(block, width);
  yield* writeCells(session, { sheet, firstRow, firstColumn, width, rows }, date1904);
  for (const [style, areas] of styledAreas(block, area)) yield* writeStyle(sheet, areas, style);
  yield* writeWidths(sheet, firstColumn, block.widths ?? []);
  yield* writeMerges(sheet, block.merges ?? []);
}

function* placedRows(block: BlockWrite, width: number): Generator<PlacedCell[]> {
  for (const [offset, contents] of block.rows.entries()) {
    yield placedRow(block, contents, offset, width);
  }
}

function placedRow(
  block: BlockWrite,
  contents: BlockWrite["rows"][number],
  offset: number,
  width: number,
): PlacedCell[] {
  const ofRow = block.rowStyles?.[offset];
  return Array.from({ length: width }, (_, index) => ({
    content: contents[index] ?? null,
    style: ofRow ?? block.columnStyles[index] ?? null,
  }));
}

/** The areas of each style: columns but for the rows that have one of their own, then these rows. */
function styledAreas(block: BlockWrite, area: Area): [CellStyle, Area[]][] {
  const rowStyles = Object.entries(block.rowStyles ?? {}).map(
    ([offset, style]) => [block.firstRow + Number(offset), style] as const,
  );
  const ownRows = new Set(rowStyles.map(([row]) => row));
  const bodies = rowRuns(area, ownRows);
  const byStyle = new Map<string, [CellStyle, Area[]]>();
  const add = (style: CellStyle, areas: readonly Area[]): void => {
    const key = JSON.stringify(style);
    const known = byStyle.get(key) ?? [style, []];
    known[1].push(...areas);
    byStyle.set(key, known);
  };
  for (const { style, first, last } of columnRuns(block)) {
    add(
      style,
      bodies.map((body) => ({ ...body, firstColumn: first, lastColumn: last })),
    );
  }
  for (const [row, style] of rowStyles) add(style, [{ ...area, firstRow: row, lastRow: row }]);
  return [...byStyle.values()];
}

function rowRuns(area: Area, without: ReadonlySet<number>): Area[] {
  const runs: Area[] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    if (without.has(row)) continue;
    const last = runs.at(-1);
    if (last?.lastRow === row - 1) runs[runs.length - 1] = { ...last, lastRow: row };
    else runs.push({ ...area, firstRow: row, lastRow: row });
  }
  return runs;
}

/** Columns of one style that stand side by side. */
function columnRuns(block: BlockWrite): { style: CellStyle; first: number; last: number }[] {
  const runs: { style: CellStyle; first: number; last: number }[] = [];
  block.columnStyles.forEach((style, index) => {
    const column = block.firstColumn + index;
    const run = runs.at(-1);
    if (run && JSON.stringify(run.style) === JSON.stringify(style)) run.last = column;
    else runs.push({ style, first: column, last: column });
  });
  return runs;
}

const WIDTH_BYTES = 400;

/** The change that sets the widths of columns side by side, in characters. */
export function writeWidths(
  sheet: string,
  firstColumn: number,
  widths: readonly number[],
): Change[] {
  if (widths.length === 0) return [];
  const queue = (context: Excel.RequestContext): void => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    widths.forEach((width, index) => {
      const column = firstColumn + index;
      const cell = { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column };
      rangeOf(worksheet, cell).format.columnWidth = pointsOfWidth(width);
    });
  };
  return [{ bytes: widths.length * WIDTH_BYTES, sheet, queue }];
}

/** The change that merges areas. */
export function writeMerges(sheet: string, merges: readonly Area[]): Change[] {
  if (merges.length === 0) return [];
  const queue = (context: Excel.RequestContext): void => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    for (const area of merges) rangeOf(worksheet, area).merge(false);
  };
  return [{ bytes: merges.length * WIDTH_BYTES, sheet, queue }];
}
