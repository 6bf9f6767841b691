import { cellName } from "../cells";
import { followSort, placesToFollow, type MarkedCell } from "../sorted-marks";
import { isOurFill } from "./assumptions";
import { cellKey, type FillMap } from "./fills";
import type { MarksNow } from "./fills-back";
import { rowBatches } from "./hidden-rows";
import { onSheet, sheetRange, type SheetArea } from "./places";
import type { Session } from "./session";
import { oursOnSheet, type OursFound } from "./survey";

/** Bytes that one cell's `[{"format":{"fill":{"color":"#FFFFFF","pattern":"None"}}}],` takes. */
const CELL_BYTES = 64;

/** The marks of one sheet that are not where they were made. */
interface MissingOnSheet {
  readonly sheet: string;
  readonly marked: readonly MarkedCell[];
  readonly missing: readonly MarkedCell[];
}

/**
 * Finds marks that a sort took along, and gives all marks where they are now; what is found is noted
 * among the fills. Nothing is asked while every mark stands where it was made.
 *
 * @param present the fills of the cells that were marked
 */
export async function followMarks(
  session: Session,
  ours: OursFound,
  groups: readonly MarksNow[],
  present: FillMap,
): Promise<readonly MarksNow[]> {
  const sheets = missingBySheet(groups, present).filter(({ missing }) => missing.length > 0);
  if (sheets.length === 0) return groups;
  const areas = sheets.flatMap(({ sheet, missing }) =>
    onSheet(sheet, placesToFollow(missing, tablesOn(ours, sheet))),
  );
  const colours = await solidColours(session, areas);
  const leaving = new Set<string>();
  const moved = sheets.flatMap(({ sheet, marked, missing }) => {
    const places = new Set(marked.map(({ row, column }) => cellName(row, column)));
    const followed = followSort(missing, tablesOn(ours, sheet), (row, column, colour) => {
      if (places.has(cellName(row, column))) return false;
      return colours.get(cellKey(sheet, row, column)) === colour.toUpperCase();
    });
    const lost = new Set(followed.lost);
    for (const mark of missing) {
      if (!lost.has(mark)) leaving.add(cellKey(sheet, mark.row, mark.column));
    }
    return followed.moved.map((mark) => ({ ...mark, sheet }));
  });
  for (const { sheet, row, column, marks } of moved)
    present.noteSolid(sheet, row, column, marks.ours);
  return groups.map(({ sheet, marks, cells }) => ({
    sheet,
    marks,
    cells: [
      ...cells.filter(({ row, column }) => !leaving.has(cellKey(sheet, row, column))),
      ...moved.filter((one) => one.sheet === sheet && one.marks === marks),
    ],
  }));
}

function tablesOn(ours: OursFound, sheet: string): SheetArea[] {
  return oursOnSheet(ours, sheet)
    .filter(({ kind }) => kind === "table")
    .map(({ area }) => ({ ...area, sheet }));
}

function missingBySheet(groups: readonly MarksNow[], present: FillMap): MissingOnSheet[] {
  const sheets = new Map<string, { marked: MarkedCell[]; missing: MarkedCell[] }>();
  for (const { sheet, marks, cells } of groups) {
    const here = sheets.get(sheet) ?? { marked: [], missing: [] };
    sheets.set(sheet, here);
    for (const { row, column } of cells) {
      const mark = { row, column, marks };
      const fill = present.at(sheet, row, column);
      here.marked.push(mark);
      if (!fill || !isOurFill(fill, marks.ours, marks.original)) here.missing.push(mark);
    }
  }
  return [...sheets].map(([sheet, marks]) => ({ sheet, ...marks }));
}

/** The colours (RRGGBB) of the cells that are filled with one, of areas one column wide. */
async function solidColours(
  session: Session,
  areas: readonly SheetArea[],
): Promise<ReadonlyMap<string, string>> {
  const colours = new Map<string, string>();
  for (const batch of rowBatches(areas, CELL_BYTES)) {
    const told = await session.read((context) => {
      const cells = batch.map((area) =>
        sheetRange(context, area).getCellProperties({
          format: { fill: { color: true, pattern: true } },
        }),
      );
      return () => cells.map(({ value }) => value);
    });
    batch.forEach(({ sheet, firstRow, firstColumn }, index) => {
      told[index]?.forEach(([cell], offset) => {
        const { color = "", pattern } = cell?.format?.fill ?? {};
        if (pattern !== "Solid") return;
        colours.set(cellKey(sheet, firstRow + offset, firstColumn), color.slice(1).toUpperCase());
      });
    });
  }
  return colours;
}
