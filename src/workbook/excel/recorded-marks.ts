import type { Conflict } from "../port";
import type { RecordedPlace } from "../record";
import type { MarksNow } from "./fills-back";
import { movedMark } from "./moved";
import { findSheet, oursOnSheet, sheetOfPlace, type OursFound, type Survey } from "./survey";

/** What a reference to a deleted sheet reads. */
const GONE = "#REF!";

/** The marks of which the record speaks: where they are now, and those that cannot be reached. */
export interface RecordedMarksNow {
  readonly groups: readonly MarksNow[];
  readonly conflicts: readonly Conflict[];
}

/** Looks up where the recorded marks are now. */
export function recordedMarks(found: Survey, ours: OursFound): RecordedMarksNow {
  const groups: MarksNow[] = [];
  const conflicts: Conflict[] = [];
  for (const place of ours.record?.places ?? []) {
    const sheet = sheetOfPlace(ours, place);
    if (sheet === null) conflicts.push(...marksOf(place, GONE, "sheet-gone"));
    else if (findSheet(found, sheet).isProtected) {
      conflicts.push(...marksOf(place, sheet, "protected"));
    } else {
      const named = oursOnSheet(ours, sheet);
      for (const marks of place.marks) {
        const cells = marks.cells.map((cell) => movedMark(place, named, cell));
        groups.push({ sheet, marks, cells });
      }
    }
  }
  return { groups, conflicts };
}

/** Conflicts for every mark of a place. */
function marksOf(place: RecordedPlace, sheet: string, reason: Conflict["reason"]): Conflict[] {
  return place.marks.flatMap(({ cells }) =>
    cells.map(({ row, column }) => ({ sheet, row, column, reason })),
  );
}
