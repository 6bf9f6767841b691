import type { MarkFills } from "../../app";
import { MARK_FILLS } from "../../reports";
import type { Palette } from "../engine/contract";

/**
 * Colours of doubtful cells. `safe` is told apart by people with any colour vision; `office` is what
 * county offices are used to: red, orange, yellow, blue in the light tints of Excel's own palette.
 */
const OFFICE_FILLS: MarkFills = {
  error: "FFC7CE",
  high: "F8CBAD",
  warn: "FFEB9C",
  info: "DDEBF7",
};

/** The fills of a palette; null where cells are left unmarked. */
export function fillsOf(palette: Palette): MarkFills | null {
  switch (palette) {
    case "safe":
      return MARK_FILLS;
    case "office":
      return OFFICE_FILLS;
    case "none":
      return null;
  }
}
