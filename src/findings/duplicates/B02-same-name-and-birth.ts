import { formatDate } from "../../calendar";
import type { Person } from "../../roster/types";
import { comparableName } from "../person-names";
import { repeats } from "../repeats";
import { comparableId } from "../roster-index";
import { atPerson, idCell, nameCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { MOST_COMPARED, otherPerson } from "./other-place";
import { isSameRoster } from "./same-roster";

/** Digits before the check digit, which changes with any of them. */
const OWN_DIGITS = 17;

/** 同名同生日不同身份证: one person under two numbers, or two people; most telling where one digit differs. */
export const sameNameAndBirth: Rule = {
  id: "B02",
  family: "B",
  severity: "warn",
  source: null,
  needs: {
    fields: [
      ["name", "head_name"],
      ["id_card", "head_id"],
    ],
  },
  run: namesakes,
  title: {
    zh: "同名同出生日期而身份证号不同",
    en: "Same name and birth date, different ID numbers",
  },
  text: {
    "one-digit": {
      zh: "{who}与“{sheet}”第{otherRow}行的{other}同名、同出生日期（{birth}），身份证号只差1位，可能是同一人。",
      en: '{who} and {other} ("{sheet}", row {otherRow}) share name and birth date ({birth}); one digit of the ID numbers differs. Perhaps one person.',
    },
    "": {
      zh: "{who}与“{sheet}”第{otherRow}行的{other}同名、同出生日期（{birth}），身份证号不同。",
      en: '{who} and {other} ("{sheet}", row {otherRow}) share name and birth date ({birth}), not the ID number.',
    },
  },
  next: {
    zh: "请核实是同一人有两个号码，还是两个人；同一人的留正确的一条。",
    en: "Find out whether this is one person with two numbers or two people; keep the right entry of one.",
  },
};

function* namesakes({ index }: FindingContext): Iterable<Sighting> {
  const groups = repeats(index.people, ({ name, id }) => {
    const plain = comparableName(name);
    const number = plain === "" ? null : comparableId(id);
    return number === null ? null : plain + number.slice(6, 14);
  });
  for (const people of groups.values()) {
    const compared = people.slice(0, MOST_COMPARED);
    for (const person of people) yield* nearest(person, compared);
  }
}

function* nearest(person: Person, people: readonly Person[]): Iterable<Sighting> {
  let best: { readonly other: Person; readonly distance: number } | null = null;
  for (const other of people) {
    const distance = distanceBetween(person, other);
    if (distance === 0 || !isSameRoster(person.household, other.household)) continue;
    if (distance > 1 && person.sex !== other.sex) continue;
    if (best === null || distance < best.distance) best = { other, distance };
  }
  if (best === null || person.birth === null) return;
  yield atPerson(person, [idCell(person), nameCell(person)], {
    operands: { ...otherPerson(best.other), birth: formatDate(person.birth) },
    ...(best.distance === 1 ? { variant: "one-digit" } : {}),
  });
}

/** Digits that differ, the check digit counted only where it alone does; 0 for one number. */
function distanceBetween(a: Person, b: Person): number {
  const [one, two] = [comparableId(a.id) ?? "", comparableId(b.id) ?? ""];
  if (one === two) return 0;
  let distance = 0;
  for (let index = 0; index < OWN_DIGITS; index += 1) {
    if (one.charAt(index) !== two.charAt(index)) distance += 1;
  }
  return Math.max(distance, 1);
}
