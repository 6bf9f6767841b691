import type { CellLook } from "../record";
import type { Fill } from "../fill";
import { NO_FILL } from "../fill";
import { fillXml, parseFill } from "../fill-xml";
import { childOf, escapeXml, isTrue, parseXml, type XmlElement } from "../xml";

/** One side of a border, in Excel's words. */
export interface ExcelLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** A cell's look in Excel's words: what the record keeps of it, there and back. */
export interface ExcelLook {
  readonly numberFormat: string;
  readonly fill: Fill;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: string;
    readonly strikethrough: boolean;
    readonly color: string;
  };
  /** Top, bottom, left, right; null is no line. */
  readonly lines: readonly (ExcelLine | null)[];
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
}

const SIDES = ["top", "bottom", "left", "right"] as const;

/** Lines by Excel's style and weight, and by their name in files (ECMA-376 Part 1, 18.18.3). */
const LINES: readonly (readonly [string, string, string])[] = [
  ["Continuous", "Hairline", "hair"],
  ["Continuous", "Thin", "thin"],
  ["Continuous", "Medium", "medium"],
  ["Continuous", "Thick", "thick"],
  ["Dash", "Thin", "dashed"],
  ["Dash", "Medium", "mediumDashed"],
  ["DashDot", "Thin", "dashDot"],
  ["DashDot", "Medium", "mediumDashDot"],
  ["DashDotDot", "Thin", "dashDotDot"],
  ["DashDotDot", "Medium", "mediumDashDotDot"],
  ["Dot", "Thin", "dotted"],
  ["Double", "Thick", "double"],
  ["SlantDashDot", "Medium", "slantDashDot"],
];

const HORIZONTAL: readonly (readonly [string, string])[] = [
  ["Left", "left"],
  ["Center", "center"],
  ["Right", "right"],
  ["Fill", "fill"],
  ["Justify", "justify"],
  ["CenterAcrossSelection", "centerContinuous"],
  ["Distributed", "distributed"],
];
const VERTICAL: readonly (readonly [string, string])[] = [
  ["Top", "top"],
  ["Center", "center"],
  ["Justify", "justify"],
  ["Distributed", "distributed"],
];
const UNDERLINES: readonly (readonly [string, string])[] = [
  ["Single", "single"],
  ["Double", "double"],
  ["SingleAccountant", "singleAccounting"],
  ["DoubleAccountant", "doubleAccounting"],
];

/** Writes a look for the record. */
export function lookToXml(look: ExcelLook): CellLook {
  return {
    numberFormat: look.numberFormat,
    font: fontXml(look.font),
    fill: fillXml(look.fill),
    border: `<border>${look.lines.map(lineXml).join("")}</border>`,
    rest: alignmentXml(look),
  };
}

function fontXml(font: ExcelLook["font"]): string {
  const underline = UNDERLINES.find(([name]) => name === font.underline)?.[1];
  return (
    "<font>" +
    (font.bold ? "<b/>" : "") +
    (font.italic ? "<i/>" : "") +
    (font.strikethrough ? "<strike/>" : "") +
    (underline === undefined ? "" : `<u val="${underline}"/>`) +
    `<sz val="${font.size}"/><color rgb="${rgb(font.color)}"/><name val="${escapeXml(font.name)}"/>` +
    "</font>"
  );
}

function lineXml(line: ExcelLine | null, index: number): string {
  const side = SIDES[index] ?? "top";
  const name =
    line && LINES.find(([style, weight]) => style === line.style && weight === line.weight)?.[2];
  if (!line || name === undefined || name === null) return `<${side}/>`;
  return `<${side} style="${name}"><color rgb="${rgb(line.color)}"/></${side}>`;
}

function alignmentXml({ horizontal, vertical, wrap }: ExcelLook): string {
  const across = HORIZONTAL.find(([name]) => name === horizontal)?.[1];
  const down = VERTICAL.find(([name]) => name === vertical)?.[1];
  const attributes =
    (across === undefined ? "" : ` horizontal="${across}"`) +
    (down === undefined ? "" : ` vertical="${down}"`) +
    (wrap ? ' wrapText="1"' : "");
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}

function rgb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/**
 * Reads a look of the record. What it does not say, or says by a theme's colour, is null: Excel
 * then keeps the workbook's default.
 */
export function lookFromXml(look: CellLook): PartialLook {
  const font = element(look.font);
  const border = element(look.border);
  const alignment = element(look.rest === "" ? "<none/>" : `<rest>${look.rest}</rest>`);
  const aligned = alignment && childOf(alignment, "alignment");
  return {
    numberFormat:
      look.numberFormat.startsWith("#") && /^#\d+$/.test(look.numberFormat)
        ? null
        : look.numberFormat,
    fill: fillOf(look.fill),
    font: {
      name: attribute(font, "name", "val"),
      size: numberOrNull(attribute(font, "sz", "val")),
      bold: isSet(font, "b"),
      italic: isSet(font, "i"),
      strikethrough: isSet(font, "strike"),
      underline: underlineOf(font),
      color: colourOf(font),
    },
    lines: SIDES.map((side) => lineOf(border, side)),
    horizontal: word(HORIZONTAL, aligned?.attributes.get("horizontal")) ?? "General",
    vertical: word(VERTICAL, aligned?.attributes.get("vertical")) ?? "Bottom",
    wrap: isTrue(aligned?.attributes.get("wrapText")),
  };
}

/** A look of which the record may not say everything in words that Excel takes. */
export interface PartialLook {
  readonly numberFormat: string | null;
  readonly fill: Fill;
  readonly font: {
    readonly name: string | null;
    readonly size: number | null;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly strikethrough: boolean;
    readonly underline: string | null;
    readonly color: string | null;
  };
  readonly lines: readonly (ExcelLine | null)[];
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
}

function element(xml: string): XmlElement | null {
  if (xml === "") return null;
  try {
    return parseXml(xml);
  } catch {
    return null;
  }
}

function fillOf(xml: string): Fill {
  const found = element(xml);
  return found ? parseFill(found) : NO_FILL;
}

function attribute(parent: XmlElement | null, child: string, name: string): string | null {
  return (parent && childOf(parent, child)?.attributes.get(name)) ?? null;
}

function numberOrNull(text: string | null): number | null {
  const number = Number(text ?? NaN);
  return Number.isFinite(number) ? number : null;
}

function isSet(parent: XmlElement | null, child: string): boolean {
  const found = parent && childOf(parent, child);
  return found ? isTrue(found.attributes.get("val") ?? "1") : false;
}

function underlineOf(font: XmlElement | null): string | null {
  const found = font && childOf(font, "u");
  return found ? (word(UNDERLINES, found.attributes.get("val")) ?? "Single") : null;
}

function colourOf(parent: XmlElement | null): string | null {
  const value = attribute(parent, "color", "rgb");
  return value === null ? null : `#${value.slice(-6)}`;
}

function lineOf(border: XmlElement | null, side: string): ExcelLine | null {
  const found = border && childOf(border, side);
  const line = LINES.find(([, , name]) => name === found?.attributes.get("style"));
  if (!line) return null;
  return { style: line[0], weight: line[1], color: colourOf(found) ?? "#000000" };
}

function word(words: readonly (readonly [string, string])[], name?: string): string | null {
  return words.find(([, inFile]) => inFile === name)?.[0] ?? null;
}
