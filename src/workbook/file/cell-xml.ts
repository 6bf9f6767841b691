import { cellName } from "../cells";
import { serialOf } from "../day-serial";
import type { CellContent } from "../sheets";
import { escapeXml } from "../xml";
import type { ContentFlavour } from "./own-styles";
import { encodeSpecial } from "./special-text";

/** Longest text that Excel takes in a cell, in UTF-16 units. */
const MAX_TEXT = 32_767;

/** What a cell's content adds to the style of its place. */
export function flavourOf(content: CellContent): ContentFlavour {
  if (typeof content === "string") return /^[=+\-@\t\r]/.test(content) ? "quoted" : "plain";
  return typeof content === "object" && content !== null && "date" in content ? "date" : "plain";
}

/**
 * A cell's element, its text inline: the workbook's table of texts stays as it is. Text is always
 * text, whatever it starts with.
 */
export function cellXml(
  prefix: string,
  row: number,
  column: number,
  style: number,
  content: CellContent,
  date1904: boolean,
): string {
  const open = `<${prefix}c r="${cellName(row, column)}"${style === 0 ? "" : ` s="${style}"`}`;
  if (content === null) return `${open}/>`;
  const close = `</${prefix}c>`;
  if (typeof content === "number") return `${open}>${valueXml(prefix, content)}${close}`;
  if (typeof content === "string") {
    return `${open} t="inlineStr"><${prefix}is>${textXml(prefix, content)}</${prefix}is>${close}`;
  }
  if ("date" in content) {
    return `${open}>${valueXml(prefix, serialOf(content.date, date1904))}${close}`;
  }
  const { formula, value } = content;
  const isText = typeof value === "string";
  const cached = isText
    ? `<${prefix}v>${escapeXml(encodeSpecial(value))}</${prefix}v>`
    : valueXml(prefix, value);
  const written = `<${prefix}f>${escapeXml(encodeSpecial(formula))}</${prefix}f>`;
  return `${open}${isText ? ' t="str"' : ""}>${written}${cached}${close}`;
}

function valueXml(prefix: string, value: number): string {
  if (!Number.isFinite(value))
    throw new RangeError("A cell cannot hold a number that is not finite");
  return `<${prefix}v>${value}</${prefix}v>`;
}

function textXml(prefix: string, text: string): string {
  const cut = text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT - 1)}…` : text;
  const space = /^\s|\s$|\n|\t/.test(cut) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${space}>${escapeInline(encodeSpecial(cut))}</${prefix}t>`;
}

/** Line feeds and tabs stand as they are in an element's text. */
function escapeInline(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    : text;
}
