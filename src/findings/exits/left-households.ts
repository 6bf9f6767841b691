/**
 * Households of last month's dibao roster of whom nobody is on dibao or tekun today, told so that slips
 * of the pen and rosters that are not there make nobody leave.
 */
import { isDead } from "../../assessment/membership";
import { formatDate } from "../../calendar";
import type { Household, Person } from "../../roster/types";
import { receives } from "../aid-received";
import { latestEarlierTables } from "../earlier-households";
import { listedPeople } from "../listed-people";
import { addTo, comparableId } from "../roster-index";
import type { FindingContext } from "../types";

/** A household that left. */
export interface LeftHousehold {
  /** As last month's roster has it. */
  readonly before: Household;
  /** Where its people stand today all the same: applicants, registers of the poor and monitored. */
  readonly today: readonly Household[];
}

/** Lists that name people of today beside the rosters: registers, and who is on aid. */
const REGISTERS = ["registered-poor", "monitored"] as const;
const ON_AID = ["dibao", "tekun"] as const;

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
      if (ids.length === 0 || today.covers(before, ids) || !today.hasRosterOf(before)) continue;
      if (today.areDead(before)) continue;
      yield { before, today: today.householdsOf(ids) };
    }
  }
}

/** Whether there is a dibao roster of today, without which nobody is known to have left. */
export function hasDibaoToday(context: FindingContext): boolean {
  return dibaoHouseholds(context).next().done !== true;
}

/** Households of today's dibao rosters and of lists given as such. */
function* dibaoHouseholds({ roster }: FindingContext): Generator<Household> {
  for (const household of roster.households) {
    if (household.scheme === "dibao") yield household;
  }
  for (const people of listedPeople(roster, "dibao").values()) {
    for (const { household } of people) yield household;
  }
}

/** Where a household is of; null where its roster does not say. */
interface Place {
  readonly area: Household["area"];
  readonly town: string | null;
}

/** Today's rosters and lists, looked up by the people of last month. */
class Today {
  readonly #context: FindingContext;
  /** Where people stand, by citizen number. */
  readonly #rows = new Map<string, Person[]>();
  readonly #places = new Map<string, Place>();
  /** Citizen numbers of whoever is covered, and what else tells such people apart. */
  readonly #covered = new Set<string>();

  constructor(context: FindingContext) {
    this.#context = context;
    const { index, roster } = context;
    for (const person of index.people) {
      this.#note(person);
      if (isOnAid(person, context)) this.#cover(person);
    }
    for (const kind of ON_AID) {
      for (const person of [...listedPeople(roster, kind).values()].flat()) this.#cover(person);
    }
    for (const kind of REGISTERS) {
      for (const person of [...listedPeople(roster, kind).values()].flat()) this.#note(person);
    }
    for (const household of dibaoHouseholds(context)) {
      const place = placeOf(household);
      this.#places.set(JSON.stringify(place), place);
    }
  }

  #note(person: Person): void {
    const id = comparableId(person.id);
    if (id !== null) addTo(this.#rows, id, person);
  }

  #cover(person: Person): void {
    const id = comparableId(person.id);
    for (const mark of [...(id === null ? [] : [id]), ...marksOf(person)]) this.#covered.add(mark);
  }

  /** Whether somebody of a household is on dibao or tekun, also under a number written otherwise. */
  covers(before: Household, ids: readonly string[]): boolean {
    return [...ids, ...before.people.flatMap(marksOf)].some((mark) => this.#covered.has(mark));
  }

  /** Whether a dibao roster of today is of the household's area and township, as far as both say. */
  hasRosterOf(before: Household): boolean {
    const wanted = placeOf(before);
    return [...this.#places.values()].some(
      ({ area, town }) => isSame(area, wanted.area) && isSame(town, wanted.town),
    );
  }

  /** Whether everybody of a household is known to have died. */
  areDead(before: Household): boolean {
    const { asOf, roster } = this.#context;
    const deaths = listedPeople(roster, "deaths");
    return before.people.every((person) => {
      const id = comparableId(person.id);
      if (id === null) return isDead(person, asOf);
      const rows = [person, ...(this.#rows.get(id) ?? [])];
      return deaths.has(id) || rows.some((row) => isDead(row, asOf));
    });
  }

  /** Where people of these numbers stand today. */
  householdsOf(ids: readonly string[]): readonly Household[] {
    const rows = ids.flatMap((id) => this.#rows.get(id) ?? []);
    return [...new Set(rows.map(({ household }) => household))];
  }
}

function isOnAid(person: Person, context: FindingContext): boolean {
  return ON_AID.some((aid) => receives(person, aid, context) === true);
}

function isSame<T>(one: T | null, other: T | null): boolean {
  return one === null || other === null || one === other;
}

function placeOf({ area, town, village }: Household): Place {
  return { area, town: town ?? village };
}

/**
 * What tells a person apart where the citizen number is written otherwise than last month: name and
 * day of birth; of a head also the name with the household's or certificate's number.
 */
function marksOf(person: Person): readonly string[] {
  const { birth, household, isHead } = person;
  const name = plain(person.name);
  if (name === "") return [];
  const days = birth === null ? [] : [`${name} ${formatDate(birth)}`];
  if (!isHead) return days;
  const numbers = (["household_id", "cert_no"] as const).flatMap((field) => {
    const number = plain(household.text(field));
    return number === "" ? [] : [`${field} ${number} ${name}`];
  });
  return [...days, ...numbers];
}

function plain(text: string | null): string {
  return text?.replace(/\s+/g, "") ?? "";
}
