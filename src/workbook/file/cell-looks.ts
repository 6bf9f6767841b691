import type { Fill } from "../fill";
import { parseFill } from "../fill-xml";
import type { Colour } from "../sheets";
import { childOf, childrenOf, isTrue, type XmlElement } from "../xml";
import { builtInCode } from "./built-in-formats";
import { resolveColour, type ThemeColours } from "./colours";
import { numberFormatCodes } from "./styles";

/** How a cell is to be drawn: everything resolved, nothing that points into the workbook. */
export interface CellAppearance {
  /** The colour of a solid fill, the nearest single colour of another; null for none. */
  readonly fill: Colour | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly strike: boolean;
  /** Points. */
  readonly fontSize: number;
  /** Null is the program's own text colour. */
  readonly fontColour: Colour | null;
  readonly horizontal: "left" | "center" | "right" | null;
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  /** A number format code. */
  readonly format: string;
  readonly border: {
    readonly top: boolean;
    readonly left: boolean;
    readonly bottom: boolean;
    readonly right: boolean;
  };
}

const NO_BORDER = { top: false, left: false, bottom: false, right: false };

/** The look of a cell that has no format. */
export const PLAIN_LOOK: CellAppearance = {
  fill: null,
  bold: false,
  italic: false,
  strike: false,
  fontSize: 11,
  fontColour: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  format: "General",
  border: NO_BORDER,
};

/** Looks by the position of a cell's format (an index into `cellXfs`). */
export function readLooks(root: XmlElement, theme: ThemeColours): readonly CellAppearance[] {
  const codes = numberFormatCodes(root);
  const list = (name: string, item: string): readonly XmlElement[] => {
    const element = childOf(root, name);
    return element ? childrenOf(element, item) : [];
  };
  const fonts = list("fonts", "font").map((font) => fontOf(font, theme));
  const fills = list("fills", "fill").map((fill) => fillColour(parseFill(fill), theme));
  const borders = list("borders", "border").map(borderOf);
  return list("cellXfs", "xf").map((xf) => {
    const id = (name: string): number => Number(xf.attributes.get(name) ?? 0);
    const format = id("numFmtId");
    return {
      ...PLAIN_LOOK,
      ...fonts[id("fontId")],
      ...alignmentOf(xf),
      fill: fills[id("fillId")] ?? null,
      border: borders[id("borderId")] ?? NO_BORDER,
      format: codes.get(format) ?? builtInCode(format),
    };
  });
}

function fontOf(font: XmlElement, theme: ThemeColours): Partial<CellAppearance> {
  const flag = (name: string): boolean => {
    const element = childOf(font, name);
    return element !== null && isTrue(element.attributes.get("val") ?? "1");
  };
  const colour = childOf(font, "color");
  const size = Number(childOf(font, "sz")?.attributes.get("val"));
  return {
    bold: flag("b"),
    italic: flag("i"),
    strike: flag("strike"),
    fontSize: size > 0 ? size : PLAIN_LOOK.fontSize,
    fontColour: colour && resolveColour(colourReference(colour), theme),
  };
}

function colourReference({ attributes }: XmlElement): Parameters<typeof resolveColour>[0] {
  const number = (name: string): number | null =>
    attributes.has(name) ? Number(attributes.get(name)) : null;
  const rgb = attributes.get("rgb");
  const theme = number("theme");
  const indexed = number("indexed");
  const tint = number("tint");
  return {
    ...(rgb === undefined ? {} : { rgb }),
    ...(theme === null ? {} : { theme }),
    ...(indexed === null ? {} : { indexed }),
    ...(tint === null ? {} : { tint }),
  };
}

function fillColour(fill: Fill, theme: ThemeColours): Colour | null {
  if (fill.kind === "gradient") {
    const first = fill.stops[0];
    return first ? resolveColour(first.colour, theme) : null;
  }
  if (fill.pattern === "none") return null;
  const shown = fill.pattern === "solid" ? fill.foreground : (fill.background ?? fill.foreground);
  return shown && resolveColour(shown, theme);
}

function alignmentOf(xf: XmlElement): Partial<CellAppearance> {
  const attributes = childOf(xf, "alignment")?.attributes;
  const horizontal = attributes?.get("horizontal");
  const vertical = attributes?.get("vertical");
  return {
    horizontal:
      horizontal === "left" || horizontal === "right"
        ? horizontal
        : horizontal === "center" ||
            horizontal === "centerContinuous" ||
            horizontal === "distributed"
          ? "center"
          : null,
    vertical:
      vertical === "top"
        ? "top"
        : vertical === undefined || vertical === "bottom"
          ? "bottom"
          : "center",
    wrap: isTrue(attributes?.get("wrapText")),
  };
}

function borderOf(border: XmlElement): CellAppearance["border"] {
  const side = (...names: string[]): boolean =>
    names.some((name) => {
      const style = childOf(border, name)?.attributes.get("style");
      return style !== undefined && style !== "none";
    });
  return {
    top: side("top"),
    left: side("left", "start"),
    bottom: side("bottom"),
    right: side("right", "end"),
  };
}
