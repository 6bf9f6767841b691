import type { Severity } from "../findings/types";
import { columnLetters } from "../workbook/cells";
import type { DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Language } from "./facts";
import { listFrame } from "./list-frame";
import { SEVERITIES, SEVERITY_WORDS } from "./vocabulary";

/** Name of the sheet. */
export const FILES_SHEET = "各文件情况";

/** A file that was checked, with its figures. */
interface CheckedFile {
  readonly file: string;
  readonly households: number;
  readonly people: number;
  readonly findings: Readonly<Record<Severity, number>>;
}

/** A file that was not, and why. */
interface UncheckedFile {
  readonly file: string;
  readonly why: Readonly<Record<Language, string>>;
}

const WIDTHS = [6, 36, 9, 9, 9, 9, 9, 9, 46];
const HEAD_ROW = 2;
const FIRST_FIGURE = 3;

/** Sheet 各文件情况: each township's file with its figures, which add up, and what was not checked. */
export function filesSheet(
  checked: readonly CheckedFile[],
  skipped: readonly UncheckedFile[],
  language: Language,
): SheetDescription {
  const zh = language === "zh";
  const heads = [
    zh ? "序号" : "No.",
    zh ? "文件" : "File",
    zh ? "户数" : "Households",
    zh ? "人数" : "People",
    ...SEVERITIES.map((level) => SEVERITY_WORDS[level][language]),
    zh ? "情况" : "State",
  ];
  const rows: DescribedCell[][] = [
    across(zh ? "各文件核查情况" : "Files checked", "title", heads.length),
    heads.map((head) => cell(head, "head")),
    ...checked.map((one, i) => [
      cell(i + 1, "count"),
      cell(one.file, "text"),
      ...figuresOf(one).map((figure) => cell(figure, "count")),
      cell(zh ? "已核查" : "checked", "text"),
    ]),
  ];
  const lastChecked = rows.length;
  rows.push([
    cell(null, "totalText"),
    cell(zh ? "合    计" : "Total", "totalText"),
    ...Array.from({ length: 2 + SEVERITIES.length }, (_, i) => {
      const letter = columnLetters(FIRST_FIGURE + i);
      const value = checked.reduce((sum, one) => sum + (figuresOf(one)[i] ?? 0), 0);
      const formula =
        checked.length === 0 ? "0" : `SUM(${letter}${HEAD_ROW + 1}:${letter}${lastChecked})`;
      return cell({ formula, value }, "totalCount");
    }),
    cell(null, "totalText"),
  ]);
  for (const { file, why } of skipped) {
    rows.push([
      cell(null, "count"),
      cell(file, "text"),
      ...Array.from({ length: 2 + SEVERITIES.length }, () => cell(null, "count")),
      cell(why[language], "text"),
    ]);
  }
  return {
    name: FILES_SHEET,
    ...listFrame(rows, HEAD_ROW, WIDTHS),
    tabColour: "2F75B5",
  };
}

function figuresOf({ households, people, findings }: CheckedFile): readonly number[] {
  return [households, people, ...SEVERITIES.map((level) => findings[level])];
}
