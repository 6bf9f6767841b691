import type { Area } from "../cells";
import type { Additions, ApplyReport, BlockWrite, Conflict, Mark, WrittenTable } from "../port";
import { WorkbookError } from "../port";
import { settingsRecord, type RecordedPlace, type RunRecord } from "../record";
import { hiddenName } from "../hidden-names";
import { addSheets } from "./add-sheets";
import { applyToSheet } from "./apply-sheet";
import { blockArea } from "../block-area";
import type { Book } from "./book";
import { OwnStyles } from "./own-styles";
import type { Package } from "./package";
import { findRecord, putRecord } from "./record-part";
import { restoreBook } from "./restore";
import { isWithin } from "../areas";
import { areaReference, sheetReference } from "../sheet-names";
import { StyleSheet } from "./style-sheet";
import { putStylesPart } from "./styles-part";
import { addToWorkbook, type NewName } from "./workbook-edit";
import type { SheetEntry } from "./workbook-part";

/** A workbook with the additions, beside the one that was given, and what was done. */
export interface Applied {
  readonly pack: Package;
  readonly report: ApplyReport;
}

/** What is to be added to one sheet of the county's. */
export interface SheetAdditions {
  readonly entry: SheetEntry;
  readonly blocks: readonly BlockWrite[];
  readonly marks: readonly Mark[];
  readonly tables: readonly { readonly id: number; readonly table: WrittenTable }[];
  /** Blocks outside the tables' columns. */
  readonly areas: readonly { readonly id: number; readonly area: Area }[];
}

/** Replaces everything of ours by `additions`. The book itself is not changed. */
export async function applyToBook(book: Book, additions: Additions): Promise<Applied> {
  const settings = (await findRecord(book))?.record.settings ?? null;
  const restored = await restoreBook(book);
  const { pack } = restored;
  const work = await book.reload(pack);
  if (additions.sheets.length > 0 && work.workbook.structureProtected) {
    throw new WorkbookError("structure-protected");
  }
  const conflicts: Conflict[] = [...restored.report.conflicts];
  const part = await work.styles();
  const styles = StyleSheet.of(part);
  const own = new OwnStyles(styles);
  const names: NewName[] = [];
  const places: RecordedPlace[] = [];
  let cellsWritten = 0;
  let cellsMarked = 0;
  const perSheet = additionsPerSheet(work, additions);
  for (const [index, one] of perSheet.entries()) {
    const done = await applyToSheet(work, one, { styles, own, placeId: index + 1 });
    conflicts.push(...done.conflicts);
    cellsWritten += done.cellsWritten;
    cellsMarked += done.cellsMarked;
    if (!done.place) continue;
    places.push(done.place);
    names.push(...placeNames(one, index + 1));
  }
  const added = await addSheets(work, additions.sheets, own);
  const recorded = styles.hasGrown
    ? styles.recorded(await putStylesPart(work, styles, part?.name ?? null))
    : null;
  const isWritten = places.length > 0 || added.entries.length > 0;
  if (isWritten) addToWorkbook(pack, work.workbook, added.entries, [...names, ...added.names]);
  const record: RunRecord | null = isWritten
    ? { run: additions.run, places, styles: recorded, settings }
    : settingsRecord(settings);
  if (record) await putRecord(pack, work.workbook, record);
  const sheetsWritten = added.entries.map(({ name }) => name);
  return { pack, report: { cellsWritten, cellsMarked, sheetsWritten, conflicts } };
}

/** Sorts the additions by the sheet that they concern, in the order of the workbook's sheets. */
function additionsPerSheet(book: Book, additions: Additions): SheetAdditions[] {
  const entryOf = new Map<string, SheetEntry>();
  const find = (sheet: string): SheetEntry => {
    const entry = entryOf.get(sheet) ?? book.worksheet(sheet);
    entryOf.set(sheet, entry);
    return entry;
  };
  const tables = additions.tables.map((table, index) => ({ id: index + 1, table }));
  const all = [...additions.blocks, ...additions.marks, ...additions.tables];
  const entries = new Set(all.map(({ sheet }) => find(sheet)));
  let nextArea = 1;
  return [...entries]
    .sort((a, b) => a.index - b.index)
    .map((entry) => {
      const blocks = additions.blocks.filter(({ sheet }) => find(sheet) === entry);
      const tablesHere = tables.filter(({ table }) => find(table.sheet) === entry);
      const areas = blocks
        .map(blockArea)
        .filter((area) => !tablesHere.some(({ table }) => isWithin(area, table.area)))
        .map((area) => ({ id: nextArea++, area }));
      const marks = additions.marks.filter(({ sheet }) => find(sheet) === entry);
      return { entry, blocks, marks, tables: tablesHere, areas };
    });
}

function placeNames({ entry, tables, areas }: SheetAdditions, placeId: number): NewName[] {
  const { name } = entry;
  return [
    { name: hiddenName("place", placeId), hidden: true, formula: sheetReference(name) },
    ...tables.map(({ id, table }) => ({
      name: hiddenName("table", id),
      hidden: true,
      formula: areaReference(name, table.area),
    })),
    ...areas.map(({ id, area }) => ({
      name: hiddenName("area", id),
      hidden: true,
      formula: areaReference(name, area),
    })),
  ];
}
