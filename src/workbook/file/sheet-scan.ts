import { MAX_COLUMN, MAX_ROW } from "../cells";
import { WorkbookError } from "../port";
import type { Limits } from "./limits";
import { decodeText, inPart } from "./part-text";
import { plainText } from "../xml";
import { richText } from "./shared-texts";
import { decodeSpecial } from "./special-text";
import { isoToSerial } from "./iso-dates";

/** What a cell's number means. */
export const CellKind = {
  Blank: 0,
  Number: 1,
  /** An index into the workbook's table of texts. */
  Shared: 2,
  /** An index into the sheet's own `texts`. */
  Text: 3,
  Boolean: 4,
  /** An index into the sheet's own `texts`. */
  Error: 5,
  /** A serial that the cell itself, not its format, says is a date (`t="d"`). */
  Date: 6,
} as const;
/** Added to the kind of a cell that holds a formula. */
export const FORMULA = 16;

/**
 * One sheet's cells in flat arrays, row by row, and the place of each row in the part's bytes.
 * At 100,000 × 30 cells the arrays take 45 MB; the bytes themselves are not kept.
 */
export interface SheetScan {
  /** The prefix of the sheet's elements with its colon, mostly none. */
  readonly prefix: string;
  /** Offsets of `<sheetData`, of its content, of its end tag, and after it. */
  readonly data: { start: number; open: number; close: number; end: number; selfClosing: boolean };
  readonly rowCount: number;
  /** Row numbers, from 1. */
  readonly rows: Uint32Array;
  /** The index of each row's first cell; one more entry than rows. */
  readonly rowCells: Uint32Array;
  /** Offset of each row's `<`, after its start tag, and of its end tag (after it when it has none). */
  readonly rowStarts: Uint32Array;
  readonly rowOpens: Uint32Array;
  readonly rowCloses: Uint32Array;
  /** The style that a row gives to cells it does not list, or -1. */
  readonly rowStyles: Int32Array;
  readonly hiddenRows: readonly number[];
  readonly cellCount: number;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  /** Indexes into `cellXfs`. */
  readonly styles: Uint32Array;
  readonly texts: readonly string[];
  readonly lastColumn: number;
  /** True when rows and the cells of each row stand in ascending order. */
  readonly isOrdered: boolean;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const EQUALS = 0x3d;
const SPACE = 0x20;

/** Scans the bytes (UTF-8) of a worksheet part. */
export function scanSheet(part: string, bytes: Uint8Array, limits: Limits): SheetScan {
  return inPart(part, () => new SheetScanner(part, bytes, limits).scan());
}

class SheetScanner {
  private at = 0;
  private prefix = "";
  private prefixLength = 0;
  /** The attribute that `nextAttribute` found. */
  private nameStart = 0;
  private nameEnd = 0;
  private valueStart = 0;
  private valueEnd = 0;
  /** Whether the tag whose attributes ended closes itself. */
  private selfClosing = false;

  private rowCount = 0;
  private rows = new Uint32Array(1024);
  private rowCells = new Uint32Array(1025);
  private rowStarts = new Uint32Array(1024);
  private rowOpens = new Uint32Array(1024);
  private rowCloses = new Uint32Array(1024);
  private rowStyles = new Int32Array(1024);
  private readonly hiddenRows: number[] = [];
  private cellCount = 0;
  private columns: Uint16Array;
  private kinds: Uint8Array;
  private numbers: Float64Array;
  private styles: Uint32Array;
  private readonly texts: string[] = [];
  private lastColumn = 0;
  private isOrdered = true;

  constructor(
    private readonly part: string,
    private readonly bytes: Uint8Array,
    private readonly limits: Limits,
  ) {
    const guess = Math.max(256, Math.min(limits.cells, Math.ceil(bytes.length / 32)));
    this.columns = new Uint16Array(guess);
    this.kinds = new Uint8Array(guess);
    this.numbers = new Float64Array(guess);
    this.styles = new Uint32Array(guess);
  }

