/** Sheet 比对汇总: the counts of each comparison, which foot, and what was looked at. */
import { formatDate } from "../../calendar";
import {
  CHANGE_KINDS,
  NEAR_GROUNDS,
  SUGGESTION_KINDS,
  type Comparison,
  type Counts,
  type ReconcileTerms,
} from "../../reconcile";
import type { CellContent, DescribedCell, SheetDescription } from "../../workbook/sheets";
import { across, cell } from "../cells";
import type { Language } from "../facts";
import { missingText } from "../standard-columns";
import { printOn, SHEET_STYLES } from "../styles";
import {
  CHANGE_WORDS,
  COMPARISON_WORDS,
  NEAR_WORDS,
  placeWord,
  sideLabel,
  SUGGESTION_WORDS,
} from "./words";

export const RECONCILE_SUMMARY = "比对汇总";

const WIDTH = 3;
const WIDTHS = [58, 16, 16];

type Words = Readonly<Record<Language, string>>;

/** A line of counts; `sumOf` names the lines above that it is the sum of. */
interface CountLine {
  readonly words: Words;
  readonly of: (counts: Counts) => number;
  readonly sumOf?: readonly number[];
}

/** Each sum stands after its parts, and is a formula over them. */
const LINES: readonly CountLine[] = [
  { words: { zh: "双方都有（人）", en: "People in both" }, of: (c) => c.both },
  { words: { zh: "仅在本方（人）", en: "People only here" }, of: (c) => c.only },
  { words: { zh: "人数合计", en: "People" }, of: (c) => c.people, sumOf: [0, 1] },
  {
    words: { zh: "同一身份证号重复的行", en: "Rows that repeat an ID number" },
    of: (c) => c.repeats,
  },
  {
    words: { zh: "既无姓名又无身份证号的行", en: "Rows with neither name nor ID" },
    of: (c) => c.unnamed,
  },
  {
    words: { zh: "名册注明不保障的成员（不参加比对）", en: "Members not covered (left out)" },
    of: (c) => c.uncovered,
  },
  { words: { zh: "读取行数合计", en: "Rows read" }, of: (c) => c.rows, sumOf: [2, 3, 4, 5] },
  { words: { zh: "双方都有（户）", en: "Households in both" }, of: (c) => c.householdsBoth },
  { words: { zh: "仅在本方（户）", en: "Households only here" }, of: (c) => c.householdsOnly },
  { words: { zh: "户数合计", en: "Households" }, of: (c) => c.households, sumOf: [7, 8] },
  {
    words: { zh: "仅在本方的人中：户内其他人在对方", en: "Only here, household in both" },
    of: (c) => c.onlyInSharedHousehold,
  },
  {
    words: { zh: "仅在本方的人中：对方有疑似同人", en: "Only here, with a near miss" },
    of: (c) => c.onlyWithNearMiss,
  },
  {
    words: { zh: "没有可用身份证号的人", en: "People without a usable ID number" },
    of: (c) => c.withoutId,
  },
  {
    words: { zh: "其他月份的发放行（未比对）", en: "Payment rows of other months (left out)" },
    of: (c) => c.otherMonths,
  },
];

/** Describes the sheet for all comparisons of a run. */
export function reconcileSummarySheet(
  comparisons: readonly Comparison[],
  { policy, asOf }: ReconcileTerms,
  language: Language,
): SheetDescription {
  const zh = language === "zh";
  const rows: DescribedCell[][] = [
    across(zh ? "名单比对汇总表" : "Summary of the comparison", "title", WIDTH),
    across(
      zh
        ? `基准日：${formatDate(asOf)}        政策：${policy.title.zh}        单位：人、户、行`
        : `As of ${formatDate(asOf)}. Policy: ${policy.title.en}. People, households, rows.`,
      "line",
      WIDTH,
    ),
  ];
  comparisons.forEach((comparison, i) => {
    rows.push(...blockOf(comparison, i, comparisons.length, rows.length, language));
  });
  rows.push(
    across(
      zh
        ? "说明：按身份证号比对（15位旧号换算成18位），没有可用身份证号的按姓名和出生日期比对；疑似同人不算匹配。结果供核实参考，不作为认定结论。"
        : "Matched by ID number, without one by name and birth date; near misses are no match.",
      "note",
      WIDTH,
    ),
  );
  const wide = rows.flatMap((row, i) => (row.length === WIDTH && isAcross(row) ? [i + 1] : []));
  return {
    name: RECONCILE_SUMMARY,
    rows,
    styles: SHEET_STYLES,
    merges: wide.map((row) => ({
      firstRow: row,
      lastRow: row,
      firstColumn: 1,
      lastColumn: WIDTH,
    })),
    columnWidths: WIDTHS,
    rowHeights: { 1: 30, [rows.length]: 40 },
    print: printOn([1, 2]),
    tabColour: "2F75B5",
  };
}

