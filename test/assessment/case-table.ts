/** The case tables of test/cases/assessment, and an assessment in their words. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import {
  assess,
  entitlementsOf,
  entitlementSource,
  entitlementText,
  entitlementTitle,
  type Entitlement,
  phaseOutSchedule,
} from "../../src/assessment";
import type { Assessment, Outcome, PhaseOutState } from "../../src/assessment";
import type { AidFromLists, KnownAid } from "../../src/assessment/entitlements";
import { formatDate, type CalendarDate } from "../../src/calendar";
import { formatMoney, type Decimal } from "../../src/money";
import type { Policy } from "../../src/policy/types";
import type { Scheme } from "../../src/roster/types";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

export interface Setting {
  readonly 政策?: string;
  readonly 基准日?: string;
  readonly 参数?: Readonly<Record<string, string | number | boolean | null>>;
  readonly 城乡?: "农村" | "城市" | "不明";
  readonly 名册?: string;
  readonly 表名?: string;
}

export interface Case extends Setting {
  readonly 名称: string;
  readonly 户?: GivenFacts;
  readonly 成员?: readonly GivenFacts[];
  /** What other rosters and lists say of the members, in their order. */
  readonly 名单?: readonly Readonly<Record<string, "是" | "否">>[];
  readonly 结果: Readonly<Record<string, unknown>>;
}

export interface CaseTable {
  readonly 说明: string;
  readonly 来源: string;
  readonly 前提: Setting;
  readonly 案例: readonly Case[];
}

/** Aid that other rosters and lists may name. */
const LISTED: Readonly<Record<string, keyof KnownAid>> = {
  低保: "dibao",
  特困: "tekun",
  孤儿: "orphan",
  事实无人抚养儿童: "uncaredChild",
  工伤生活护理费: "workInjury",
  养老护理补贴: "careSubsidy",
};

const SCHEMES: Readonly<Record<string, Scheme | null>> = {
  低保: "dibao",
  特困: "tekun",
  边缘: "marginal",
  建档立卡: "registered-poor",
  残疾补贴: "disability-allowance",
  高龄津贴: "old-age-allowance",
  儿童: "children",
  申请: null,
};

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  continue: "继续",
  enter: "纳入",
  adjust: "调整",
  "phase-out": "渐退",
  exit: "退出",
  "not-eligible": "不符合",
  undetermined: "无法判断",
};

const SCHEME_WORDS: Readonly<Record<Assessment["scheme"], string>> = {
  "dibao-household": "整户",
  "dibao-person": "单人户",
  tekun: "特困",
  marginal: "边缘",
  none: "无",
};

const STATES: Readonly<Record<PhaseOutState, string>> = {
  none: "无",
  "not-started": "未开始",
  running: "渐退中",
  "ending-soon": "即将期满",
  "ended-review": "期满待复核",
  "ended-paid": "期满仍发",
  undetermined: "无法判断",
};

const money = (amount: { readonly value: Decimal } | null): string | null =>
  amount === null ? null : formatMoney(amount);
const date = (value: CalendarDate | null): string | null =>
  value === null ? null : formatDate(value);

const DUE = { yes: "应享", no: "不享", unknown: "待定" } as const;

/** An entitlement in one line: whose row, what, due or not, how much, from when, received, excluded by. */
function line(entry: Entitlement): string {
  const rows = entry.people.map(({ row }) => row).join("、");
  const parts = [
    rows === "" ? "全户" : `第${rows}人`,
    entitlementTitle(entry.kind, "zh"),
    DUE[entry.due],
    ...(entry.amountMonth === null ? [] : [`${formatMoney(entry.amountMonth)}元/月`]),
    ...(entry.amountOnce === null ? [] : [`${formatMoney(entry.amountOnce)}元`]),
    ...(entry.from === null ? [] : [`${formatDate(entry.from).slice(0, 7)}起`]),
    ...(entry.received === null ? [] : [entry.received ? "已领" : "未领"]),
    ...(entry.excludedBy === null ? [] : [`因${entry.excludedBy}`]),
  ];
  return parts.join(" ");
}

