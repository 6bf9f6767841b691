/**
 * Who receives which aid now, as rosters, lists and marks say it. Answers have three values: yes, no,
 * and null where nothing given says so.
 */
import { aidNamed } from "../assessment/entitlements";
import type { Decimal } from "../money";
import type { Field } from "../roster/fields";
import type { FactReader, Household, Person } from "../roster/types";
import { builtOnce } from "./built-once";
import { hasList, listedPeople } from "./listed-people";
import { comparableId } from "./roster-index";
import type { FindingContext, RosterIndex } from "./types";

/** What telling who receives what needs: the rosters, and who is assessed as a recipient. */
export interface AidContext {
  readonly roster: FindingContext["roster"];
  readonly index: Pick<RosterIndex, "assessmentOf">;
}

/** Schemes whose recipients other schemes exclude or presuppose. */
export type Aid = "dibao" | "tekun";

const MARKS = { dibao: "dibao_is", tekun: "tekun_is" } as const satisfies Record<Aid, Field>;

/** Amounts that are paid to one person. */
export const PERSONAL_AMOUNTS = [
  "elder_amount",
  "living_allowance",
  "nursing_allowance",
  "disability_allowance_total",
  "child_amount",
  "tekun_basic",
  "amount_person",
] as const satisfies readonly Field[];

const ALL_AMOUNTS: readonly Field[] = [
  ...PERSONAL_AMOUNTS,
  "amount_total",
  "monthly_amount_household",
];

function isZero(person: Person, field: Field): boolean {
  return person.amount(field)?.value?.isZero() === true;
}

/** A sum above zero in a field, else null. */
export function paidIn(reader: FactReader, field: Field): Decimal | null {
  const value = reader.amount(field)?.value ?? null;
  return value === null || value.isZero() || value.isNegative() ? null : value;
}

/** What a person's own row says of a scheme: its mark, or the kind of aid it names. */
function ownWord(person: Person, aid: Aid): boolean | null {
  const mark = person.flag(MARKS[aid])?.value ?? null;
  if (mark !== null) return mark;
  const scheme = aidNamed(person);
  return scheme === null ? null : scheme === aid;
}

/** Whether a household's place in a roster makes its covered members recipients. */
function standsIn(household: Household, aid: Aid, context: AidContext): boolean {
  if (household.scheme !== aid) return false;
  if (aid === "tekun") return true;
  return context.index.assessmentOf(household)?.isRecipient === true;
}

const numbers = new WeakMap<AidContext["roster"], Map<Aid, ReadonlySet<string> | null>>();

/** Numbers of everyone in the rosters and lists of a scheme; null where none was given. */
function numbersOf(aid: Aid, context: AidContext): ReadonlySet<string> | null {
  const known = builtOnce(numbers, context.roster, () => new Map());
  return builtOnce(known, aid, () => readNumbers(aid, context));
}

function readNumbers(aid: Aid, context: AidContext): ReadonlySet<string> | null {
  const { roster } = context;
  const listed = new Set(listedPeople(roster, aid).keys());
  let isGiven = hasList(roster, aid);
  for (const household of roster.households) {
    if (household.scheme !== aid) continue;
    isGiven = true;
    if (!standsIn(household, aid, context)) continue;
    for (const person of household.people) {
      const isOut = person.covered === false || ownWord(person, aid) === false;
      const id = isOut ? null : comparableId(person.id);
      if (id !== null) listed.add(id);
    }
  }
  return isGiven ? listed : null;
}

/**
 * Whether a person is on a scheme. A row or list that names the person outweighs a mark elsewhere
 * that denies it; a household's mark counts where its members have none.
 */
export function receives(person: Person, aid: Aid, context: AidContext): boolean | null {
  const own = ownWord(person, aid);
  if (own === null && person.covered !== false && standsIn(person.household, aid, context)) {
    return true;
  }
  const named = isNamed(person, numbersOf(aid, context));
  if (named === true) return true;
  return own ?? person.household.flag(MARKS[aid])?.value ?? named;
}

/** Whether a person's number is among those of a scheme; null where it or they are not known. */
function isNamed(person: Person, numbersOfScheme: ReadonlySet<string> | null): boolean | null {
  const id = comparableId(person.id);
  return id === null || numbersOfScheme === null ? null : numbersOfScheme.has(id);
}

/**
 * Whether a person is paid something now: a covered member of a household on dibao or tekun, whoever
 * a row of payments names, or who has an amount above zero.
 */
export function isPaid(person: Person, context: AidContext): boolean {
  const { household } = person;
  if (PERSONAL_AMOUNTS.some((field) => paidIn(person, field) !== null)) return true;
  if (household.table.role === "payment") {
    return !ALL_AMOUNTS.some((field) => isZero(person, field));
  }
  if (person.covered === false) return false;
  if (household.scheme === "tekun") return true;
  return context.index.assessmentOf(household)?.isRecipient === true;
}
