import type { Conflict, RestoreReport } from "../port";
import { WorkbookError } from "../port";
import { tellsOriginals, type RecordedPlace } from "../record";
import type { Book } from "./book";
import { removeFromCalcChain } from "./calc-chain";
import { findOurs, placeEntry, type NamedArea, type OursFound } from "./ours-found";
import { removeContentTypes } from "./content-types";
import type { Package } from "./package";
import { decodeText, encodeText } from "./part-text";
import { reachableParts, removeUnreachable } from "./reachable-parts";
import { isOurRelationship, removeRelationships } from "./relationships";
import { restoreSheet } from "./restore-sheet";
import { StyleSheet } from "./style-sheet";
import { applyUndo } from "./text-edits";
import { removeFromWorkbook } from "./workbook-edit";
import type { SheetEntry } from "./workbook-part";

/** A workbook without anything of ours, beside the one that was given, and what was done. */
export interface Restored {
  readonly pack: Package;
  readonly report: RestoreReport;
}

export const NOTHING: RestoreReport = {
  cellsRestored: 0,
  columnsRemoved: 0,
  sheetsRemoved: [],
  conflicts: [],
  fillsRestored: true,
};

/** What a reference to a deleted sheet reads. */
export const GONE = "#REF!";

/** Takes out everything of ours. The book itself is not changed. */
export async function restoreBook(book: Book): Promise<Restored> {
  const pack = book.pack.fork();
  const ours = await findOurs(book);
  if (!ours) return { pack, report: NOTHING };
  await refuseProtected(book, ours);
  const work = await book.reload(pack);
  const record = ours.found?.record ?? null;
  const styles = StyleSheet.of(await work.styles());
  const untouched = record !== null && (await isUntouched(work, ours));
  const sheets = ours.named.filter(({ kind }) => kind === "sheet");
  const conflicts: Conflict[] = [];
  let cellsRestored = 0;
  for (const { entry, areas, places } of sheetsToRestore(ours)) {
    const done = await restoreSheet(work, { entry, areas, places, styles, untouched });
    conflicts.push(...done.conflicts);
    cellsRestored += done.cellsRestored;
  }
  for (const place of record?.places ?? []) {
    if (!placeEntry(ours, place)) conflicts.push(...marksOf(place, GONE, "sheet-gone"));
  }
  await removeParts(work, ours, sheets);
  if (untouched) await undoStyles(work, ours);
  else if (styles.hasGrown) await putStyles(work, styles);
  const report = {
    cellsRestored,
    columnsRemoved: countColumns(ours.named),
    sheetsRemoved: sheets.map(({ entry }) => entry.name),
    conflicts,
    fillsRestored: tellsOriginals(record, ours.hasNames),
  };
  return { pack, report };
}

export interface SheetToRestore {
  readonly entry: SheetEntry;
  readonly areas: readonly NamedArea[];
  readonly places: readonly RecordedPlace[];
}

/** The county's sheets on which something of ours stands. */
export function sheetsToRestore(ours: OursFound): SheetToRestore[] {
  const entries = new Set(
    ours.named.filter(({ kind }) => kind !== "sheet").map(({ entry }) => entry),
  );
  const places = ours.found?.record.places ?? [];
  return [...entries].map((entry) => ({
    entry,
    areas: ours.named.filter(
      (one) => one.entry === entry && (one.kind === "table" || one.kind === "area"),
    ),
    places: places.filter((place) => placeEntry(ours, place) === entry),
  }));
}

/** Protection is never taken off: what it keeps from us is said before anything is changed. */
async function refuseProtected(book: Book, ours: OursFound): Promise<void> {
  if (book.workbook.structureProtected && ours.named.some(({ kind }) => kind === "sheet")) {
    throw new WorkbookError("structure-protected");
  }
  for (const { entry, areas } of sheetsToRestore(ours)) {
    if (areas.length === 0) continue;
    if ((await book.sheetPart(entry)).isProtected) {
      throw new WorkbookError("sheet-protected", { sheet: entry.name });
    }
  }
}

/** Whether every part that we changed still is, to the byte, what we wrote. */
export async function isUntouched(book: Book, ours: OursFound): Promise<boolean> {
  const record = ours.found?.record;
  if (!record) return false;
  for (const place of record.places) {
    const part = placeEntry(ours, place)?.part ?? null;
    if (part === null || !place.part) return false;
    if ((await crcOf(book, part)) !== place.part.crc) return false;
  }
  if (!record.styles) return true;
  const part = book.relatedPart("styles");
  return part !== null && (await crcOf(book, part)) === record.styles.crc;
}

export async function crcOf(book: Book, part: string): Promise<number | null> {
  const bytes = await book.pack.bytes(part);
  return bytes && book.pack.crc32([bytes]);
}

/** Takes out our sheets, the record, our names, and every part that only they led to. */
async function removeParts(
  book: Book,
  ours: OursFound,
  sheets: readonly NamedArea[],
): Promise<void> {
  const { pack, workbook } = book;
  const ids = new Set(sheets.map(({ entry }) => entry.relationshipId));
  const targets = workbook.relationships
    .filter(({ id }) => ids.has(id))
    .map(({ target }) => target);
  const { found } = ours;
  if (found) targets.push(found.relationship.target);
  const former = await reachableParts(pack, targets);
  const cleared = new Map<number, NamedArea["area"][]>();
  for (const { kind, entry, area } of ours.named) {
    if (kind !== "table" && kind !== "area") continue;
    cleared.set(entry.sheetId, [...(cleared.get(entry.sheetId) ?? []), area]);
  }
  const sheetIds = new Set(sheets.map(({ entry }) => entry.sheetId));
  await removeFromCalcChain(book, { sheetIds, areas: cleared });
  await removeRelationships(pack, workbook.xml.name, ids);
  if (found) await removeRelationships(pack, found.from, new Set([found.relationship.id]));
  removeFromWorkbook(pack, workbook, new Set(sheets.map(({ entry }) => entry.index)));
  await removeUnreachable(pack, former);
}

/** Gives the styles part back as it was before us: only while nothing else wrote to the workbook. */
async function undoStyles(book: Book, ours: OursFound): Promise<void> {
  const recorded = ours.found?.record.styles;
  const part = book.relatedPart("styles");
  if (!recorded || part === null) return;
  if (recorded.undo) {
    const text = decodeText((await book.pack.bytes(part)) ?? new Uint8Array(0));
    book.pack.put(part, [encodeText(applyUndo(text, recorded.undo))]);
    return;
  }
  const { name } = book.workbook.xml;
  const added = book.workbook.relationships.filter(
    (one) => one.target === part && isOurRelationship(one),
  );
  book.pack.remove(part);
  if (added.length === 0) return;
  await removeRelationships(book.pack, name, new Set(added.map(({ id }) => id)));
  await removeContentTypes(book.pack, new Set([part]));
}

export async function putStyles(book: Book, styles: StyleSheet): Promise<void> {
  const part = book.relatedPart("styles");
  if (part !== null) book.pack.put(part, [styles.bytes()]);
}

/** Conflicts for every mark of a place. */
export function marksOf(
  place: RecordedPlace,
  sheet: string,
  reason: Conflict["reason"],
): Conflict[] {
  return place.marks.flatMap(({ cells }) =>
    cells.map(({ row, column }) => ({ sheet, row, column, reason })),
  );
}

function countColumns(named: readonly NamedArea[]): number {
  const columns = new Set<string>();
  for (const { kind, entry, area } of named) {
    if (kind !== "table") continue;
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      columns.add(`${entry.index}:${column}`);
    }
  }
  return columns.size;
}
