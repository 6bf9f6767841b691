/**
 * The cases of assessment, each changed in one place: a fact with another value, a fact or a member
 * less, a day earlier, a parameter off by a little.
 */
import { besides, datesNextTo, spread, type Value } from "../recorded/changed-values";
import type { Case, CaseTable, Setting } from "./case-table";
import type { GivenFacts } from "./given";

/** A case changed in one place, and what was changed. */
export interface Neighbour {
  readonly change: string;
  readonly given: Case;
}

/** Words that a table writes for a fact. */
export type Words = Readonly<Record<string, readonly Value[]>>;

/** So many changes of a case are tried, spread over all there are. */
export const MOST = 3;

/** The changes of a case that are tried; the same ones each time. */
export function neighboursOf(given: Case, table: CaseTable, words: Words): readonly Neighbour[] {
  const facts = [
    ...changesOf(given.户 ?? {}, words).map(({ change, facts: 户 }) => ({
      change: `户 ${change}`,
      given: { ...given, 户 },
    })),
    ...(given.成员 ?? []).flatMap((member, at) =>
      changesOf(member, words).map(({ change, facts: changed }) => ({
        change: `第${at + 1}人 ${change}`,
        given: { ...given, 成员: (given.成员 ?? []).map((one, i) => (i === at ? changed : one)) },
      })),
    ),
  ];
  return spread([...settings(given, table.前提), ...lessMembers(given), ...facts], MOST);
}

/** Words that a table's cases write for a fact. */
export function wordsOf({ 案例: cases }: CaseTable): Words {
  const words = new Map<string, Set<Value>>();
  for (const { 户: household = {}, 成员: members = [] } of cases) {
    for (const facts of [household, ...members]) {
      for (const [name, value] of Object.entries(facts)) {
        const seen = words.get(name) ?? new Set();
        words.set(name, seen.add(value));
      }
    }
  }
  return Object.fromEntries([...words].map(([name, seen]) => [name, [...seen].filter(isWord)]));
}

/** Numbers and dates have neighbours of their own. */
function isWord(value: Value): boolean {
  return typeof value === "boolean" || (typeof value === "string" && !/\d{2}/.test(value));
}

function changesOf(
  facts: GivenFacts,
  words: Words,
): readonly { readonly change: string; readonly facts: GivenFacts }[] {
  return Object.entries(facts).flatMap(([name, value]) => [
    { change: `没有${name}`, facts: omit(facts, name) },
    ...besides(value, words[name] ?? []).map((other) => ({
      change: `${name} ${String(other)}`,
      facts: { ...facts, [name]: other },
    })),
  ]);
}

function lessMembers(given: Case): readonly Neighbour[] {
  const { 成员: members = [] } = given;
  return members.map((_, at) => ({
    change: `没有第${at + 1}人`,
    given: { ...given, 成员: members.filter((_member, i) => i !== at) },
  }));
}

/** The day, the area and the parameters of a case. */
function settings(given: Case, setting: Setting): readonly Neighbour[] {
  const parameters = { ...setting.参数, ...given.参数 };
  return [
    ...datesNextTo(given.基准日 ?? setting.基准日 ?? "2020-06-30").map((day) => ({
      change: `基准日 ${day}`,
      given: { ...given, 基准日: day },
    })),
    { change: "城乡 城市", given: { ...given, 城乡: "城市" as const } },
    { change: "城乡 不明", given: { ...given, 城乡: "不明" as const } },
    ...Object.entries(parameters).flatMap(([name, value]) =>
      [null, ...figuresNextTo(value)].map((other) => ({
        change: `${name}: ${String(other)}`,
        given: { ...given, 参数: { ...given.参数, [name]: other } },
      })),
    ),
  ];
}

/** 4500 元/年 with one more and one less; the other of yes and no. */
function figuresNextTo(value: Value): readonly (string | boolean)[] {
  if (typeof value === "boolean") return [!value];
  const [, figure, unit = ""] = /^(\d+(?:\.\d+)?)( .+)?$/.exec(String(value)) ?? [];
  if (figure === undefined) return [];
  return [Number(figure) + 1, Number(figure) - 1].map((other) => `${other}${unit}`);
}

function omit(facts: GivenFacts, name: string): GivenFacts {
  return Object.fromEntries(Object.entries(facts).filter(([key]) => key !== name));
}
