import { createStore, type StoreApi } from "zustand/vanilla";
import type { Area } from "../../workbook/cells";
import type { CellEntry } from "../../workbook/file/edit-cells";
import { WorkbookError } from "../../workbook/port";
import { faultSentence } from "../../app/faults";
import type { Sentence } from "../../taskpane/outcome";
import { cellEntry } from "../grid/cell-entry";
import { workbenchTexts } from "../texts";
import type { SheetTab } from "../worker/book-contract";
import { EntryHistory } from "./entry-history";
import { RemoteBook, type BookSlot } from "./remote-book";
import type { Rows } from "./sheet-windows";
import type { ShownSheet } from "./shown-sheet";

export interface PlaceOnSheet {
  readonly row: number;
  readonly column: number;
}

export interface OpenedBook {
  /** Counts the workbooks opened so far: two may have the same name. */
  readonly number: number;
  readonly book: RemoteBook;
  readonly file: string;
  readonly sheets: readonly SheetTab[];
}

/** What the workbench shows. */
export interface WorkbenchState {
  readonly opened: OpenedBook | null;
  readonly view: ShownSheet | null;
  readonly areas: readonly Area[];
  readonly cell: PlaceOnSheet | null;
  /** Where the grid is to go: a new object for each request. */
  readonly target: (PlaceOnSheet & { readonly takesFocus?: boolean }) | null;
  readonly notice: Sentence | null;
  readonly isBusy: boolean;
  readonly canUndo: boolean;
}

/** Said when a formula is typed. */
export const FORMULA: Sentence = { zh: workbenchTexts.zh.formula, en: workbenchTexts.en.formula };

/** Said when too much is copied. */
export const TOO_LARGE: Sentence = {
  zh: workbenchTexts.zh.tooLarge,
  en: workbenchTexts.en.tooLarge,
};

const START: WorkbenchState = {
  opened: null,
  view: null,
  areas: [],
  cell: null,
  target: null,
  notice: null,
  isBusy: false,
  canUndo: false,
};

/** The workbench's state and everything that changes it. */
export class Workbench {
  readonly store: StoreApi<WorkbenchState> = createStore(() => START);
  private readonly left = new Map<string, PlaceOnSheet>();
  private readonly bookListeners = new Set<() => void>();
  private history = new EntryHistory();
  private unwatch: () => void = () => undefined;
  /** Counts openings and turns of sheets: what comes back late is dropped. */
  private turn = 0;

  /** @param slot makes a place for a workbook to live in, one for each that is opened */
  constructor(private readonly slot: () => BookSlot) {}

  get state(): WorkbenchState {
    return this.store.getState();
  }

  /** Opens a workbook in the place of the present one, which stays when the new one cannot be used. */
  async open(bytes: Uint8Array<ArrayBuffer>, file: string): Promise<boolean> {
    this.set({ isBusy: true, notice: null });
    const turn = ++this.turn;
    let book: RemoteBook | null = null;
    try {
      book = await RemoteBook.open(bytes, this.slot());
      const sheets = await book.tabs();
      const first = sheets.find((one) => one.isWorksheet && one.visibility === "visible");
      const sheet = first ?? sheets.find((one) => one.isWorksheet);
      const view = sheet ? await book.view(sheet.name, [TOP]) : null;
      if (turn === this.turn) {
        this.replace({ number: turn, book, file, sheets }, view);
        return true;
      }
    } catch (error) {
      if (turn === this.turn) this.set({ isBusy: false, notice: sentenceOf(error, file) });
    }
    book?.end();
    return false;
  }

  /** Brings a sheet to the front; the cursor goes where it was when the sheet was left. */
  async show(sheet: string, place?: PlaceOnSheet): Promise<void> {
    const { opened, view: before, cell } = this.state;
    if (!opened) return;
    if (before?.sheet === sheet) {
      if (place) this.set({ target: { ...place } });
      return;
    }
    if (before && cell) this.left.set(before.sheet, cell);
    const turn = ++this.turn;
    await this.guard(async () => {
      const target = place ?? this.left.get(sheet) ?? { row: 1, column: 1 };
      const view = await opened.book.view(sheet, [TOP, rowsAround(target)]);
      if (turn !== this.turn) return;
      this.history = new EntryHistory();
      this.set({ view, target: { ...target }, areas: [], cell: null, canUndo: false });
    });
  }

  select(areas: readonly Area[], cell: PlaceOnSheet | null): void {
    this.set({ areas, cell });
  }