  scan(): SheetScan {
    const data = this.findSheetData();
    if (!data.selfClosing) {
      data.close = this.readRows();
      data.end = this.indexOf(GT, data.close) + 1;
    }
    const { rowCount, cellCount } = this;
    return {
      prefix: this.prefix,
      data,
      rowCount,
      rows: this.rows.slice(0, rowCount),
      rowCells: this.rowCells.slice(0, rowCount + 1),
      rowStarts: this.rowStarts.slice(0, rowCount),
      rowOpens: this.rowOpens.slice(0, rowCount),
      rowCloses: this.rowCloses.slice(0, rowCount),
      rowStyles: this.rowStyles.slice(0, rowCount),
      hiddenRows: this.hiddenRows,
      cellCount,
      columns: this.columns.slice(0, cellCount),
      kinds: this.kinds.slice(0, cellCount),
      numbers: this.numbers.slice(0, cellCount),
      styles: this.styles.slice(0, cellCount),
      texts: this.texts,
      lastColumn: this.lastColumn,
      isOrdered: this.isOrdered,
    };
  }

  /** Finds the root's prefix and then the element `sheetData` among what stands before it. */
  private findSheetData(): SheetScan["data"] {
    this.at = this.nextElement(0);
    const root = this.nameAt(this.at + 1);
    this.prefix = root.slice(0, root.indexOf(":") + 1);
    this.prefixLength = this.prefix.length;
    if (root.slice(this.prefixLength) !== "worksheet") this.damaged();
    for (;;) {
      this.at = this.nextElement(this.at + 1);
      if (!this.isElement(this.at + 1, "sheetData")) continue;
      const start = this.at;
      this.endOfTag(start + 1);
      const open = this.at;
      return { start, open, close: open, end: open, selfClosing: this.selfClosing };
    }
  }

  /** Reads rows up to the end of `sheetData` and gives the offset of its end tag. */
  private readRows(): number {
    for (;;) {
      const tag = this.nextElement(this.at);
      if (this.byte(tag + 1) === SLASH) {
        if (!this.isElement(tag + 2, "sheetData")) this.damaged();
        this.rowCells[this.rowCount] = this.cellCount;
        return tag;
      }
      if (this.isElement(tag + 1, "row")) this.readRow(tag);
      else this.skipElement(tag);
    }
  }

  private readRow(start: number): void {
    let number = (this.rows[this.rowCount - 1] ?? 0) + 1;
    let style = 0;
    let isHidden = false;
    let hasFormat = false;
    this.at = start + 1 + this.prefixLength + 3;
    while (this.nextAttribute()) {
      const length = this.nameEnd - this.nameStart;
      const first = this.byte(this.nameStart);
      if (length === 1 && first === 0x72) number = this.readInteger();
      else if (length === 1 && first === 0x73) style = this.readInteger();
      else if (length === 6 && first === 0x68) isHidden = this.isTrueValue();
      else if (length === 12 && this.byte(this.nameStart + 6) === 0x46) {
        hasFormat = this.isTrueValue();
      }
    }
    if (number < 1 || number > MAX_ROW) this.damaged();
    if (isHidden) this.hiddenRows.push(number);
    this.pushRow(number, start, hasFormat ? style : -1);
    if (this.selfClosing) return;
    for (let column = 0; ;) {
      const tag = this.nextElement(this.at);
      if (this.byte(tag + 1) === SLASH) {
        if (!this.isElement(tag + 2, "row")) this.damaged();
        this.rowCloses[this.rowCount - 1] = tag;
        this.at = this.indexOf(GT, tag) + 1;
        return;
      }
      if (this.isElement(tag + 1, "c")) column = this.readCell(tag, column);
      else this.skipElement(tag);
    }
  }

  private pushRow(number: number, start: number, style: number): void {
    const index = this.rowCount;
    if (index === this.rows.length) {
      const size = Math.min(MAX_ROW * 2, index * 2);
      this.rows = grown(this.rows, new Uint32Array(size));
      this.rowCells = grown(this.rowCells, new Uint32Array(size + 1));
      this.rowStarts = grown(this.rowStarts, new Uint32Array(size));
      this.rowOpens = grown(this.rowOpens, new Uint32Array(size));
      this.rowCloses = grown(this.rowCloses, new Uint32Array(size));
      this.rowStyles = grown(this.rowStyles, new Int32Array(size));
    }
    if (index > 0 && (this.rows[index - 1] ?? 0) >= number) this.isOrdered = false;
    this.rows[index] = number;
    this.rowCells[index] = this.cellCount;
    this.rowStarts[index] = start;
    this.rowOpens[index] = this.at;
    this.rowCloses[index] = this.at;
    this.rowStyles[index] = style;
    this.rowCount++;
  }

