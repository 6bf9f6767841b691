import type { RecordedWidth } from "../record";
import { childOf, childrenOf, escapeXml, isTrue, prefixOf, type XmlElement } from "../xml";
import type { SheetPart } from "./sheet-part";
import type { TextEdit } from "./text-edits";

/** A stretch of columns that share their attributes (ECMA-376 Part 1, 18.3.1.13). */
interface ColumnRange {
  readonly first: number;
  readonly last: number;
  /** All attributes but `min` and `max`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Attributes that a change of width sets or clears. */
const WIDTH_ATTRIBUTES = ["width", "customWidth", "bestFit", "hidden"];

/** The format that a sheet gives to the cells of a column that it does not list; 0 is the default. */
export function columnFormats(sheet: SheetPart): (column: number) => number {
  const styled = readRanges(sheet).filter(({ attributes }) => attributes.has("style"));
  return (column) => {
    const range = styled.find(({ first, last }) => column >= first && column <= last);
    return Number(range?.attributes.get("style") ?? 0);
  };
}

/** The width in characters that a column says itself, 0 when it is hidden; null is the default. */
export function columnSizes(sheet: SheetPart): (column: number) => number | null {
  const ranges = readRanges(sheet);
  return (column) => {
    const range = ranges.find(({ first, last }) => column >= first && column <= last);
    if (isTrue(range?.attributes.get("hidden"))) return 0;
    const width = range?.attributes.get("width");
    return width === undefined ? null : Number(width);
  };
}

/** What the columns' widths are now, for the record. */
export function currentWidths(sheet: SheetPart, columns: Iterable<number>): RecordedWidth[] {
  const ranges = readRanges(sheet);
  return [...columns].map((column) => {
    const range = ranges.find(({ first, last }) => column >= first && column <= last);
    const width = range?.attributes.get("width");
    if (width === undefined) return { column, original: null };
    const isSet = (name: string): boolean => /^(1|true)$/.test(range?.attributes.get(name) ?? "");
    return {
      column,
      original: { width: Number(width), custom: isSet("customWidth"), hidden: isSet("hidden") },
    };
  });
}

/** The text of the element `cols` as it stands, or nothing. */
export function columnsText(sheet: SheetPart): string {
  const element = childOf(sheet.frame.root, "cols");
  return element ? sheet.frame.text.slice(element.start, element.end) : "";
}

/** Puts another text in the place of `cols`; nothing takes the element out. */
export function replaceColumns(sheet: SheetPart, text: string): TextEdit {
  const element = childOf(sheet.frame.root, "cols");
  // `cols` is the last element that the schema allows before `sheetData`.
  if (!element) return { start: sheet.gap.start, end: sheet.gap.start, text };
  return { start: element.start, end: element.end, text };
}

/** The text of `cols` with the widths of some columns changed; null gives back the default width. */
export function withWidths(
  sheet: SheetPart,
  widths: ReadonlyMap<number, RecordedWidth["original"]>,
): string {
  let ranges = readRanges(sheet);
  for (const [column, width] of widths) ranges = setWidth(ranges, column, width);
  if (ranges.length === 0) return "";
  const element = childOf(sheet.frame.root, "cols");
  const prefix = prefixOf(element ?? sheet.frame.root);
  const list = ranges.map(({ first, last, attributes }) => {
    const rest = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    return `<${prefix}col min="${first}" max="${last}"${rest.join("")}/>`;
  });
  return `<${prefix}cols>${list.join("")}</${prefix}cols>`;
}

function setWidth(
  ranges: readonly ColumnRange[],
  column: number,
  width: RecordedWidth["original"],
): ColumnRange[] {
  const before = ranges.filter(({ last }) => last < column);
  const after = ranges.filter(({ first }) => first > column);
  const split = ranges.find(({ first, last }) => column >= first && column <= last);
  const attributes = new Map(split?.attributes);
  for (const name of WIDTH_ATTRIBUTES) attributes.delete(name);
  if (width) {
    attributes.set("width", String(width.width));
    if (width.custom) attributes.set("customWidth", "1");
    if (width.hidden) attributes.set("hidden", "1");
  }
  const middle: ColumnRange[] = [];
  if (split && split.first < column) middle.push({ ...split, last: column - 1 });
  if (width || attributes.has("style")) middle.push({ first: column, last: column, attributes });
  if (split && split.last > column) middle.push({ ...split, first: column + 1 });
  return [...before, ...middle, ...after];
}

function readRanges(sheet: SheetPart): ColumnRange[] {
  const element = childOf(sheet.frame.root, "cols");
  return (element ? childrenOf(element, "col") : [])
    .map(columnRange)
    .sort((a, b) => a.first - b.first);
}

function columnRange({ attributes }: XmlElement): ColumnRange {
  const rest = new Map(attributes);
  rest.delete("min");
  rest.delete("max");
  return {
    first: Number(attributes.get("min")),
    last: Number(attributes.get("max")),
    attributes: rest,
  };
}
