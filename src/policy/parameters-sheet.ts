/** A pack as a 政策参数 sheet that an officer can fill in, print and give back. */
import { formatDate, isWithin, sameDate, type CalendarDate } from "../calendar";
import type { Area } from "../workbook/cells";
import type { CellContent, CellStyle, DescribedCell, SheetDescription } from "../workbook/sheets";
import { rowGroups, type ParameterRow, type RowGroup } from "./parameter-rows";
import { dropDowns, guideHeights, rowHeights } from "./sheet-layout";
import { ALL_SCOPES, COLUMNS, noteText, SHEET_NAME, sourceText } from "./sheet-columns";
import { START } from "./timeline";
import type { ParameterDefinition, PolicyPack } from "./types";

const GUIDE = [
  "填写说明：一、浅黄色的“值”尚未设置，没有文件依据的请留空，不要估填；留空的参数会使需要它的结论为“无法判断”。",
  "二、标准调整时不要改旧行，请插入一行，写同样的参数代码和适用范围、新的生效日期和新的值；每个值用到下一个生效日期为止；生效日期留空表示不限日期。",
  "三、标有“默认待确认”或“平均数，待确认”的，核对后改为本县的值，或在“来源”写明依据，即为县级填写。低保标准须写明元/年或元/月。",
  "How to fill in: leave a value blank where no document gives it. To change a standard, add a row with its new date; a value holds until the next date.",
];

const STYLES = {
  title: { fontName: "宋体", fontSize: 16, bold: true, horizontal: "center", vertical: "center" },
  guide: { fontName: "宋体", fontSize: 10, wrap: true, vertical: "center" },
  heading: {
    ...cell("center"),
    bold: true,
    fill: "D9E1F2",
  },
  text: cell("left"),
  code: { ...cell("left"), fontName: "Consolas", fontSize: 9 },
  date: { ...cell("center"), numberFormat: "yyyy-mm-dd" },
  value: cell("center"),
  rate: { ...cell("center"), numberFormat: "0%" },
  fineRate: { ...cell("center"), numberFormat: "0.00%" },
  blank: { ...cell("center"), fill: "FFF2CC" },
  blankRate: { ...cell("center"), fill: "FFF2CC", numberFormat: "0%" },
  unit: cell("center"),
} as const satisfies Record<string, CellStyle>;

type StyleName = keyof typeof STYLES;

function cell(horizontal: "left" | "center") {
  return {
    fontName: "宋体",
    fontSize: 10,
    border: true,
    wrap: true,
    vertical: "center",
    horizontal,
  } as const;
}

const HEADING_ROW = GUIDE.length + 2;
const FIRST_ROW = HEADING_ROW + 1;

/**
 * The sheet of a pack: every parameter there is, those to be filled in first.
 *
 * @param asOf the day on which a value counts as set; without it, the last row of a parameter decides
 */
export function parametersSheet(pack: PolicyPack, asOf?: CalendarDate): SheetDescription {
  const groups = rowGroups(pack);
  const isUnset = (group: RowGroup): boolean => !isSet(group, asOf);
  const ordered = [...groups.filter(isUnset), ...groups.filter((group) => !isUnset(group))];
  const rows = ordered.flatMap((group) => group.rows);
  const last = HEADING_ROW + rows.length;
  return {
    name: SHEET_NAME,
    rows: [
      [styled(titleOf(pack, asOf), "title")],
      ...GUIDE.map((line) => [styled(line, "guide")]),
      COLUMNS.map(({ heading }) => styled(heading, "heading")),
      ...rows.map(cellsOf),
    ],
    styles: STYLES,
    merges: Array.from({ length: HEADING_ROW - 1 }, (_, index) => wholeRow(index + 1)),
    columnWidths: COLUMNS.map(({ width }) => width),
    rowHeights: {
      1: 30,
      [HEADING_ROW]: 22,
      ...guideHeights(GUIDE, 2),
      ...rowHeights(rows.map(cellsOf), FIRST_ROW),
    },
    freeze: { rows: HEADING_ROW, columns: 0 },
    autoFilter: {
      firstRow: HEADING_ROW,
      lastRow: last,
      firstColumn: 1,
      lastColumn: COLUMNS.length,
    },
    validations: dropDowns(rows, FIRST_ROW),
    print: {
      landscape: true,
      paper: "A4",
      fitToWidth: true,
      repeatRows: [HEADING_ROW, HEADING_ROW],
      marginsMm: { top: 20, bottom: 18, left: 14, right: 14 },
      footer: "第 &P 页 共 &N 页",
    },
    tabColour: "BF9000",
  };
}

function titleOf(pack: PolicyPack, asOf: CalendarDate | undefined): string {
  const day = asOf === undefined ? "" : `（基准日 ${formatDate(asOf)}）`;
  return `${SHEET_NAME}：${pack.title.zh}${day}`;
}

function isSet({ rows }: RowGroup, asOf: CalendarDate | undefined): boolean {
  const found =
    asOf === undefined
      ? rows.at(-1)?.entry
      : rows.find(({ entry }) => entry && isWithin(asOf, entry.from, entry.until))?.entry;
  return found !== undefined && found !== null && found.value !== null;
}

function styled(content: CellContent, style: StyleName): DescribedCell {
  return { content, style };
}

function wholeRow(row: number): Area {
  return { firstRow: row, lastRow: row, firstColumn: 1, lastColumn: COLUMNS.length };
}

function cellsOf(row: ParameterRow): DescribedCell[] {
  const { definition, scope, from, entry } = row;
  const shownScope = scope ?? (definition.scopes.length === 0 ? "" : ALL_SCOPES);
  return [
    styled(definition.title.zh, "text"),
    styled(definition.code, "code"),
    styled(shownScope, "unit"),
    styled(from === null || sameDate(from, START) ? null : { date: from }, "date"),
    valueCell(definition, entry?.value ?? null),
    styled(unitText(row), "unit"),
    styled(sourceText(row), "text"),
    styled(noteText(row), "text"),
  ];
}

/** A blank's usual unit is written for the officer, save where there is a choice to make. */
function unitText({ definition, entry }: ParameterRow): string {
  const usual = definition.units.length === 1 ? definition.units[0] : undefined;
  return entry?.unit ?? usual ?? "";
}

function valueCell(definition: ParameterDefinition, value: string | null): DescribedCell {
  if (value === null) return styled(null, definition.kind === "rate" ? "blankRate" : "blank");
  switch (definition.kind) {
    case "choice":
      return styled(definition.choices?.[value]?.zh ?? value, "value");
    case "flag":
      return styled(value === "true" ? "是" : "否", "value");
    case "rate":
      return rateCell(Number(value));
    case "text":
    case "date-list":
    case "rate-list":
      return styled(value, "text");
    default:
      return styled(Number(value), "value");
  }
}

/** A percentage as spreadsheets keep it: a hundredth. 100 % is text, for a bare 1 could be 1 %. */
function rateCell(percent: number): DescribedCell {
  if (percent >= 100) return styled(`${percent}%`, "value");
  // Two more decimals than the percentage has: 10 becomes 0.1, not 0.1000…01.
  return styled(
    Number((percent / 100).toFixed(8)),
    Number.isInteger(percent) ? "rate" : "fineRate",
  );
}
