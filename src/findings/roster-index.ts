import type { Assessment } from "../assessment/types";
import { bankCardHint, parseDisabilityCert, parsePhone, type CitizenId } from "../identity";
import type { Field } from "../roster/fields";
import type { Household, Person, Roster } from "../roster/types";
import { occurrencesOf } from "./occurrences";
import { repeats } from "./repeats";
import { mayState } from "../roster/table-fields";
import type { AccountPlace, CertificateOf, Occurrence, PhonePlace, RosterIndex } from "./types";

/**
 * Indexes over a roster that several rules share. Each is built in one pass when it is first asked
 * for, so that a run of few rules pays for few.
 *
 * @param assessments one for each household of `roster.households`, in the same order.
 */
export function buildRosterIndex(roster: Roster, assessments: readonly Assessment[]): RosterIndex {
  const people = once(() => roster.households.flatMap((household) => household.people));
  const recordedHouseholds = once(() => [...roster.households, ...paymentRows(roster)]);
  const recorded = once(() => recordedHouseholds().flatMap((household) => household.people));
  const sharedIds = once(() => repeats(people(), ({ id }) => comparableId(id)));
  const phones = once(() => phonesOf(recordedHouseholds()));
  const accounts = once(() => accountsOf(recordedHouseholds()));
  const certificates = once(() => certificatesOf(recorded()));
  const sharedPhones = once(() => inSeveralHouseholds(repeats(phones(), numberInRosters)));
  const sharedAccounts = once(() => inSeveralHouseholds(repeats(accounts(), accountNumber)));
  const counts = once(() => countByTable(recorded()));
  const byHousehold = once(
    () => new Map(assessments.map((assessment) => [assessment.household, assessment])),
  );
  return {
    get people() {
      return people();
    },
    get recorded() {
      return recorded();
    },
    get recordedHouseholds() {
      return recordedHouseholds();
    },
    get sharedIds() {
      return sharedIds();
    },
    get phones() {
      return phones();
    },
    get accounts() {
      return accounts();
    },
    get certificates() {
      return certificates();
    },
    get sharedPhones() {
      return sharedPhones();
    },
    get sharedAccounts() {
      return sharedAccounts();
    },
    assessmentOf: (household) => byHousehold().get(household) ?? null,
    peopleIn: (table) => counts().get(table.id) ?? 0,
  };
}

/**
 * A citizen number in the form that tells people apart: 18 characters, an old number brought up to
 * them. Null where it cannot: blank, a placeholder, digits lost, neither 18 nor 15 characters. A
 * wrong check digit does not matter here: the same wrong number twice is still the same number.
 */
export function comparableId(id: CitizenId | null): string | null {
  if (id === null || id.form === "none") return null;
  if (id.problems.includes("placeholder") || id.problems.includes("precision-lost")) return null;
  return id.form === "15" ? id.suggested18 : id.normalized;
}

function once<T>(build: () => T): () => T {
  let built: { readonly value: T } | null = null;
  return () => (built ??= { value: build() }).value;
}

function paymentRows(roster: Roster): readonly Household[] {
  return roster.tables
    .filter((table) => table.role === "payment")
    .flatMap((table) => roster.others.get(table.id) ?? []);
}

function countByTable(people: readonly Person[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { table } of people) counts.set(table.id, (counts.get(table.id) ?? 0) + 1);
  return counts;
}

/** Adds to the list that a map keeps under a key. */
export function addTo<Key, Value>(groups: Map<Key, Value[]>, key: Key, value: Value): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [value]);
  else group.push(value);
}

/** A family whose members all give one number shares it with nobody. */
function inSeveralHouseholds<Place extends Occurrence>(
  numbers: ReadonlyMap<string, readonly Place[]>,
): ReadonlyMap<string, readonly Place[]> {
  const shared = new Map<string, readonly Place[]>();
  for (const [number, places] of numbers) {
    const first = places[0]?.household;
    if (places.some(({ household }) => household !== first)) shared.set(number, places);
  }
  return shared;
}

const PHONE_FIELDS = ["phone", "head_phone"] as const satisfies readonly Field[];
const ACCOUNT_FIELDS = ["bank_account"] as const satisfies readonly Field[];

function certificatesOf(people: readonly Person[]): readonly CertificateOf[] {
  const found: CertificateOf[] = [];
  for (const person of people) {
    const raw = person.raw("disability_cert");
    if (typeof raw !== "string" && typeof raw !== "number") continue;
    const cert = parseDisabilityCert(raw);
    if (!cert.problems.includes("blank")) found.push({ person, raw, cert });
  }
  return found;
}

/** The account's digits, without a bank's name beside them; 现金, 待办 and a row of zeros are no account. */
function accountNumber({ account }: AccountPlace): string | null {
  if (account.hints.includes("precision-lost")) return null;
  const digits = /\d{6,}/.exec(account.normalized)?.[0] ?? null;
  return digits === null || /^(\d)\1*$/.test(digits) ? null : digits;
}

/** The mobile number of somebody of a roster proper; a landline may be the village office's. */
function numberInRosters({ phone, household }: PhonePlace): string | null {
  return phone.kind === "mobile" && household.table.role !== "payment" ? phone.normalized : null;
}

function phonesOf(households: readonly Household[]): readonly PhonePlace[] {
  const found: PhonePlace[] = [];
  for (const household of households) {
    if (!mayState(household, PHONE_FIELDS)) continue;
    for (const { person, cell, raw } of occurrencesOf(household, ...PHONE_FIELDS)) {
      if (typeof raw !== "string" && typeof raw !== "number") continue;
      found.push({ household, person, cell, phone: parsePhone(raw) });
    }
  }
  return found;
}

function accountsOf(households: readonly Household[]): readonly AccountPlace[] {
  const found: AccountPlace[] = [];
  for (const household of households) {
    if (!mayState(household, ACCOUNT_FIELDS)) continue;
    for (const { person, cell, raw } of occurrencesOf(household, ...ACCOUNT_FIELDS)) {
      if (typeof raw !== "string" && typeof raw !== "number") continue;
      found.push({ household, person, cell, raw, account: bankCardHint(raw) });
    }
  }
  return found;
}
