import type { Area } from "../policy/types";
import type { Household } from "../roster/types";

/**
 * Rural or urban, by which the standard differs: as the household's own cells (低保类别, 户籍类型) or its
 * table's title say, else as the officer chose for the run. A workbook with a rural and an urban
 * sheet keeps both apart whatever was chosen. Null where nothing tells: a standard is never guessed.
 */
export function areaOf(household: Household, chosen: Area | null): Area | null {
  return household.area ?? chosen;
}
