import { fillKey, type Fill } from "../fill";
import type { Conflict } from "../port";
import type { RecordedCell, RecordedMarks } from "../record";
import { isOurFill, isSettable, setFill } from "./assumptions";
import type { Change } from "./change-queue";
import { fillInquiry, FillMap } from "./fills";
import { followMarks } from "./follow-marks";
import { inquire } from "./inquiry";
import {
  addressChunks,
  areasOf,
  coveringAreas,
  MAX_ADDRESS,
  onSheet,
  type SheetArea,
} from "./places";
import type { Session } from "./session";
import type { OursFound } from "./survey";

/** Marks of one colour over one fill, where they are now. */
export interface MarksNow {
  readonly sheet: string;
  readonly marks: RecordedMarks;
  readonly cells: readonly RecordedCell[];
}

/** What is to be done about marks. */
export interface FillsBack {
  readonly changes: readonly Change[];
  readonly cellsRestored: number;
  readonly conflicts: readonly Conflict[];
}

/** The marked cells in sets of one colour: as long as nobody changed them they are alike. */
export function markedSets(groups: readonly MarksNow[]): SheetArea[][] {
  const colours = new Map<string, SheetArea[]>();
  for (const { sheet, marks, cells } of groups) {
    const areas = colours.get(marks.ours) ?? [];
    areas.push(...onSheet(sheet, coveringAreas(cells)));
    colours.set(marks.ours, areas);
  }
  return [...colours.values()];
}

/**
 * Tells which marks still stand and plans giving back the fills under them. A cell that has its own
 * fill again, after a restore that broke off, is neither counted nor a conflict.
 */
export function planFillsBack(groups: readonly MarksNow[], present: FillMap): FillsBack {
  const conflicts: Conflict[] = [];
  const changes: Change[] = [];
  let cellsRestored = 0;
  for (const { sheet, marks, cells } of groups) {
    const standing: RecordedCell[] = [];
    for (const { row, column } of cells) {
      const fill = present.at(sheet, row, column);
      if (fill && isOurFill(fill, marks.ours, marks.original)) {
        if (isSettable(marks.original)) standing.push({ row, column });
        else conflicts.push({ sheet, row, column, reason: "fill-not-reproducible" });
      } else if (!fill || fillKey(fill) !== fillKey(marks.original)) {
        conflicts.push({ sheet, row, column, reason: "changed-since" });
      }
    }
    cellsRestored += standing.length;
    changes.push(...giveBack(sheet, standing, marks.original));
  }
  return { changes, cellsRestored, conflicts };
}

/**
 * Asks which marks still stand, follows those that a sort took along, and plans giving back the fills
 * under them.
 */
export async function askFillsBack(
  session: Session,
  ours: OursFound,
  groups: readonly MarksNow[],
): Promise<FillsBack> {
  const inquiry = fillInquiry(markedSets(groups));
  await inquire(session, [inquiry]);
  const present = new FillMap(inquiry.found);
  return planFillsBack(await followMarks(session, ours, groups, present), present);
}

/** The changes that give some cells a fill. */
function giveBack(sheet: string, cells: readonly RecordedCell[], fill: Fill): Change[] {
  return addressChunks(coveringAreas(cells)).map((chunk) => ({
    bytes: MAX_ADDRESS + 1_000,
    sheet,
    queue: (context): void => {
      const worksheet = context.workbook.worksheets.getItem(sheet);
      setFill(areasOf(worksheet, chunk).format.fill, fill);
    },
  }));
}
