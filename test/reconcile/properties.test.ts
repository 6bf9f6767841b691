import fc from "fast-check";
import type { Comparison, Counts, ListedPerson, NearMiss, PersonMatch } from "../../src/reconcile";
import { id, type Rows } from "../roster/build";
import { compared } from "./lists";

/** Few names and few days, so that lists meet, repeat and nearly meet. */
interface Someone {
  readonly household: number;
  readonly name: number;
  readonly day: number;
  readonly sequence: number;
  readonly number: "right" | "wrong" | "old" | "none";
  readonly amount: number;
}

const NAMES = ["陈一", "李二", "王三", "赵四"];
const VILLAGES = ["大坪村", "石门村"];

const someone: fc.Arbitrary<Someone> = fc.record({
  household: fc.integer({ min: 1, max: 5 }),
  name: fc.integer({ min: 0, max: NAMES.length - 1 }),
  day: fc.integer({ min: 1, max: 3 }),
  sequence: fc.integer({ min: 0, max: 2 }),
  number: fc.constantFrom("right", "right", "right", "wrong", "old", "none"),
  amount: fc.integer({ min: 0, max: 3 }),
});

const people = fc.array(someone, { minLength: 1, maxLength: 25 });

const HEADS = ["户编号", "村", "姓名", "与户主关系", "身份证号", "出生日期", "户月保障金额（元）"];

/** One row a person, households together, each with a head. */
function rowsOf(all: readonly Someone[]): Rows {
  const households = [...new Set(all.map(({ household }) => household))];
  const rows = households.flatMap((household) =>
    all
      .filter((one) => one.household === household)
      .map((one, i) => [
        String(household),
        VILLAGES[household % VILLAGES.length] ?? "",
        NAMES[one.name] ?? "",
        i === 0 ? "户主" : "其他亲属",
        numberOf(one),
        `1960-01-0${one.day}`,
        i === 0 ? 100 * (1 + one.amount) : null,
      ]),
  );
  return [HEADS, ...rows];
}

function numberOf({ day, sequence, number }: Someone): string | null {
  const right = id(`1960-01-0${day}`, "male", sequence);
  switch (number) {
    case "right":
      return right;
    case "wrong":
      return right.slice(0, 17) + (right.endsWith("1") ? "2" : "1");
    case "old":
      return right.slice(0, 6) + right.slice(8, 17);
    case "none":
      return null;
  }
}

const list = (all: readonly Someone[]): readonly [string, Rows] => ["农村低保", rowsOf(all)];
const july = (all: readonly Someone[]): readonly [string, Rows] => [
  "农村低保2024年7月",
  rowsOf(all),
];
const june = (all: readonly Someone[]): readonly [string, Rows] => [
  "农村低保2024年6月",
  rowsOf(all),
];

const key = ({ id: number, name, birth, person }: ListedPerson): string =>
  `${number ?? `row ${person.row}`} ${name ?? ""} ${birth ?? ""}`;
const matchKey = ({ a, b, ground }: PersonMatch): string => `${key(a)} = ${key(b)} ${ground}`;
const mirroredMatch = ({ a, b, ground }: PersonMatch): string => `${key(b)} = ${key(a)} ${ground}`;
const nearKey = ({ a, b, ground }: NearMiss): string => `${key(a)} ~ ${key(b)} ${ground}`;
const mirroredNear = ({ a, b, ground }: NearMiss): string => `${key(b)} ~ ${key(a)} ${ground}`;

function expectFooting(counts: Counts): void {
  expect(counts.rows).toBe(counts.people + counts.repeats + counts.unnamed + counts.uncovered);
  expect(counts.people).toBe(counts.both + counts.only);
  expect(counts.households).toBe(counts.householdsBoth + counts.householdsOnly);
  expect(counts.onlyInSharedHousehold).toBeLessThanOrEqual(counts.only);
  expect(counts.onlyWithNearMiss).toBeLessThanOrEqual(counts.only);
}

function expectOneToOne({ people: { both, onlyA, onlyB }, counts }: Comparison): void {
  for (const [place, only] of [
    ["a", onlyA],
    ["b", onlyB],
  ] as const) {
    const seen = [...both.map((match) => match[place]), ...only];
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(counts[place].people);
  }
}

