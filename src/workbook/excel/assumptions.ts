/**
 * What rests on Microsoft's documentation and was never seen in a live Excel: each in one named
 * function, so that a trial in Excel can correct it in one place.
 */
import { isSolid, type Fill } from "../fill";

/** Whether a set of the Excel API is there; versions are texts, so that 1.10 is not 1.1. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", version);
}

/**
 * Gives one value to every cell of a range: the documentation says that a value which is no array
 * is spread over the range, though the types ask for an array.
 */
export function setNumberFormat(range: Excel.Range, code: string): void {
  Object.assign(range, { numberFormat: code });
}

/**
 * Text that Excel must not read as anything else. A leading apostrophe is taken off and marks the
 * cell as text, in a cell of the format `@` too.
 *
 * @param isTextCell the cell has the format `@`, in which only a formula could still be read
 */
export function literalText(text: string, isTextCell: boolean): string {
  if (text === "") return text;
  return isTextCell && !/^[=+\-@'\t\r]/.test(text) ? text : `'${text}`;
}

/**
 * Points to the width of one character of the default font and its padding: 7 pixels a character
 * and 5 more, 0.75 points a pixel. Excel gives column widths in points; sheets and files count
 * characters. It holds for a default font of 11 points; another makes our columns a little wider
 * or narrower, and what we give back is not concerned: it is converted there and back.
 */
export function pointsOfWidth(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/** The inverse of `pointsOfWidth`, to a hundredth of a character. */
export function widthOfPoints(points: number): number {
  return Math.round(((points / 0.75 - 5) / 7) * 100) / 100;
}

/**
 * Whether days count from 1904: in such a workbook the second day of 1904 is day 1. The worksheet
 * function is evaluated in the workbook's own date system.
 */
export const SECOND_DAY_OF_1904 = { year: 1904, month: 1, day: 2 } as const;
export function is1904(serialOfThatDay: number): boolean {
  return serialOfThatDay === 1;
}

/** Names of patterns in Excel and in files (ECMA-376 Part 1, 18.18.55). */
const PATTERNS: readonly (readonly [Excel.Interfaces.RangeFillData["pattern"] & string, string])[] =
  [
    ["None", "none"],
    ["Solid", "solid"],
    ["Gray75", "darkGray"],
    ["Gray50", "mediumGray"],
    ["Gray25", "lightGray"],
    ["Gray16", "gray125"],
    ["Gray8", "gray0625"],
    ["Horizontal", "darkHorizontal"],
    ["Vertical", "darkVertical"],
    ["Down", "darkDown"],
    ["Up", "darkUp"],
    ["Checker", "darkGrid"],
    ["SemiGray75", "darkTrellis"],
    ["LightHorizontal", "lightHorizontal"],
    ["LightVertical", "lightVertical"],
    ["LightDown", "lightDown"],
    ["LightUp", "lightUp"],
    ["Grid", "lightGrid"],
    ["CrissCross", "lightTrellis"],
  ];

/** What Excel tells of the fill of some cells. */
export interface ToldFill {
  readonly color: string | null;
  readonly pattern: string | null;
  readonly patternColor: string | null;
}

const HEX = /^#[0-9A-F]{6}$/i;

/**
 * The fill that some cells have in common; null when they differ, or for a gradient, which Excel
 * does not let us make again. Mixed colours come back as null or an empty text, a mixed pattern as
 * null. A theme colour comes back as the colour that it gives, tint included, and is kept as that:
 * given back it looks the same, and no longer follows a change of theme.
 */
export function commonFill({ color, pattern, patternColor }: ToldFill): Fill | null {
  const known = PATTERNS.find(([name]) => name === pattern)?.[1];
  if (known === undefined) return null;
  if (known === "none")
    return { kind: "pattern", pattern: "none", foreground: null, background: null };
  if (color === null || !HEX.test(color)) return null;
  const ofCell = { rgb: `FF${color.slice(1).toUpperCase()}` };
  if (known === "solid") return solidFill(color.slice(1));
  if (patternColor === null || !HEX.test(patternColor)) return null;
  const ofPattern = { rgb: `FF${patternColor.slice(1).toUpperCase()}` };
  return { kind: "pattern", pattern: known, foreground: ofPattern, background: ofCell };
}

/**
 * Fills cells with one colour. The colour alone makes a cell solid that had no fill; where there is
 * a pattern it becomes the pattern's ground, and the pattern has to be made solid as well.
 */
export function setSolid(target: Excel.RangeFill, colour: string, isPatterned: boolean): void {
  target.color = colour;
  if (isPatterned) target.pattern = "Solid";
}

/** Whether a fill is ours: our colour, or that under the pattern of a request that broke off. */
export function isOurFill(fill: Fill, ours: string, original: Fill): boolean {
  if (isSolid(fill, ours)) return true;
  if (fill.kind !== "pattern" || original.kind !== "pattern") return false;
  return (
    fill.pattern === original.pattern &&
    fill.background?.rgb?.slice(-6).toUpperCase() === ours.toUpperCase()
  );
}

/** Whether cells have a pattern, which a colour of ours would not cover. */
export function isPatterned(fill: Fill): boolean {
  return fill.kind === "pattern" && fill.pattern !== "none" && fill.pattern !== "solid";
}

/** The fill of a cell of one colour (RRGGBB). */
export function solidFill(colour: string): Fill {
  const foreground = { rgb: `FF${colour.toUpperCase()}` };
  return { kind: "pattern", pattern: "solid", foreground, background: { indexed: 64 } };
}

/**
 * Gives a fill back; false when Excel cannot make it: gradients, theme and numbered colours, which
 * a file keeps as such and Excel sets by their value only.
 */
export function setFill(target: Excel.RangeFill, fill: Fill): boolean {
  if (!isSettable(fill)) return false;
  if (fill.pattern === "none") {
    target.clear();
    return true;
  }
  const foreground = hex(fill.foreground?.rgb);
  if (fill.pattern === "solid") {
    target.color = foreground;
    return true;
  }
  const pattern = PATTERNS.find(([, name]) => name === fill.pattern)?.[0];
  target.color = hex(fill.background?.rgb);
  if (pattern !== undefined) target.pattern = pattern;
  target.patternColor = foreground;
  return true;
}

/** Whether `setFill` can make a fill. */
export function isSettable(fill: Fill): fill is Extract<Fill, { kind: "pattern" }> {
  if (fill.kind === "gradient") return false;
  if (fill.pattern === "none") return true;
  if (fill.foreground?.rgb === undefined) return false;
  if (fill.pattern === "solid") return true;
  return PATTERNS.some(([, name]) => name === fill.pattern) && fill.background?.rgb !== undefined;
}

function hex(rgb: string | undefined): string {
  return `#${(rgb ?? "").slice(-6)}`;
}
