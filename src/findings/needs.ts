import type { Field } from "../roster/fields";
import { fieldsOf } from "../roster/table-fields";
import type { Roster, Table } from "../roster/types";
import { builtOnce } from "./built-once";
import { missingParameters } from "./parameter-needs";
import type { RunContext } from "./run";
import type { RuleNeeds } from "./types";

/**
 * What a rule would need and this run lacks: field names (of a group of alternatives the first),
 * parameter codes, kinds of lists. Empty when the rule can run.
 */
export function missingFor(needs: RuleNeeds, context: RunContext): readonly string[] {
  const given = fieldsGiven(context.roster);
  const fields = (needs.fields ?? [])
    .map((group) => (typeof group === "string" ? [group] : group))
    .filter((group) => !group.some((field) => given.has(field)))
    .flatMap(([first]) => first ?? []);
  const parameters = missingParameters(needs.parameters ?? [], context.policy);
  const lists = (needs.lists ?? []).filter((kind) => !hasTable(context.roster, kind));
  const alternatives = (needs.anyOf ?? []).map((other) => missingFor(other, context));
  const neither = alternatives.find((missing) => missing.length === 0) ?? alternatives[0] ?? [];
  return [...fields, ...parameters, ...lists, ...neither];
}

const givenByRoster = new WeakMap<Roster, ReadonlySet<Field>>();

/** Fields that some table's columns hold; a column that the officer was asked about holds none yet. */
function fieldsGiven(roster: Roster): ReadonlySet<Field> {
  return builtOnce(
    givenByRoster,
    roster,
    () => new Set(roster.tables.filter(isRead).flatMap((table) => [...fieldsOf(table)])),
  );
}

function isRead(table: Table): boolean {
  return table.role !== "report" && table.role !== "ours";
}

/**
 * A list of a kind (deaths, vehicles …), a table of another role (`payment`, `earlier`), or the
 * roster of a scheme that a list of that name would stand for (`tekun`, `children`).
 */
function hasTable(roster: Roster, kind: string): boolean {
  return roster.tables.some(
    (table) => table.listKind === kind || table.role === kind || table.scheme === kind,
  );
}
