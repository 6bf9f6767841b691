import type { CellStyle } from "../sheets";
import { solidFillXml } from "../fill-xml";
import { escapeXml, parseXml } from "../xml";
import { serialise } from "./markup";
import type { StyleSheet } from "./style-sheet";

/** What a cell's content adds to its style. */
export type ContentFlavour =
  | "plain"
  /** A date without a number format of its own. */
  | "date"
  /** Text that would be read as a formula if it were typed. */
  | "quoted";

const DATE_FORMAT = "yyyy\\-mm\\-dd";
/** Children of a font in the order that Excel writes them. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
];
const SIDES = ["left", "right", "top", "bottom"];

/** Gives the cell formats of our own styles: what a style does not say is the workbook's default. */
export class OwnStyles {
  private readonly known = new WeakMap<CellStyle, Map<ContentFlavour, number>>();

  constructor(private readonly styles: StyleSheet) {}

  position(style: CellStyle, flavour: ContentFlavour): number {
    const known = this.known.get(style)?.get(flavour);
    if (known !== undefined) return known;
    const positions = this.known.get(style) ?? new Map<ContentFlavour, number>();
    this.known.set(style, positions);
    const position = this.make(style, flavour);
    positions.set(flavour, position);
    return position;
  }

  private make(style: CellStyle, flavour: ContentFlavour): number {
    const base = this.styles.format(0).attributes;
    const code = style.numberFormat ?? (flavour === "date" ? DATE_FORMAT : "General");
    const fontId = hasFont(style)
      ? this.styles.fonts.position(
          fontXml(style, this.styles.fonts.items[Number(base.get("fontId") ?? 0)]),
        )
      : Number(base.get("fontId") ?? 0);
    const fillId =
      style.fill === undefined ? 0 : this.styles.fills.position(solidFillXml(style.fill));
    const borderId = style.border ? this.styles.borders.position(BORDER) : 0;
    const alignment = alignmentXml(style);
    const attributes = new Map([
      ["numFmtId", String(this.styles.numberFormatId(code))],
      ["fontId", String(fontId)],
      ["fillId", String(fillId)],
      ["borderId", String(borderId)],
      ["xfId", base.get("xfId") ?? "0"],
      ...(flavour === "quoted" ? ([["quotePrefix", "1"]] as const) : []),
      ["applyNumberFormat", "1"],
      ["applyFont", "1"],
      ["applyFill", "1"],
      ["applyBorder", "1"],
      ...(alignment === "" ? [] : ([["applyAlignment", "1"]] as const)),
    ]);
    return this.styles.positionOf({ attributes, rest: alignment });
  }
}

function hasFont({ fontName, fontSize, bold, fontColour }: CellStyle): boolean {
  return [fontName, fontSize, bold, fontColour].some((part) => part !== undefined);
}

/** The default font with what the style says of it. */
function fontXml(style: CellStyle, base = "<font/>"): string {
  const said = new Map<string, string>();
  if (style.bold !== undefined) said.set("b", style.bold ? "<b/>" : "");
  if (style.fontSize !== undefined) said.set("sz", `<sz val="${style.fontSize}"/>`);
  if (style.fontColour !== undefined) said.set("color", `<color rgb="FF${style.fontColour}"/>`);
  if (style.fontName !== undefined) {
    said.set("name", `<name val="${escapeXml(style.fontName)}"/>`);
    // These describe the default font's name, no longer this one's.
    for (const name of ["family", "charset", "scheme"]) said.set(name, "");
  }
  const children = new Map(
    parseXml(base).children.map((child) => [
      child.local,
      serialise(child, base, { from: "", to: "" }),
    ]),
  );
  for (const [name, xml] of said) children.set(name, xml);
  const rank = (name: string): number => {
    const place = FONT_ORDER.indexOf(name);
    return place < 0 ? FONT_ORDER.length : place;
  };
  const ordered = [...children].sort(([a], [b]) => rank(a) - rank(b));
  return `<font>${ordered.map(([, xml]) => xml).join("")}</font>`;
}

const BORDER = `<border>${SIDES.map(
  (side) => `<${side} style="thin"><color auto="1"/></${side}>`,
).join("")}<diagonal/></border>`;

function alignmentXml({ horizontal, vertical, wrap }: CellStyle): string {
  const attributes =
    (horizontal === undefined ? "" : ` horizontal="${horizontal}"`) +
    (vertical === undefined ? "" : ` vertical="${vertical}"`) +
    (wrap === undefined ? "" : ` wrapText="${wrap ? 1 : 0}"`);
  return attributes === "" ? "" : `<alignment${attributes}/>`;
}
