import type { ColourReference } from "../fill";
import type { Colour } from "../sheets";
import { childOf, type XmlElement } from "../xml";

/** The colours of a workbook's theme in the order in which cells number them; RRGGBB each. */
export type ThemeColours = readonly Colour[];

/** The order of a theme's own elements. Cells count light before dark in the first two pairs. */
const ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** The theme of Office since 2013, for workbooks without one. */
export const OFFICE_THEME: ThemeColours = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The palette of indexed colours, 8 to 63 (ECMA-376 Part 1, 18.8.27); 0 to 7 repeat its first eight. */
const PALETTE = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const FIRST_INDEXED = 8;

/** Reads the colours of a theme part; what it does not say is Office's. */
export function readTheme(root: XmlElement): ThemeColours {
  const elements = childOf(root, "themeElements");
  const scheme = elements && childOf(elements, "clrScheme");
  return ORDER.map((name, index) => {
    const colour = scheme && childOf(scheme, name)?.children[0];
    const value = colour?.attributes.get(colour.local === "sysClr" ? "lastClr" : "val") ?? "";
    return /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : (OFFICE_THEME[index] ?? "000000");
  });
}

/**
 * The colour that a reference means, or null where it is left to the program (automatic).
 *
 * @example resolveColour({ theme: 4, tint: 0.8 }, OFFICE_THEME) // "DAE3F3"
 */
export function resolveColour(
  { rgb, theme, indexed, tint }: ColourReference,
  colours: ThemeColours,
): Colour | null {
  const base =
    rgb !== undefined
      ? rgb.slice(-6).toUpperCase()
      : theme !== undefined
        ? colours[theme]
        : indexed !== undefined
          ? PALETTE[indexed < FIRST_INDEXED ? indexed : indexed - FIRST_INDEXED]
          : undefined;
  if (base === undefined || !/^[0-9A-F]{6}$/.test(base)) return null;
  return tint === undefined || tint === 0 ? base : tinted(base, tint);
}

/** Moves each channel towards black (tint below 0) or white (above). */
function tinted(colour: Colour, tint: number): Colour {
  const channels = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const moved = channels.map((value) =>
    tint < 0 ? value * (1 + tint) : value + (255 - value) * tint,
  );
  return moved
    .map((value) =>
      Math.round(Math.min(255, Math.max(0, value)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
