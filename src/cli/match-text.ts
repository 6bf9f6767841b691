import type { Reconciliation } from "../app";
import { formatDate } from "../calendar";
import type { Comparison, Counts, Place } from "../reconcile";
import { missingText, type Language } from "../reports";
import { COMPARISON_WORDS, placeWord, resultCounts, sideLabel } from "../reports/reconcile";

/** What a person reads after `doudi match`: how many in both, how many in one alone, what to look at. */
export function matchText(
  { comparisons, request }: Reconciliation,
  options: { readonly language: Language; readonly outputs: readonly string[] },
): string {
  const { language, outputs } = options;
  const zh = language === "zh";
  const { policy } = request;
  const lines = [
    zh
      ? `政策：${policy.title.zh}（${policy.id}）  基准日：${formatDate(policy.asOf)}`
      : `Policy: ${policy.title.en} (${policy.id})  As of: ${formatDate(policy.asOf)}`,
    ...comparisons.flatMap((comparison) => ["", ...comparisonLines(comparison, language)]),
    "",
  ];
  if (outputs.length > 0) {
    lines.push(`${zh ? "已写出：" : "Written: "}${outputs.join(zh ? "、" : ", ")}`);
  } else {
    lines.push(
      zh
        ? "未写出文件；加 -o 比对结果.xlsx 可得到逐人名单。"
        : "Nothing was written; add -o OUT.xlsx for the lists.",
    );
  }
  return `${lines.join("\n")}\n`;
}

function comparisonLines(comparison: Comparison, language: Language): string[] {
  const zh = language === "zh";
  const { a, b, counts } = comparison;
  const lines = [`【${COMPARISON_WORDS[comparison.kind][language]}】`];
  if (!zh) lines[0] = `[${COMPARISON_WORDS[comparison.kind].en}]`;
  for (const place of ["a", "b"] as const) {
    const side = place === "a" ? a : b;
    lines.push(
      `  ${placeWord(place, language)} ${sideLabel(side, language)}${periodWord(comparison, place, language)}${zh ? "：" : ": "}${countText(counts[place], language)}`,
    );
    const left = leftOut(counts[place], language);
    if (left !== "") lines.push(`    · ${left}`);
  }
  if (counts.a.both === 0) {
    lines.push(
      zh
        ? "  · 双方没有一个人相同，请检查是否拿错了名单、身份证号列是否认对（doudi inspect）。"
        : "  · Nobody is in both: are these the right lists, and is the ID column recognized (doudi inspect)?",
    );
  }
  if (comparison.period !== null && !comparison.period.isSaid) {
    lines.push(
      zh
        ? "  · 两份名册都没有写明月份，按先写的为本期、后写的为上期。"
        : "  · Neither list names its month: the first given is taken for this period's.",
    );
  }
  if (comparison.payments !== null) {
    const { month } = comparison.payments;
    lines.push(zh ? `  · 比对的发放月份：${month}` : `  · Month of payments compared: ${month}`);
  }
  for (const [name, count] of resultCounts(comparison, language)) {
    lines.push(`  ${name} ${count}`);
  }
  const missing = missingText(
    comparison.suggestions
      .filter(({ kind }) => kind === "cannot-tell")
      .flatMap(({ assessment }) => assessment.missing),
    language,
  );
  if (missing !== null) lines.push(`    ${zh ? "无法判断的户缺：" : "Missing: "}${missing}`);
  return lines;
}

function periodWord({ period }: Comparison, place: Place, language: Language): string {
  if (period === null) return "";
  const isLater = period.later === place;
  if (language === "zh") return isLater ? "［本期］" : "［上期］";
  return isLater ? " [this period]" : " [last period]";
}

function countText(c: Counts, language: Language): string {
  return language === "zh"
    ? `${c.people}人 = 双方都有${c.both} + 仅在本方${c.only}；${c.households}户 = 双方都有${c.householdsBoth} + 仅在本方${c.householdsOnly}`
    : `${c.people} people = ${c.both} in both + ${c.only} only here; ${c.households} households = ${c.householdsBoth} + ${c.householdsOnly}`;
}

/** Rows that are not counted as people, and people who can hardly be matched. */
function leftOut(c: Counts, language: Language): string {
  const zh = language === "zh";
  const parts: readonly (readonly [number, string, string])[] = [
    [c.repeats, "身份证号重复的行", "rows that repeat an ID number"],
    [c.unnamed, "无姓名无身份证号的行", "rows with neither name nor ID"],
    [c.uncovered, "注明不保障的成员（未比对）", "members not covered (left out)"],
    [c.otherMonths, "其他月份的发放行（未比对）", "payment rows of other months (left out)"],
    [c.withoutId, "没有可用身份证号的人", "people without a usable ID number"],
  ];
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word, en]) => (zh ? `${word} ${count}` : `${count} ${en}`))
    .join(zh ? "，" : ", ");
}
