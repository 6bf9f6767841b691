import { missingFor } from "./needs";
import { findingNamer } from "./finding-id";
import { labourCoverage } from "./outreach/labour-coverage";
import { RULES } from "./registry";
import { buildRosterIndex } from "./roster-index";
import type { Finding, FindingContext, FindingsResult, Rule, RuleNotRun, Sighting } from "./types";

/** Everything that a run of the rules is given. */
export type RunContext = Omit<FindingContext, "index">;

/**
 * Runs the rules over a whole roster. The same context gives the same findings in the same order:
 * by table, row, then rule. A rule that lacks a column, a parameter or a list is not run and says
 * what was missing.
 *
 * @param options.rules run only these ids.
 * @param options.onRule told before each rule how many are behind and how many there are.
 * @param options.onSeen told after each rule that saw something what it saw, not yet in order.
 */
export function runRules(
  context: RunContext,
  options: {
    readonly rules?: readonly string[];
    readonly onRule?: (done: number, total: number) => void;
    readonly onSeen?: (rule: Rule, sightings: readonly Sighting[]) => void;
  } = {},
): FindingsResult {
  const full = { ...context, index: buildRosterIndex(context.roster, context.assessments) };
  const wanted = options.rules;
  const seen: Seen[] = [];
  const rulesNotRun: RuleNotRun[] = [];
  RULES.forEach((rule, order) => {
    if (wanted?.includes(rule.id) === false) return;
    options.onRule?.(order, RULES.length);
    const missing = whatIsMissing(rule, full);
    if (missing.length > 0) {
      rulesNotRun.push({ rule, missing });
      return;
    }
    const sightings = [...rule.run(full)];
    if (sightings.length > 0) options.onSeen?.(rule, sightings);
    for (const sighting of sightings) seen.push({ rule, order, sighting });
  });
  return {
    findings: inRosterOrder(seen, context),
    coverage: labourCoverage(full),
    rulesNotRun,
  };
}

function whatIsMissing(rule: Rule, context: FindingContext): readonly string[] {
  const missing = missingFor(rule.needs, context);
  return missing.length > 0 ? missing : (rule.lacks?.(context) ?? []);
}

interface Seen {
  readonly rule: Rule;
  readonly order: number;
  readonly sighting: Sighting;
}

function inRosterOrder(seen: readonly Seen[], context: RunContext): readonly Finding[] {
  const position = new Map(context.roster.tables.map((table, index) => [table.id, index]));
  const place = (one: Seen): number => position.get(one.sighting.table.id) ?? 0;
  const column = (one: Seen): number => one.sighting.cell?.column ?? 0;
  const ordered = [...seen].sort(
    (a, b) =>
      place(a) - place(b) ||
      a.sighting.row - b.sighting.row ||
      a.order - b.order ||
      column(a) - column(b),
  );
  const nameOf = findingNamer();
  return ordered.map(({ rule, sighting }) => ({
    ...sighting,
    id: nameOf(rule, sighting),
    rule,
    level: sighting.severity ?? rule.severity,
  }));
}
