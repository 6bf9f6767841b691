import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Table } from "../../roster/types";
import { distinctHouseholds } from "../distinct-households";
import { addTo } from "../roster-index";
import { atOccurrence } from "../sighting";
import type { FindingContext, Occurrence, Rule, Sighting } from "../types";
import { paymentsOf, rosterLookup } from "./payment-rows";

/** From this many households on an account is a village's collective one, or a column copied down. */
const COLLECTIVE = 10;
const SHOWN_DIGITS = 4;

/** One account in two or more households of one scheme, or of one payment sheet and month. */
export const H01: Rule = {
  id: "H01",
  family: "H",
  severity: "high",
  source: null,
  needs: { fields: ["bank_account"] },
  run,
  title: { zh: "同一银行账号用于多户", en: "One account for several households" },
  text: {
    "": {
      zh: "{who}户的银行账号（尾号{tail}）同时用于{count}户：{others}",
      en: "{who}: the account ending in {tail} stands in {count} households: {others}",
    },
    collective: {
      zh: "同一银行账号（尾号{tail}）用于{count}户，像是村集体账户代收或整列误填",
      en: "One account (ending in {tail}) stands in {count} households: perhaps a village's collective account, or a column copied down",
    },
  },
  next: {
    zh: "核对开户人和存折，确属代领的注明关系，误填的更正",
    en: "Check the holder and the passbook; note the relation where somebody collects for another, correct a slip",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const [account, everywhere] of context.index.sharedAccounts) {
    for (const occurrences of byScope(everywhere)) yield* within(account, occurrences, context);
  }
}

/** The dibao and the allowance roster may well share an account: each scheme and period for itself. */
function byScope(occurrences: readonly Occurrence[]): Iterable<readonly Occurrence[]> {
  const scopes = new Map<string, Occurrence[]>();
  for (const occurrence of occurrences) {
    addTo(scopes, scopeOf(occurrence.household), occurrence);
  }
  return scopes.values();
}

function* within(
  account: string,
  occurrences: readonly Occurrence[],
  context: FindingContext,
): Iterable<Sighting> {
  const groups = families(new Set(occurrences.map(({ household }) => household)), context);
  const [first] = occurrences;
  if (first === undefined || groups.length < 2) return;
  const tail = account.slice(-SHOWN_DIGITS);
  if (groups.length >= COLLECTIVE) yield collective(first, occurrences, groups.length, tail);
  else yield* each(occurrences, groups, tail);
}

/** Rows of payments to members of one household of the roster are one family's. */
function families(
  households: ReadonlySet<Household>,
  context: FindingContext,
): readonly (readonly Household[])[] {
  const lookup = rosterLookup(context);
  const rows = paymentsOf(context).filter(({ row }) => households.has(row));
  const ofRoster = rows.flatMap((payment) => lookup.candidatesOf(payment));
  return distinctHouseholds([...ofRoster, ...households])
    .map((group) => group.filter((household) => households.has(household)))
    .filter((group) => group.length > 0);
}

function scopeOf(household: Household): string {
  const { table } = household;
  if (table.role !== "payment") return String(household.scheme);
  return [table.id, household.text("pay_month")].join("\u0000");
}

function* each(
  occurrences: readonly Occurrence[],
  groups: readonly (readonly Household[])[],
  tail: string,
): Iterable<Sighting> {
  for (const group of groups) {
    const own = occurrences.find(({ household }) => group.includes(household));
    if (own === undefined) continue;
    const others = groups
      .filter((other) => other !== group)
      .flatMap(([first]) => (first === undefined ? [] : [nameOf(first)]));
    yield atOccurrence(own, {
      operands: { tail, count: groups.length, others: others.join("、") },
      discriminator: tail,
    });
  }
}

/** Told at the first place; of the others those of its sheet are marked. */
function collective(
  first: Occurrence,
  occurrences: readonly Occurrence[],
  count: number,
  tail: string,
): Sighting {
  const { table } = first.household;
  const cells = occurrences
    .filter(({ household }) => isOfSheet(household.table, table))
    .map(({ cell }) => cell);
  return {
    household: null,
    person: null,
    table,
    row: first.cell.row,
    cell: first.cell,
    cells,
    operands: { tail, count },
    variant: "collective",
    discriminator: tail,
  };
}

function isOfSheet(a: Table, b: Table): boolean {
  return a.input === b.input && a.sheet === b.sheet;
}

/** The head's name, or whoever's stands there; the row of a household without names. */
function nameOf(household: Household): string {
  const { head, people, table, rows } = household;
  const name = head?.name ?? household.text("head_name") ?? people[0]?.name;
  return name ?? `${sheetTitle(table)}!${String(rows[0])}`;
}
