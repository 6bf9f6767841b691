import type { Area } from "../cells";
import { isOurName, parseHiddenName, type HiddenNameKind } from "../hidden-names";
import type { Ours, WrittenTable } from "../port";
import { tellsOfMarks, tellsOriginals, type RecordedPlace, type RunRecord } from "../record";
import type { Book } from "./book";
import { findRecord, type FoundRecord } from "./record-part";
import { parseReference } from "../sheet-names";
import type { SheetEntry } from "./workbook-part";

/** An area that a hidden name of ours points at, where its sheet still exists. */
export interface NamedArea {
  readonly kind: HiddenNameKind;
  readonly id: number;
  readonly entry: SheetEntry;
  readonly area: Area;
}

/** Everything of ours that a workbook holds. */
export interface OursFound {
  readonly named: readonly NamedArea[];
  /** Whether the workbook has hidden names of ours, those that point nowhere too. */
  readonly hasNames: boolean;
  readonly found: FoundRecord | null;
}

/** Finds what is ours by the hidden names and the record; null when there is neither. */
export async function findOurs(book: Book): Promise<OursFound | null> {
  const { names, sheets } = book.workbook;
  const named = names.flatMap(({ name, formula, localSheet }): NamedArea[] => {
    // A sheet that somebody copied brings our names along as its own: the copy is the county's.
    const ours = localSheet === null ? parseHiddenName(name) : null;
    const reference = ours && parseReference(formula);
    const entry =
      reference &&
      sheets.find((sheet) => sheet.name.toLowerCase() === reference.sheet.toLowerCase());
    return ours && reference && entry ? [{ ...ours, entry, area: reference.area }] : [];
  });
  const found = await findRecord(book);
  const hasNames = names.some(({ name, localSheet }) => localSheet === null && isOurName(name));
  return hasNames || found ? { named, hasNames, found } : null;
}

/** The sheet that a place of the record is now, or null when it is gone. */
export function placeEntry(ours: OursFound, place: RecordedPlace): SheetEntry | null {
  const ids = { table: place.tables, area: place.areas };
  const named = ours.named.find(
    ({ kind, id }) =>
      (kind === "place" && id === place.id) ||
      ((kind === "table" || kind === "area") && ids[kind].some((one) => one.id === id)),
  );
  return named?.entry ?? null;
}

/** Answers the port's question what earlier runs left. */
export function describeOurs({ named, hasNames, found }: OursFound): Ours {
  return {
    tables: named
      .filter(({ kind }) => kind === "table")
      .map((one) => writtenTable(one, found?.record)),
    sheets: named.filter(({ kind }) => kind === "sheet").map(({ entry }) => entry.name),
    hasRecord: tellsOriginals(found?.record ?? null, hasNames),
    hasMarks: tellsOfMarks(found?.record ?? null),
    run: found?.record.run ?? null,
  };
}

/** A table as it stands now: rows that were inserted above it have moved its data with it. */
function writtenTable({ id, entry, area }: NamedArea, record?: RunRecord): WrittenTable {
  const recorded = record?.places.flatMap(({ tables }) => tables).find((table) => table.id === id);
  if (!recorded) {
    const { firstRow, lastRow } = area;
    return { sheet: entry.name, area, firstRow, lastRow, rowKeys: [] };
  }
  return {
    sheet: entry.name,
    area,
    firstRow: recorded.firstRow + area.firstRow - recorded.area.firstRow,
    lastRow: recorded.lastRow + area.lastRow - recorded.area.lastRow,
    rowKeys: recorded.rowKeys,
  };
}
