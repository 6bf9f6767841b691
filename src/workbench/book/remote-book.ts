import { releaseProxy, wrap, type Remote } from "comlink";
import type { Area } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import type { Grid, WorkbookInfo } from "../../workbook/grid";
import { packedGrid, type PackedRows } from "../../workbook/packed-grid";
import type { Additions, ApplyReport, Ours, RestoreReport, Workbook } from "../../workbook/port";
import type { SheetDescription } from "../../workbook/sheets";
import { valueOf } from "../worker/answers";
import type { BookService, SelectionFigures, SheetTab } from "../worker/book-contract";
import { sendAdditions } from "../worker/gathered-additions";
import { unpackInfo } from "../../workbook/packed-info";
import { SheetWindows, type Rows } from "./sheet-windows";
import { shownSheet, type ShownSheet } from "./shown-sheet";

/** A service for one workbook, and a way to end it. */
export interface BookSlot {
  readonly service: BookService;
  end(): void;
}

/** A book in a worker of its own; `start` is given by the entry, which alone knows the worker's file. */
export function workerSlot(start: () => Worker): BookSlot {
  const worker = start();
  const remote: Remote<BookService> = wrap<BookService>(worker);
  return {
    service: remote,
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}

/** Cells that are taken over at once where a whole sheet is asked for. */
const CELLS_AT_ONCE = 24_000;

/**
 * The workbook that the workbench has open: the port for the pane; sheets to be drawn and edits for
 * the grid. It lives behind a service, mostly in a worker.
 */
export class RemoteBook implements Workbook {
  private readonly entered = new Map<string, Map<string, CellEntry>>();
  private readonly bases = new WeakMap<SheetWindows, ShownSheet>();
  private readonly listeners = new Set<() => void>();
  private readonly faultListeners = new Set<(error: unknown) => void>();
  private isEdited = false;

  private constructor(private readonly slot: BookSlot) {}

  /** @throws WorkbookError for a file that cannot be used; the slot is ended then */
  static async open(bytes: Uint8Array<ArrayBuffer>, slot: BookSlot): Promise<RemoteBook> {
    try {
      await valueOf(slot.service.open(bytes));
      return new RemoteBook(slot);
    } catch (error) {
      slot.end();
      throw error;
    }
  }

  /** Whether anything was entered, written or taken out since the file was opened. */
  get isChanged(): boolean {
    return this.isEdited;
  }

  tabs(): Promise<readonly SheetTab[]> {
    return valueOf(this.slot.service.tabs());
  }

  async info(): Promise<WorkbookInfo> {
    return unpackInfo(await valueOf(this.slot.service.info()));
  }

  async read(sheet: string): Promise<Grid> {
    const { service } = this.slot;
    const area = await valueOf(service.beginReading(sheet));
    const pieces: PackedRows[] = [];
    if (area) {
      const width = area.lastColumn - area.firstColumn + 1;
      const step = Math.max(1, Math.floor(CELLS_AT_ONCE / width));
      for (let row = area.firstRow; row <= area.lastRow; row += step) {
        pieces.push(await valueOf(service.readRows(row, Math.min(row + step - 1, area.lastRow))));
      }
    }
    return packedGrid(sheet, pieces);
  }

  async readArea(sheet: string, { firstRow, lastRow }: Area): Promise<Grid> {
    const { service } = this.slot;
    const area = await valueOf(service.beginReading(sheet));
    const [first, last] = [firstRow, Math.min(lastRow, area?.lastRow ?? 0)];
    if (!area || first < area.firstRow || last < first) return packedGrid(sheet, []);
    return packedGrid(sheet, [await valueOf(service.readRows(first, last))]);
  }

  ours(): Promise<Ours | null> {
    return valueOf(this.slot.service.ours());
  }

  async apply(additions: Additions): Promise<ApplyReport> {
    await sendAdditions(additions, this.slot.service);
    return this.changing(valueOf(this.slot.service.apply()));
  }

  async addSheet(sheet: SheetDescription, run: Additions["run"]): Promise<string> {
    const alone = { blocks: [], marks: [], sheets: [sheet], tables: [], run };
    await sendAdditions(alone, this.slot.service);
    return this.changing(valueOf(this.slot.service.addSheet()));
  }

  async release(sheet: string): Promise<void> {
    await this.changing(valueOf(this.slot.service.release(sheet)));
  }

  restore(): Promise<RestoreReport> {
    return this.changing(valueOf(this.slot.service.restore()));
  }

  clearMarks(): Promise<RestoreReport> {
    return this.changing(valueOf(this.slot.service.clearMarks()));
  }

  settings(): Promise<string | null> {
    return valueOf(this.slot.service.settings());
  }

  async keepSettings(text: string | null): Promise<void> {
    await valueOf(this.slot.service.keepSettings(text));
    this.isEdited = true;
  }

  save(): Promise<Uint8Array<ArrayBuffer>> {
    return valueOf(this.slot.service.save());
  }

  /** A sheet to be drawn, with the cells of some rows at hand. */
  async view(sheet: string, rows: readonly Rows[]): Promise<ShownSheet> {
    const { service } = this.slot;
    const facts = await valueOf(service.facts(sheet));
    const windows = new SheetWindows(
      facts,
      (first, last, column) => valueOf(service.window(sheet, first, last, column)),
      (error) => this.faultListeners.forEach((listener) => listener(error)),
    );
    for (const part of rows) await windows.load(part);
    const view = shownSheet(facts, windows);
    this.bases.set(windows, view);
    // The service has laid what was typed over the windows already.
    this.entered.delete(sheet);
    return view;
  }

  /**
   * Takes in what was typed; the view given back shows it at once.
   *
   * @throws WorkbookError for a cell whose formula others share; nothing is entered then
   */
  async enter(view: ShownSheet, entries: readonly CellEntry[]): Promise<ShownSheet> {
    const { sheet, windows } = view;
    const { service } = this.slot;
    const replacesFormula = entries.some(({ row, column }) => view.hasFormula(row, column));
    const taken = valueOf(service.enter(sheet, entries));
    this.isEdited = true;
    if (replacesFormula) {
      await taken;
      return this.view(sheet, [windows.inSight]);
    }
    taken.catch((error: unknown) => this.faultListeners.forEach((listener) => listener(error)));
    const known = this.entered.get(sheet) ?? new Map<string, CellEntry>();
    this.entered.set(sheet, known);
    for (const entry of entries) {
      const key = `${entry.row}:${entry.column}`;
      known.set(key, { ...known.get(key), ...entry });
    }
    return this.bases.get(windows)?.with(known) ?? view;
  }

  figures(sheet: string, areas: readonly Area[]): Promise<SelectionFigures> {
    return valueOf(this.slot.service.figures(sheet, areas));
  }

  /** Tells of changes that did not come through `enter`: columns written, marks taken away. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Tells of what went wrong while nobody waited for it. */
  onFault(listener: (error: unknown) => void): () => void {
    this.faultListeners.add(listener);
    return () => this.faultListeners.delete(listener);
  }

  /** Ends the service: another workbook is open. */
  end(): void {
    this.slot.end();
  }

  private async changing<T>(work: Promise<T>): Promise<T> {
    const report = await work;
    this.isEdited = true;
    for (const listener of this.listeners) listener();
    return report;
  }
}
