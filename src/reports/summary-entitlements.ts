/** The part of 汇总 about other aid: a line for each kind, people and households apart, no total. */
import { ENTITLEMENT_TITLES } from "../assessment/entitlements/types";
import type { Area } from "../workbook/cells";
import type { CellContent, DescribedCell } from "../workbook/sheets";
import { across, moneyContent } from "./cells";
import type { EntitlementFigures } from "./entitlement-figures";
import type { Language } from "./facts";
import type { SheetStyle } from "./styles";

/** A column of the part: how many columns of the sheet it takes, and what stands in it. */
interface Column {
  readonly title: Record<Language, string>;
  readonly span: number;
  readonly style: SheetStyle;
  readonly value: (figures: EntitlementFigures, language: Language) => CellContent;
}

const UNITS = {
  people: { zh: "人", en: "people" },
  households: { zh: "户", en: "households" },
} as const;

const COLUMNS: readonly Column[] = [
  {
    title: { zh: "待遇", en: "Aid" },
    span: 2,
    style: "text",
    value: ({ kind }, language) => ENTITLEMENT_TITLES[kind][language],
  },
  {
    title: { zh: "单位", en: "Unit" },
    span: 1,
    style: "center",
    value: ({ of }, language) => UNITS[of][language],
  },
  { title: { zh: "应享", en: "Due" }, span: 1, style: "count", value: ({ due }) => due },
  {
    title: { zh: "名册在享", en: "Received" },
    span: 1,
    style: "count",
    value: ({ received }) => received,
  },
  {
    title: { zh: "应享未享", en: "Due, none paid" },
    span: 1,
    style: "count",
    value: ({ lacking }) => lacking,
  },
  { title: { zh: "待定", en: "Open" }, span: 1, style: "count", value: ({ open }) => open },
  {
    title: { zh: "应享而金额未知", en: "Due, amount not known" },
    span: 1,
    style: "count",
    value: ({ amountUnknown }) => amountUnknown,
  },
  {
    title: { zh: "应发（元/月）", en: "Due (yuan/month)" },
    span: 2,
    style: "money",
    value: ({ amountMonth }) => moneyContent(amountMonth),
  },
  {
    title: { zh: "应发一次性（元）", en: "Due once (yuan)" },
    span: 2,
    style: "money",
    value: ({ amountOnce }) => moneyContent(amountOnce),
  },
];

const TITLE = { zh: "其他待遇", en: "Other aid" } as const;
const NOTE = {
  zh: "其他待遇按名册和政策参数推算，同一身份证号只计一次；“名册在享”“应享未享”只计名册写明的，名册没有写的留空；“待定”是信息不全、参数未设置或由县里决定的。",
  en: "Other aid as rosters and parameters have it, each citizen number once. Received and none paid count what rosters state and are blank where they state nothing; open is what lacks information or a parameter, or is the county's to decide.",
} as const;

/** The rows of the part, to be added under a sheet's rows so far. */
export interface EntitlementRows {
  readonly rows: readonly DescribedCell[][];
  readonly merges: readonly Area[];
  readonly heights: Readonly<Record<number, number>>;
}

/**
 * Describes the part; no rows where there is nothing to tell.
 *
 * @param above how many rows stand above it
 * @param width columns of the sheet
 */
export function entitlementRows(
  figures: readonly EntitlementFigures[],
  language: Language,
  above: number,
  width: number,
): EntitlementRows {
  if (figures.length === 0) return { rows: [], merges: [], heights: {} };
  const head = COLUMNS.map(({ title }) => title[language]);
  const rows = [
    across(TITLE[language], "section", width),
    lineOf(head, () => "head"),
    ...figures.map((one) =>
      lineOf(
        COLUMNS.map(({ value }) => value(one, language)),
        ({ style }) => style,
      ),
    ),
    across(NOTE[language], "note", width),
  ];
  const last = above + rows.length;
  const whole = (row: number): Area => areaOf(row, 1, width);
  const lines = rows.slice(1, -1).flatMap((_, i) => spansOf(above + 2 + i));
  return {
    rows,
    merges: [whole(above + 1), ...lines, whole(last)],
    heights: { [above + 2]: 42 },
  };
}

function lineOf(
  contents: readonly CellContent[],
  styleOf: (column: Column) => SheetStyle,
): DescribedCell[] {
  return COLUMNS.flatMap((column, i) => across(contents[i] ?? null, styleOf(column), column.span));
}

function spansOf(row: number): readonly Area[] {
  let first = 1;
  return COLUMNS.flatMap(({ span }) => {
    const start = first;
    first += span;
    return span === 1 ? [] : [areaOf(row, start, start + span - 1)];
  });
}

function areaOf(row: number, firstColumn: number, lastColumn: number): Area {
  return { firstRow: row, lastRow: row, firstColumn, lastColumn };
}
