import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { check, EVERYTHING, InputFault, type Check } from "../../src/app";
import { NOTHING_ASSUMED, whatIf, type Assumptions } from "../../src/app/what-if";
import type { Assessment } from "../../src/assessment/types";
import { formatMoney } from "../../src/money";
import { findPack, policyAt } from "../../src/policy";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";

const JUNE = { year: 2020, month: 6, day: 30 };
const pack = findPack("guizhou");
if (pack === null) throw new Error("the pack of the samples is there");
const policy = policyAt(pack, JUNE);

async function checked(file: string): Promise<Check> {
  const bytes = readFileSync(path.join(__dirname, "../../assets/samples", file));
  const workbook = await openWorkbook(bytes, { compression: nodeCompression });
  return check({
    inputs: [{ workbook, file, sha256: null }],
    policy,
    asOf: JUNE,
    area: null,
    corrections: null,
    scope: EVERYTHING,
  });
}

/** All that an assessment says, without the household itself. */
function said({ household: _, supplements, ...rest }: Assessment): unknown {
  return { ...rest, supplements: supplements.map(({ category, amount }) => [category, amount]) };
}

/** A household of several people below the standard, with its income known. */
function poorHousehold({ allAssessments }: Check): Assessment {
  const found = allAssessments.find(
    ({ outcome, size, supplements }) =>
      outcome === "continue" && (size ?? 0) > 2 && supplements.length === 0,
  );
  if (found === undefined) throw new Error("the sample has such a household");
  return found;
}

const money = (amount: Assessment["payableMonth"]): string | null =>
  amount === null ? null : formatMoney(amount);

const trying = (changes: Partial<Assumptions>): Assumptions => ({ ...NOTHING_ASSUMED, ...changes });

describe.each(["01-农村低保花名册.xlsx", "02-低保渐退期台账.xlsx", "04-省系统导出家庭与人员.xlsx"])(
  "%s",
  (file) => {
    test("without an assumption everything stays as it was", async () => {
      const { allAssessments } = await checked(file);
      for (const assessment of allAssessments) {
        expect(said(whatIf(assessment, policy, null, NOTHING_ASSUMED))).toEqual(said(assessment));
      }
    });
  },
);

describe("one household", () => {
  let household: Assessment;
  beforeAll(async () => {
    household = poorHousehold(await checked("01-农村低保花名册.xlsx"));
  });

  test("an income at the standard ends the shortfall", () => {
    const year = 4500 * (household.size ?? 0);
    const tried = whatIf(household, policy, null, trying({ incomeYear: String(year) }));
    expect(money(tried.incomePerCapitaMonth)).toBe("375.00");
    expect(tried.shortfallMonth?.value.toNumber() ?? 0).toBe(0);
    expect(tried.outcome).not.toBe("continue");
  });

  test("the more income, the less is suggested", () => {
    const payable = (income: number): number =>
      whatIf(
        household,
        policy,
        null,
        trying({ incomeYear: String(income) }),
      ).payableMonth?.value.toNumber() ?? 0;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 4000 }), (a, b) => {
        expect(payable(Math.max(a, b))).toBeLessThanOrEqual(payable(Math.min(a, b)));
      }),
      { numRuns: 50 },
    );
  });

  test("with one person more, the household's income stays and the income per head falls", () => {
    const size = (household.size ?? 0) + 1;
    const tried = whatIf(household, policy, null, trying({ size: String(size) }));
    expect(tried.size).toBe(size);
    expect(tried.incomeYear).toEqual(household.incomeYear);
    const [before, after] = [household.incomePerCapitaMonth, tried.incomePerCapitaMonth];
    expect(after?.value.times(size).toFixed(6)).toBe(before?.value.times(size - 1).toFixed(6));
  });

  test("a higher standard raises what is suggested, per month or per year alike", () => {
    const standard = (value: string, unit: string): Assessment =>
      whatIf(
        household,
        policy,
        null,
        trying({ parameters: [{ code: "dibao_standard", scope: "农村", value, unit }] }),
      );
    const monthly = standard("400", "元/月");
    expect(money(monthly.standardMonth)).toBe("400.00");
    expect(said(monthly)).toEqual(said(standard("4800", "元/年")));
    expect(monthly.payableMonth?.value.gt(household.payableMonth?.value ?? 0)).toBe(true);
  });

  test("what is no value is said in a sentence", () => {
    const wrong: Partial<Assumptions>[] = [
      { incomeYear: "-1" },
      { incomeYear: "一千" },
      { size: "0" },
      { size: "2.5" },
      { covered: "31" },
      { parameters: [{ code: "phase_out_months", scope: null, value: "0", unit: "个月" }] },
    ];
    for (const changes of wrong) {
      expect(() => whatIf(household, policy, null, trying(changes))).toThrow(InputFault);
    }
  });
});

