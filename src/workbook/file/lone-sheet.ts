import { hiddenName } from "../hidden-names";
import { WorkbookError, type Additions } from "../port";
import { settingsRecord, type RunRecord } from "../record";
import { writeRecord } from "../record-write";
import type { SheetDescription } from "../sheets";
import { addSheets } from "./add-sheets";
import { applyToBook } from "./apply";
import type { Book } from "./book";
import { findOurs, type NamedArea } from "./ours-found";
import { OwnStyles } from "./own-styles";
import type { Package } from "./package";
import { encodeText } from "./part-text";
import { removeRecord } from "./record-part";
import { crcOf } from "./restore";
import { StyleSheet } from "./style-sheet";
import { putStylesPart } from "./styles-part";
import { addToWorkbook, removeName } from "./workbook-edit";

/**
 * Adds one sheet of ours beside what is ours already. The book itself is not changed. The record
 * learns what the sheet added to the styles, so that a later restore gives back every byte.
 *
 * @throws WorkbookError structure-protected
 */
export async function addLoneSheet(
  book: Book,
  sheet: SheetDescription,
  run: Additions["run"],
): Promise<{ readonly pack: Package; readonly name: string }> {
  const ours = await findOurs(book);
  const found = ours?.found;
  if (!ours || !found?.record.run) {
    if (ours && ours.named.length > 0) throw new WorkbookError("damaged-part");
    const additions = { blocks: [], marks: [], tables: [], sheets: [sheet], run };
    const { pack, report } = await applyToBook(book, additions);
    return { pack, name: report.sheetsWritten[0] ?? sheet.name };
  }
  if (book.workbook.structureProtected) throw new WorkbookError("structure-protected");
  const pack = book.pack.fork();
  const work = await book.reload(pack);
  const part = await work.styles();
  const styles = StyleSheet.of(part);
  const firstId = Math.max(0, ...sheetsOf(ours.named).map(({ id }) => id)) + 1;
  const added = await addSheets(work, [sheet], new OwnStyles(styles), firstId);
  const record = await withGrownStyles(work, found.record, styles, part?.name ?? null);
  addToWorkbook(pack, work.workbook, added.entries, added.names);
  pack.put(found.relationship.target, [encodeText(writeRecord(record))]);
  return { pack, name: added.entries[0]?.name ?? sheet.name };
}

/** Writes styles that have grown, and notes in the record how to take out all that was added. */
async function withGrownStyles(
  work: Book,
  record: RunRecord,
  styles: StyleSheet,
  part: string | null,
): Promise<RunRecord> {
  if (!styles.hasGrown) return record;
  const known = record.styles;
  const isOurs = known === null || (part !== null && (await crcOf(work, part)) === known.crc);
  const added = styles.recorded(await putStylesPart(work, styles, part));
  // Somebody else wrote the part since: what we know of it holds no longer, and must not seem to.
  if (!isOurs) return record;
  if (known === null) return { ...record, styles: added };
  const undo = known.undo && added.undo && [...added.undo, ...known.undo];
  return { ...record, styles: { crc: added.crc, undo } };
}

/**
 * Makes a sheet of ours the county's own. The book itself is not changed. The sheet is the county's
 * with its styles: a later restore leaves the styles part as it is now.
 *
 * @throws WorkbookError no-such-sheet
 */
export async function releaseSheet(book: Book, sheet: string): Promise<Package> {
  const pack = book.pack.fork();
  const ours = await findOurs(book);
  const named = sheetsOf(ours?.named ?? []).find(({ entry }) => entry.name === sheet);
  if (!ours || !named) throw new WorkbookError("no-such-sheet", { sheet });
  removeName(pack, book.workbook, hiddenName("sheet", named.id));
  const { found } = ours;
  if (found === null) return pack;
  const isLast = ours.named.length === 1;
  const record = isLast ? settingsRecord(found.record.settings) : { ...found.record, styles: null };
  if (record === null) await removeRecord(pack, found);
  else pack.put(found.relationship.target, [encodeText(writeRecord(record))]);
  return pack;
}

function sheetsOf(named: readonly NamedArea[]): readonly NamedArea[] {
  return named.filter(({ kind }) => kind === "sheet");
}
