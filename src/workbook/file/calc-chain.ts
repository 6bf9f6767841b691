import type { Area } from "../cells";
import { contains, parseArea } from "../cells";
import { escapeXml, prefixOf } from "../xml";
import type { Book } from "./book";
import { encodeText } from "./part-text";
import { readRelationships, removeRelationships } from "./relationships";
import { removeContentTypes } from "./content-types";

/** Cells that are gone: whole sheets, or areas of sheets, by the sheets' ids. */
export interface GoneCells {
  readonly sheetIds: ReadonlySet<number>;
  readonly areas: ReadonlyMap<number, readonly Area[]>;
}

/**
 * Takes cells that are gone out of the calculation chain: Excel offers a repair when the chain names
 * a cell without a formula. The chain holds cells of ours only after Excel itself saved the file.
 */
export async function removeFromCalcChain(book: Book, gone: GoneCells): Promise<void> {
  const part = book.relatedPart("calcChain");
  if (part === null) return;
  const { text, root } = await book.pack.xml(part);
  let sheetId = 0;
  const entries = root.children.map((element) => {
    // `i` is said only where it changes.
    sheetId = Number(element.attributes.get("i") ?? sheetId);
    const place = parseArea(element.attributes.get("r") ?? "");
    const areas = gone.areas.get(sheetId) ?? [];
    const isGone =
      gone.sheetIds.has(sheetId) ||
      (place !== null && areas.some((area) => contains(area, place.firstRow, place.firstColumn)));
    return { element, sheetId, isGone };
  });
  if (!entries.some(({ isGone }) => isGone)) return;
  const kept = entries.filter(({ isGone }) => !isGone);
  if (kept.length === 0) {
    await removeChain(book, part);
    return;
  }
  const prefix = prefixOf(root);
  const list = kept.map(({ element, sheetId: id }) => {
    const rest = [...element.attributes].filter(([name]) => name !== "i");
    const attributes = rest.map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join("");
    return `<${prefix}c${attributes} i="${id}"/>`;
  });
  const whole = text.slice(0, root.openEnd) + list.join("") + text.slice(root.closeStart);
  book.pack.put(part, [encodeText(whole)]);
}

async function removeChain(book: Book, part: string): Promise<void> {
  const workbook = book.workbook.xml.name;
  const relationships = await readRelationships(book.pack, workbook);
  const ids = relationships.filter(({ target }) => target === part).map(({ id }) => id);
  await removeRelationships(book.pack, workbook, new Set(ids));
  book.pack.remove(part);
  await removeContentTypes(book.pack, new Set([part]));
}
