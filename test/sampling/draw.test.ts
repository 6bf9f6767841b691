import fc from "fast-check";
import { allocate, countOf, draw, identityOf, parseSeed, parseSize } from "../../src/sampling";
import type { Draw } from "../../src/sampling";
import type { Household } from "../../src/roster/types";
import { rosterOf } from "../roster/build";

interface Line {
  readonly number: string | null;
  readonly town: string | null;
  readonly name: string;
}

const HEADERS = ["户编号", "所属乡镇", "行政村", "户主姓名", "家庭人口", "户月保障金额（元）"];

function householdsOf(lines: readonly Line[]): readonly Household[] {
  const rows = lines.map(({ number, town, name }) => [number, town, "一村", name, 2, 300]);
  return rosterOf([HEADERS, ...rows]).households;
}

const lines = (count: number): Line[] =>
  Array.from({ length: count }, (_, i) => ({
    number: `H${String(i).padStart(3, "0")}`,
    town: ["东镇", "西乡", "南街道"][i % 3] ?? null,
    name: `户${i}`,
  }));

const byTown = (household: Household): string | null => household.town;

/** What was drawn, told apart from the rows it stands on. */
const drawnOf = (done: Draw): string[] =>
  done.drawn.map(({ household, random }) => `${identityOf(household)} ${random}`);

const LINE = fc.record({
  number: fc.option(fc.constantFrom("A1", "A2", "B7"), { nil: null }),
  // Never blank: a blank township is read as the one above it, and that is a matter of rows.
  town: fc.constantFrom("东镇", "西乡", "南街道"),
  name: fc.constantFrom("张三", "李四", "王五", "赵六"),
});

test("the numbers are those of any Mersenne Twister: numpy gives 1791095845 first for seed 1", () => {
  const { drawn } = draw({
    households: householdsOf(lines(3)),
    size: { kind: "count", count: 3 },
    seed: 1,
    stratumOf: null,
  });
  const byPosition = [...drawn].sort((a, b) => a.position - b.position);
  expect(byPosition.map(({ random }) => random)).toEqual([1791095845, 4282876139, 3093770124]);
  expect(drawn.map(({ random }) => random)).toEqual([1791095845, 3093770124, 4282876139]);
});

