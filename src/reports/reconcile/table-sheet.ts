/** A sheet of one table: title, a line of explanation, column heads, rows. */
import type { CellContent, DescribedCell, SheetDescription } from "../../workbook/sheets";
import { across, cell } from "../cells";
import type { Language } from "../facts";
import { listFilter, listFrame } from "../list-frame";
import type { SheetStyle } from "../styles";

/** One column: its head, its width in characters, how its cells look, and what stands in them. */
export interface Column<Row> {
  readonly head: Readonly<Record<Language, string>>;
  readonly width: number;
  readonly style: SheetStyle;
  readonly content: (row: Row) => CellContent;
}

const HEAD_ROW = 3;
/** Rows of longer sheets keep the height that the program gives them: nobody prints them. */
const MOST_MEASURED_ROWS = 5_000;

/** Describes such a sheet; the first column numbers the rows. */
export function tableSheet<Row>(
  name: string,
  words: { readonly title: string; readonly line: string; readonly language: Language },
  columns: readonly Column<Row>[],
  data: readonly Row[],
): SheetDescription {
  const { language } = words;
  const width = columns.length + 1;
  const widths = [6, ...columns.map((column) => column.width)];
  const rows: DescribedCell[][] = [
    across(words.title, "title", width),
    across(words.line, "line", width),
    [
      cell(language === "zh" ? "序号" : "No.", "head"),
      ...columns.map((column) => cell(column.head[language], "head")),
    ],
    ...data.map((row, i) => [
      cell(i + 1, "count"),
      ...columns.map((column) => cell(column.content(row), column.style)),
    ]),
  ];
  return {
    name,
    ...listFrame(rows, HEAD_ROW, widths, data.length <= MOST_MEASURED_ROWS),
    autoFilter: listFilter(rows, HEAD_ROW, widths),
  };
}
