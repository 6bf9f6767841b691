import { ByteSink } from "./byte-sink";
import { closedTag, isOpenedTag, openedTag } from "./opened-tag";
import { decodeText, encodeText } from "./part-text";
import { rowCells, type CellPlace } from "./row-cells";
import type { SheetPart } from "./sheet-part";

/** A change of one cell. */
export type CellEdit =
  /** Puts an element in the cell's place. */
  | { readonly column: number; readonly kind: "put"; readonly xml: string }
  /** Changes nothing but the cell's format; where there is no cell, `xml` is put. */
  | {
      readonly column: number;
      readonly kind: "style";
      readonly style: number;
      readonly xml: string;
    }
  | { readonly column: number; readonly kind: "remove" };

/** Changes of one row. */
export interface RowEdit {
  /** In ascending order of column, one for each column at most. */
  readonly cells: readonly CellEdit[];
  /** Columns out of which every cell is taken that no edit puts: pairs of first and last. */
  readonly cleared?: readonly (readonly [number, number])[];
  /** The row's attribute `spans`, from what it was to what it becomes. */
  readonly spans?: (before: string) => string;
  /** Takes the row out when it has no cells left and says nothing else. */
  readonly removeWhenEmpty?: boolean;
}

/** The text before and after `sheetData`, as it becomes. */
export interface FrameText {
  readonly head: string;
  readonly tail: string;
}

/**
 * Writes a worksheet part with some rows changed; all else is copied as it stands. `rows` are those
 * to change, in ascending order. `edit` is asked for each when its turn has come, so that the changes
 * of a large sheet never exist all at once.
 */
export function spliceSheet(
  sheet: SheetPart,
  bytes: Uint8Array,
  frame: FrameText,
  rows: readonly number[],
  edit: (row: number) => RowEdit,
): { readonly chunks: Uint8Array[]; readonly createdRows: readonly number[] } {
  const { data, prefix } = sheet.scan;
  const splice = new Splice(sheet, bytes);
  splice.rows(rows, edit);
  const body = splice.sink.finish();
  const wrapped = wrapBody(decodeText(bytes.subarray(data.start, data.open)), body, prefix);
  const chunks = [encodeText(frame.head), ...wrapped, encodeText(frame.tail)];
  return { chunks, createdRows: splice.createdRows };
}

/** `sheetData` around its rows; it closes itself when it did so before there were rows. */
function wrapBody(tag: string, body: Uint8Array[], prefix: string): Uint8Array[] {
  const isEmpty = body.length === 0;
  if (isEmpty && tag.endsWith("/>")) return [encodeText(tag)];
  if (isEmpty && isOpenedTag(tag)) return [encodeText(closedTag(tag))];
  const open = tag.endsWith("/>") ? openedTag(tag) : tag;
  return [encodeText(open), ...body, encodeText(`</${prefix}sheetData>`)];
}

class Splice {
  readonly sink = new ByteSink();
  readonly createdRows: number[] = [];
  /** The part is copied up to here. */
  private copied: number;

  constructor(
    private readonly sheet: SheetPart,
    private readonly bytes: Uint8Array,
  ) {
    this.copied = sheet.scan.data.open;
  }

  rows(rows: readonly number[], edit: (row: number) => RowEdit): void {
    const { scan } = this.sheet;
    const done = new Set<number>();
    let next = 0;
    for (let index = 0; index < scan.rowCount && next < rows.length; index++) {
      const number = scan.rows[index] ?? 0;
      for (; (rows[next] ?? Infinity) < number; next++) {
        const wanted = rows[next] ?? 0;
        if (!done.has(wanted)) this.createRow(wanted, scan.rowStarts[index] ?? 0, edit(wanted));
      }
      if (rows[next] !== number) continue;
      this.changeRow(index, edit(number));
      // Should the row be listed twice, only the first is changed.
      done.add(number);
      next++;
    }
    for (; next < rows.length; next++) {
      const wanted = rows[next] ?? 0;
      this.createRow(wanted, scan.data.close, edit(wanted));
    }
    this.copyTo(scan.data.close);
  }

  private createRow(row: number, before: number, { cells }: RowEdit): void {
    const elements = elementsOf(cells);
    if (elements === "") return;
    this.copyTo(before);
    const name = `${this.sheet.scan.prefix}row`;
    this.sink.text(`<${name} r="${row}">${elements}</${name}>`);
    this.createdRows.push(row);
  }

  private changeRow(index: number, edit: RowEdit): void {
    const { scan } = this.sheet;
    const start = scan.rowStarts[index] ?? 0;
    const open = scan.rowOpens[index] ?? 0;
    const close = scan.rowCloses[index] ?? 0;
    const before = decodeText(this.bytes.subarray(start, open));
    const closesItself = before.endsWith("/>");
    const tag = edit.spans ? withSpans(before, edit.spans) : before;
    this.copyTo(start);
    this.copied = closesItself ? open : this.afterEndTag(close);
    const lastCell = (scan.rowCells[index + 1] ?? 0) - 1;
    const hasCells = lastCell >= (scan.rowCells[index] ?? 0);
    const last =
      hasCells && scan.isOrdered ? (scan.columns[lastCell] ?? 0) : hasCells ? Infinity : 0;
    let firstEdited = edit.cells[0]?.column ?? Infinity;
    for (const [first] of edit.cleared ?? []) firstEdited = Math.min(firstEdited, first);
    if (firstEdited > last && hasCells && !closesItself) {
      this.sink.text(tag);
      this.sink.bytes(this.bytes, open, close);
      this.sink.text(`${elementsOf(edit.cells)}</${scan.prefix}row>`);
      return;
    }
    const body = new ByteSink();
    if (firstEdited > last) {
      body.bytes(this.bytes, open, close);
      body.text(elementsOf(edit.cells));
    } else {
      const cells = rowCells(this.bytes, open, close, scan.prefix);
      if (scan.isOrdered) this.mergeCells(body, cells, edit, open, close);
      else this.sortCells(body, cells, edit);
    }
    this.writeRow(tag, closesItself, body.finish(), edit.removeWhenEmpty === true);
  }

