import type { RecordedWidth } from "../record";
import { pointsOfWidth, widthOfPoints } from "./assumptions";
import type { Change } from "./change-queue";
import { Question } from "./inquiry";
import { rangeOf } from "./places";

const WIDTH_BYTES = 500;

function columnRange(sheet: Excel.Worksheet, column: number): Excel.Range {
  return rangeOf(sheet, { firstRow: 1, lastRow: 1, firstColumn: column, lastColumn: column });
}

/** What the widths of some columns are, for the record, in the order asked. */
export function widthsOf(
  columns: readonly { readonly sheet: string; readonly column: number }[],
): Question<RecordedWidth[]> {
  if (columns.length === 0) return Question.answered([]);
  return new Question(columns.length * WIDTH_BYTES, (context) => {
    const ranges = columns.map(({ sheet, column }) =>
      columnRange(context.workbook.worksheets.getItem(sheet), column).load(
        "columnHidden,format/columnWidth,format/useStandardWidth",
      ),
    );
    return () =>
      ranges.map((range, index) => {
        const { columnWidth, useStandardWidth } = range.format;
        const hidden = range.columnHidden;
        const column = columns[index]?.column ?? 0;
        if (useStandardWidth && !hidden) return { column, original: null };
        return { column, original: { width: widthOfPoints(columnWidth), custom: true, hidden } };
      });
  });
}

/** The change that gives columns their widths back. */
export function writeWidthsBack(sheet: string, widths: readonly RecordedWidth[]): Change[] {
  if (widths.length === 0) return [];
  return [
    {
      bytes: widths.length * WIDTH_BYTES,
      sheet,
      queue: (context): void => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        for (const { column, original } of widths) {
          const range = columnRange(worksheet, column);
          if (!original) range.format.useStandardWidth = true;
          else if (original.width > 0) range.format.columnWidth = pointsOfWidth(original.width);
          if (original?.hidden) range.columnHidden = true;
        }
      },
    },
  ];
}
