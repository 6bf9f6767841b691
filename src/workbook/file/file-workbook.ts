import type { Grid, SheetInfo, WorkbookInfo } from "../grid";
import type { Additions, ApplyReport, Ours, RestoreReport, Workbook } from "../port";
import type { SheetDescription } from "../sheets";
import { applyToBook } from "./apply";
import type { Book } from "./book";
import { clearBookMarks } from "./clear-marks";
import { describeOurs, findOurs } from "./ours-found";
import type { Package } from "./package";
import { addLoneSheet, releaseSheet } from "./lone-sheet";
import { editCells, type CellEntry } from "./edit-cells";
import { findRecord, putSettings } from "./record-part";
import { restoreBook } from "./restore";
import { readSheetView, type SheetView } from "./sheet-view";

/**
 * A workbook in an .xlsx file, held in memory until it is saved. A change that fails leaves it as
 * it was: each is made in a view beside the present one, which it replaces only when it is whole.
 */
export class FileWorkbook implements Workbook {
  constructor(private book: Book) {}

  info(): Promise<WorkbookInfo> {
    return this.book.info();
  }

  /** The sheets by name, without reading any of them. */
  tabs(): readonly Pick<SheetInfo, "name" | "visibility" | "isWorksheet">[] {
    return this.book.workbook.sheets.map(({ name, visibility, isWorksheet }) => {
      return { name, visibility, isWorksheet };
    });
  }

  read(sheet: string): Promise<Grid> {
    return this.book.grid(sheet);
  }

  readArea(sheet: string): Promise<Grid> {
    return this.book.grid(sheet);
  }

  async ours(): Promise<Ours | null> {
    const ours = await findOurs(this.book);
    return ours && describeOurs(ours);
  }

  async apply(additions: Additions): Promise<ApplyReport> {
    const { pack, report } = await applyToBook(this.book, additions);
    await this.replace(pack);
    return report;
  }

  async restore(): Promise<RestoreReport> {
    const { pack, report } = await restoreBook(this.book);
    await this.replace(pack);
    return report;
  }

  async clearMarks(): Promise<RestoreReport> {
    const { pack, report } = await clearBookMarks(this.book);
    await this.replace(pack);
    return report;
  }

  async settings(): Promise<string | null> {
    return (await findRecord(this.book))?.record.settings ?? null;
  }

  async keepSettings(text: string | null): Promise<void> {
    await this.replace(await putSettings(this.book, text));
  }

  async addSheet(sheet: SheetDescription, run: Additions["run"]): Promise<string> {
    const { pack, name } = await addLoneSheet(this.book, sheet, run);
    await this.replace(pack);
    return name;
  }

  async release(sheet: string): Promise<void> {
    await this.replace(await releaseSheet(this.book, sheet));
  }

  /** What a sheet looks like now, for a program that draws it. */
  view(sheet: string): Promise<SheetView> {
    return readSheetView(this.book, sheet);
  }

  /** Writes what an officer entered on a sheet; it is the county's own and stays when ours goes. */
  async edit(sheet: string, entries: readonly CellEntry[]): Promise<void> {
    await this.replace(await editCells(this.book, sheet, entries));
  }

  /** The file's bytes: those that were opened when nothing has changed. */
  save(): Promise<Uint8Array> {
    return this.book.pack.save();
  }

  private async replace(pack: Package): Promise<void> {
    this.book = await this.book.reload(pack);
  }
}
