/** Sheets of a comparison whose rows are people: 双方都有, 差异, 仅甲方, 仅乙方, 疑似同人. */
import { formatMoney } from "../../money";
import type {
  Comparison,
  Difference,
  ListedPerson,
  NearMiss,
  PersonMatch,
  Place,
  Suggestion,
} from "../../reconcile";
import type { Household } from "../../roster/types";
import type { CellContent, SheetDescription } from "../../workbook/sheets";
import type { Language } from "../facts";
import { missingText } from "../standard-columns";
import { OUTCOME_WORDS } from "../vocabulary";
import { tableSheet, type Column } from "./table-sheet";
import {
  GROUND_WORDS,
  NEAR_WORDS,
  nearText,
  placeWord,
  sideLabel,
  SUGGESTION_WORDS,
} from "./words";

/** Names of the sheets of a comparison. */
export const PEOPLE_SHEETS = {
  both: "双方都有",
  differences: "差异",
  onlyA: "仅甲方",
  onlyB: "仅乙方",
  near: "疑似同人",
} as const;

/** 双方都有: everyone in both lists, with both places and what the match rests on. */
export function bothSheet(
  comparison: Comparison,
  name: string,
  language: Language,
): SheetDescription {
  const differences = new Map<PersonMatch, Difference[]>();
  for (const one of comparison.differences) {
    const own = differences.get(one.match);
    if (own === undefined) differences.set(one.match, [one]);
    else own.push(one);
  }
  const columns: Column<PersonMatch>[] = [
    ...personColumns<PersonMatch>("a", ({ a }) => a),
    ...rowColumns<PersonMatch>("b", ({ b }) => b),
    {
      head: { zh: "比对依据", en: "Matched by" },
      width: 16,
      style: "text",
      content: ({ ground }) => GROUND_WORDS[ground][language],
    },
    {
      head: { zh: "差异", en: "Differences" },
      width: 26,
      style: "text",
      content: (match) =>
        differences
          .get(match)
          ?.map((one) => differenceText(one, language))
          .join("；") ?? null,
    },
  ];
  const title = language === "zh" ? "双方都有的人员" : "In both lists";
  return tableSheet(
    name,
    { title, line: linesOf(comparison, language), language },
    columns,
    comparison.people.both,
  );
}

/** 差异: what the lists say differently of people in both. */
export function differencesSheet(
  comparison: Comparison,
  name: string,
  language: Language,
): SheetDescription {
  const columns: Column<Difference>[] = [
    ...personColumns<Difference>("a", ({ match }) => match.a),
    ...rowColumns<Difference>("b", ({ match }) => match.b),
    {
      head: { zh: "差异", en: "Difference" },
      width: 34,
      style: "text",
      content: (one) => differenceText(one, language),
    },
    ...(["a", "b"] as const).map((place): Column<Difference> => ({
      head: {
        zh: `${placeWord(place, "zh")}金额(元)`,
        en: `Amount in ${placeWord(place, "en")} (yuan)`,
      },
      width: 12,
      style: "money",
      content: (one) => (one[place] === null ? null : Number(formatMoney({ value: one[place] }))),
    })),
  ];
  const title = language === "zh" ? "双方说法不一致" : "Differences";
  return tableSheet(
    name,
    { title, line: linesOf(comparison, language), language },
    columns,
    comparison.differences,
  );
}

function differenceText({ kind, match, a, b }: Difference, language: Language): string {
  if (kind === "name") {
    const [one, other] = [match.a.name ?? "", match.b.name ?? ""];
    return language === "zh"
      ? `身份证号相同、姓名不同：${one} / ${other}`
      : `One ID number, two names: ${one} / ${other}`;
  }
  const [one, other] = [a, b].map((value) => (value === null ? "—" : formatMoney({ value })));
  return language === "zh"
    ? `金额不一致：甲方${one ?? ""}元，乙方${other ?? ""}元`
    : `Amounts differ: ${one ?? ""} and ${other ?? ""} yuan`;
}

/** 仅甲方 or 仅乙方: whom one list alone has, whether the household is in the other, who it may be there. */
export function onlySheet(
  comparison: Comparison,
  place: Place,
  name: string,
  language: Language,
): SheetDescription {
  const { people, near, households, suggestions } = comparison;
  const nearOf = new Map<ListedPerson, NearMiss>();
  for (const miss of near) if (!nearOf.has(miss[place])) nearOf.set(miss[place], miss);
  const suggestionOf = new Map<Household, Suggestion>();
  for (const one of suggestions) if (one.place === place) suggestionOf.set(one.household, one);
  const other: Place = place === "a" ? "b" : "a";
  const suggested = (listed: ListedPerson): Suggestion | null =>
    suggestionOf.get(listed.person.household) ?? null;
  const columns: Column<ListedPerson>[] = [
    ...personColumns<ListedPerson>(place, (listed) => listed),
    {
      head: { zh: "户内情况", en: "Household" },
      width: 18,
      style: "text",
      content: ({ person }) =>
        householdText(households.touched.has(person.household), other, language),
    },
    {
      head: { zh: "疑似同人", en: "May be" },
      width: 30,
      style: "text",
      content: (listed) => {
        const miss = nearOf.get(listed);
        return miss === undefined ? null : nearText(miss, other, language);
      },
    },
    ...(suggestionOf.size > 0 || comparison.kind === "dibao-registered-poor"
      ? suggestionColumns(comparison, place, suggested, language)
      : []),
  ];
  const title =
    language === "zh" ? `仅在${placeWord(place, "zh")}的人员` : `Only in ${placeWord(place, "en")}`;
  const data = place === "a" ? people.onlyA : people.onlyB;
  return tableSheet(name, { title, line: linesOf(comparison, language), language }, columns, data);
}

