import { noteText, sampleSums, type Check, scopeText } from "../app";
import { formatDate } from "../calendar";
import {
  COMPARED_WORDS,
  doubtKindsText,
  drawnText,
  figureText,
  groundsText,
  headNameOf,
  missingText,
  OUTCOME_WORDS,
  shareText,
  stratumByText,
  stratumText,
  UNIT_WORDS,
  type Language,
} from "../reports";
import type { Comparison, Sample, SampledHousehold } from "../sampling";

/** What a person reads after `doudi sample`: how it was drawn, who was drawn, where the roster differs. */
export function sampleText(
  done: Check,
  sample: Sample,
  options: { readonly language: Language; readonly outputs: readonly string[] },
): string {
  const { language, outputs } = options;
  const zh = language === "zh";
  const lines = [...drawLines(done, sample, language), ""];
  sample.households.forEach((one, i) => {
    lines.push(...householdLines(one, i + 1, sample, language));
  });
  lines.push("", ...closingLines(sample, language));
  if (outputs.length > 0) {
    lines.push(`${zh ? "已写出：" : "Written: "}${outputs.join(zh ? "、" : ", ")}`);
  } else {
    lines.push(
      zh
        ? "未写出文件；加 -o 输出.xlsx 可得到抽查表、抽查说明和差异表。"
        : "Nothing was written; add -o OUT.xlsx for the sheets of the sample.",
    );
  }
  return `${lines.join("\n")}\n`;
}

function drawLines(done: Check, sample: Sample, language: Language): string[] {
  const zh = language === "zh";
  const { policy, scope, inputs } = done.request;
  const { draw, question } = sample;
  const file = inputs[0];
  const by = stratumByText(question.by, language);
  const drawn = draw.drawn.length;
  const lines = [
    zh
      ? `政策：${policy.title.zh}（${policy.id}）  基准日：${formatDate(policy.asOf)}  范围：${scopeText(scope, "zh")}`
      : `Policy: ${policy.title.en} (${policy.id})  As of: ${formatDate(policy.asOf)}  Scope: ${scopeText(scope, "en")}`,
    zh
      ? `总体 ${draw.population} 户，抽取 ${drawn} 户（${shareText(drawn, draw.population)}），随机种子 ${question.seed}，分层：${by}`
      : `${drawn} of ${draw.population} households drawn (${shareText(drawn, draw.population)}), seed ${question.seed}, divided by: ${by}`,
    zh ? `名册 SHA-256 ${file?.sha256 ?? "—"}` : `Roster SHA-256 ${file?.sha256 ?? "-"}`,
    zh ? `抽样框指纹 ${draw.fingerprint}` : `Fingerprint of the frame ${draw.fingerprint}`,
    ...done.roster.notes
      .filter(({ code }) => code === "empty-list")
      .map((note) => `· ${noteText(note, language)}`),
  ];
  if (question.by !== null) {
    for (const { name, population, drawn: count } of draw.strata) {
      const stratum = stratumText(question.by, name, language);
      lines.push(
        zh
          ? `  ${stratum}：${population} 户抽 ${count} 户`
          : `  ${stratum}: ${count} of ${population}`,
      );
    }
  }
  return lines;
}

function householdLines(
  one: SampledHousehold,
  number: number,
  sample: Sample,
  language: Language,
): string[] {
  const zh = language === "zh";
  const { household, outcome, missing } = one.assessment;
  const { table, rows } = household;
  const place = [household.town, household.village].filter((part) => part !== null).join(" ");
  const { by } = sample.question;
  const isPlace = by === null || by.kind === "town" || by.kind === "village" || by.kind === "sheet";
  const stratum =
    isPlace || one.drawn === null ? "" : `［${stratumText(by, one.drawn.stratum, language)}］`;
  const name = headNameOf(household) ?? (zh ? "未写户主" : "no head named");
  const at = zh
    ? `“${table.sheet}”第 ${rows[0] ?? ""} 行`
    : `"${table.sheet}" row ${rows[0] ?? ""}`;
  const lines = [
    `${number}. ${name} ${place} ${stratum} ${at}`.replace(/ {2,}/g, " "),
    `   ${drawnText(one, language)}`,
    `   ${OUTCOME_WORDS[outcome][language]}${zh ? "：" : ": "}${comparedText(one, language)}`,
  ];
  const lacking = outcome === "undetermined" ? missingText(missing, language) : null;
  if (lacking !== null) lines.push(`   ${zh ? "缺：" : "Missing: "}${lacking}`);
  for (const comparison of one.comparisons.filter(({ differs }) => differs)) {
    lines.push(`   ≠ ${differenceText(comparison, language)}`);
  }
  const doubts = doubtKindsText(one.findings, language);
  if (doubts !== null) lines.push(`   ${zh ? "疑点：" : "Doubts: "}${doubts}`);
  return lines;
}

/** Income per head and amount, as the roster states them and as they are worked out anew. */
function comparedText({ comparisons }: SampledHousehold, language: Language): string {
  const zh = language === "zh";
  return comparisons
    .filter(({ item }) => item === "per-head" || item === "amount")
    .map((one) => {
      const label = COMPARED_WORDS[one.item][language];
      const unit = UNIT_WORDS[one.unit][language];
      const stated = figureText(one, one.stated);
      const recomputed = figureText(one, one.recomputed);
      return zh
        ? `${label} ${stated === null ? "名册未列" : `名册 ${stated} ${unit}`} ${recomputed === null ? "无法复算" : `复算 ${recomputed} ${unit}`}`
        : `${label}: ${stated === null ? "not in the roster" : `roster ${stated} ${unit}`}, ${recomputed === null ? "cannot be recomputed" : `recomputed ${recomputed} ${unit}`}`;
    })
    .join(zh ? "，" : "; ");
}

function differenceText(comparison: Comparison, language: Language): string {
  const zh = language === "zh";
  const label = COMPARED_WORDS[comparison.item][language];
  const difference = figureText(comparison, comparison.difference) ?? "";
  const signed = difference.startsWith("-") ? difference : `+${difference}`;
  const source = groundsText(comparison, language);
  const unit = UNIT_WORDS[comparison.unit][language];
  const figures = zh
    ? `${label} 名册 ${figureText(comparison, comparison.stated)}，复算 ${figureText(comparison, comparison.recomputed)}，差 ${signed} ${unit}`
    : `${label}: roster ${figureText(comparison, comparison.stated)}, recomputed ${figureText(comparison, comparison.recomputed)}, ${signed} ${unit}`;
  return source === "" ? figures : `${figures}【${source}】`;
}

function closingLines({ households }: Sample, language: Language): string[] {
  const differing = households.filter(({ comparisons }) =>
    comparisons.some(({ differs }) => differs),
  ).length;
  const sums = sampleSums(households);
  if (language === "en") {
    return [
      `${differing} of ${households.length} households differ from the roster. Of ${sums.compared} comparable ones the roster pays ${sums.current} yuan a month, recomputed ${sums.payable}.`,
      "Differences need verifying; the county decides.",
    ];
  }
  return [
    `${households.length} 户中 ${differing} 户与名册有差异；金额可比的 ${sums.compared} 户，名册月发放 ${sums.current} 元，复算 ${sums.payable} 元。`,
    "差异须入户核实，不作为认定结论。",
  ];
}