  private writeRow(
    tag: string,
    closedItself: boolean,
    body: Uint8Array[],
    removable: boolean,
  ): void {
    const isEmpty = body.length === 0;
    if (isEmpty && removable && saysNothing(tag)) return;
    if (isEmpty && (closedItself || isOpenedTag(tag))) {
      this.sink.text(closedItself ? tag : closedTag(tag));
      return;
    }
    this.sink.text(closedItself ? openedTag(tag) : tag);
    for (const chunk of body) this.sink.bytes(chunk, 0, chunk.length);
    this.sink.text(`</${this.sheet.scan.prefix}row>`);
  }

  /** Merges a row's cells with their edits; what stands between cells stays where it is. */
  private mergeCells(
    body: ByteSink,
    cells: readonly CellPlace[],
    edit: RowEdit,
    open: number,
    close: number,
  ): void {
    let copied = open;
    let next = 0;
    const copyTo = (offset: number): void => {
      body.bytes(this.bytes, copied, offset);
      copied = offset;
    };
    for (const cell of cells) {
      if ((edit.cells[next]?.column ?? Infinity) < cell.column) copyTo(cell.start);
      for (; (edit.cells[next]?.column ?? Infinity) < cell.column; next++) putNew(body, edit, next);
      const change = edit.cells[next];
      const isChanged = change?.column === cell.column;
      if (!isChanged && !isCleared(edit, cell)) continue;
      copyTo(cell.start);
      copied = cell.end;
      if (!isChanged) continue;
      this.changeCell(body, cell, change);
      next++;
    }
    copyTo(cells.at(-1)?.end ?? open);
    for (; next < edit.cells.length; next++) putNew(body, edit, next);
    copyTo(close);
  }

  /** The same for a row whose cells stand out of order: they are put in order, and nothing else kept. */
  private sortCells(body: ByteSink, cells: readonly CellPlace[], edit: RowEdit): void {
    const edits = new Map(edit.cells.map((change) => [change.column, change]));
    const kept = cells.map((cell) => ({ column: cell.column, cell }));
    const made = edit.cells
      .filter(({ column }) => !cells.some((cell) => cell.column === column))
      .map(({ column }) => ({ column, cell: null }));
    for (const { column, cell } of [...kept, ...made].sort((a, b) => a.column - b.column)) {
      const change = edits.get(column);
      if (!cell) {
        if (change && change.kind !== "remove") body.text(change.xml);
      } else if (change) this.changeCell(body, cell, change);
      else if (!isCleared(edit, cell)) body.bytes(this.bytes, cell.start, cell.end);
    }
  }

  private changeCell(body: ByteSink, cell: CellPlace, change: CellEdit): void {
    switch (change.kind) {
      case "put":
        body.text(change.xml);
        return;
      case "style":
        body.text(withStyle(decodeText(this.bytes.subarray(cell.start, cell.open)), change.style));
        body.bytes(this.bytes, cell.open, cell.end);
        return;
      case "remove":
        return;
    }
  }

  private afterEndTag(close: number): number {
    return this.bytes.indexOf(0x3e, close) + 1;
  }

  private copyTo(offset: number): void {
    if (offset > this.copied) this.sink.bytes(this.bytes, this.copied, offset);
    this.copied = Math.max(this.copied, offset);
  }
}

/** The elements that edits put where no cell stands. */
function elementsOf(cells: readonly CellEdit[]): string {
  let elements = "";
  for (const cell of cells) if (cell.kind !== "remove") elements += cell.xml;
  return elements;
}

function isCleared({ cleared = [] }: RowEdit, { column }: CellPlace): boolean {
  return cleared.some(([first, last]) => column >= first && column <= last);
}

function putNew(body: ByteSink, edit: RowEdit, index: number): void {
  const cell = edit.cells[index];
  if (cell && cell.kind !== "remove") body.text(cell.xml);
}

function withSpans(tag: string, change: (before: string) => string): string {
  return tag.replace(
    /(\sspans\s*=\s*["'])([^"']*)/,
    (_match, open: string, spans: string) => open + change(spans),
  );
}

/**
 * A cell's start tag with another format. Where the tag had no attribute `s` it goes first, so that
 * a change back to the default format knows to take it out again.
 */
function withStyle(tag: string, style: number): string {
  const present = /^(<[^\s/>]+)?(.*?)(\ss\s*=\s*["'])(\d*)(["'])/s.exec(tag);
  if (!present) return tag.replace(/^<[^\s/>]+/, (name) => `${name} s="${style}"`);
  const [whole, name = "", between = "", open = "", , close = ""] = present;
  const rest = tag.slice(whole.length);
  if (style === 0 && between === "") return name + rest;
  return name + between + open + style + close + rest;
}

/** Whether a row without cells has nothing to say: no format, height or the like set by hand. */
function saysNothing(tag: string): boolean {
  return !/\s(?:customFormat|hidden|customHeight|outlineLevel|collapsed|thickTop|thickBot)\s*=\s*["'](?:1|true|[2-9])/.test(
    tag,
  );
}
