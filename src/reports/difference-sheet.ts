import { reasonText } from "../assessment";
import type { Assessment } from "../assessment/types";
import { formatDate } from "../calendar";
import type { Comparison, SampledHousehold } from "../sampling";
import { cellName } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent, SheetDescription } from "../workbook/sheets";
import type { Language } from "./facts";
import { SHEET_NAMES } from "./facts";
import { listAsItStands, listSheet, type ListColumn } from "./list-sheet";
import { COMPARED_WORDS, groundsText, headNameOf, UNIT_WORDS } from "./sample-words";
import type { SampleFacts } from "./sample-sheet";
import type { DayOfSerial } from "./sheet-contents";
import { missingText } from "./standard-columns";
import type { SheetStyle } from "./styles";
import { OUTCOME_WORDS } from "./vocabulary";

const COLUMNS: readonly (readonly [zh: string, en: string, width: number, style: SheetStyle])[] = [
  ["序号", "No.", 5, "count"],
  ["乡镇", "Township", 10, "text"],
  ["村", "Village", 10, "text"],
  ["户主", "Head", 9, "text"],
  ["工作表", "Sheet", 12, "text"],
  ["单元格", "Cell", 8, "center"],
  ["项目", "Item", 12, "text"],
  ["单位", "Unit", 8, "center"],
  ["名册", "Roster", 12, "money"],
  ["复算", "Recomputed", 12, "money"],
  ["差异（复算－名册）", "Difference", 18, "money"],
  ["依据", "Source", 42, "text"],
  ["说明", "Note", 30, "text"],
];

/**
 * Sheet 抽查差异表: every figure of the households on the list at which the roster and the
 * recomputation differ, with the clause; and every amount that could not be recomputed, with what
 * is missing.
 */
export function differenceSheet(facts: SampleFacts): SheetDescription {
  const { language, sample } = facts;
  const zh = language === "zh";
  const rows: CellContent[][] = [];
  let concerned = 0;
  for (const one of sample.households) {
    const differing = one.comparisons.filter(({ differs }) => differs);
    const unknown = one.comparisons.filter(isUnknown);
    if (differing.length > 0) concerned++;
    for (const comparison of [...differing, ...unknown]) {
      rows.push(lineOf(one, comparison, rows.length + 1, language));
    }
  }
  const total = sample.households.length;
  return listSheet({
    name: SHEET_NAMES.sampleDifferences,
    title: zh ? "抽查复算差异表" : "Differences from the roster",
    line: zh
      ? `核查基准日：${formatDate(facts.asOf)}    抽查${total}户，其中${concerned}户与名册有差异。差异须经核实，不作为认定结论；名册取整造成的差别不列。`
      : `As of ${formatDate(facts.asOf)}. ${concerned} of ${total} households differ from the roster. Differences need verifying; mere rounding is left out.`,
    columns: columnsIn(language),
    rows,
    tabColour: TAB_COLOUR,
  });
}

const TAB_COLOUR = "7030A0";

function columnsIn(language: Language): readonly ListColumn[] {
  return COLUMNS.map(([zh, en, width, style]) => ({
    title: language === "zh" ? zh : en,
    width,
    style,
  }));
}

/** The sheet as it stands, described anew. */
export function differenceSheetAsItStands(
  grid: Grid,
  dayOf: DayOfSerial,
  language: Language,
): SheetDescription {
  const parts = {
    name: SHEET_NAMES.sampleDifferences,
    columns: columnsIn(language),
    tabColour: TAB_COLOUR,
  };
  return listAsItStands(grid, parts, dayOf);
}

/** The roster pays an amount that cannot be recomputed. */
function isUnknown({ item, stated, recomputed }: Comparison): boolean {
  return item === "amount" && stated !== null && recomputed === null;
}

function lineOf(
  { assessment }: SampledHousehold,
  comparison: Comparison,
  number: number,
  language: Language,
): CellContent[] {
  const { household } = assessment;
  const { cell, stated, recomputed, difference } = comparison;
  return [
    number,
    household.town,
    household.village,
    headNameOf(household),
    household.table.sheet,
    cell === null ? null : cellName(cell.row, cell.column),
    COMPARED_WORDS[comparison.item][language],
    UNIT_WORDS[comparison.unit][language],
    stated?.toDecimalPlaces(2).toNumber() ?? null,
    recomputed?.toDecimalPlaces(2).toNumber() ?? null,
    difference?.toDecimalPlaces(2).toNumber() ?? null,
    groundsText(comparison, language) || null,
    noteText(assessment, comparison, language),
  ];
}

/** An amount is told from the suggestion and its reasons; other figures speak for themselves. */
function noteText(
  assessment: Assessment,
  comparison: Comparison,
  language: Language,
): string | null {
  if (isUnknown(comparison)) return lacking(assessment.missing, language);
  if (comparison.item !== "amount") return null;
  const texts = assessment.reasons.map((reason) => reasonText(reason, language));
  return [OUTCOME_WORDS[assessment.outcome][language], ...new Set(texts)].join(
    language === "zh" ? "；" : "; ",
  );
}

function lacking(missing: Assessment["missing"], language: Language): string {
  const names = missingText(missing, language);
  if (names === null) return language === "zh" ? "无法复算" : "Cannot be recomputed";
  return language === "zh" ? `无法复算，缺：${names}` : `Cannot be recomputed; missing: ${names}`;
}