  /** Takes in what was typed or pasted. */
  async enter(entries: readonly CellEntry[]): Promise<void> {
    const { view } = this.state;
    if (!view || entries.length === 0) return;
    if (!(await this.guard(() => loadRowsOf(view, entries)))) return;
    const undo = this.history.before(view, entries);
    if (!(await this.write(entries))) return;
    this.history.add(undo);
    this.set({ canUndo: true });
  }

  /** Takes in one cell's text from outside the grid; then the cursor may go on to a neighbour. */
  async type(place: PlaceOnSheet, text: string, next: "below" | "right" | null): Promise<void> {
    const { view } = this.state;
    if (!view) return;
    const { row, column } = place;
    const entry = cellEntry(view, row, column, text);
    if (entry === "formula") {
      this.set({ notice: FORMULA });
      return;
    }
    if (entry !== "same") await this.enter([entry]);
    if (next === null) return;
    const to = next === "below" ? { row: row + 1, column } : { row, column: column + 1 };
    this.set({ target: { ...to, takesFocus: true } });
  }

  /** Gives the keyboard back to the cell that is selected. */
  focusCell(): void {
    const { cell } = this.state;
    if (cell) this.set({ target: { ...cell, takesFocus: true } });
  }

  /** Takes the last entry back. */
  async undo(): Promise<void> {
    const last = this.history.take();
    if (!last) return;
    await this.write(last);
    const first = last[0];
    this.set({ canUndo: this.history.isFilled, ...(first ? { target: { ...first } } : {}) });
  }

  notify(notice: Sentence | null): void {
    this.set({ notice });
  }

  /** Tells of another workbook's being opened. */
  onBook(listener: () => void): () => void {
    this.bookListeners.add(listener);
    return () => this.bookListeners.delete(listener);
  }

  /** The file as it is now. */
  async save(): Promise<Uint8Array | null> {
    const { opened } = this.state;
    let bytes: Uint8Array | null = null;
    if (opened) await this.guard(async () => void (bytes = await opened.book.save()));
    return bytes;
  }

  private async write(entries: readonly CellEntry[]): Promise<boolean> {
    const { opened, view } = this.state;
    if (!opened || !view) return false;
    return this.guard(async () => {
      const next = await opened.book.enter(view, entries);
      if (this.state.view?.sheet === next.sheet) this.set({ view: next });
    });
  }

  private replace(opened: OpenedBook, view: ShownSheet | null): void {
    this.unwatch();
    this.state.opened?.book.end();
    const stops = [
      opened.book.onChange(() => void this.refresh()),
      opened.book.onFault((error) => this.set({ notice: sentenceOf(error, opened.file) })),
    ];
    this.unwatch = () => stops.forEach((stop) => stop());
    this.left.clear();
    this.history = new EntryHistory();
    this.set({ ...START, opened, view, target: { row: 1, column: 1 } });
    for (const listener of this.bookListeners) listener();
  }

  /** Reads the workbook again after columns were written or taken out. */
  private async refresh(): Promise<void> {
    const { opened, view } = this.state;
    if (!opened) return;
    await this.guard(async () => {
      const sheets = await opened.book.tabs();
      const kept = sheets.find((one) => one.name === view?.sheet && one.isWorksheet);
      const sheet = kept ?? sheets.find((one) => one.isWorksheet);
      const rows = kept && view ? [TOP, view.windows.inSight] : [TOP];
      const next = sheet ? await opened.book.view(sheet.name, rows) : null;
      if (this.state.opened?.book !== opened.book) return;
      this.set({ opened: { ...opened, sheets } });
      // Another sheet may have been brought to the front meanwhile: it was read after the change.
      if (this.state.view?.sheet !== view?.sheet) return;
      this.set({ view: next, ...(kept ? {} : { target: { row: 1, column: 1 } }) });
    });
  }

  private async guard(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.set({ notice: sentenceOf(error, this.state.opened?.file ?? "") });
      return false;
    }
  }

  private set(changes: Partial<WorkbenchState>): void {
    this.store.setState(changes);
  }
}

/** The rows that a sheet shows when it is opened. */
const TOP: Rows = { first: 1, last: 1 };

function rowsAround({ row }: PlaceOnSheet): Rows {
  return { first: row - 20, last: row + 40 };
}

async function loadRowsOf(view: ShownSheet, entries: readonly CellEntry[]): Promise<void> {
  for (const { row } of entries) {
    if (view.windows.at(row) === null) await view.windows.load({ first: row, last: row });
  }
}

function sentenceOf(error: unknown, file: string): Sentence {
  if (error instanceof WorkbookError) {
    return { zh: faultSentence(error, file, "zh"), en: faultSentence(error, file, "en") };
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { zh: workbenchTexts.zh.fault(name), en: workbenchTexts.en.fault(name) };
}
