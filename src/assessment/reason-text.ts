import type { Source, Standing } from "../policy/types";
import { formatSource, standingTitle } from "../policy";
import { SENTENCES } from "./sentences";
import type { Reason } from "./types";
import { operandText } from "./words";

export type Lang = "zh" | "en";

/** A template cut at its placeholders: words at even places, operand names at odd ones. */
function cut(template: string): readonly string[] {
  return template.split(/[{}]/);
}

const templates: Readonly<Record<Lang, Map<string, readonly string[]>>> = {
  zh: new Map(Object.entries(SENTENCES).map(([code, { zh }]) => [code, cut(zh)])),
  en: new Map(Object.entries(SENTENCES).map(([code, { en }]) => [code, cut(en)])),
};

/**
 * A reason as a sentence, without its clause.
 *
 * @example reasonText(reason, "zh") // "人均月收入212.50元，低于标准375.00元"
 */
export function reasonText(reason: Reason, lang: Lang): string {
  const parts = templates[lang].get(reason.code) ?? [];
  let text = "";
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? "";
    text += at % 2 === 0 ? part : operandText(part, reason.operands[part] ?? null, lang);
  }
  return text;
}

/**
 * The clause behind a reason: document, number, clause; how firmly it stands is said where no
 * document fixes it. Empty where there is nothing to cite.
 *
 * @example sourceText(source, "sourced", "zh")
 * // "《贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）》（2018-03-22）三（一）"
 */
export function sourceText(source: Source | null, standing: Standing | null, lang: Lang): string {
  const firmness = standing === null || standing === "sourced" ? "" : standingTitle(standing, lang);
  if (source === null) return firmness;
  const { quote: _words, ...clause } = source;
  const cited = formatSource(clause);
  if (firmness === "") return cited;
  return lang === "zh" ? `${cited}（${firmness}）` : `${cited} (${firmness})`;
}
