/**
 * Households of last month's dibao roster of whom nobody is on dibao or tekun today, told so that slips
 * of the pen and rosters that are not there make nobody leave.
 */
import { isDead } from "../../assessment/membership";
import type { Household, Person, Table } from "../../roster/types";
import { receives } from "../aid-received";
import { latestEarlierTables } from "../earlier-households";
import { hasList, listedPeople } from "../listed-people";
import { addTo, comparableId } from "../roster-index";
import type { FindingContext } from "../types";

/** A household that left. */
export interface LeftHousehold {
  /** As last month's roster has it. */
  readonly before: Household;
  /** Where its people stand today all the same: applicants, registers of the poor and monitored. */
  readonly today: readonly Household[];
}

/** Registers that name people of today beside the rosters. */
const REGISTERS = ["registered-poor", "monitored"] as const;

/**
 * Households that left since the month before, in the reading order of its roster. Left out are those
 * without a citizen number, the dead, those of an area or township of which there is no roster today,
 * and those whom today's rosters have under another citizen number.
 */
export function* leftHouseholds(context: FindingContext): Generator<LeftHousehold> {
  const { roster } = context;
  const today = new Today(context);
  for (const table of latestEarlierTables(roster.tables)) {
    for (const before of roster.others.get(table.id) ?? []) {
      if (before.scheme !== "dibao") continue;
      const ids = before.people.map(({ id }) => comparableId(id)).filter((id) => id !== null);
      if (ids.length === 0 || !today.hasRosterOf(before) || today.covers(before, ids)) continue;
      if (today.areDead(before)) continue;
      yield { before, today: today.householdsOf(ids) };
    }
  }
}

/** Whether there is a dibao roster of today, without which nobody is known to have left. */
export function hasDibaoToday({ roster }: FindingContext): boolean {
  return hasList(roster, "dibao") || roster.households.some(({ scheme }) => scheme === "dibao");
}

/** Where a roster is of; null where it does not say. */
type Place = Pick<Household, "area"> & { readonly place: string | null };

/** Today's rosters and lists, looked up by the people of last month. */
class Today {
  readonly #context: FindingContext;
  readonly #people = new Map<string, Person[]>();
  readonly #places = new Map<string, Place>();
  /** Names with births, and household and certificate numbers with names, of whoever is covered. */
  readonly #marks = new Set<string>();

  constructor(context: FindingContext) {
    this.#context = context;
    const { index, roster } = context;
    for (const person of index.people) {
      const id = comparableId(person.id);
      if (id !== null) addTo(this.#people, id, person);
    }
    for (const kind of REGISTERS) {
      for (const [id, people] of listedPeople(roster, kind)) {
        for (const person of people) addTo(this.#people, id, person);
      }
    }
    const dibao = householdsOfList(context, (table) => table.listKind === "dibao");
    for (const household of [...roster.households, ...dibao]) this.#note(household);
  }

  #note(household: Household): void {
    const { scheme, table } = household;
    const isDibao = scheme === "dibao" || table.listKind === "dibao";
    if (!isDibao && scheme !== "tekun") return;
    if (isDibao) {
      const place = placeOf(household);
      this.#places.set(`${place.area ?? ""} ${place.place ?? ""}`, place);
    }
    for (const mark of marksOf(household)) this.#marks.add(mark);
  }

  /** Whether somebody of a household is on dibao or tekun, also under a number written otherwise. */
  covers(before: Household, ids: readonly string[]): boolean {
    const { roster } = this.#context;
    const lists = (["dibao", "tekun"] as const).map((kind) => listedPeople(roster, kind));
    const isCovered = ids.some(
      (id) =>
        lists.some((listed) => listed.has(id)) ||
        this.#people.get(id)?.some((person) => isOnAid(person, this.#context)) === true,
    );
    if (isCovered) return true;
    // Whoever stands in today's roster by this number has left it by its own row.
    return (
      !ids.some((id) => this.#people.has(id)) && marksOf(before).some((m) => this.#marks.has(m))
    );
  }

  /** Whether a dibao roster of today is of the household's area and township, as far as both say. */
  hasRosterOf(before: Household): boolean {
    const wanted = placeOf(before);
    for (const { area, place } of this.#places.values()) {
      if (isSame(area, wanted.area) && isSame(place, wanted.place)) return true;
    }
    return false;
  }

  /** Whether everybody of a household is known to have died. */
  areDead(before: Household): boolean {
    const { asOf, roster } = this.#context;
    const deaths = listedPeople(roster, "deaths");
    return before.people.every((person) => {
      const id = comparableId(person.id) ?? "";
      const rows = [person, ...(this.#people.get(id) ?? [])];
      return deaths.has(id) || rows.some((row) => isDead(row, asOf));
    });
  }

  householdsOf(ids: readonly string[]): readonly Household[] {
    const rows = ids.flatMap((id) => this.#people.get(id) ?? []);
    return [...new Set(rows.map(({ household }) => household))];
  }
}

function isOnAid(person: Person, context: FindingContext): boolean {
  return receives(person, "dibao", context) === true || receives(person, "tekun", context) === true;
}

function isSame<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

function placeOf({ area, town, village }: Household): Place {
  return { area, place: town ?? village };
}

function* householdsOfList(
  { roster }: FindingContext,
  isMeant: (table: Table) => boolean,
): Generator<Household> {
  for (const table of roster.tables) {
    if (isMeant(table)) yield* roster.others.get(table.id) ?? [];
  }
}

/** What tells a household apart where a citizen number is written otherwise than last month. */
function marksOf(household: Household): readonly string[] {
  const head = plain(household.head?.name ?? household.text("head_name"));
  const numbers = (["household_id", "cert_no"] as const).flatMap((field) => {
    const number = plain(household.text(field));
    return head === "" || number === "" ? [] : [`${field} ${number} ${head}`];
  });
  const births = household.people.flatMap(({ name, birth }) =>
    birth === null || plain(name) === ""
      ? []
      : [`${plain(name)} ${birth.year}-${birth.month}-${birth.day}`],
  );
  return [...numbers, ...births];
}

function plain(text: string | null): string {
  return text?.replace(/\s+/g, "") ?? "";
}