  /** Reads a cell, whose place defaults to the one after `before`, and gives its column. */
  private readCell(start: number, before: number): number {
    let column = before + 1;
    let style = 0;
    let type = 0;
    this.at = start + 1 + this.prefixLength + 1;
    while (this.nextAttribute()) {
      if (this.nameEnd - this.nameStart !== 1) continue;
      const name = this.byte(this.nameStart);
      if (name === 0x72) column = this.readColumn();
      else if (name === 0x73) style = this.readInteger();
      else if (name === 0x74) type = this.readType();
    }
    if (column < 1 || column > MAX_COLUMN) this.damaged();
    if (column <= before) this.isOrdered = false;
    const index = this.pushCell(column, style);
    if (!this.selfClosing) this.readContent(index, type);
    return column;
  }

  private pushCell(column: number, style: number): number {
    const index = this.cellCount;
    if (index === this.columns.length) {
      if (index >= this.limits.cells) {
        throw new WorkbookError("too-many-cells", {
          part: this.part,
          limit: String(this.limits.cells),
        });
      }
      const size = Math.min(this.limits.cells, Math.ceil(index * 1.5));
      this.columns = grown(this.columns, new Uint16Array(size));
      this.kinds = grown(this.kinds, new Uint8Array(size));
      this.numbers = grown(this.numbers, new Float64Array(size));
      this.styles = grown(this.styles, new Uint32Array(size));
    }
    this.columns[index] = column;
    this.styles[index] = style;
    if (column > this.lastColumn) this.lastColumn = column;
    this.cellCount++;
    return index;
  }

  /** Reads what a cell holds, up to its end tag. */
  private readContent(index: number, type: number): void {
    for (;;) {
      const tag = this.nextElement(this.at);
      let name = tag + 1;
      if (this.byte(name) === SLASH) {
        if (!this.isElement(name + 1, "c")) this.damaged();
        this.at = this.indexOf(GT, tag) + 1;
        return;
      }
      name += this.prefixLength;
      const first = this.byte(name);
      if (first === 0x76 && isNameEnd(this.byte(name + 1))) this.readValue(tag, index, type);
      else if (first === 0x69 && this.isElement(tag + 1, "is")) this.readInline(tag, index);
      else {
        if (first === 0x66 && isNameEnd(this.byte(name + 1))) {
          this.kinds[index] = (this.kinds[index] ?? 0) | FORMULA;
        }
        this.skipElement(tag);
      }
    }
  }

  /** Reads `<v>` according to the cell's type, given by its first letter (and `str` as 2). */
  private readValue(tag: number, index: number, type: number): void {
    this.endOfTag(tag + 1);
    if (this.selfClosing) {
      if (type === TYPE_FORMULA_TEXT) this.setText(index, CellKind.Text, "");
      return;
    }
    const start = this.at;
    let end = this.indexOf(LT, start);
    const isPlain = this.byte(end + 1) === SLASH;
    while (this.byte(end + 1) !== SLASH) end = this.indexOf(LT, this.skipMarkup(end));
    this.at = this.indexOf(GT, end) + 1;
    switch (type) {
      case 0:
      case TYPE_SHARED:
      case TYPE_BOOLEAN: {
        const number = isPlain ? this.readNumber(start, end) : Number(this.textBetween(start, end));
        if (Number.isNaN(number)) this.readWordyValue(index, type, start, end);
        else this.set(index, NUMERIC_KINDS[type] ?? CellKind.Number, number);
        return;
      }
      case TYPE_ERROR:
        this.setText(index, CellKind.Error, this.textBetween(start, end));
        return;
      case TYPE_DATE: {
        const serial = isoToSerial(this.textBetween(start, end).trim());
        if (serial === null) this.setText(index, CellKind.Text, this.textBetween(start, end));
        else this.set(index, CellKind.Date, serial);
        return;
      }
      default:
        this.setText(index, CellKind.Text, decodeSpecial(this.textBetween(start, end)));
    }
  }

