/**
 * Cases of test/cases/clauses: a whole roster as an officer has it, and all that the product must say
 * of it. What is read, assessed and doubted is the real thing; only files and sheets are left out.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { entitlementsOf, entitlementTitle, type Assessment } from "../../src/assessment";
import { formatDate, parseIsoDate } from "../../src/calendar";
import { findingSource, findingText, runRules, type Finding } from "../../src/findings";
import { formatMoney } from "../../src/money";
import { formatSource } from "../../src/policy";
import type { Policy } from "../../src/policy/types";
import {
  coverageText,
  dispatchDateOf,
  OUTCOME_WORDS,
  PHASE_OUT_WORDS,
  SCHEME_WORDS,
} from "../../src/reports";
import { calendarSentences } from "../../src/reports/work-calendar";
import { cellName } from "../../src/workbook/cells";
import { runOf, sheetsOf, type RuleCase } from "../findings/case-table";
import { contextOf } from "../findings/context";

type Sheets = NonNullable<RuleCase["sheets"]>;

interface Setting {
  readonly 政策?: string;
  readonly 基准日?: string;
  readonly 参数?: Readonly<Record<string, string | number | boolean | null>>;
}

export interface RosterCase extends Setting {
  readonly 名称: string;
  readonly 名册: Sheets;
  readonly 名单?: NonNullable<RuleCase["lists"]>;
  readonly 结果: Readonly<Record<string, unknown>>;
}

export interface RosterTable {
  readonly 说明: string;
  readonly 来源: string;
  readonly 前提?: Setting;
  readonly 案例: readonly RosterCase[];
}

const FOLDER = join(__dirname, "../cases/clauses");

/** The tables of rosters, with their file's name. */
export function rosterTables(): readonly { readonly name: string; readonly table: RosterTable }[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith("rosters-"))
    .sort()
    .map((name) => ({
      name: name.replace(/\.yaml$/, ""),
      table: parse(readFileSync(join(FOLDER, name), "utf8")) as RosterTable,
    }));
}

/** What comes of a case, in the words of the tables. */
export function resultOf(setting: Setting, given: RosterCase): Readonly<Record<string, unknown>> {
  const context = contextOf(
    sheetsOf({ name: given.名称, sheets: given.名册 }),
    runOfCase(setting, given),
  );
  const { findings, coverage } = runRules(context);
  const { assessments, policy } = context;
  const hasOne = Object.keys(given.名册).length === 1 && given.名单 === undefined;
  const place = (sheet: string, where: string): string => (hasOne ? where : `${sheet}!${where}`);
  const of = (levels: readonly string[]): readonly string[] =>
    findings.filter(({ level }) => levels.includes(level)).map((one) => findingPlace(one, place));
  return {
    建议: byHousehold(assessments, place, suggestion),
    渐退: byHousehold(assessments, place, phaseOut),
    缺: byHousehold(assessments, place, ({ missing }) =>
      missing.length === 0
        ? null
        : missing.map(({ code, scope }) => (scope === null ? code : `${code} ${scope}`)).join("、"),
    ),
    待遇: byHousehold(assessments, place, (one) => entitlementText(one, policy)),
    疑点: of(["error", "high", "warn"]),
    提示: of(["info"]),
    写明: byRule(findings, (one) => findingText(one, "zh")),
    依据: byRule(findings, (one) => {
      const source = findingSource(one);
      return source === null ? "" : formatSource(source);
    }),
    覆盖: coverageText(coverage, "zh"),
    调度日期: formatDate(dispatchDateOf(policy).date),
    日程: calendarSentences(policy, "zh").join(""),
  };
}

function runOfCase(setting: Setting, given: RosterCase): ReturnType<typeof runOf> {
  const merged = { ...setting, ...given, 参数: { ...setting.参数, ...given.参数 } };
  const asOf = parseIsoDate(merged.基准日 ?? "");
  if (asOf === null) throw new Error(`${given.名称}: no as-of date`);
  const { rules: _all, ...run } = runOf(
    {
      name: given.名称,
      policy: merged.政策 ?? "blank",
      params: Object.fromEntries(
        Object.entries(merged.参数).flatMap(([name, value]) =>
          value === null ? [] : [[name, value]],
        ),
      ),
      ...(given.名单 === undefined ? {} : { lists: given.名单 }),
    },
    "",
  );
  return { ...run, asOf };
}

type Place = (sheet: string, where: string) => string;

function byHousehold(
  assessments: readonly Assessment[],
  place: Place,
  text: (assessment: Assessment) => string | null,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    assessments.flatMap((one) => {
      const { table, rows } = one.household;
      const said = text(one);
      return said === null ? [] : [[place(table.sheet, `第${rows[0] ?? 0}行`), said]];
    }),
  );
}

/** `建议继续 低保（整户） 375.00`; a dash where no amount can be told. */
function suggestion({ outcome, scheme, payableMonth }: Assessment): string {
  const amount = payableMonth === null ? "—" : formatMoney(payableMonth);
  return `${OUTCOME_WORDS[outcome].zh} ${SCHEME_WORDS[scheme].zh} ${amount}`;
}

/** `渐退中 2019-03-01至2020-02-29，剩3个月`; null where there is none. */
function phaseOut({ phaseOut: { state, start, end, monthsLeft } }: Assessment): string | null {
  if (state === "none") return null;
  const day = (date: typeof start): string => (date === null ? "未定" : formatDate(date));
  return `${PHASE_OUT_WORDS[state].zh} ${day(start)}至${day(end)}，剩${monthsLeft ?? "未定"}个月`;
}

function entitlementText(assessment: Assessment, policy: Policy): string | null {
  const due = { yes: "应享", no: "不享", unknown: "待定" } as const;
  const lines = entitlementsOf(assessment, policy).map(
    ({ kind, people, due: answer, amountOnce }) => {
      const who = people.map(({ row }) => `第${row}行`).join("、");
      const sum = amountOnce === null ? "" : `${formatMoney(amountOnce)}元`;
      return `${who}${entitlementTitle(kind, "zh")}${due[answer]}${sum}`;
    },
  );
  return lines.length === 0 ? null : lines.join("；");
}

/** `D01 K5`; the row alone where a doubt stands at no cell. */
function findingPlace({ rule, table, cell, row }: Finding, place: Place): string {
  const where = cell === null ? `第${row}行` : cellName(cell.row, cell.column);
  return `${rule.id} ${place(table.sheet, where)}`;
}

function byRule(
  findings: readonly Finding[],
  text: (finding: Finding) => string,
): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const finding of findings)
    texts[finding.rule.id] = (texts[finding.rule.id] ?? "") + text(finding);
  return texts;
}
