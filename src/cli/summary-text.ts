import type { Check, SkippedFile } from "../app";
import { formatDate } from "../calendar";
import { ruleTitle } from "../findings";
import { formatMoney } from "../money";
import {
  coverageText,
  countedOnce,
  countedOnceText,
  figuresOf,
  findingKinds,
  missingText,
  OUTCOMES,
  OUTCOME_WORDS,
  SEVERITIES,
  SEVERITY_WORDS,
  type Language,
} from "../reports";
import { noteText, questionText } from "../app";

/** What a person reads after `doudi check`: what was read, what is suggested, what is doubtful, where it went. */
export function summaryText(
  done: Check,
  options: {
    readonly language: Language;
    readonly outputs: readonly string[];
    readonly skipped?: readonly SkippedFile[];
  },
): string {
  const { language } = options;
  const zh = language === "zh";
  const lines = [
    ...readLines(done, language),
    ...skippedLines(options.skipped ?? [], language),
    "",
    ...suggestionLines(done, language),
    "",
    ...doubtLines(done, language),
    ...coverageLines(done, language),
  ];
  if (options.outputs.length > 0) {
    lines.push("", `${zh ? "已写出：" : "Written: "}${options.outputs.join(zh ? "、" : ", ")}`);
    lines.push(...macroLines(done, options.outputs, language));
  } else {
    lines.push(
      "",
      zh
        ? "未写出文件；加 -o 输出.xlsx 可得到带核查结果的工作簿。"
        : "Nothing was written; add -o OUT.xlsx for a checked workbook.",
    );
  }
  return `${lines.join("\n")}\n`;
}

/** Files that were left out: a county without them is not whole. */
function skippedLines(skipped: readonly SkippedFile[], language: Language): string[] {
  const word = language === "zh" ? "  ！未核查：" : "  ! Not checked: ";
  return skipped.map(({ why }) => word + why[language]);
}

/** Excel opens a workbook with macros only under the name of one. */
function macroLines(done: Check, outputs: readonly string[], language: Language): string[] {
  if (!/\.xlsm$/i.test(done.request.inputs[0]?.file ?? "")) return [];
  const misnamed = outputs.filter((output) => /\.xlsx$/i.test(output));
  return misnamed.map((output) =>
    language === "zh"
      ? `  注意：原文件带宏（.xlsm），“${output}”请改用 .xlsm 作扩展名，否则 Excel 打不开。`
      : `  Note: the original holds macros (.xlsm); give "${output}" the extension .xlsm, or Excel will not open it.`,
  );
}

function readLines(done: Check, language: Language): string[] {
  const zh = language === "zh";
  const { request, roster } = done;
  const policy = request.policy;
  const lines = [
    zh
      ? `政策：${policy.title.zh}（${policy.id}）  基准日：${formatDate(policy.asOf)}`
      : `Policy: ${policy.title.en} (${policy.id})  As of: ${formatDate(policy.asOf)}`,
  ];
  for (const table of roster.tables) {
    const households = roster.households.filter((one) => one.table.id === table.id).length;
    const entries = roster.others.get(table.id)?.length ?? null;
    const file = request.inputs[table.input]?.file ?? "";
    lines.push(
      zh
        ? `  ${file}“${table.sheet}” 第${table.firstRow}–${table.lastRow}行：${ROLE_WORDS[table.role].zh}${households > 0 ? `，${households}户` : ""}${entries === null ? "" : `，${entries}条`}`
        : `  ${file} "${table.sheet}" rows ${table.firstRow}-${table.lastRow}: ${ROLE_WORDS[table.role].en}${households > 0 ? `, ${households} households` : ""}${entries === null ? "" : `, ${entries} entries`}`,
    );
    for (const question of table.questions)
      lines.push(`    ？${questionText(question, table, language)}`);
  }
  for (const note of roster.notes) lines.push(`  · ${noteText(note, language)}`);
  for (const sheet of done.outdated) {
    lines.push(
      zh
        ? `  · 工作表“${sheet}”上次核查后有改动或重新排序，原核查结果已过期，本次已重算。`
        : `  · Rows of sheet "${sheet}" were changed or sorted since the last check; results are computed anew.`,
    );
  }
  return lines;
}