test("counts foot, and everyone stands in one place", () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      const result = compared(list(a), list(b));
      expectFooting(result.counts.a);
      expectFooting(result.counts.b);
      expect(result.counts.a.both).toBe(result.counts.b.both);
      expect(result.counts.a.rows).toBe(a.length);
      expectOneToOne(result);
    }),
  );
});

const somebody = (household: number, day: number, sequence: number): Someone => ({
  household,
  name: 0,
  day,
  sequence,
  number: "right",
  amount: 0,
});
const inTwoHouseholds = [
  somebody(2, 1, 2),
  somebody(2, 1, 2),
  somebody(3, 3, 0),
  somebody(3, 1, 2),
  somebody(1, 1, 0),
];
const inOneOfSeveral = [somebody(1, 2, 0), somebody(1, 3, 0), somebody(1, 1, 2), somebody(1, 1, 0)];

test("the other way round it is the mirror image", () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      const one = compared(list(a), list(b), { kind: "lists" });
      const other = compared(list(b), list(a), { kind: "lists" });
      expect(one.people.both.map(mirroredMatch).sort()).toEqual(
        other.people.both.map(matchKey).sort(),
      );
      expect(one.people.onlyA.map(key)).toEqual(other.people.onlyB.map(key));
      expect(one.people.onlyB.map(key)).toEqual(other.people.onlyA.map(key));
      expect(one.near.map(mirroredNear).sort()).toEqual(other.near.map(nearKey).sort());
      expect(one.counts).toEqual({ a: other.counts.b, b: other.counts.a });
      const pairs = (result: Comparison, from: "a" | "b", to: "a" | "b"): readonly string[] =>
        result.households.pairs.map((pair) => `${pair[from].id}=${pair[to].id}`).sort();
      expect(pairs(one, "a", "b")).toEqual(pairs(other, "b", "a"));
    }),
    // Somebody who stands in two households of one list.
    { examples: [[inTwoHouseholds, inOneOfSeveral]] },
  );
});

test("two months say the same changes whichever is given first", () => {
  fc.assert(
    fc.property(people, people, (a, b) => {
      const one = compared(july(a), june(b));
      const other = compared(june(b), july(a));
      expect(one.period?.later).toBe("a");
      expect(other.period?.later).toBe("b");
      expect(other.period?.changes.map(changeKey).sort()).toEqual(
        one.period?.changes.map(changeKey).sort(),
      );
    }),
  );
});

function changeKey(change: NonNullable<Comparison["period"]>["changes"][number]): string {
  const { kind, now, before, person, nowValue, beforeValue, isBeyond } = change;
  const member = person === null ? "" : key(person);
  return [kind, now?.id, before?.id, member, nowValue, beforeValue, isBeyond].map(String).join(" ");
}

test("the order of the households does not matter", () => {
  fc.assert(
    fc.property(people, people, fc.integer({ min: 0, max: 4 }), (a, b, turn) => {
      const turned = [...b].sort((x, y) => ((x.household + turn) % 5) - ((y.household + turn) % 5));
      const one = compared(list(a), list(b), { kind: "lists" });
      const other = compared(list(a), list(turned), { kind: "lists" });
      const { people: listed, both, only, repeats } = other.counts.b;
      expect(one.counts.b).toMatchObject({ people: listed, both, only, repeats });
      const ids = ({ a: x, b: y }: PersonMatch): string =>
        `${x.id ?? x.name ?? ""} ${y.id ?? y.name ?? ""}`;
      expect(other.people.both.map(ids).sort()).toEqual(one.people.both.map(ids).sort());
    }),
  );
});

test("a list against itself: everyone whose number is usable is in both, and nothing changed", () => {
  fc.assert(
    fc.property(people, (all) => {
      const numbered = all.filter(({ number }) => number !== "none");
      fc.pre(numbered.length > 0);
      const result = compared(july(numbered), june(numbered));
      expect(result.people.onlyA).toEqual([]);
      expect(result.people.onlyB).toEqual([]);
      expect(result.near).toEqual([]);
      expect(result.differences).toEqual([]);
      expect(result.period?.changes).toEqual([]);
    }),
  );
});
