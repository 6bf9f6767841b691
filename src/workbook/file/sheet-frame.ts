import { isWithin } from "../areas";
import { areaName, parseArea, type Area } from "../cells";
import { childOf, childrenOf } from "../xml";
import type { SheetPart } from "./sheet-part";
import type { FrameText } from "./sheet-splice";
import { applyEdits, type TextEdit } from "./text-edits";

/** What the schema puts after `sheetData` and before `mergeCells` (ECMA-376 Part 1, 18.3.1.99). */
const BEFORE_MERGES = new Set([
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
]);

/** The sheet's frame with edits applied, cut where `sheetData` stands. */
export function frameText(sheet: SheetPart, edits: readonly TextEdit[]): FrameText {
  const { text } = sheet.frame;
  const { start, end } = sheet.gap;
  const head = edits.filter((edit) => edit.end <= start);
  const tail = edits
    .filter((edit) => edit.start >= end)
    .map((edit) => ({ ...edit, start: edit.start - end, end: edit.end - end }));
  return {
    head: applyEdits(text.slice(0, start), head),
    tail: applyEdits(text.slice(end), tail),
  };
}

/** The attribute `ref` of `dimension`, or null when the sheet says nothing of its size. */
export function dimensionOf(sheet: SheetPart): string | null {
  return childOf(sheet.frame.root, "dimension")?.attributes.get("ref") ?? null;
}

/** The size that the sheet has with further areas in use. */
export function widenedDimension(before: string, areas: readonly Area[]): string {
  const known = parseArea(before);
  const all = known ? [known, ...areas] : areas;
  return areaName({
    firstRow: Math.min(...all.map(({ firstRow }) => firstRow)),
    firstColumn: Math.min(...all.map(({ firstColumn }) => firstColumn)),
    lastRow: Math.max(...all.map(({ lastRow }) => lastRow)),
    lastColumn: Math.max(...all.map(({ lastColumn }) => lastColumn)),
  });
}

/** Changes the attribute `ref` of `dimension`. */
export function replaceDimension(sheet: SheetPart, ref: string): TextEdit[] {
  const element = childOf(sheet.frame.root, "dimension");
  if (!element) return [];
  const tag = sheet.frame.text.slice(element.start, element.openEnd);
  const match = /(\sref\s*=\s*["'])([^"']*)/.exec(tag);
  if (!match) return [];
  const start = element.start + match.index + (match[1]?.length ?? 0);
  return [{ start, end: start + (match[2]?.length ?? 0), text: ref }];
}

/** Appends merged areas. */
export function addMerges(sheet: SheetPart, merges: readonly Area[]): TextEdit[] {
  if (merges.length === 0) return [];
  const { prefix } = sheet.scan;
  const { root } = sheet.frame;
  const added = merges.map((area) => `<${prefix}mergeCell ref="${areaName(area)}"/>`).join("");
  const list = childOf(root, "mergeCells");
  if (!list) {
    const before = root.children.filter(({ local }) => BEFORE_MERGES.has(local)).at(-1);
    const at = Math.max(sheet.gap.end, before?.end ?? 0);
    const text = `<${prefix}mergeCells count="${merges.length}">${added}</${prefix}mergeCells>`;
    return [{ start: at, end: at, text }];
  }
  const count = recount(sheet, childrenOf(list, "mergeCell").length + merges.length);
  if (list.selfClosing) {
    const close = `>${added}</${list.name}>`;
    return [...count, { start: list.openEnd - 2, end: list.openEnd, text: close }];
  }
  return [...count, { start: list.closeStart, end: list.closeStart, text: added }];
}

/** Takes out the merged areas that lie within areas of ours; the list itself goes when it is empty. */
export function removeMerges(sheet: SheetPart, areas: readonly Area[]): TextEdit[] {
  const list = childOf(sheet.frame.root, "mergeCells");
  if (!list) return [];
  const merges = childrenOf(list, "mergeCell");
  const gone = merges.filter(({ attributes }) => {
    const merge = parseArea(attributes.get("ref") ?? "");
    return merge !== null && areas.some((area) => isWithin(merge, area));
  });
  if (gone.length === 0) return [];
  if (gone.length === merges.length) return [{ start: list.start, end: list.end, text: "" }];
  const removed = gone.map(({ start, end }) => ({ start, end, text: "" }));
  return [...recount(sheet, merges.length - gone.length), ...removed];
}

function recount(sheet: SheetPart, count: number): TextEdit[] {
  const list = childOf(sheet.frame.root, "mergeCells");
  if (!list) return [];
  const match = /(\scount\s*=\s*["'])(\d+)/.exec(sheet.frame.text.slice(list.start, list.openEnd));
  if (!match) return [];
  const start = list.start + match.index + (match[1]?.length ?? 0);
  return [{ start, end: start + (match[2]?.length ?? 0), text: String(count) }];
}
