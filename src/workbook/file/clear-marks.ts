import type { Conflict } from "../port";
import { tellsOriginals, type RecordedPlace, type RunRecord } from "../record";
import { writeRecord } from "../record-write";
import type { Book } from "./book";
import { findOurs, placeEntry, type OursFound } from "./ours-found";
import type { Package } from "./package";
import { encodeText } from "./part-text";
import {
  crcOf,
  GONE,
  isUntouched,
  marksOf,
  NOTHING,
  putStyles,
  sheetsToRestore,
  type Restored,
} from "./restore";
import { restoreSheet } from "./restore-sheet";
import { StyleSheet } from "./style-sheet";

/**
 * Gives back the fills of marked cells and leaves columns and sheets of ours. The record forgets the
 * marks and learns what the sheets are now, so that a later restore still gives back every byte. The
 * book itself is not changed.
 */
export async function clearBookMarks(book: Book): Promise<Restored> {
  const pack = book.pack.fork();
  const ours = await findOurs(book);
  const record = ours?.found?.record;
  if (!ours) return { pack, report: NOTHING };
  const fillsRestored = tellsOriginals(record ?? null, ours.hasNames);
  if (!record) return { pack, report: { ...NOTHING, fillsRestored } };
  const work = await book.reload(pack);
  const styles = StyleSheet.of(await work.styles());
  const untouched = await isUntouched(work, ours);
  const conflicts: Conflict[] = [];
  let cellsRestored = 0;
  for (const { entry, areas, places } of sheetsToRestore(ours)) {
    const task = { entry, areas, places, styles, untouched, marksOnly: true };
    const done = await restoreSheet(work, task);
    conflicts.push(...done.conflicts);
    cellsRestored += done.cellsRestored;
  }
  for (const place of record.places) {
    if (!placeEntry(ours, place)) conflicts.push(...marksOf(place, GONE, "sheet-gone"));
  }
  if (styles.hasGrown) await putStyles(work, styles);
  await putMarkless(work, pack, ours, record, untouched);
  return { pack, report: { ...NOTHING, cellsRestored, conflicts, fillsRestored } };
}

/** Writes the record anew, without the marks that were given back. */
async function putMarkless(
  work: Book,
  pack: Package,
  ours: OursFound,
  record: RunRecord,
  untouched: boolean,
): Promise<void> {
  const target = ours.found?.relationship.target;
  if (target === undefined) return;
  const places: RecordedPlace[] = [];
  for (const place of record.places) {
    const entry = placeEntry(ours, place);
    const isKept = entry === null || (await work.sheetPart(entry)).isProtected;
    places.push(isKept ? place : await markless(work, place, entry.part ?? "", untouched));
  }
  pack.put(target, [encodeText(writeRecord({ ...record, places }))]);
}

async function markless(
  work: Book,
  place: RecordedPlace,
  part: string,
  untouched: boolean,
): Promise<RecordedPlace> {
  const crc = untouched ? await crcOf(work, part) : null;
  const now = place.part && crc !== null ? { ...place.part, crc } : place.part;
  return { ...place, marks: [], part: now };
}