const ROLE_WORDS = {
  household: { zh: "户表", en: "household roster" },
  person: { zh: "人员名册", en: "person roster" },
  payment: { zh: "发放表", en: "payment sheet" },
  list: { zh: "比对名单", en: "list" },
  earlier: { zh: "往期名册", en: "earlier roster" },
  report: { zh: "统计报表（不核查）", en: "finished report (not checked)" },
  ours: { zh: "本工具的表", en: "sheet of this tool" },
} as const;

function suggestionLines(done: Check, language: Language): string[] {
  const zh = language === "zh";
  const figures = figuresOf(done.assessments, done.findings);
  if (done.roster.households.length === 0) {
    return [
      zh
        ? "没有名册，只核查了发放表，不作保障建议。"
        : "No roster: payments alone were checked, and nothing is suggested.",
    ];
  }
  const lines = [
    zh
      ? `共 ${figures.households} 户 ${figures.people} 人。建议：`
      : `${figures.households} households, ${figures.people} people. Suggestions:`,
  ];
  const once = countedOnceText(done.assessments, language);
  if (once !== null) lines.push(`  ${once}`);
  for (const outcome of OUTCOMES) {
    const count = figures.outcomes[outcome];
    if (count > 0) lines.push(`  ${OUTCOME_WORDS[outcome][language]} ${count}`);
  }
  const lacking = missingText(
    countedOnce(done.assessments).flatMap((one) =>
      one.outcome === "undetermined" ? one.missing : [],
    ),
    language,
  );
  if (lacking !== null) lines.push(`  ${zh ? "无法判断的户缺：" : "Missing: "}${lacking}`);
  lines.push(`  ${moneyLine(figures, language)}`);
  return lines;
}

/** What is paid and suggested; no sum is shown where not one household has an amount. */
function moneyLine(figures: ReturnType<typeof figuresOf>, language: Language): string {
  const { households, payableUnknown } = figures;
  const current = formatMoney(figures.current);
  const payable = formatMoney(figures.payable);
  const noneKnown = households > 0 && payableUnknown === households;
  if (language === "zh") {
    if (noneKnown) return `现月发放 ${current} 元，建议月发放均无法测算`;
    const unknown = payableUnknown === 0 ? "" : `（另有 ${payableUnknown} 户金额未知）`;
    return `现月发放 ${current} 元，建议月发放 ${payable} 元${unknown}`;
  }
  if (noneKnown) return `Paid now ${current} yuan a month; no suggested amount can be computed`;
  const unknown = payableUnknown === 0 ? "" : ` (${payableUnknown} households unknown)`;
  return `Paid now ${current} yuan a month, suggested ${payable}${unknown}`;
}

/** How many of those who lost ability to work are covered, where the rosters say so. */
function coverageLines({ coverage }: Check, language: Language): string[] {
  const text = coverageText(coverage, language);
  return text === null ? [] : [`  ${text}`];
}

function doubtLines(done: Check, language: Language): string[] {
  const zh = language === "zh";
  const figures = figuresOf([], done.findings);
  const levels = SEVERITIES.map(
    (level) => `${SEVERITY_WORDS[level][language]} ${figures.findings[level]}`,
  );
  const lines = [`${zh ? "疑点：" : "Doubts: "}${levels.join(zh ? "，" : ", ")}`];
  for (const kind of findingKinds(done.findings)) {
    lines.push(
      zh
        ? `  ${kind.rule.id} ${ruleTitle(kind.rule, language)}（${SEVERITY_WORDS[kind.level].zh}） ${kind.findings.length}`
        : `  ${kind.rule.id} ${ruleTitle(kind.rule, language)} (${SEVERITY_WORDS[kind.level].en}) ${kind.findings.length}`,
    );
  }
  if (done.rulesNotRun.length > 0) {
    const ids = done.rulesNotRun.map((entry) => entry.rule.id).join(" ");
    lines.push(`  ${zh ? "名册缺少所需信息，未运行：" : "Not run for want of data: "}${ids}`);
  }
  return lines;
}
