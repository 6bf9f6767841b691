import type { Source, Standing } from "../policy/types";
import { formatSource, standingTitle } from "../policy";
import { SENTENCES } from "./sentences";
import type { Reason } from "./types";
import { operandText } from "./words";

export type Lang = "zh" | "en";

/** A template cut at its placeholders: the words before each operand, and the words at the end. */
interface Template {
  readonly parts: readonly { readonly words: string; readonly operand: string }[];
  readonly end: string;
}

function cut(text: string): Template {
  const pieces = text.split(/[{}]/);
  const parts = [];
  for (let at = 0; at + 1 < pieces.length; at += 2) {
    parts.push({ words: pieces[at] ?? "", operand: pieces[at + 1] ?? "" });
  }
  return { parts, end: pieces.at(-1) ?? "" };
}

function templatesOf(lang: Lang): ReadonlyMap<string, Template> {
  return new Map(Object.entries(SENTENCES).map(([code, text]) => [code, cut(text[lang])]));
}

const templates = { zh: templatesOf("zh"), en: templatesOf("en") };

/**
 * A reason as a sentence, without its clause.
 *
 * @example reasonText(reason, "zh") // "人均月收入212.50元，低于标准375.00元"
 */
export function reasonText(reason: Reason, lang: Lang): string {
  const template = templates[lang].get(reason.code);
  if (template === undefined) return reason.code;
  let text = "";
  for (const { words, operand } of template.parts) {
    text += words + operandText(operand, reason.operands[operand] ?? null, lang);
  }
  return text + template.end;
}

/** A policy's reasons cite the same few clauses for every household. */
const citations = new WeakMap<Source, string>();

function citation(source: Source): string {
  let cited = citations.get(source);
  if (cited === undefined) {
    const { quote: _words, ...clause } = source;
    citations.set(source, (cited = formatSource(clause)));
  }
  return cited;
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
  const cited = citation(source);
  if (firmness === "") return cited;
  return lang === "zh" ? `${cited}（${firmness}）` : `${cited} (${firmness})`;
}
