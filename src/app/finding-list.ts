/** Doubts as an officer goes through them: filtered, grouped by rule, the gravest first. */
import type { Family, Finding, Rule, Severity } from "../findings/types";
import { SEVERITIES } from "../reports";

/** Which doubts to list. An empty list of a kind stands for all of that kind. */
export interface FindingFilter {
  readonly levels: readonly Severity[];
  readonly families: readonly Family[];
  /** Township, or null for all. */
  readonly town: string | null;
  /** Part of the name of the person or of the head of the household; empty for all. */
  readonly name: string;
}

/** The doubts of one rule at one severity. */
export interface FindingGroup {
  readonly rule: Rule;
  readonly level: Severity;
  /** In roster order. */
  readonly findings: readonly Finding[];
}

/** The groups of the doubts that pass the filter, the gravest first, then by rule. */
export function groupFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
): readonly FindingGroup[] {
  const groups = new Map<string, FindingGroup & { readonly findings: Finding[] }>();
  for (const finding of findings) {
    if (!passes(finding, filter)) continue;
    const key = `${SEVERITIES.indexOf(finding.level)} ${finding.rule.id}`;
    const group = groups.get(key);
    if (group) group.findings.push(finding);
    else groups.set(key, { rule: finding.rule, level: finding.level, findings: [finding] });
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function passes(finding: Finding, filter: FindingFilter): boolean {
  const { levels, families, town, name } = filter;
  if (levels.length > 0 && !levels.includes(finding.level)) return false;
  if (families.length > 0 && !families.includes(finding.rule.family)) return false;
  if (town !== null && townOf(finding) !== town) return false;
  const wanted = name.trim();
  return wanted === "" || namesOf(finding).some((one) => one.includes(wanted));
}

/** The township of the household that a doubt is about, or null where the roster names none. */
function townOf(finding: Finding): string | null {
  return finding.household?.town ?? null;
}

/** The head of the household that a doubt is about. */
export function headOf(finding: Finding): string | null {
  return finding.household?.head?.name ?? finding.household?.text("head_name") ?? null;
}

function namesOf(finding: Finding): readonly string[] {
  return [finding.person?.name ?? null, headOf(finding)].filter((name) => name !== null);
}

/** The townships and families that occur, for the choices of a filter: in roster order. */
export function filterChoices(findings: readonly Finding[]): {
  readonly towns: readonly string[];
  readonly families: readonly Family[];
} {
  const towns = new Set<string>();
  const families = new Set<Family>();
  for (const finding of findings) {
    const town = townOf(finding);
    if (town !== null) towns.add(town);
    families.add(finding.rule.family);
  }
  return { towns: [...towns], families: [...families].sort() };
}
