import { childOf, childrenOf } from "../xml";
import type { Book } from "./book";
import { encodeText } from "./part-text";
import { FORMULA } from "./sheet-scan";
import { applyEdits, type TextEdit } from "./text-edits";

/** What the schema puts after `calcPr` (ECMA-376 Part 1, 18.2.27). */
const AFTER_CALCULATION = new Set([
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

/** Whether any worksheet of a workbook holds a formula. */
export async function hasFormulas(book: Book): Promise<boolean> {
  for (const entry of book.workbook.sheets) {
    if (!entry.isWorksheet || entry.part === null) continue;
    const { kinds } = (await book.sheetPart(entry)).scan;
    if (kinds.some((kind) => kind >= FORMULA)) return true;
  }
  return false;
}

/**
 * Has Excel work out all formulas when it opens the file: their values in it are those of before
 * the cells that they read were changed.
 */
export function recalculateOnOpening(book: Book): void {
  const { xml, prefix } = book.workbook;
  const element = childOf(xml.root, "calcPr");
  if (/^(1|true)$/.test(element?.attributes.get("fullCalcOnLoad") ?? "")) return;
  const edit = element
    ? flagEdit(xml.text.slice(element.start, element.openEnd), element.start)
    : insertion(book, `<${prefix}calcPr fullCalcOnLoad="1"/>`);
  book.pack.put(xml.name, [encodeText(applyEdits(xml.text, [edit]))]);
}

function flagEdit(tag: string, start: number): TextEdit {
  const present = /\sfullCalcOnLoad\s*=\s*["'][^"']*["']/.exec(tag);
  const text = ' fullCalcOnLoad="1"';
  if (present) {
    const at = start + present.index;
    return { start: at, end: at + present[0].length, text };
  }
  const at = start + (/^<[^\s/>]+/.exec(tag)?.[0].length ?? 0);
  return { start: at, end: at, text };
}

function insertion({ workbook }: Book, text: string): TextEdit {
  const { root } = workbook.xml;
  const next = root.children.find(({ local }) => AFTER_CALCULATION.has(local));
  const sheets = childrenOf(root, "sheets").at(-1);
  const at = next?.start ?? (root.children.at(-1) ?? sheets)?.end ?? root.closeStart;
  return { start: at, end: at, text };
}