/** What is suggested, else what the assessment of a register's household says, and what it lacks. */
function suggestionColumns(
  { kind, a, b }: Comparison,
  place: Place,
  suggested: (listed: ListedPerson) => Suggestion | null,
  language: Language,
): readonly Column<ListedPerson>[] {
  const [side, others] = place === "a" ? [a, b] : [b, a];
  return [
    {
      head: { zh: "研判建议", en: "Suggestion" },
      width: 24,
      style: "text",
      content: (listed) => {
        const one = suggested(listed);
        if (one !== null) return SUGGESTION_WORDS[one.kind][language];
        if (kind !== "dibao-registered-poor") return null;
        const { outcome } = side.assessmentOf(listed.person.household, others.area);
        return OUTCOME_WORDS[outcome][language];
      },
    },
    {
      head: { zh: "缺失信息", en: "Missing" },
      width: 22,
      style: "text",
      content: (listed) => missingText(suggested(listed)?.assessment.missing ?? [], language),
    },
  ];
}

function householdText(isShared: boolean, other: Place, language: Language): string {
  const word = placeWord(other, language);
  if (language === "zh") return isShared ? `户内其他人在${word}` : `全户不在${word}`;
  return isShared ? `others of it in ${word}` : `nobody of it in ${word}`;
}

/** 疑似同人: pairs that may be one person, for somebody to look at. */
export function nearSheet(
  comparison: Comparison,
  name: string,
  language: Language,
): SheetDescription {
  const columns: Column<NearMiss>[] = [
    ...personColumns<NearMiss>("a", ({ a }) => a),
    ...personColumns<NearMiss>("b", ({ b }) => b),
    {
      head: { zh: "疑似理由", en: "Why" },
      width: 24,
      style: "text",
      content: ({ ground }) => NEAR_WORDS[ground][language],
    },
  ];
  const title =
    language === "zh" ? "疑似同一人（未作为匹配，请核实）" : "May be one person (not matched)";
  return tableSheet(
    name,
    { title, line: linesOf(comparison, language), language },
    columns,
    comparison.near,
  );
}

/** Heads of a list's columns: 甲方姓名, Name (A). */
function headsOf(place: Place): (zh: string, en: string) => Column<unknown>["head"] {
  return (zh, en) => ({
    zh: `${placeWord(place, "zh")}${zh}`,
    en: `${en} (${place.toUpperCase()})`,
  });
}

/** Where somebody stands in a list, and who it is. */
function personColumns<Row>(
  place: Place,
  personOf: (row: Row) => ListedPerson,
): readonly Column<Row>[] {
  const of = (read: (listed: ListedPerson) => CellContent) => (row: Row) => read(personOf(row));
  const head = headsOf(place);
  return [
    {
      head: head("乡镇", "Township"),
      width: 10,
      style: "text",
      content: of(({ person }) => person.household.town),
    },
    {
      head: head("村", "Village"),
      width: 10,
      style: "text",
      content: of(({ person }) => person.household.village),
    },
    {
      head: head("户主", "Head"),
      width: 9,
      style: "text",
      content: of(({ person }) => person.household.text("head_name")),
    },
    ...rowColumns(place, personOf),
  ];
}

function rowColumns<Row>(
  place: Place,
  personOf: (row: Row) => ListedPerson,
): readonly Column<Row>[] {
  const of = (read: (listed: ListedPerson) => CellContent) => (row: Row) => read(personOf(row));
  const head = headsOf(place);
  return [
    { head: head("姓名", "Name"), width: 9, style: "text", content: of(({ name }) => name) },
    {
      head: head("身份证号", "ID number"),
      width: 20,
      style: "text",
      content: of(({ person }) => person.id?.normalized || null),
    },
    {
      head: head("工作表", "Sheet"),
      width: 12,
      style: "text",
      content: of(({ person }) => person.table.sheet),
    },
    { head: head("行", "Row"), width: 7, style: "count", content: of(({ person }) => person.row) },
  ];
}

/** The line under a title: which list is which. */
export function linesOf({ a, b }: Comparison, language: Language): string {
  return language === "zh"
    ? `甲方：${sideLabel(a, language)}        乙方：${sideLabel(b, language)}        结果供核实参考，不作为认定结论`
    : `A: ${sideLabel(a, language)}        B: ${sideLabel(b, language)}        To be looked into, no verdict`;
}