const ACROSS: ReadonlySet<string | undefined> = new Set(["title", "line", "section", "note"]);

function isAcross(row: readonly DescribedCell[]): boolean {
  return ACROSS.has(row[0]?.style);
}

/** One comparison: what it compares, the counts of both lists, what was found. */
function blockOf(
  comparison: Comparison,
  number: number,
  of: number,
  before: number,
  language: Language,
): DescribedCell[][] {
  const { a, b, counts } = comparison;
  const title = `${of > 1 ? `${number + 1}. ` : ""}${COMPARISON_WORDS[comparison.kind][language]}`;
  const rows: DescribedCell[][] = [
    across(title, "section", WIDTH),
    ...(["a", "b"] as const).map((place) =>
      across(
        `${placeWord(place, language)}${language === "zh" ? "：" : ": "}${sideLabel(place === "a" ? a : b, language)}`,
        "line",
        WIDTH,
      ),
    ),
    ["", placeWord("a", language), placeWord("b", language)].map((text) => cell(text, "head")),
  ];
  const first = before + rows.length + 1;
  for (const { words, of: read, sumOf } of LINES) {
    const [text, figure] =
      sumOf === undefined ? (["text", "count"] as const) : (["totalText", "totalCount"] as const);
    const contents = (["a", "b"] as const).map((place, i): CellContent => {
      const value = read(counts[place]);
      if (sumOf === undefined) return value;
      const letter = "BC".charAt(i);
      return { formula: sumOf.map((line) => `${letter}${first + line}`).join("+"), value };
    });
    rows.push([cell(words[language], text), ...contents.map((one) => cell(one, figure))]);
  }
  rows.push(...resultLines(comparison, language));
  return [...rows, []];
}

/** What was found beside the counts: differences, near misses, suggestions, changes. */
function resultLines(comparison: Comparison, language: Language): DescribedCell[][] {
  const lines: DescribedCell[][] = [];
  const zh = language === "zh";
  const line = (words: string, count: CellContent): void => {
    lines.push([cell(words, "text"), cell(count, "count"), cell(null, "text")]);
  };
  for (const [name, count] of resultCounts(comparison, language)) line(name, count);
  const missing = missingText(
    comparison.suggestions
      .filter(({ kind }) => kind === "cannot-tell")
      .flatMap(({ assessment }) => assessment.missing),
    language,
  );
  if (missing !== null) {
    lines.push(across(`${zh ? "无法判断的户缺：" : "Missing: "}${missing}`, "note", WIDTH));
  }
  return lines;
}

/** What a comparison found, kind by kind, with its number; kinds of which there are none are left out. */
export function resultCounts(
  { differences, near, suggestions, period }: Comparison,
  language: Language,
): readonly (readonly [string, number])[] {
  const zh = language === "zh";
  const count = <T extends { kind: string }>(all: readonly T[], kind: string): number =>
    all.filter((one) => one.kind === kind).length;
  const changes = period?.changes ?? [];
  const results: (readonly [string, number])[] = [
    [zh ? "姓名不一致（身份证号相同）" : "One ID number, two names", count(differences, "name")],
    [zh ? "金额不一致（户）" : "Households whose amounts differ", count(differences, "amount")],
    ...NEAR_GROUNDS.map(
      (ground) =>
        [
          `${zh ? "疑似同人：" : "Near miss: "}${NEAR_WORDS[ground][language]}`,
          near.filter((miss) => miss.ground === ground).length,
        ] as const,
    ),
    ...SUGGESTION_KINDS.map(
      (kind) => [SUGGESTION_WORDS[kind][language], count(suggestions, kind)] as const,
    ),
    ...CHANGE_KINDS.map((kind) => [CHANGE_WORDS[kind][language], count(changes, kind)] as const),
    [
      zh ? "其中超过预警线" : "of these beyond the threshold",
      changes.filter(({ isBeyond }) => isBeyond === true).length,
    ],
  ];
  return results.filter(([, number]) => number > 0);
}
