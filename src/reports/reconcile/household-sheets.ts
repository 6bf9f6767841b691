/** Sheets of a comparison whose rows are households: 应入, 应退, 异动. */
import { reasonText, sourceText } from "../../assessment";
import { formatMoney } from "../../money";
import type { Change, Comparison, Place, Suggestion, SuggestionKind } from "../../reconcile";
import type { Household } from "../../roster/types";
import type { CellContent, SheetDescription } from "../../workbook/sheets";
import { moneyContent } from "../cells";
import type { Language } from "../facts";
import { OUTCOME_WORDS } from "../vocabulary";
import { linesOf } from "./people-sheets";
import { tableSheet, type Column } from "./table-sheet";
import { CHANGE_WORDS, nearText, placeWord, SUGGESTION_WORDS } from "./words";

/** Names of the sheets of households. */
export const HOUSEHOLD_SHEETS = { enter: "应入", leave: "应退", changes: "异动" } as const;

const KINDS_OF_SHEET: Readonly<Record<"enter" | "leave", readonly SuggestionKind[]>> = {
  enter: ["enter", "again"],
  leave: ["leave", "leave-by-other"],
};

/** The suggestions that a sheet 应入 or 应退 lists. */
export function suggestionsIn(
  comparison: Comparison,
  which: "enter" | "leave",
): readonly Suggestion[] {
  return comparison.suggestions.filter(({ kind }) => KINDS_OF_SHEET[which].includes(kind));
}

/** 应入 or 应退: households to look into, each with the assessment that says why. */
export function suggestionSheet(
  comparison: Comparison,
  which: "enter" | "leave",
  name: string,
  language: Language,
): SheetDescription {
  const near = nearTexts(comparison, language);
  const columns: Column<Suggestion>[] = [
    ...householdColumns<Suggestion>(({ household }) => household),
    {
      head: { zh: "所在", en: "Stands in" },
      width: 8,
      style: "center",
      content: ({ place }) => placeWord(place, language),
    },
    {
      head: { zh: "对方行", en: "Row in the other" },
      width: 8,
      style: "count",
      content: ({ other }) => other?.rows[0] ?? null,
    },
    {
      head: { zh: "研判", en: "Suggestion" },
      width: 20,
      style: "text",
      content: ({ kind }) => SUGGESTION_WORDS[kind][language],
    },
    {
      head: { zh: "疑似同人", en: "May be one person" },
      width: 20,
      style: "text",
      content: ({ household }) => near.get(household) ?? null,
    },
    {
      head: { zh: "测算建议", en: "Assessed" },
      width: 12,
      style: "center",
      content: ({ assessment }) => OUTCOME_WORDS[assessment.outcome][language],
    },
    {
      head: { zh: "人均月收入(元)", en: "Income per head (yuan/month)" },
      width: 11,
      style: "money",
      content: ({ assessment }) => moneyContent(assessment.incomePerCapitaMonth),
    },
    {
      head: { zh: "保障标准(元/月)", en: "Standard (yuan/month)" },
      width: 11,
      style: "money",
      content: ({ assessment }) => moneyContent(assessment.standardMonth),
    },
    {
      head: { zh: "理由和依据", en: "Reasons and sources" },
      width: 46,
      style: "text",
      content: ({ assessment }) => reasonsOf(assessment, language),
    },
  ];
  const titles = {
    enter: { zh: "应入对象（建议，请核实）", en: "To enter (suggestions)" },
    leave: { zh: "应退对象（建议，请核实）", en: "To leave (suggestions)" },
  };
  const words = { title: titles[which][language], line: linesOf(comparison, language), language };
  return tableSheet(name, words, columns, suggestionsIn(comparison, which));
}

/** Whom of a household the other list may hold under another number: to be settled before anything else. */
function nearTexts({ near }: Comparison, language: Language): ReadonlyMap<Household, string> {
  const texts = new Map<Household, string>();
  const between = language === "zh" ? "；" : "; ";
  for (const [own, other] of [
    ["a", "b"],
    ["b", "a"],
  ] as const) {
    for (const miss of near) {
      const { household } = miss[own].person;
      const before = texts.get(household);
      const text = nearText(miss, other, language);
      texts.set(household, before === undefined ? text : `${before}${between}${text}`);
    }
  }
  return texts;
}