  /** A value that its type says is a number and is none: blank, `true`, or kept as text. */
  private readWordyValue(index: number, type: number, start: number, end: number): void {
    const text = this.textBetween(start, end).trim();
    if (text === "") return;
    if (type === TYPE_BOOLEAN) this.set(index, CellKind.Boolean, text === "true" ? 1 : 0);
    else this.setText(index, CellKind.Text, text);
  }

  private readInline(tag: number, index: number): void {
    this.endOfTag(tag + 1);
    if (this.selfClosing) {
      this.setText(index, CellKind.Text, "");
      return;
    }
    const start = this.at;
    this.skipElement(tag);
    let end = this.at - 1;
    while (this.byte(end) !== LT) end--;
    this.setText(
      index,
      CellKind.Text,
      richText(decodeText(this.bytes.subarray(start, end)), this.prefix),
    );
  }

  private set(index: number, kind: number, number: number): void {
    this.kinds[index] = ((this.kinds[index] ?? 0) & FORMULA) | kind;
    this.numbers[index] = number;
  }

  private setText(index: number, kind: number, text: string): void {
    this.set(index, kind, this.texts.length);
    this.texts.push(text);
  }

  private textBetween(start: number, end: number): string {
    return plainText(decodeText(this.bytes.subarray(start, end)));
  }

  /**
   * A number written in decimal. Up to 15 digits and 22 places are exact in a double, so that one
   * division gives the nearest one; anything else goes through the language's own conversion.
   */
  private readNumber(start: number, end: number): number {
    let at = start;
    const isNegative = this.byte(at) === 0x2d;
    if (isNegative) at++;
    let mantissa = 0;
    let digits = 0;
    let places = -1;
    for (; at < end; at++) {
      const byte = this.byte(at);
      if (byte >= 0x30 && byte <= 0x39) {
        mantissa = mantissa * 10 + byte - 0x30;
        digits++;
        if (places >= 0) places++;
      } else if (byte === 0x2e && places < 0) places = 0;
      else break;
    }
    if (at < end || digits === 0 || digits > 15) {
      const text = this.textBetween(start, end).trim();
      return text === "" ? NaN : Number(text);
    }
    const number = places > 0 ? mantissa / (POWERS_OF_TEN[places] ?? 1) : mantissa;
    return isNegative ? -number : number;
  }

  private readInteger(): number {
    let number = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const byte = this.byte(at);
      if (byte < 0x30 || byte > 0x39 || number > 0xfffffff) this.damaged();
      number = number * 10 + byte - 0x30;
    }
    return number;
  }

  private readColumn(): number {
    let column = 0;
    for (let at = this.valueStart; at < this.valueEnd; at++) {
      const letter = this.byte(at) & 0xdf;
      if (letter < 0x41 || letter > 0x5a || column > MAX_COLUMN) break;
      column = column * 26 + letter - 0x40;
    }
    return column;
  }

  private readType(): number {
    const first = this.byte(this.valueStart);
    if (first === 0x6e) return 0;
    return first === 0x73 && this.byte(this.valueStart + 1) === 0x74 ? TYPE_FORMULA_TEXT : first;
  }

  private isTrueValue(): boolean {
    const first = this.byte(this.valueStart);
    return first === 0x31 || first === 0x74;
  }

  /** Moves to the next attribute of a tag; false at its end, with `at` after `>`. */
  private nextAttribute(): boolean {
    let at = this.at;
    while (this.byte(at) <= SPACE) at++;
    const byte = this.byte(at);
    if (byte === GT) {
      this.selfClosing = false;
      this.at = at + 1;
      return false;
    }
    if (byte === SLASH) {
      if (this.byte(at + 1) !== GT) this.damaged();
      this.selfClosing = true;
      this.at = at + 2;
      return false;
    }
    this.nameStart = at;
    while (this.byte(at) !== EQUALS && this.byte(at) > SPACE && this.byte(at) !== GT) at++;
    this.nameEnd = at;
    while (this.byte(at) <= SPACE) at++;
    if (this.byte(at) !== EQUALS) this.damaged();
    at++;
    while (this.byte(at) <= SPACE) at++;
    const quote = this.byte(at);
    if (quote !== 0x22 && quote !== 0x27) this.damaged();
    this.valueStart = at + 1;
    at++;
    while (this.byte(at) !== quote) at++;
    this.valueEnd = at;
    this.at = at + 1;
    return true;
  }

