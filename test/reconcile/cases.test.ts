/** The case tables of test/cases/reconcile: two lists, and what must come of comparing them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { parseIsoDate } from "../../src/calendar";
import { formatMoney, type Decimal } from "../../src/money";
import type {
  Change,
  ChangeKind,
  Comparison,
  ComparisonKind,
  ListedPerson,
  MatchGround,
  NearGround,
  SuggestionKind,
} from "../../src/reconcile";
import { reconcileSheets } from "../../src/reports/reconcile";
import { runOf, sheetsOf } from "../findings/case-table";
import { compared, termsOf } from "./lists";

type Cell = string | number | boolean | null;
type Sheets = Readonly<Record<string, readonly (readonly Cell[])[]>>;

interface Given {
  readonly 政策?: string;
  readonly 基准日?: string;
  readonly 参数?: Readonly<Record<string, string>>;
}

interface Case extends Given {
  readonly 名称: string;
  /** One sheet: its name and rows. */
  readonly 甲方: Sheets;
  readonly 乙方: Sheets;
  readonly 结果: Readonly<Record<string, unknown>>;
}

interface Table {
  readonly 说明: string;
  readonly 前提?: Given;
  readonly 案例: readonly Case[];
}

const KINDS: Readonly<Record<ComparisonKind, string>> = {
  "dibao-registered-poor": "低保与建档立卡",
  "dibao-tekun": "低保与特困",
  "registered-poor-tekun": "建档立卡与特困",
  payments: "名册与发放",
  "urban-rural": "城市与农村",
  period: "本期与上期",
  lists: "名单",
};
const GROUNDS: Readonly<Record<MatchGround, string>> = {
  id: "身份证号",
  "id-15": "旧号换算",
  "name-birth": "姓名出生",
};
const NEAR: Readonly<Record<NearGround, string>> = {
  "id-close": "同名差一两位",
  "id-one-off": "差一处",
  "name-birth": "同名同生日",
  "name-household": "同户同名",
  "name-village": "同村同名",
};
const SUGGESTIONS: Readonly<Record<SuggestionKind, string>> = {
  enter: "应入",
  leave: "应退",
  "leave-by-other": "按对方名单应退",
  again: "退出后又符合",
  "cannot-tell": "无法判断",
};
const CHANGES: Readonly<Record<ChangeKind, string>> = {
  "household-new": "新增户",
  "household-left": "退出户",
  "household-split": "分户",
  "household-merged": "并户",
  "member-joined": "增加成员",
  "member-left": "减少成员",
  "member-moved": "成员换户",
  size: "人口",
  amount: "金额",
  income: "收入",
};

const rowsOf = (people: readonly ListedPerson[]): readonly number[] =>
  people.map(({ person }) => person.row);

/** What came of a comparison, in the words of the tables. Only what a case names is compared. */
const READ: Readonly<Record<string, (result: Comparison) => unknown>> = {
  种类: ({ kind }) => KINDS[kind],
  双方都有: ({ people }) =>
    people.both.map(({ a, b, ground }) => ({
      甲: a.person.row,
      乙: b.person.row,
      依据: GROUNDS[ground],
    })),
  仅甲方: ({ people }) => rowsOf(people.onlyA),
  仅乙方: ({ people }) => rowsOf(people.onlyB),
  疑似: ({ near }) =>
    near.map(({ a, b, ground }) => ({ 甲: a.person.row, 乙: b.person.row, 理由: NEAR[ground] })),
  户内其他人在对方: ({ counts }) => [
    counts.a.onlyInSharedHousehold,
    counts.b.onlyInSharedHousehold,
  ],
  重复行: ({ counts }) => [counts.a.repeats, counts.b.repeats],
  不保障: ({ counts }) => [counts.a.uncovered, counts.b.uncovered],
  其他月份: ({ counts }) => [counts.a.otherMonths, counts.b.otherMonths],
  双方户数: ({ counts }) => [counts.a.householdsBoth, counts.b.householdsBoth],
  姓名不一致: ({ differences }) =>
    differences.filter(({ kind }) => kind === "name").map(({ match }) => match.a.person.row),
  金额不一致: ({ differences }) =>
    differences
      .filter(({ kind }) => kind === "amount")
      .map(({ match, a, b }) => ({ 甲: match.a.person.row, 甲方: money(a), 乙方: money(b) })),
  研判: ({ suggestions }) =>
    suggestions.map(({ kind, place, household }) => ({
      [SUGGESTIONS[kind]]: `${place === "a" ? "甲" : "乙"}${household.rows[0] ?? ""}`,
    })),
  缺: ({ suggestions }) => [
    ...new Set(
      suggestions.flatMap(({ kind, assessment }) =>
        kind === "cannot-tell" ? assessment.missing.map(({ code }) => code) : [],
      ),
    ),
  ],
  本期: ({ period }) => (period === null ? null : period.later === "a" ? "甲方" : "乙方"),
  写明月份: ({ period }) => period?.isSaid ?? null,
  异动: ({ period }) => (period?.changes ?? []).map(changeWords),
};

