import { transfer } from "comlink";
import type { Grid } from "../../workbook/grid";
import { buffersOf, packRows } from "../../workbook/packed-grid";
import { WorkbookError, type Additions } from "../../workbook/port";
import { MergedAreas, packMerges } from "../grid/merged-areas";
import { answered, Turns } from "./answers";
import type { Answer, BookService, SheetFacts, SheetTab } from "./book-contract";
import { buffersOfWindow, packWindow } from "./cell-window";
import { EnteredBook } from "./entered-book";
import { GatheredAdditions } from "./gathered-additions";
import { measuredAxes } from "./measured-axes";
import { buffersOfInfo, packInfo } from "../../workbook/packed-info";
import { selectionFigures } from "./selection-figures";

/** A service without a workbook; `open` gives it one. */
export function bookService(): BookService {
  const turns = new Turns();
  let opened: EnteredBook | null = null;
  let reading: Grid | null = null;
  let additions: GatheredAdditions | null = null;
  const gathered = (): Additions => {
    if (additions === null) throw new WorkbookError("not-found");
    const whole = additions.whole();
    additions = null;
    return whole;
  };
  /** Does something with the open workbook when its turn has come. */
  const ask = <T>(work: (book: EnteredBook) => Promise<T>): Promise<Answer<T>> =>
    turns.take(() =>
      answered(async () => {
        if (opened === null) throw new WorkbookError("not-found");
        return work(opened);
      }),
    );
  return {
    open: (bytes) =>
      turns.take(() =>
        answered(async () => {
          opened = await EnteredBook.open(bytes);
          return tabsOf(opened);
        }),
      ),
    tabs: () => ask(tabsOf),
    facts: (sheet) => ask((book) => factsOf(book, sheet)),
    window: (sheet, firstRow, lastRow, lastColumn) =>
      ask(async (book) => {
        const window = packWindow(await book.view(sheet), firstRow, lastRow, lastColumn);
        return transfer(window, buffersOfWindow(window));
      }),
    figures: (sheet, areas) =>
      ask(async (book) => selectionFigures((await book.view(sheet)).grid, areas)),
    enter: (sheet, entries) =>
      ask(async (book) => {
        await book.enter(sheet, entries);
        return null;
      }),
    info: () =>
      ask(async (book) => {
        const info = packInfo(await (await book.settled()).info());
        return transfer(info, buffersOfInfo(info));
      }),
    beginReading: (sheet) =>
      ask(async (book) => {
        reading = await book.grid(sheet);
        return reading.area;
      }),
    readRows: (firstRow, lastRow) =>
      ask(() => {
        if (!reading?.area) return Promise.reject(new WorkbookError("not-found"));
        const piece = packRows(reading, reading.area, firstRow, lastRow);
        return Promise.resolve(transfer(piece, buffersOf(piece)));
      }),
    ours: () => ask(async (book) => (await book.settled()).ours()),
    beginAdditions(frame) {
      additions = new GatheredAdditions(frame);
      return Promise.resolve();
    },
    addSlice(slice) {
      additions?.add(slice);
      return Promise.resolve();
    },
    apply: () =>
      ask(async (book) => {
        const whole = gathered();
        return (await book.changing()).apply(whole);
      }),
    addSheet: () =>
      ask(async (book) => {
        const { sheets, run } = gathered();
        const [sheet] = sheets;
        if (sheet === undefined) throw new WorkbookError("not-found");
        return (await book.changing()).addSheet(sheet, run);
      }),
    release: (sheet) =>
      ask(async (book) => {
        await (await book.changing()).release(sheet);
        return null;
      }),
    restore: () => ask(async (book) => (await book.changing()).restore()),
    clearMarks: () => ask(async (book) => (await book.changing()).clearMarks()),
    settings: () => ask(async (book) => (await book.settled()).settings()),
    keepSettings: (text) =>
      ask(async (book) => {
        await (await book.changing()).keepSettings(text);
        return null;
      }),
    save: () =>
      ask(async (book) => {
        const bytes = new Uint8Array(await (await book.settled()).save());
        return transfer(bytes, [bytes.buffer]);
      }),
  };
}

async function tabsOf(book: EnteredBook): Promise<readonly SheetTab[]> {
  return (await book.settled()).tabs();
}

async function factsOf(book: EnteredBook, sheet: string): Promise<SheetFacts> {
  const view = await book.view(sheet);
  const merges = packMerges(view.merges);
  const { rows, columns } = measuredAxes(view, new MergedAreas(merges));
  const facts: SheetFacts = {
    sheet: view.sheet,
    lastRow: view.lastRow,
    lastColumn: view.lastColumn,
    isProtected: view.isProtected,
    frozen: view.frozen,
    gridLines: view.gridLines,
    date1904: view.date1904,
    area: view.grid.area,
    rows,
    columns,
    merges,
  };
  const arrays = [
    ...[rows.numbers, rows.offsets, columns.numbers, columns.offsets],
    ...[merges.bounds, merges.starts, merges.places, merges.tall],
  ];
  return transfer(
    facts,
    arrays.map(({ buffer }) => buffer),
  );
}