/** An assessment in the words of the case tables. */
export function written({ assessment, policy, lists }: Ran): Record<string, unknown> {
  const { phaseOut, review, override } = assessment;
  const schedule = phaseOutSchedule(assessment, policy);
  const entitlements = entitlementsOf(assessment, policy, lists);
  return {
    待遇: entitlements.map(line),
    待遇缺: [...new Set(entitlements.flatMap(({ missing }) => missing.map(named)))],
    待遇依据: [...new Set(entitlements.map((one) => entitlementSource(one, "zh")))],
    下次复核: date(review?.next ?? null),
    复核逾期: review?.isOverdue ?? null,
    人工核定: override === null ? "无" : override.reason,
    逐月: schedule?.months.map(({ amount }) => Number(money(amount))) ?? null,
    未定月: schedule?.months.filter(({ isCertain }) => !isCertain).length ?? null,
    剩余金额: money(schedule?.remaining ?? null),
    最多剩余: money(schedule?.remainingAtMost ?? null),
    建议: OUTCOMES[assessment.outcome],
    类别: SCHEME_WORDS[assessment.scheme],
    在保: assessment.isRecipient ? "是" : "否",
    人口: assessment.size,
    人数: assessment.covered,
    年收入: money(assessment.incomeYear),
    人均: money(assessment.incomePerCapitaMonth),
    标准: money(assessment.standardMonth),
    补差: money(assessment.shortfallMonth),
    分类施保: money(assessment.supplementMonth),
    发放: money(assessment.payableMonth),
    现发: money(assessment.currentMonth),
    渐退: STATES[phaseOut.state],
    渐退起: date(phaseOut.start),
    渐退止: date(phaseOut.end),
    剩余: phaseOut.monthsLeft,
    缺: assessment.missing.map(named),
  };
}

function named({ code, scope }: Assessment["missing"][number]): string {
  return scope === null ? code : `${code} ${scope}`;
}

const MONEY_WORDS = new Set(
  "年收入 人均 标准 补差 分类施保 发放 现发 剩余金额 最多剩余".split(" "),
);

/** A case's numbers are compared as money text: 375 is 375.00. */
export function expectedText(key: string, value: unknown): unknown {
  const isMoney = MONEY_WORDS.has(key);
  return isMoney && typeof value === "number" ? value.toFixed(2) : value;
}

/** A case as it was assessed, and what lists say beside it. */
export interface Ran {
  readonly assessment: Assessment;
  readonly policy: Policy;
  readonly lists: AidFromLists | null;
}

/** Assesses the household of a case under its table's setting. */
export function run(setting: Setting, given: Case): Ran {
  const merged = { ...setting, ...given, 参数: { ...setting.参数, ...given.参数 } };
  const asOf = merged.基准日 ?? "2020-06-30";
  const area = merged.城乡 ?? "农村";
  const scheme = SCHEMES[merged.名册 ?? "低保"];
  if (scheme === undefined) throw new Error(`No such roster: ${merged.名册 ?? ""}`);
  const policy = policyOf(merged.政策 ?? "guizhou", asOf, merged.参数);
  const assessment = assess(
    household({
      household: given.户 ?? {},
      ...(given.成员 ? { members: given.成员 } : {}),
      table: {
        scheme,
        area: area === "农村" ? "rural" : area === "城市" ? "urban" : null,
        title: merged.表名 ?? null,
      },
      asOf: day(asOf),
    }),
    policy,
  );
  return { assessment, policy, lists: listsOf(given) };
}

function listsOf({ 名单: listed }: Case): AidFromLists | null {
  if (listed === undefined) return null;
  return ({ row }) => {
    const known: Partial<Record<keyof KnownAid, boolean>> = {};
    for (const [word, answer] of Object.entries(listed[row - 1] ?? {})) {
      const aid = LISTED[word];
      if (aid === undefined) throw new Error(`No such list: ${word}`);
      known[aid] = answer === "是";
    }
    return known;
  };
}

/** What is written of the entitlements of a case, whole and each in its own words. */
export function entitlementTexts({ assessment, policy, lists }: Ran, lang: "zh" | "en"): string[] {
  return entitlementsOf(assessment, policy, lists).map((one) => entitlementText(one, lang));
}

const FOLDER = join(__dirname, "../cases/assessment");
export const TABLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".yaml"))
  .sort()
  .map((name) => ({
    name,
    table: parse(readFileSync(join(FOLDER, name), "utf8")) as CaseTable,
  }));
