import { childOf, escapeXml, type XmlElement } from "../xml";
import { isOurName } from "../hidden-names";
import { closedTag, isOpenedTag, openedTag } from "./opened-tag";
import { encodeText } from "./part-text";
import type { Package } from "./package";
import type { TextEdit } from "./text-edits";
import { applyEdits } from "./text-edits";
import type { DefinedName, WorkbookPart } from "./workbook-part";

/** A defined name to add. */
export interface NewName {
  readonly name: string;
  /** Position of the sheet that it belongs to. */
  readonly localSheet?: number;
  readonly hidden?: boolean;
  readonly formula: string;
}

/** A sheet to list at the end. */
export interface NewEntry {
  readonly name: string;
  readonly sheetId: number;
  readonly relationshipId: string;
  readonly hidden: boolean;
}

/** What the schema puts before `definedNames` (ECMA-376 Part 1, 18.2.27). */
const BEFORE_NAMES = new Set([
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
]);

/** Lists new sheets and names in the workbook part. Positions of what is there do not change. */
export function addToWorkbook(
  book: Package,
  workbook: WorkbookPart,
  entries: readonly NewEntry[],
  names: readonly NewName[],
): void {
  const edits = [...entryEdits(workbook, entries), ...nameEdits(workbook, names)];
  if (edits.length === 0) return;
  const { xml } = workbook;
  book.put(xml.name, [encodeText(applyEdits(xml.text, edits))]);
}

function entryEdits(workbook: WorkbookPart, entries: readonly NewEntry[]): TextEdit[] {
  const list = childOf(workbook.xml.root, "sheets");
  if (!list || entries.length === 0) return [];
  const { prefix, xml } = workbook;
  // The prefix bound at the root, else one bound on the element itself.
  const bound = [...xml.root.attributes].find(
    ([key, value]) => key.startsWith("xmlns:") && /\/relationships$/.test(value),
  );
  const idName = bound ? `${bound[0].slice(6)}:id` : "r:id";
  const binding = bound ? "" : ` xmlns:r="${workbook.relationshipBase}"`;
  const text = entries
    .map(
      ({ name, sheetId, relationshipId, hidden }) =>
        `<${prefix}sheet${binding} name="${escapeXml(name)}" sheetId="${sheetId}"${hidden ? ' state="hidden"' : ""} ${idName}="${relationshipId}"/>`,
    )
    .join("");
  return [{ start: list.closeStart, end: list.closeStart, text }];
}

function nameEdits(workbook: WorkbookPart, names: readonly NewName[]): TextEdit[] {
  if (names.length === 0) return [];
  const { prefix, xml } = workbook;
  const text = names
    .map(({ name, localSheet, hidden, formula }) => {
      const local = localSheet === undefined ? "" : ` localSheetId="${localSheet}"`;
      return `<${prefix}definedName name="${name}"${local}${hidden ? ' hidden="1"' : ""}>${escapeXml(formula)}</${prefix}definedName>`;
    })
    .join("");
  const list = childOf(xml.root, "definedNames");
  const tag = `${prefix}definedNames`;
  if (!list) {
    const at = xml.root.children.filter(({ local }) => BEFORE_NAMES.has(local)).at(-1)?.end ?? 0;
    return [{ start: at, end: at, text: `<${tag}>${text}</${tag}>` }];
  }
  if (list.selfClosing) {
    const open = openedTag(xml.text.slice(list.start, list.openEnd));
    return [{ start: list.start, end: list.end, text: `${open}${text}</${tag}>` }];
  }
  return [{ start: list.closeStart, end: list.closeStart, text }];
}

/**
 * Takes sheets and all our names out of the workbook part. Names of the sheets go with them;
 * positions in the names of others, and which sheet is in front, are put right.
 */
export function removeFromWorkbook(
  book: Package,
  workbook: WorkbookPart,
  removed: ReadonlySet<number>,
): void {
  const { xml, sheets, names } = workbook;
  const edits: TextEdit[] = sheets
    .filter(({ index }) => removed.has(index))
    .map(({ element }) => ({ start: element.start, end: element.end, text: "" }));
  edits.push(...nameRemovals(workbook, names, removed));
  if (removed.size > 0) edits.push(...viewEdits(workbook, removed));
  if (edits.length > 0) book.put(xml.name, [encodeText(applyEdits(xml.text, edits))]);
}

function nameRemovals(
  workbook: WorkbookPart,
  names: readonly DefinedName[],
  removed: ReadonlySet<number>,
): TextEdit[] {
  const isGone = ({ name, localSheet }: DefinedName): boolean =>
    isOurName(name) || (localSheet !== null && removed.has(localSheet));
  const list = childOf(workbook.xml.root, "definedNames");
  if (list && names.length > 0 && names.every(isGone)) {
    const open = workbook.xml.text.slice(list.start, list.openEnd);
    const text = isOpenedTag(open) ? closedTag(open) : "";
    return [{ start: list.start, end: list.end, text }];
  }
  return names.flatMap((name) => {
    const { element, localSheet } = name;
    if (isGone(name)) return [{ start: element.start, end: element.end, text: "" }];
    if (localSheet === null) return [];
    return setNumber(workbook, element, "localSheetId", positionAfter(localSheet, removed));
  });
}

/** Takes one name out of the workbook part. */
export function removeName(book: Package, workbook: WorkbookPart, gone: string): void {
  const { xml, names } = workbook;
  const isGone = ({ name }: DefinedName): boolean => name.toLowerCase() === gone.toLowerCase();
  const list = childOf(xml.root, "definedNames");
  const whole = list && names.every(isGone) ? [list] : names.filter(isGone).map((n) => n.element);
  const edits = whole.map(({ start, end }) => ({ start, end, text: "" }));
  if (edits.length > 0) book.put(xml.name, [encodeText(applyEdits(xml.text, edits))]);
}

/** `activeTab` and `firstSheet` of each view; when the sheet in front goes, the first visible one comes. */
function viewEdits(workbook: WorkbookPart, removed: ReadonlySet<number>): TextEdit[] {
  const views = childOf(workbook.xml.root, "bookViews")?.children ?? [];
  const left = workbook.sheets.filter(({ index }) => !removed.has(index));
  const front = left.find(({ visibility }) => visibility === "visible")?.index ?? 0;
  return views.flatMap((view) =>
    ["activeTab", "firstSheet"].flatMap((name) => {
      const value = view.attributes.get(name);
      if (value === undefined) return [];
      const index = removed.has(Number(value)) ? front : Number(value);
      return setNumber(workbook, view, name, positionAfter(index, removed));
    }),
  );
}

/** A sheet's position once others are gone. */
function positionAfter(index: number, removed: ReadonlySet<number>): number {
  return index - [...removed].filter((gone) => gone < index).length;
}

function setNumber(
  { xml }: WorkbookPart,
  element: XmlElement,
  name: string,
  value: number,
): TextEdit[] {
  const tag = xml.text.slice(element.start, element.openEnd);
  const match = new RegExp(`(\\s${name}\\s*=\\s*["'])(\\d+)`).exec(tag);
  if (!match || match[2] === String(value)) return [];
  const start = element.start + match.index + (match[1]?.length ?? 0);
  return [{ start, end: start + (match[2]?.length ?? 0), text: String(value) }];
}