/** `金额 2 300.00→400.01 超过`; of a household that is gone the row of the month before, `上3`. */
function changeWords(change: Change): string {
  const { kind, now, before, person, nowValue, beforeValue, isBeyond } = change;
  const row = now === null ? `上${before?.rows[0] ?? ""}` : String(now.rows[0] ?? "");
  const words = [CHANGES[kind], row];
  if (person !== null) words.push(person.name ?? "");
  if (nowValue !== null) words.push(`${figure(beforeValue)}→${figure(nowValue)}`);
  if (kind === "amount" || kind === "income") {
    words.push(isBeyond === null ? "未设" : isBeyond ? "超过" : "未超");
  }
  return words.join(" ");
}

function figure(value: Decimal | number | null): string {
  if (typeof value === "number") return String(value);
  return money(value) ?? "—";
}

function money(value: Decimal | null): string | null {
  return value === null ? null : formatMoney({ value });
}

const FOLDER = join(__dirname, "..", "cases", "reconcile");
const tables = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => ({ name, ...(parse(readFileSync(join(FOLDER, name), "utf8")) as Table) }));

describe.each(tables)("$name", ({ 前提, 案例 }) => {
  test.each(案例)("$名称", (one) => {
    const given = { ...前提, ...one };
    const params = given.参数 === undefined ? {} : { params: given.参数 };
    const { overrides } = runOf({ name: one.名称, ...params }, "");
    const asOf = given.基准日 === undefined ? null : parseIsoDate(given.基准日);
    const terms = {
      ...(given.政策 === undefined ? {} : { policy: given.政策 }),
      ...(asOf === null ? {} : { asOf }),
      ...(overrides === undefined ? {} : { overrides }),
    };
    const [a, b] = [one.甲方, one.乙方].map((sheets) => {
      const [sheet] = sheetsOf({ name: one.名称, sheets });
      if (sheet === undefined) throw new Error(`${one.名称}: a list has one sheet`);
      return [sheet.sheet, sheet.rows] as const;
    });
    if (a === undefined || b === undefined) throw new Error("two lists");
    const result = compared(a, b, terms);
    const seen = Object.fromEntries(
      Object.keys(one.结果).map((key) => {
        const read = READ[key];
        if (read === undefined) throw new Error(`${one.名称}: what is ${key}?`);
        return [key, read(result)];
      }),
    );
    expect(seen).toEqual(one.结果);
    expectWords(result, terms);
  });
});

/** Every sheet can be described in both languages, without a hole in a sentence. */
function expectWords(result: Comparison, terms: Parameters<typeof termsOf>[0]): void {
  for (const language of ["zh", "en"] as const) {
    for (const { rows } of reconcileSheets([result], termsOf(terms), language)) {
      for (const row of rows) {
        for (const { content } of row)
          if (typeof content === "string") expect(content).not.toMatch(/[{}]|undefined|NaN/);
      }
    }
  }
}
