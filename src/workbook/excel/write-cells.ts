import type { Area } from "../cells";
import { setNumberFormat } from "./assumptions";
import { BATCH_BYTES, bytesOfValue } from "./batch-bytes";
import { entryOf, formatOf, heldBy, type PlacedCell } from "./cell-entry";
import type { Change } from "./change-queue";
import { CellBytes, readBlocks } from "./read-blocks";
import { coveringAreas, rangeOf } from "./places";
import type { Session } from "./session";

/** Cells of a rectangle, row by row; rows may be of different lengths. */
export interface CellBlock {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly width: number;
  /** Taken in when their slice is made: a large block never stands in memory twice. */
  readonly rows: Iterable<readonly PlacedCell[]>;
}

/**
 * A slice is small enough that a batch which is too large can be halved, and that making one does not
 * hold the page up.
 */
const SLICE_BYTES = BATCH_BYTES / 8;
/** From so many separate areas on, formats are cheaper as a table of all cells. */
const MOST_FORMAT_AREAS = 60;
/** What one range with one value takes in a request. */
const RANGE_BYTES = 450;
const BLANK: PlacedCell = { content: null, style: null };

/** The changes that write a block's number formats and values: formats first, in the same request. */
export function* writeCells(
  session: Session,
  block: CellBlock,
  date1904: boolean,
): Generator<Change> {
  for (const { area, cells, bytes } of slices(block, date1904)) {
    const formats = formatWriter(area, cells);
    const values = cells.map((row) => row.map((cell) => entryOf(cell, date1904)));
    yield {
      bytes: bytes + formats.bytes,
      sheet: block.sheet,
      queue: (context): void => {
        const sheet = context.workbook.worksheets.getItem(block.sheet);
        formats.queue(sheet);
        rangeOf(sheet, area).values = values;
      },
      isDone: () => isWritten(session, block.sheet, area, cells, date1904),
    };
  }
}

interface Slice {
  readonly area: Area;
  /** All rows of the slice's width. */
  readonly cells: readonly (readonly PlacedCell[])[];
  readonly bytes: number;
}

function* slices(block: CellBlock, date1904: boolean): Generator<Slice> {
  const { firstRow, firstColumn, width, rows } = block;
  let next = firstRow;
  let cells: PlacedCell[][] = [];
  let bytes = 0;
  const slice = (): Slice => {
    const area = {
      firstRow: next - cells.length,
      lastRow: next - 1,
      firstColumn,
      lastColumn: firstColumn + width - 1,
    };
    return { area, cells, bytes: bytes + RANGE_BYTES };
  };
  for (const row of rows) {
    const full = Array.from({ length: width }, (_, column) => row[column] ?? BLANK);
    cells.push(full);
    next += 1;
    for (const cell of full) bytes += bytesOfValue(entryOf(cell, date1904));
    if (bytes <= SLICE_BYTES) continue;
    yield slice();
    cells = [];
    bytes = 0;
  }
  if (cells.length > 0) yield slice();
}

/** Sets the number formats of a slice: by areas of one format, or cell by cell where that is less. */
function formatWriter(
  area: Area,
  cells: Slice["cells"],
): { readonly bytes: number; queue(sheet: Excel.Worksheet): void } {
  const areas = formatAreas(area, cells);
  if (areas.length <= MOST_FORMAT_AREAS) {
    return {
      bytes: areas.length * RANGE_BYTES,
      queue: (sheet) => {
        for (const { code, at } of areas) setNumberFormat(rangeOf(sheet, at), code);
      },
    };
  }
  const table = cells.map((row) => row.map(formatOf));
  const bytes = table.flat().reduce((sum, code) => sum + bytesOfValue(code), RANGE_BYTES);
  return {
    bytes,
    queue: (sheet) => {
      rangeOf(sheet, area).numberFormat = table;
    },
  };
}

/** The areas of a slice by their format; a cell for which any will do takes that of the one above. */
function formatAreas(area: Area, cells: Slice["cells"]): { code: string; at: Area }[] {
  const byCode = new Map<string, { row: number; column: number }[]>();
  const width = area.lastColumn - area.firstColumn + 1;
  for (let column = 0; column < width; column++) {
    let above: string | null = null;
    cells.forEach((row, index) => {
      const cell = row[column] ?? BLANK;
      const code: string | null = formatOf(cell) ?? (cell.content === null ? above : null);
      above = code;
      if (code === null) return;
      const list = byCode.get(code) ?? [];
      list.push({ row: area.firstRow + index, column: area.firstColumn + column });
      byCode.set(code, list);
    });
  }
  return [...byCode].flatMap(([code, list]) => coveringAreas(list).map((at) => ({ code, at })));
}

/** Bytes of a value, before any was seen. */
const ASSUMED_VALUE = 12;

async function isWritten(
  session: Session,
  sheet: string,
  area: Area,
  cells: Slice["cells"],
  date1904: boolean,
): Promise<boolean> {
  let isSame = true;
  await readBlocks(
    session,
    [{ ...area, sheet }],
    "values",
    new CellBytes(ASSUMED_VALUE),
    (block) => {
      block.rows.forEach((row, i) => {
        const wanted = cells[block.area.firstRow - area.firstRow + i] ?? [];
        row.forEach((value, j) => {
          const cell = wanted[block.area.firstColumn - area.firstColumn + j];
          const held = cell && heldBy(cell, date1904);
          if (held !== undefined && held !== value) isSame = false;
        });
      });
    },
  );
  return isSame;
}
