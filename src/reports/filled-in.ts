/**
 * Whether people wrote on a sheet of ours: what they wrote is the county's and stands nowhere else. Such
 * a sheet may be kept when everything of ours goes, and is known by its headings from then on.
 */
import type { Grid } from "../workbook/grid";
import { biweeklyIsFilledIn } from "./biweekly-draft-key";
import { readBiweekly } from "./biweekly-sheet";
import type { SHEET_NAMES } from "./facts";
import { readFilledFindings } from "./findings-sheet";
import { ledgerIsFilledIn } from "./ledger";
import { LIST_HEAD_ROW } from "./list-sheet";
import { readFilledLines } from "./sample-sheet";
import type { DayOfSerial } from "./sheet-contents";

/** Whether anything was filled in, or rewritten, on a sheet that one of our descriptions made. */
export function sheetIsFilledIn(
  kind: keyof typeof SHEET_NAMES,
  grid: Grid,
  dayOf: DayOfSerial,
): boolean {
  switch (kind) {
    case "sample":
      return readFilledLines(grid, dayOf).size > 0;
    case "ledger":
      return ledgerIsFilledIn(grid, dayOf);
    case "findings":
      return readFilledFindings(grid, dayOf).size > 0;
    case "biweekly": {
      const contents = readBiweekly(grid, dayOf);
      return contents !== null && biweeklyIsFilledIn(contents);
    }
    case "summary":
    case "log":
    case "sampleNote":
    case "sampleDifferences":
      return false;
  }
}

/** What the key column of a list is called that people fill in. */
const KEY_HEADS: ReadonlySet<unknown> = new Set(["疑点标识", "抽样标识", "Doubt id", "Sample key"]);

/** Whether a sheet is one of our lists, whoever it belongs to now: it is no roster. */
export function isOurList(grid: Grid): boolean {
  for (let column = 1; column <= (grid.area?.lastColumn ?? 0); column++) {
    if (KEY_HEADS.has(grid.value(LIST_HEAD_ROW, column))) return true;
  }
  return false;
}
