import type { CellEntry } from "../../workbook/file/edit-cells";
import type { FileWorkbook } from "../../workbook/file/file-workbook";
import { openWorkbook } from "../../workbook/file/open";
import type { SheetView } from "../../workbook/file/sheet-view";
import type { Grid } from "../../workbook/grid";
import { withEntries } from "./entered-view";

/**
 * The workbook with what was typed. It shows at once and goes into the file before anyone reads or
 * writes that, so that a sheet of 100,000 rows is not patched for every key.
 */
export class EnteredBook {
  private readonly entered = new Map<string, Map<string, CellEntry>>();
  private readonly views = new Map<string, SheetView>();

  private constructor(private readonly file: FileWorkbook) {}

  static async open(bytes: Uint8Array): Promise<EnteredBook> {
    return new EnteredBook(await openWorkbook(bytes));
  }

  /** The file with everything that was typed in it. */
  async settled(): Promise<FileWorkbook> {
    for (const [sheet, entries] of [...this.entered]) {
      this.entered.delete(sheet);
      this.views.delete(sheet);
      await this.file.edit(sheet, [...entries.values()]);
    }
    return this.file;
  }

  /** The file, to be changed: views given before no longer hold. */
  async changing(): Promise<FileWorkbook> {
    const file = await this.settled();
    this.views.clear();
    return file;
  }

  /** What a sheet looks like, with what was typed. */
  async view(sheet: string): Promise<SheetView> {
    const view = this.views.get(sheet) ?? (await this.file.view(sheet));
    this.views.set(sheet, view);
    const entered = this.entered.get(sheet);
    return entered ? withEntries(view, entered) : view;
  }

  async grid(sheet: string): Promise<Grid> {
    return (await this.settled()).read(sheet);
  }

  /** @throws WorkbookError for a cell whose formula others share; nothing is entered then */
  async enter(sheet: string, entries: readonly CellEntry[]): Promise<void> {
    const view = await this.view(sheet);
    if (entries.some(({ row, column }) => view.hasFormula(row, column))) {
      const file = await this.changing();
      await file.edit(sheet, entries);
      return;
    }
    const known = this.entered.get(sheet) ?? new Map<string, CellEntry>();
    this.entered.set(sheet, known);
    for (const entry of entries) {
      const key = `${entry.row}:${entry.column}`;
      known.set(key, { ...known.get(key), ...entry });
    }
  }
}
