/** People of a household as they would be read if they were others, had left or had joined. */
import { ageOn, isValidDate, type CalendarDate } from "../calendar";
import type { Field } from "../roster";
import type { Person } from "../roster/types";
import { overlaid } from "./overlaid";

/** Grades of disability (残疾等级), 1 the gravest; `none` for nobody disabled. */
export type AssumedDisability = "none" | "1" | "2" | "3" | "4";

/** What is assumed of one person; null leaves what the roster says. */
export interface AssumedPerson {
  /** The day of birth; ages are told from it. */
  readonly birth: CalendarDate | null;
  readonly disability: AssumedDisability | null;
}

export interface AssumedMembers {
  /** By place in the household's list. */
  readonly changed: ReadonlyMap<number, AssumedPerson>;
  readonly leaving: ReadonlySet<number>;
  readonly joining: readonly AssumedPerson[];
}

export const NOBODY_ELSE: AssumedMembers = {
  changed: new Map(),
  leaving: new Set(),
  joining: [],
};

/** The people under the assumptions, those who join at the end. */
export function assumedPeople(
  people: readonly Person[],
  { changed, leaving, joining }: AssumedMembers,
  asOf: CalendarDate,
): readonly Person[] {
  const staying = people.flatMap((person, index) => {
    if (leaving.has(index)) return [];
    const assumed = changed.get(index);
    return [assumed === undefined ? person : otherPerson(person, assumed, asOf)];
  });
  const [anybody] = people;
  // Without anybody listed, only the number of people tells of those who join.
  const added = anybody === undefined ? [] : joining.map((one) => newPerson(anybody, one, asOf));
  return [...staying, ...added];
}

/** The day of birth of somebody who is as old as this on a day: their birthday is that day. */
export function birthOfAge(age: number, { year, month, day }: CalendarDate): CalendarDate {
  const born = year - age;
  return { year: born, month, day: isValidDate(born, month, day) ? day : day - 1 };
}

function otherPerson(
  person: Person,
  { birth, disability }: AssumedPerson,
  asOf: CalendarDate,
): Person {
  return overlaid(person, {
    ...(birth === null ? {} : { birth, age: ageOn(birth, asOf) }),
    ...(disability === null
      ? {}
      : {
          text: (field: Field) =>
            isOfDisability(field) ? gradeText(field, disability) : person.text(field),
          raw: (field: Field) =>
            isOfDisability(field) ? gradeText(field, disability) : person.raw(field),
        }),
  });
}

/** Somebody of whom nothing is known but what is assumed. */
function newPerson(
  anybody: Person,
  { birth, disability }: AssumedPerson,
  asOf: CalendarDate,
): Person {
  const grade = (field: Field): string | null =>
    disability === null ? null : gradeText(field, disability);
  const nothing = (): null => null;
  return overlaid(anybody, {
    name: null,
    id: null,
    relation: null,
    isHead: false,
    sex: null,
    covered: null,
    birth,
    age: birth === null ? null : ageOn(birth, asOf),
    text: grade,
    raw: grade,
    cell: nothing,
    amount: nothing,
    period: nothing,
    number: nothing,
    date: nothing,
    flag: nothing,
  });
}

/** Fields that tell a disability and its grade. */
const OF_DISABILITY: ReadonlySet<Field> = new Set<Field>([
  "disability_level",
  "disability_type",
  "disability_cert",
]);
const GRADES = { "1": "一级", "2": "二级", "3": "三级", "4": "四级" } as const;

function isOfDisability(field: Field): boolean {
  return OF_DISABILITY.has(field);
}

function gradeText(field: Field, disability: AssumedDisability): string | null {
  return field === "disability_level" && disability !== "none" ? GRADES[disability] : null;
}