describe("whatever the roster", () => {
  test("the same seed gives the same sample in any order of the rows", () => {
    fc.assert(
      fc.property(
        fc.array(LINE, { minLength: 1, maxLength: 30 }).chain((all) =>
          fc.record({
            all: fc.constant(all),
            shuffled: fc.shuffledSubarray(all, { minLength: all.length }),
          }),
        ),
        fc.nat(2_147_483_647),
        fc.nat(30),
        fc.boolean(),
        ({ all, shuffled }, seed, count, isDivided) => {
          const asked = {
            size: { kind: "count", count } as const,
            seed,
            stratumOf: isDivided ? byTown : null,
          };
          const first = draw({ ...asked, households: householdsOf(all) });
          const again = draw({ ...asked, households: householdsOf(shuffled) });
          const content = (done: Draw): string[] =>
            done.drawn.map(
              ({ household, random, stratum }) =>
                `${household.town} ${household.head?.name} ${household.text("household_id")} ${random} ${stratum}`,
            );
          expect(content(again)).toEqual(content(first));
          expect(again.fingerprint).toBe(first.fingerprint);
          expect(again.strata).toEqual(first.strata);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("every size is drawn exactly, nobody twice, and strata add up", () => {
    const households = householdsOf(lines(23));
    for (let count = 0; count <= 24; count++) {
      for (const stratumOf of [null, byTown]) {
        const done = draw({ households, size: { kind: "count", count }, seed: 7, stratumOf });
        expect(done.drawn).toHaveLength(Math.min(count, 23));
        expect(new Set(done.drawn.map(({ household }) => household)).size).toBe(done.drawn.length);
        expect(done.strata.reduce((sum, { population }) => sum + population, 0)).toBe(23);
        expect(done.strata.reduce((sum, { drawn }) => sum + drawn, 0)).toBe(done.drawn.length);
        for (const { name, drawn } of done.strata) {
          expect(done.drawn.filter(({ stratum }) => stratum === name)).toHaveLength(drawn);
          if (count >= done.strata.length) expect(drawn).toBeGreaterThan(0);
        }
      }
    }
  });

  test("a household's number depends neither on size nor on strata, so that a larger sample holds the smaller", () => {
    const households = householdsOf(lines(40));
    const small = draw({ households, size: { kind: "count", count: 5 }, seed: 3, stratumOf: null });
    const large = draw({ households, size: { kind: "count", count: 9 }, seed: 3, stratumOf: null });
    const divided = draw({
      households,
      size: { kind: "count", count: 40 },
      seed: 3,
      stratumOf: byTown,
    });
    expect(drawnOf(large).slice(0, 5)).toEqual(drawnOf(small));
    expect(drawnOf(divided)).toEqual(expect.arrayContaining(drawnOf(large)));
  });

  test("another seed draws others", () => {
    const households = householdsOf(lines(60));
    const seeds = [1, 2, 3, 4].map((seed) =>
      drawnOf(
        draw({ households, size: { kind: "count", count: 10 }, seed, stratumOf: null }),
      ).join(),
    );
    expect(new Set(seeds).size).toBe(4);
  });

  test("over many seeds every household is drawn about as often as any other", () => {
    const households = householdsOf(lines(10));
    const times = new Map<string, number>();
    for (let seed = 0; seed < 1000; seed++) {
      const { drawn } = draw({
        households,
        size: { kind: "count", count: 3 },
        seed,
        stratumOf: null,
      });
      for (const { identity } of drawn) times.set(identity, (times.get(identity) ?? 0) + 1);
    }
    // 300 expected, one standard deviation 14.5.
    for (const count of times.values()) expect(Math.abs(count - 300)).toBeLessThan(75);
    expect(times.size).toBe(10);
  });
});

describe("the division among strata", () => {
  test.each([
    [[80, 15, 5], 10, [8, 1, 1]],
    [[90, 9, 1], 10, [8, 1, 1]],
    [[97, 1, 1, 1], 4, [1, 1, 1, 1]],
    [[97, 1, 1, 1], 3, [3, 0, 0, 0]],
    [[5, 5], 3, [2, 1]],
    [[1, 1, 1], 0, [0, 0, 0]],
    [[4, 3], 7, [4, 3]],
    [[], 0, []],
  ])("of %j, %i drawn: %j", (populations, size, expected) => {
    expect(allocate(populations, size)).toEqual(expected);
  });

  test("adds up to the size, exceeds no stratum, and strays from proportion only to give each one", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 40 })
          .chain((populations) =>
            fc.record({
              populations: fc.constant(populations),
              size: fc.nat(populations.reduce((sum, one) => sum + one, 0)),
            }),
          ),
        ({ populations, size }) => {
          const given = allocate(populations, size);
          const total = populations.reduce((sum, one) => sum + one, 0);
          expect(given.reduce((sum, one) => sum + one, 0)).toBe(size);
          given.forEach((one, i) => {
            expect(one).toBeGreaterThanOrEqual(size >= populations.length ? 1 : 0);
            expect(one).toBeLessThanOrEqual(populations[i] ?? 0);
            const quota = ((populations[i] ?? 0) * size) / total;
            // None comes away with more than its proportion rounded up, unless with the one due to each.
            expect(one).toBeLessThanOrEqual(Math.max(1, Math.ceil(quota)));
          });
        },
      ),
    );
  });
});

describe("what is typed", () => {
  test.each([
    ["20", { kind: "count", count: 20 }],
    ["２０", { kind: "count", count: 20 }],
    ["20户", { kind: "count", count: 20 }],
    ["10%", { kind: "share", basisPoints: 1000 }],
    ["12.5％", { kind: "share", basisPoints: 1250 }],
    ["100%", { kind: "share", basisPoints: 10000 }],
    ["0", null],
    ["0%", null],
    ["-3", null],
    ["1.5", null],
    ["101%", null],
    ["十户", null],
    ["", null],
  ])("size %j", (text, size) => {
    expect(parseSize(text)).toEqual(size);
  });

  test.each([
    ["20240630", 20240630],
    ["0", 0],
    ["2147483647", 2147483647],
    ["2147483648", null],
    ["-1", null],
    ["1e3", null],
    ["", null],
  ])("seed %j", (text, seed) => {
    expect(parseSeed(text)).toBe(seed);
  });

  test("a share is reached, and more than all is all", () => {
    expect(countOf({ kind: "share", basisPoints: 1000 }, 24)).toBe(3);
    expect(countOf({ kind: "share", basisPoints: 1000 }, 20)).toBe(2);
    expect(countOf({ kind: "share", basisPoints: 1 }, 7)).toBe(1);
    expect(countOf({ kind: "count", count: 9 }, 7)).toBe(7);
  });
});
