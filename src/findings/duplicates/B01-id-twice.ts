import { sheetTitle } from "../../roster/sheet-title";
import type { Person, Table } from "../../roster/types";
import { comparableName } from "../person-names";
import { atPerson, atTable, idCell } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { MOST_COMPARED, MOST_OTHER_CELLS, otherPerson } from "./other-place";
import { isSameRoster } from "./same-roster";

/** Fewer people in common are told one by one. */
const SMALLEST_COPY = 5;

/** 表内身份证重复: one number twice in a roster, in the sheets of several villages too. */
export const idTwice: Rule = {
  id: "B01",
  family: "B",
  severity: "error",
  source: null,
  needs: { fields: [["id_card", "head_id"]] },
  run: repeatedIds,
  title: { zh: "身份证号重复", en: "ID number twice in the roster" },
  text: {
    "": {
      zh: "{who}的身份证号在名册中出现{count}次，另见“{sheet}”第{otherRow}行（{other}）。",
      en: '{who}: the ID number stands {count} times in the roster, also in "{sheet}", row {otherRow} ({other}).',
    },
    names: {
      zh: "{who}与“{sheet}”第{otherRow}行的{other}身份证号相同、姓名不同（共{count}处），至少一人填错。",
      en: '{who} and {other} ("{sheet}", row {otherRow}) have one ID number and two names ({count} places): at least one is wrong.',
    },
    tables: {
      zh: "本表与“{sheet}”（自第{otherRow}行起）有{count}人身份证号相同，可能是同一名册的副本、不同月份或分类名单。",
      en: 'This table and "{sheet}" (from row {otherRow}) share {count} ID numbers: perhaps a copy, another month, or a list drawn from it.',
    },
  },
  next: {
    zh: "请对照身份证核实：重复登记的留一条，填错的更正；不同月份或副本的，只核查其中一张表。",
    en: "Compare with the ID card: keep one of two entries, correct a wrong number; of copies or months check one table only.",
  },
};

function* repeatedIds({ index }: FindingContext): Iterable<Sighting> {
  const repeats = [...index.sharedIds.values()];
  const copies = copiedTables(repeats, index.peopleIn);
  for (const copy of copies.values()) yield aboutTables(copy);
  for (const people of repeats) {
    const compared = people.slice(0, MOST_COMPARED);
    for (const person of people) {
      const others = compared.filter(
        (other) =>
          other !== person &&
          isSameRoster(person.household, other.household) &&
          !copies.has(pairKey(person.table, other.table)),
      );
      const left = compared.filter((other) => other !== person).length - others.length;
      if (others.length > 0) yield repeated(person, others, people.length - left);
    }
  }
}

function repeated(person: Person, others: readonly Person[], count: number): Sighting {
  const namesake = others.find(
    (other) => comparableName(other.name) === comparableName(person.name),
  );
  const other = namesake ?? others[0] ?? person;
  const cells = others
    .slice(0, MOST_OTHER_CELLS)
    .filter(({ table }) => sheetTitle(table) === sheetTitle(person.table));
  return atPerson(person, [idCell(person), ...cells.map(idCell)], {
    operands: { ...otherPerson(other), count },
    ...(namesake === undefined ? { variant: "names" } : {}),
  });
}

/** Two tables, the first person who stands in both, and how many do. */
interface Pair {
  readonly first: Person;
  readonly second: Person;
  readonly shared: number;
}

/** Tables of which one is largely the other again: a copy or an extract, not so many slips. */
function copiedTables(
  repeats: readonly (readonly Person[])[],
  peopleIn: (table: Table) => number,
): ReadonlyMap<string, Pair> {
  const pairs = new Map<string, Pair>();
  for (const people of repeats) {
    for (const [first, second] of acrossTables(people)) {
      const key = pairKey(first.table, second.table);
      const known = pairs.get(key) ?? { first, second, shared: 0 };
      pairs.set(key, { ...known, shared: known.shared + 1 });
    }
  }
  const copies = [...pairs].filter(([, { first, second, shared }]) => {
    const smaller = Math.min(peopleIn(first.table), peopleIn(second.table));
    return shared >= SMALLEST_COPY && shared * 2 > smaller;
  });
  return new Map(copies);
}

/** The first person of every table, beside that of every later one. */
function* acrossTables(people: readonly Person[]): Iterable<readonly [Person, Person]> {
  const firsts = [
    ...new Map([...people].reverse().map((person) => [person.table, person])).values(),
  ];
  for (const first of firsts) {
    for (const second of firsts) {
      if (first.table.id >= second.table.id) continue;
      if (isSameRoster(first.household, second.household)) yield [first, second];
    }
  }
}

function pairKey(a: Table, b: Table): string {
  return [a.id, b.id].sort().join(" ");
}

function aboutTables({ first, second, shared }: Pair): Sighting {
  return atTable(second.table, second.table.firstRow, [idCell(second)], {
    operands: { sheet: sheetTitle(first.table), otherRow: first.table.firstRow, count: shared },
    variant: "tables",
    severity: "warn",
    discriminator: first.table.sheet,
  });
}