test("another day changes ages, and lapsed figures are no longer used", async () => {
  const { allAssessments } = await checked("01-农村低保花名册.xlsx");
  const [first] = allAssessments;
  if (first === undefined) throw new Error("the sample has households");
  const later = policyAt(pack, { year: 2030, month: 6, day: 30 });
  const tried = whatIf(first, later, null, NOTHING_ASSUMED);
  const ages = (assessment: Assessment): (number | null)[] =>
    assessment.household.people.map(({ age }) => age);
  expect(ages(tried)).toEqual(ages(first).map((age) => (age === null ? null : age + 10)));
  expect(tried.outcome).toBe("undetermined");
  expect(tried.missing.map(({ code }) => code)).toContain("dibao_standard");
  expect(first.standardMonth).not.toBeNull();
});

describe("single members", () => {
  let household: Assessment;
  beforeAll(async () => {
    household = poorHousehold(await checked("01-农村低保花名册.xlsx"));
  });

  const AS_LISTED = { leaves: false, age: null, disability: null, incomeMore: null };

  test("who leaves takes nothing of the income along, who joins brings none", () => {
    const size = household.size ?? 0;
    const left = whatIf(
      household,
      policy,
      null,
      trying({ members: [{ ...AS_LISTED, index: 1, leaves: true }] }),
    );
    const joined = whatIf(
      household,
      policy,
      null,
      trying({ members: [{ ...AS_LISTED, index: null }] }),
    );
    expect([left.size, joined.size]).toEqual([size - 1, size + 1]);
    expect(left.household.people).toHaveLength(household.household.people.length - 1);
    expect(joined.household.people).toHaveLength(household.household.people.length + 1);
    expect(left.incomeYear).toEqual(household.incomeYear);
    expect(joined.incomeYear).toEqual(household.incomeYear);
  });

  test("an age moves that member alone, by years or by day of birth", () => {
    const ages = (age: string): (number | null)[] =>
      whatIf(
        household,
        policy,
        null,
        trying({ members: [{ ...AS_LISTED, index: 1, age }] }),
      ).household.people.map((person) => person.age);
    const before = household.household.people.map(({ age }) => age);
    expect(ages("67")).toEqual(before.map((age, index) => (index === 1 ? 67 : age)));
    expect(ages("1953-05-01")[1]).toBe(67);
  });

  test("income that a member brings in more is added to the household's", () => {
    const more = [{ ...AS_LISTED, index: 0, incomeMore: "+1,200" }];
    const tried = whatIf(household, policy, null, trying({ members: more }));
    expect(tried.incomeYear?.value.minus(household.incomeYear?.value ?? 0).toNumber()).toBe(1200);
  });

  test.each([{ age: "三岁" }, { age: "130" }, { age: "2030-01-01" }, { incomeMore: "多一点" }])(
    "%j is no possible value",
    (said) => {
      const members = [{ ...AS_LISTED, index: 0, ...said }];
      expect(() => whatIf(household, policy, null, trying({ members }))).toThrow(InputFault);
    },
  );
});
