import { WorkbookError, type RestoreReport } from "../port";
import { tellsOriginals, type RecordedMarks, type RunRecord } from "../record";
import { isSettable } from "./assumptions";
import { makeChanges } from "./change-queue";
import { askFillsBack } from "./fills-back";
import { keepRecord } from "./record-part";
import { recordedMarks } from "./recorded-marks";
import type { Session } from "./session";
import { findSheet, sheetOfPlace, type OursFound, type Survey } from "./survey";
import { NOTHING } from "./take-out";

/**
 * Gives back the fills of marked cells and leaves columns and sheets of ours. The record forgets the
 * marks only after that: a request which fails on the way leaves all that is needed to try again.
 *
 * @throws WorkbookError read-only
 */
export async function clearWorkbookMarks(session: Session, found: Survey): Promise<RestoreReport> {
  const { ours } = found;
  if (!ours) return NOTHING;
  if (found.readOnly) throw new WorkbookError("read-only");
  const fillsRestored = tellsOriginals(ours.record, ours.names.length > 0);
  if (!ours.record) return { ...NOTHING, fillsRestored };
  const { groups, conflicts } = recordedMarks(found, ours);
  const fills = await askFillsBack(session, ours, groups);
  const record = markless(found, ours, ours.record);
  await makeChanges(session, [...fills.changes, keepRecord(session, ours.parts, record)]);
  return {
    ...NOTHING,
    cellsRestored: fills.cellsRestored,
    conflicts: [...conflicts, ...fills.conflicts],
    fillsRestored,
  };
}

/** The record without the marks that were given back, or over which somebody set another fill. */
function markless(found: Survey, ours: OursFound, record: RunRecord): RunRecord {
  const places = record.places.map((place) => {
    const sheet = sheetOfPlace(ours, place);
    if (sheet === null || findSheet(found, sheet).isProtected) return place;
    return { ...place, marks: place.marks.filter(isBeyondExcel) };
  });
  return { ...record, places };
}

/** A fill that a file host recorded and Excel cannot set: that host may give it back yet. */
function isBeyondExcel({ original }: RecordedMarks): boolean {
  return !isSettable(original);
}