function reasonsOf({ reasons }: Suggestion["assessment"], language: Language): string {
  const texts = reasons.map((reason) => {
    const text = reasonText(reason, language);
    const source = sourceText(reason.source, reason.standing, language);
    return source === "" ? text : `${text}【${source}】`;
  });
  return [...new Set(texts)].join(language === "zh" ? "；" : "; ");
}

/** 异动: everything that changed from the month before. */
export function changesSheet(
  comparison: Comparison,
  name: string,
  language: Language,
): SheetDescription {
  const later = comparison.period?.later ?? "a";
  const columns: Column<Change>[] = [
    ...householdColumns<Change>(({ now, before }) => now ?? before),
    ...(["now", "before"] as const).map((time): Column<Change> => ({
      head: rowHead(time, later),
      width: 9,
      style: "count",
      content: (change) => change[time]?.rows[0] ?? null,
    })),
    {
      head: { zh: "异动类型", en: "Change" },
      width: 16,
      style: "text",
      content: ({ kind }) => CHANGE_WORDS[kind][language],
    },
    {
      head: { zh: "涉及成员", en: "Member" },
      width: 9,
      style: "text",
      content: ({ person }) => person?.name ?? null,
    },
    figureColumn({ zh: "上期", en: "Before" }, ({ beforeValue }) => beforeValue),
    figureColumn({ zh: "本期", en: "Now" }, ({ nowValue }) => nowValue),
    {
      head: { zh: "增减(%)", en: "Change (%)" },
      width: 9,
      style: "money",
      content: ({ share }) => (share === null ? null : Number(share.times(100).toFixed(2))),
    },
    {
      head: { zh: "超过预警线", en: "Beyond the threshold" },
      width: 9,
      style: "center",
      content: (change) => beyondText(change, language),
    },
  ];
  const title = language === "zh" ? "本期与上期异动" : "Changes since the last period";
  const line = linesOf(comparison, language);
  return tableSheet(name, { title, line, language }, columns, comparison.period?.changes ?? []);
}

function rowHead(time: "now" | "before", later: Place): Column<Change>["head"] {
  const place = time === "now" ? later : later === "a" ? "b" : "a";
  const zh = time === "now" ? "本期行" : "上期行";
  const en = time === "now" ? "Row now" : "Row before";
  return { zh: `${zh}（${placeWord(place, "zh")}）`, en: `${en} (${placeWord(place, "en")})` };
}

function figureColumn(
  head: Column<Change>["head"],
  read: (change: Change) => Change["nowValue"],
): Column<Change> {
  return {
    head,
    width: 11,
    style: "money",
    content: (change) => {
      const value = read(change);
      if (value === null || typeof value === "number") return value;
      return Number(formatMoney({ value }));
    },
  };
}

function beyondText({ kind, isBeyond }: Change, language: Language): string | null {
  if (kind !== "amount" && kind !== "income") return null;
  if (isBeyond === null) return language === "zh" ? "未设预警线" : "no threshold";
  if (language === "zh") return isBeyond ? "是" : "否";
  return isBeyond ? "yes" : "no";
}

function householdColumns<Row>(
  householdOf: (row: Row) => Household | null,
): readonly Column<Row>[] {
  const of = (read: (household: Household) => CellContent) => (row: Row) => {
    const household = householdOf(row);
    return household === null ? null : read(household);
  };
  return [
    {
      head: { zh: "乡镇", en: "Township" },
      width: 10,
      style: "text",
      content: of(({ town }) => town),
    },
    {
      head: { zh: "村", en: "Village" },
      width: 10,
      style: "text",
      content: of(({ village }) => village),
    },
    {
      head: { zh: "户主", en: "Head" },
      width: 9,
      style: "text",
      content: of((household) => household.text("head_name")),
    },
    {
      head: { zh: "户编号", en: "Household no." },
      width: 13,
      style: "text",
      content: of((household) => household.text("household_id") ?? household.text("cert_no")),
    },
    {
      head: { zh: "工作表", en: "Sheet" },
      width: 12,
      style: "text",
      content: of(({ table }) => table.sheet),
    },
    {
      head: { zh: "行", en: "Row" },
      width: 7,
      style: "count",
      content: of(({ rows }) => rows[0] ?? null),
    },
  ];
}
