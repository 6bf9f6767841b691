/**
 * Other aid (待遇) of a run in numbers: how many people or households should have each, how many have it
 * as far as the rosters show, and what it comes to where the policy knows the amount.
 */
import type { Entitlement, EntitlementKind } from "../assessment";
import { aidOf } from "../assessment/entitlements/entitlements";
import { householdHasOccasion, peopleWithOccasion } from "../assessment/entitlements/occasion";
import { ENTITLEMENT_TITLES } from "../assessment/entitlements/types";
import type { Assessment } from "../assessment/types";
import { hasList } from "../findings/listed-people";
import { comparableId } from "../findings/roster-index";
import { add, zero, type Amount } from "../money";
import type { RunFacts } from "./facts";

/** One kind of other aid. */
export interface EntitlementFigures {
  readonly kind: EntitlementKind;
  /** Whether households are counted, or people. */
  readonly of: "people" | "households";
  /** Who should have it by what the roster and the policy say. */
  readonly due: number;
  /** Who has it as far as the rosters show, due or not; null where they say it of nobody. */
  readonly received: number | null;
  /** Of those due, how many the rosters show not to have it; null where they say nothing of any. */
  readonly lacking: number | null;
  /** Who may have it: something is missing, or it is the county's to decide. */
  readonly open: number;
  /** 元/月, of those due whose amount is known; null where none is. */
  readonly amountMonth: Amount<"month"> | null;
  /** 元, once; null where none is known. */
  readonly amountOnce: Amount<"once"> | null;
  /** Of those due, how many have no known amount. */
  readonly amountUnknown: number;
}

/** What the figures are made from. */
export type EntitlementSource = Pick<RunFacts, "aid" | "assessments" | "policy" | "roster">;

/** What all rows of one person, or household, say of one kind. */
interface Told {
  due: Entitlement["due"];
  isExcluded: boolean;
  received: boolean | null;
  amountMonth: Amount<"month"> | null;
  amountOnce: Amount<"once"> | null;
}

/**
 * The figures of each kind of other aid that somebody should have, has, or may have, in the order in
 * which kinds are named. Whoever stands in several rosters counts once, by the citizen number. Who
 * comes first among the poor (重点救助群体) is no aid and left to its doubt.
 */
export function entitlementFigures({
  aid,
  assessments,
  policy,
  roster,
}: EntitlementSource): readonly EntitlementFigures[] {
  // Such a list names children of whom no row says anything.
  const isAnybody = hasList(roster, "orphans");
  const told = new Map<EntitlementKind, Map<string, Told>>();
  const ofHouseholds = new Set<EntitlementKind>();
  for (const assessment of assessments) {
    const { household } = assessment;
    const people = isAnybody ? household.people : peopleWithOccasion(household, policy);
    if (people.length === 0 && !householdHasOccasion(household)) continue;
    for (const entry of aidOf(assessment, policy, aid, people)) {
      if (entry.people.length === 0) ofHouseholds.add(entry.kind);
      let known = told.get(entry.kind);
      if (known === undefined) told.set(entry.kind, (known = new Map()));
      hear(known, keyOf(entry, assessment), entry);
    }
  }
  return KINDS.flatMap((kind) => {
    const rows = told.get(kind);
    if (rows === undefined) return [];
    const figures = sumUp([...rows.values()]);
    const of = ofHouseholds.has(kind) ? "households" : "people";
    return figures === null ? [] : [{ kind, of, ...figures }];
  });
}

const KINDS = Object.keys(ENTITLEMENT_TITLES) as readonly EntitlementKind[];

function keyOf({ people }: Entitlement, { household }: Assessment): string {
  const person = people[0] ?? household.head;
  const id = comparableId(person?.id ?? null);
  return id ?? `${household.id} ${person?.row ?? ""} ${person?.member ?? ""}`;
}

/** Two rows of one person: what excludes the aid outweighs what grants it, and that what leaves it open. */
function hear(rows: Map<string, Told>, key: string, entry: Entitlement): void {
  const { due, received, amountMonth, amountOnce } = entry;
  const isExcluded = entry.excludedBy !== null && due === "no";
  const known = rows.get(key);
  if (known === undefined) {
    rows.set(key, { due, isExcluded, received, amountMonth, amountOnce });
    return;
  }
  known.isExcluded ||= isExcluded;
  if (due === "yes" || (due === "unknown" && known.due === "no")) known.due = due;
  if (received !== null) known.received = received || known.received === true;
  known.amountMonth ??= amountMonth;
  known.amountOnce ??= amountOnce;
}

/** Null where nobody should have it, has it or may have it. */
function sumUp(rows: readonly Told[]): Omit<EntitlementFigures, "kind" | "of"> | null {
  const due = rows.filter((row) => row.due === "yes" && !row.isExcluded);
  const received = countOf(rows, true);
  const open = rows.filter((row) => row.due === "unknown" && !row.isExcluded).length;
  if (due.length + (received ?? 0) + open === 0) return null;
  const months = due.flatMap(({ amountMonth }) => amountMonth ?? []);
  const onces = due.flatMap(({ amountOnce }) => amountOnce ?? []);
  return {
    due: due.length,
    received,
    lacking: countOf(due, false),
    open,
    amountMonth: months.length === 0 ? null : months.reduce(add, zero("month")),
    amountOnce: onces.length === 0 ? null : onces.reduce(add, zero("once")),
    amountUnknown: due.filter((row) => row.amountMonth === null && row.amountOnce === null).length,
  };
}

/** How many are said to receive it, or not to; a blank is no zero. */
function countOf(rows: readonly Told[], isReceived: boolean): number | null {
  const told = rows.filter((row) => row.received !== null);
  if (told.length === 0 && rows.length > 0) return null;
  return told.filter((row) => row.received === isReceived).length;
}
