/** Whoever a list names, once each, with what tells people apart. */
import type { CalendarDate } from "../calendar";
import { comparableId } from "../findings/roster-index";
import type { Household, Person } from "../roster/types";

/** One person of a list: all rows that bear the same citizen number are one person. */
export interface ListedPerson {
  /** The first row in reading order. */
  readonly person: Person;
  /** Further rows with the same citizen number. */
  readonly repeats: readonly Person[];
  /** 18 characters, an old number brought up to them; null where the number tells nobody apart. */
  readonly id: string | null;
  /** Without blanks; null where none is written. */
  readonly name: string | null;
  /** All rows bear one name and one birth date: only then can they serve to find the person. */
  readonly isOneName: boolean;
  /** `yyyymmdd`, from the citizen number, else from the birth date to the day. */
  readonly birth: string | null;
}

/** A person while rows are counted. */
interface Counted extends ListedPerson {
  readonly repeats: Person[];
  isOneName: boolean;
}

/** The people of some households, and the rows that name nobody. */
export interface PeopleOfList {
  readonly people: readonly ListedPerson[];
  /** Rows, or groups of member columns, read. `rows = people + repeats + unnamed + uncovered`. */
  readonly rows: number;
  /** Rows that repeat a citizen number of an earlier row. */
  readonly repeats: number;
  /** Rows with neither a name nor a citizen number. */
  readonly unnamed: number;
  /** Members that the list itself marks as not covered; only where they are left out. */
  readonly uncovered: number;
}

/**
 * Everyone in some households.
 *
 * @param coveredOnly leave out members whom the list marks as not covered (是否保障对象 否): a list
 *   of who receives aid does not list them as receiving it
 */
export function peopleOfList(households: readonly Household[], coveredOnly: boolean): PeopleOfList {
  const people: ListedPerson[] = [];
  const byId = new Map<string, Counted>();
  let [rows, repeats, unnamed, uncovered] = [0, 0, 0, 0];
  for (const household of households) {
    for (const person of household.people) {
      rows += 1;
      const name = plainName(person.name);
      const id = comparableId(person.id);
      if (name === null && id === null) {
        unnamed += 1;
        continue;
      }
      if (coveredOnly && person.covered === false) {
        uncovered += 1;
        continue;
      }
      const known = id === null ? undefined : byId.get(id);
      if (known !== undefined) {
        known.repeats.push(person);
        if (known.name !== name || known.birth !== birthKey(person.birth)) known.isOneName = false;
        repeats += 1;
        continue;
      }
      const birth = birthKey(person.birth);
      const listed: Counted = { person, repeats: [], id, name, birth, isOneName: true };
      people.push(listed);
      if (id !== null) byId.set(id, listed);
    }
  }
  return { people, rows, repeats, unnamed, uncovered };
}

/** A name without blanks; null where there is none. */
export function plainName(name: string | null): string | null {
  const plain = name?.replace(/\s+/g, "") ?? "";
  return plain === "" ? null : plain;
}

function birthKey(birth: CalendarDate | null): string | null {
  if (birth === null) return null;
  return String(birth.year * 10_000 + birth.month * 100 + birth.day);
}

/** All rows of a person. */
export function rowsOf({ person, repeats }: ListedPerson): readonly Person[] {
  return [person, ...repeats];
}
