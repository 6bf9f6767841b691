import { isWithin } from "../areas";
import { cellName, type Area } from "../cells";
import { WorkbookError } from "../port";
import { supports } from "./assumptions";
import { Question } from "./inquiry";
import { areaOfRange, AREAS_PLACE, sheetRange, type SheetArea } from "./places";

/** A place of ours, and what of it is ours already. */
interface Place {
  readonly area: SheetArea;
  readonly present: readonly Area[];
}

const PLACE_BYTES = 400;

/**
 * The first of the county's merged areas that reaches into each of our places, where there is one:
 * what we write there would not be seen, and could not be cleared. Below ExcelApi 1.13 they cannot
 * be asked for.
 */
export function foreignMerges(places: readonly Place[]): Question<SheetArea[]> {
  if (places.length === 0 || !supports("1.13")) return Question.answered([]);
  return new Question(places.length * PLACE_BYTES, (context) => {
    const merged = places.map(({ area }) =>
      sheetRange(context, area).getMergedAreasOrNullObject().untrack().load(AREAS_PLACE),
    );
    return () =>
      places.flatMap(({ area, present }, index) => {
        const one = merged[index];
        const merges = !one || one.isNullObject ? [] : one.areas.items.map(areaOfRange);
        const foreign = merges.find((merge) => !present.some((ours) => isWithin(merge, ours)));
        return foreign ? [{ ...foreign, sheet: area.sheet }] : [];
      });
  });
}

/** @throws WorkbookError not-blank, naming the first cell of such an area */
export function refuseMerges([foreign]: readonly SheetArea[]): void {
  if (!foreign) return;
  const { sheet, firstRow, firstColumn } = foreign;
  throw new WorkbookError("not-blank", { sheet, cell: cellName(firstRow, firstColumn) });
}
