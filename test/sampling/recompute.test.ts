import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { compareWithRoster, parseStratumBy, takeSample, type Comparison } from "../../src/sampling";
import { groundsText } from "../../src/reports";
import type { RunFacts } from "../../src/reports";
import { factsOf } from "../reports/facts";

interface Case {
  readonly name: string;
  readonly roster: Readonly<Record<string, string | number | null>>;
  readonly expect: readonly {
    readonly item: Comparison["item"];
    readonly unit: Comparison["unit"];
    readonly stated: number | null;
    readonly recomputed: number | null;
    readonly differs: boolean;
  }[];
}

const cases = parse(readFileSync(path.join(__dirname, "recompute.yaml"), "utf8")) as Case[];

function factsOfRows(rows: readonly Case["roster"][]): RunFacts {
  const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return factsOf([headers, ...rows.map((row) => headers.map((header) => row[header] ?? null))]);
}

function compared(facts: RunFacts): readonly Comparison[] {
  const [assessment] = facts.assessments;
  if (assessment === undefined) throw new Error("the case has a household");
  return compareWithRoster(assessment, facts.policy);
}

test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { roster, expect: expected }) => {
  const comparisons = compared(factsOfRows([roster]));
  for (const wanted of expected) {
    const found = comparisons.find(({ item }) => item === wanted.item);
    expect({
      item: found?.item,
      unit: found?.unit,
      stated: found?.stated?.toNumber() ?? null,
      recomputed: found?.recomputed?.toDecimalPlaces(2).toNumber() ?? null,
      differs: found?.differs,
    }).toEqual(wanted);
  }
});

test("an amount carries the clause of the standard, and says what is a default", () => {
  const facts = factsOfRows([cases[0]?.roster ?? {}]);
  const amount = compared(facts).find(({ item }) => item === "amount");
  const text = amount === undefined ? "" : groundsText(amount, "zh");
  expect(text).toContain("《贵州省民政兜底脱贫攻坚三年行动计划");
  expect(text).toContain("默认待确认");
});

test("an amount cell is the one that states it", () => {
  const facts = factsOfRows([cases[0]?.roster ?? {}]);
  const amount = compared(facts).find(({ item }) => item === "amount");
  expect(amount?.cell).toEqual(facts.assessments[0]?.household.cell("monthly_amount_household"));
});

describe("a whole sample", () => {
  const rows = Array.from({ length: 12 }, (_, i) => ({
    ...cases[0]?.roster,
    户编号: `H${i}`,
    所属乡镇: i < 9 ? "东镇" : "西乡",
    // Far above the standard: a direct doubt.
    "家庭年总收入（元）": i % 5 === 4 ? 60_000 : 3000,
  }));
  const facts = factsOfRows(rows);
  const sampleBy = (by: string | null, count: number, doubtful = 0) =>
    takeSample(facts.assessments, facts.findings, facts.policy, {
      size: { kind: "count", count },
      seed: 5,
      by: by === null ? null : parseStratumBy(by, facts.roster.tables),
      doubtful,
    });

  test("is divided by a column of the roster as by a word", () => {
    const byWord = sampleBy("乡镇", 4);
    expect(byWord.draw.strata.map(({ name, drawn }) => [name, drawn])).toEqual([
      ["东镇", 3],
      ["西乡", 1],
    ]);
    expect(sampleBy("所属乡镇", 4).households.map(({ key }) => key)).toEqual(
      byWord.households.map(({ key }) => key),
    );
    expect(parseStratumBy("星座", facts.roster.tables)).toBeNull();
  });

  test("lists households with direct doubts apart, never one that was drawn", () => {
    const direct = new Set(
      facts.findings.filter(({ level }) => level === "high").map(({ household }) => household),
    );
    expect(direct.size).toBeGreaterThan(0);
    const sample = sampleBy(null, 2, Infinity);
    const apart = sample.households.filter(({ drawn }) => drawn === null);
    const drawn = new Set(sample.draw.drawn.map(({ household }) => household));
    expect(new Set(apart.map(({ assessment }) => assessment.household))).toEqual(
      new Set([...direct].filter((household) => household !== null && !drawn.has(household))),
    );
  });
});