  /** Moves after the tag whose name starts at `name`, and says in `selfClosing` whether it closes itself. */
  private endOfTag(name: number): void {
    let at = name;
    while (!isNameEnd(this.byte(at))) at++;
    this.at = at;
    while (this.nextAttribute());
  }

  /** Moves after a whole element that is of no interest, within the bounds of depth. */
  private skipElement(tag: number): void {
    this.endOfTag(tag + 1);
    let depth = this.selfClosing ? 0 : 1;
    while (depth > 0) {
      const next = this.nextElement(this.at);
      if (this.byte(next + 1) === SLASH) {
        depth--;
        this.at = this.indexOf(GT, next) + 1;
        continue;
      }
      this.endOfTag(next + 1);
      if (!this.selfClosing) depth++;
      if (depth > this.limits.xmlDepth) throw new WorkbookError("too-deep", { part: this.part });
    }
  }

  /** The offset of the next tag at or after `from`, past comments and the like. */
  private nextElement(from: number): number {
    let at = this.indexOf(LT, from);
    for (;;) {
      const next = this.byte(at + 1);
      if (next !== BANG && next !== QUESTION) return at;
      at = this.indexOf(LT, this.skipMarkup(at));
    }
  }

  /** The offset after a comment, an instruction or CDATA; a document type is refused. */
  private skipMarkup(at: number): number {
    const head = decodeText(this.bytes.subarray(at, at + 9));
    const close = head.startsWith("<!--")
      ? "-->"
      : head === "<![CDATA["
        ? "]]>"
        : head.startsWith("<?")
          ? "?>"
          : null;
    if (close === null) throw new WorkbookError("dtd", { part: this.part });
    for (let end = this.indexOf(GT, at); ; end = this.indexOf(GT, end + 1)) {
      const from = end - close.length + 1;
      if (from > at + 1 && decodeText(this.bytes.subarray(from, end + 1)) === close) return end + 1;
    }
  }

  /** Whether an element of this local name starts at `name`. */
  private isElement(name: number, local: string): boolean {
    const start = name + this.prefixLength;
    for (let i = 0; i < local.length; i++) {
      if (this.byte(start + i) !== local.charCodeAt(i)) return false;
    }
    for (let i = 0; i < this.prefixLength; i++) {
      if (this.byte(name + i) !== this.prefix.charCodeAt(i)) return false;
    }
    return isNameEnd(this.byte(start + local.length));
  }

  private nameAt(start: number): string {
    let end = start;
    while (!isNameEnd(this.byte(end))) end++;
    return decodeText(this.bytes.subarray(start, end));
  }

  private indexOf(byte: number, from: number): number {
    const { bytes } = this;
    for (let at = from; at < bytes.length; at++) if (bytes[at] === byte) return at;
    return this.damaged();
  }

  private byte(at: number): number {
    const byte = this.bytes[at];
    return byte === undefined ? this.damaged() : byte;
  }

  private damaged(): never {
    throw new WorkbookError("damaged-part", { part: this.part });
  }
}

/** Types of cells by the first letter of `t`; `str`, whose letter is that of `s`, has a number of its own. */
const TYPE_SHARED = 0x73;
const TYPE_BOOLEAN = 0x62;
const TYPE_ERROR = 0x65;
const TYPE_DATE = 0x64;
const TYPE_FORMULA_TEXT = 2;
/** `t="n"` is the default type. */
const NUMERIC_KINDS: Readonly<Record<number, number>> = {
  0: CellKind.Number,
  [TYPE_SHARED]: CellKind.Shared,
  [TYPE_BOOLEAN]: CellKind.Boolean,
};
const POWERS_OF_TEN = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));

function isNameEnd(byte: number): boolean {
  return byte <= SPACE || byte === GT || byte === SLASH;
}

function grown<T extends Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array>(
  from: T,
  into: T,
): T {
  into.set(from);
  return into;
}
