/** One side of a cell's border; `None` is no line. */
export interface Line {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** How a cell looks: never changed, so that cells share it. */
export interface Look {
  readonly numberFormat: string;
  readonly fillColor: string;
  readonly fillPattern: string;
  readonly patternColor: string;
  readonly fillTint: number;
  readonly patternTint: number;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly fontColor: string;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
}

export type LookKey = keyof Look;

export const NO_LINE: Line = { style: "None", weight: "Thin", color: "#000000" };

/** The look of a cell that nobody has formatted. */
export const PLAIN_LOOK: Look = {
  numberFormat: "General",
  fillColor: "#FFFFFF",
  fillPattern: "None",
  patternColor: "#000000",
  fillTint: 0,
  patternTint: 0,
  fontName: "等线",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  fontColor: "#000000",
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  top: NO_LINE,
  bottom: NO_LINE,
  left: NO_LINE,
  right: NO_LINE,
};

const known = new Map<string, Look>([[JSON.stringify(PLAIN_LOOK), PLAIN_LOOK]]);

/** The same look with parts changed; looks that are equal are one object. */
export function changedLook(look: Look, changes: Partial<Look>): Look {
  const changed = { ...look, ...changes };
  const key = JSON.stringify(changed);
  const same = known.get(key);
  if (same) return same;
  known.set(key, changed);
  return changed;
}
