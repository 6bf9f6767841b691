import type { CellEntry } from "../../workbook/file/edit-cells";
import type { FileWorkbook } from "../../workbook/file/file-workbook";
import { openWorkbook } from "../../workbook/file/open";
import type { SheetView } from "../../workbook/file/sheet-view";
import type { Grid, WorkbookInfo } from "../../workbook/grid";
import type { Additions, ApplyReport, Ours, RestoreReport, Workbook } from "../../workbook/port";
import { withEntries } from "./entered-view";

/**
 * The workbook that the workbench has open: the port for the pane, a view and edits for the grid.
 * What is entered shows at once and goes into the file before anyone reads or writes it, so that a
 * sheet of 100,000 rows is not patched for every key.
 */
export class WorkbenchBook implements Workbook {
  private readonly entered = new Map<string, Map<string, CellEntry>>();
  private readonly listeners = new Set<() => void>();
  private isEdited = false;

  constructor(private readonly file: FileWorkbook) {}

  static async open(bytes: Uint8Array): Promise<WorkbenchBook> {
    return new WorkbenchBook(await openWorkbook(bytes));
  }

  /** Whether anything was entered, written or taken out since the file was opened. */
  get isChanged(): boolean {
    return this.isEdited;
  }

  async info(): Promise<WorkbookInfo> {
    await this.settle();
    return this.file.info();
  }

  async read(sheet: string): Promise<Grid> {
    await this.settle();
    return this.file.read(sheet);
  }

  async ours(): Promise<Ours | null> {
    await this.settle();
    return this.file.ours();
  }

  async apply(additions: Additions): Promise<ApplyReport> {
    await this.settle();
    const report = await this.file.apply(additions);
    this.changed();
    return report;
  }

  async restore(): Promise<RestoreReport> {
    await this.settle();
    const report = await this.file.restore();
    this.changed();
    return report;
  }

  async clearMarks(): Promise<RestoreReport> {
    await this.settle();
    const report = await this.file.clearMarks();
    this.changed();
    return report;
  }

  settings(): Promise<string | null> {
    return this.file.settings();
  }

  async keepSettings(text: string | null): Promise<void> {
    await this.settle();
    await this.file.keepSettings(text);
    this.changed();
  }

  async save(): Promise<Uint8Array> {
    await this.settle();
    return this.file.save();
  }

  async view(sheet: string): Promise<SheetView> {
    const view = await this.file.view(sheet);
    const entered = this.entered.get(sheet);
    return entered ? withEntries(view, entered) : view;
  }

  /**
   * Takes in what was typed. The view that was given before shows it from then on.
   *
   * @throws WorkbookError for a cell whose formula others share; nothing is entered then
   */
  async enter(view: SheetView, entries: readonly CellEntry[]): Promise<SheetView> {
    const { sheet } = view;
    if (entries.some(({ row, column }) => view.hasFormula(row, column))) {
      await this.settle();
      await this.file.edit(sheet, entries);
      this.isEdited = true;
      return this.file.view(sheet);
    }
    const known = this.entered.get(sheet) ?? new Map<string, CellEntry>();
    this.entered.set(sheet, known);
    for (const entry of entries) {
      const key = `${entry.row}:${entry.column}`;
      known.set(key, { ...known.get(key), ...entry });
    }
    this.isEdited = true;
    return withEntries(view, known);
  }

  /** Tells of changes that did not come through `enter`: columns written, marks taken away. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Puts everything entered into the file. */
  private async settle(): Promise<void> {
    for (const [sheet, entries] of [...this.entered]) {
      this.entered.delete(sheet);
      await this.file.edit(sheet, [...entries.values()]);
    }
  }

  private changed(): void {
    this.isEdited = true;
    for (const listener of this.listeners) listener();
  }
}
