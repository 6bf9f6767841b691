import type { ColourReference, Fill } from "./fill";
import { NO_FILL } from "./fill";
import { childOf, childrenOf, isTrue, type XmlElement } from "./xml";

/** Fills as SpreadsheetML, for the styles of a file and for the record alike. */

/** Reads an element `fill`; one that says nothing is no fill. */
export function parseFill(element: XmlElement): Fill {
  const pattern = childOf(element, "patternFill");
  if (pattern) {
    return {
      kind: "pattern",
      pattern: pattern.attributes.get("patternType") ?? "none",
      foreground: parseColour(childOf(pattern, "fgColor")),
      background: parseColour(childOf(pattern, "bgColor")),
    };
  }
  const gradient = childOf(element, "gradientFill");
  return gradient ? parseGradient(gradient) : NO_FILL;
}

function parseGradient(element: XmlElement): Fill {
  const number = (name: string): number => Number(element.attributes.get(name) ?? 0);
  return {
    kind: "gradient",
    type: element.attributes.get("type") === "path" ? "path" : "linear",
    degree: number("degree"),
    inner: {
      left: number("left"),
      right: number("right"),
      top: number("top"),
      bottom: number("bottom"),
    },
    stops: childrenOf(element, "stop").map((stop) => ({
      position: Number(stop.attributes.get("position") ?? 0),
      colour: parseColour(childOf(stop, "color")) ?? {},
    })),
  };
}

function parseColour(element: XmlElement | null): ColourReference | null {
  if (!element) return null;
  const { attributes } = element;
  const rgb = attributes.get("rgb");
  const theme = attributes.get("theme");
  const indexed = attributes.get("indexed");
  const tint = attributes.get("tint");
  return {
    ...(rgb === undefined ? {} : { rgb }),
    ...(theme === undefined ? {} : { theme: Number(theme) }),
    ...(indexed === undefined ? {} : { indexed: Number(indexed) }),
    ...(isTrue(attributes.get("auto")) ? { automatic: true } : {}),
    ...(tint === undefined ? {} : { tint: Number(tint) }),
  };
}

/** Writes an element `fill` without a prefix. */
export function fillXml(fill: Fill): string {
  if (fill.kind === "pattern") {
    const colours = colourXml("fgColor", fill.foreground) + colourXml("bgColor", fill.background);
    const open = `<patternFill patternType="${fill.pattern}"`;
    return `<fill>${colours === "" ? `${open}/>` : `${open}>${colours}</patternFill>`}</fill>`;
  }
  const { left, right, top, bottom } = fill.inner;
  const place =
    fill.type === "path"
      ? ` type="path"${attribute("left", left)}${attribute("right", right)}${attribute("top", top)}${attribute("bottom", bottom)}`
      : attribute("degree", fill.degree);
  const stops = fill.stops.map(
    ({ position, colour }) => `<stop position="${position}">${colourXml("color", colour)}</stop>`,
  );
  return `<fill><gradientFill${place}>${stops.join("")}</gradientFill></fill>`;
}

function attribute(name: string, value: number): string {
  return value === 0 ? "" : ` ${name}="${value}"`;
}

function colourXml(name: string, colour: ColourReference | null): string {
  if (!colour) return "";
  const { rgb, theme, indexed, automatic, tint } = colour;
  const source =
    (automatic ? ' auto="1"' : "") +
    (rgb === undefined ? "" : ` rgb="${rgb}"`) +
    (theme === undefined ? "" : ` theme="${theme}"`) +
    (indexed === undefined ? "" : ` indexed="${indexed}"`);
  return `<${name}${source}${tint === undefined ? "" : ` tint="${tint}"`}/>`;
}

/** A solid fill of one colour (RRGGBB), as Excel writes it. */
export function solidFillXml(colour: string): string {
  return fillXml({
    kind: "pattern",
    pattern: "solid",
    foreground: { rgb: `FF${colour.toUpperCase()}` },
    background: { indexed: 64 },
  });
}
