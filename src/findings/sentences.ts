import type { Operand } from "../assessment/types";
import type { Source } from "../policy/types";
import type { Finding, Rule, Sighting } from "./types";

/** The two languages that people read. */
export type Lang = "zh" | "en";

/**
 * The sentence of a finding. `{who}` is the person, else the head of the household, else the row;
 * `{row}` is the row; every other `{word}` is an operand of the sighting.
 *
 * @throws Error where the rule has no sentence for the sighting's variant: a fault of the rule.
 * @example findingText(finding, "zh") // "张三的身份证号校验码不对：……"
 */
export function findingText(finding: Finding, lang: Lang): string {
  const template = finding.rule.text[finding.variant ?? ""];
  if (template === undefined) {
    throw new Error(`Rule ${finding.rule.id} has no sentence for "${finding.variant ?? ""}".`);
  }
  return fill(template[lang], finding, lang);
}

/** What the clerk should do about a finding. */
export function nextStep(finding: Finding, lang: Lang): string {
  return fill(finding.rule.next[lang], finding, lang);
}

/** The name of a check, e.g. 身份证校验码错误. */
export function ruleTitle(rule: Rule, lang: Lang): string {
  return rule.title[lang];
}

/** The document behind a finding; null where there is none that a user could be shown. */
export function findingSource(finding: Finding): Source | null {
  return finding.source ?? finding.rule.source;
}

function fill(template: string, sighting: Sighting, lang: Lang): string {
  return template.replace(/\{(\w+)\}/g, (_, word: string) => {
    if (word === "who") return whoIsMeant(sighting, lang);
    if (word === "row") return String(sighting.row);
    return shown(sighting.operands[word] ?? null);
  });
}

function shown(operand: Operand): string {
  return operand === null ? "—" : String(operand);
}

function whoIsMeant(sighting: Sighting, lang: Lang): string {
  const { person, household, row } = sighting;
  const name =
    person === null ? (household?.head?.name ?? household?.text("head_name")) : person.name;
  return name ?? (lang === "zh" ? `第${row}行` : `Row ${row}`);
}
