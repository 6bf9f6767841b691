import type { Fill } from "../fill";
import type { RecordedBlanks, RecordedMarks, RecordedWidth } from "../record";
import { isOurFill } from "./assumptions";
import { cellKey, type FillMap } from "./fills";
import type { MarksNow } from "./fills-back";
import { columnShift, movedBlank } from "./moved";
import { recordedMarks } from "./recorded-marks";
import { oursOnSheet, sheetOfPlace, type Survey } from "./survey";

/**
 * What the record of an earlier run says of what was there before it, where it is now: the new run
 * takes it over, so that nothing has to be asked again once the earlier one is taken out.
 */
export class EarlierRun {
  readonly marks: readonly MarksNow[];
  readonly blanks: readonly { readonly sheet: string; readonly blanks: RecordedBlanks }[];
  private readonly marked = new Map<string, RecordedMarks>();
  private readonly widths = new Map<string, RecordedWidth>();

  /** @param marks where its marks are now, when more is known of them than the record tells */
  constructor(found: Survey, marks?: readonly MarksNow[]) {
    const { ours } = found;
    this.marks = marks ?? (ours ? recordedMarks(found, ours).groups : []);
    for (const { sheet, marks, cells } of this.marks) {
      for (const { row, column } of cells) this.marked.set(cellKey(sheet, row, column), marks);
    }
    const blanks: { sheet: string; blanks: RecordedBlanks }[] = [];
    for (const place of ours?.record?.places ?? []) {
      const sheet = ours && sheetOfPlace(ours, place);
      if (!ours || sheet === null) continue;
      const named = oursOnSheet(ours, sheet);
      for (const one of place.blanks) {
        const cells = one.cells.map((cell) => movedBlank(place, named, cell));
        blanks.push({ sheet, blanks: { ...one, cells } });
      }
      const shift = columnShift(place, named);
      for (const width of place.widths) {
        const column = width.column + shift;
        this.widths.set(widthKey(sheet, column), { ...width, column });
      }
    }
    this.blanks = blanks;
  }

  isMarked(sheet: string, row: number, column: number): boolean {
    return this.marked.has(cellKey(sheet, row, column));
  }

  /** A cell's fill once the earlier run is taken out; null where it cannot be made again. */
  fillBelow(present: FillMap, sheet: string, row: number, column: number): Fill | null {
    const fill = present.at(sheet, row, column);
    const marks = this.marked.get(cellKey(sheet, row, column));
    return fill && marks && isOurFill(fill, marks.ours, marks.original) ? marks.original : fill;
  }

  /** What a column's width was; undefined where the earlier run did not set it. */
  width(sheet: string, column: number): RecordedWidth | undefined {
    return this.widths.get(widthKey(sheet, column));
  }
}

function widthKey(sheet: string, column: number): string {
  return `${column},${sheet}`;
}
