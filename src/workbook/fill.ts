/**
 * A cell's fill as the workbook has it, so that it can be given back as it was: a theme colour
 * stays a theme colour (ECMA-376 Part 1, 18.8.20 to 18.8.24).
 */

/** A colour as a workbook names it; exactly one of the first four is set, or none. */
export interface ColourReference {
  /** Alpha, red, green, blue in hexadecimal, as stored: `FFFFEB9C`. */
  readonly rgb?: string;
  readonly theme?: number;
  readonly indexed?: number;
  readonly automatic?: boolean;
  /** −1 (darker) to 1 (lighter). */
  readonly tint?: number;
}

export interface PatternFill {
  readonly kind: "pattern";
  /** `none`, `solid`, `gray125` and the rest of ST_PatternType. */
  readonly pattern: string;
  readonly foreground: ColourReference | null;
  readonly background: ColourReference | null;
}

export interface GradientFill {
  readonly kind: "gradient";
  readonly type: "linear" | "path";
  readonly degree: number;
  /** Where the inner rectangle of a path gradient lies, 0 to 1. */
  readonly inner: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly stops: readonly { readonly position: number; readonly colour: ColourReference }[];
}

export type Fill = PatternFill | GradientFill;

/** The fill of a cell without one. */
export const NO_FILL: Fill = {
  kind: "pattern",
  pattern: "none",
  foreground: null,
  background: null,
};

/** A text that is the same for two fills when they look the same by their description. */
export function fillKey(fill: Fill): string {
  if (fill.kind === "pattern") {
    // A solid fill shows its foreground only: writers differ in what they leave in the background.
    const background = fill.pattern === "solid" ? "" : colourKey(fill.background);
    if (fill.pattern === "none") return "none";
    return `${fill.pattern}|${colourKey(fill.foreground)}|${background}`;
  }
  const { left, right, top, bottom } = fill.inner;
  const stops = fill.stops.map(({ position, colour }) => `${position}:${colourKey(colour)}`);
  return [fill.type, fill.degree, left, right, top, bottom, ...stops].join("|");
}

function colourKey(colour: ColourReference | null): string {
  if (!colour) return "";
  const { rgb, theme, indexed, automatic, tint } = colour;
  return `${rgb?.toUpperCase() ?? ""}/${theme ?? ""}/${indexed ?? ""}/${automatic ? 1 : ""}/${tint ?? 0}`;
}

/** Whether a fill is solid and of this colour (RRGGBB). */
export function isSolid(fill: Fill, colour: string): boolean {
  return (
    fill.kind === "pattern" &&
    fill.pattern === "solid" &&
    fill.foreground?.rgb?.slice(-6).toUpperCase() === colour.toUpperCase()
  );
}
