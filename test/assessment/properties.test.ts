/** Laws that hold for every household, whatever its figures. */
import fc from "fast-check";
import { assess, explain, type Assessment } from "../../src/assessment";
import { compare } from "../../src/money";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

const ASOF = "2020-06-30";
const POLICY = policyOf("guizhou", ASOF, {
  "supplement_amount 老年人": "50 元/月",
  "supplement_amount 重度残疾人": "80 元/月",
});

const fen = (max: number) => fc.integer({ min: 0, max }).map((value) => value / 100);
const incomes = fen(3_000_000);
const sizes = fc.integer({ min: 1, max: 12 });
const members = fc.array(
  fc.record({
    年龄: fc.integer({ min: 0, max: 95 }),
    残疾等级: fc.constantFrom("一级", "三级", null),
    年收入: fen(900_000),
  }),
  { minLength: 1, maxLength: 8 },
);

function assessed(facts: GivenFacts, people?: readonly GivenFacts[]): Assessment {
  return assess(
    household({
      household: facts,
      ...(people === undefined ? {} : { members: people }),
      table: { scheme: "dibao", area: "rural" },
      asOf: day(ASOF),
    }),
    POLICY,
  );
}

/** What can be compared of an assessment: everything but the household itself. */
function figures({ household: _household, supplements, ...rest }: Assessment): string {
  return JSON.stringify({ ...rest, supplements: supplements.length });
}

const payable = ({ payableMonth }: Assessment) => {
  if (payableMonth === null) throw new Error("No payable amount.");
  return payableMonth;
};

test("more income never pays more", () => {
  fc.assert(
    fc.property(sizes, incomes, incomes, (size, a, b) => {
      const facts = { 家庭人口: size, 户月保障金: 100, 建档立卡: "否" };
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((income) =>
        assessed({ ...facts, 家庭年收入: income }),
      );
      if (less === undefined || more === undefined) return;
      expect(compare(payable(more), payable(less))).toBeLessThanOrEqual(0);
    }),
  );
});

test("a dependant without income never lowers the household's amount", () => {
  fc.assert(
    fc.property(sizes, incomes, (size, income) => {
      const facts = { 家庭年收入: income, 户月保障金: 100, 建档立卡: "否" };
      const before = assessed({ ...facts, 家庭人口: size });
      const after = assessed({ ...facts, 家庭人口: size + 1 });
      expect(compare(payable(after), payable(before))).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("the order of members does not matter", () => {
  fc.assert(
    fc.property(members, fc.nat(), (people, turn) => {
      const at = turn % people.length;
      const turned = [...people.slice(at), ...people.slice(0, at)];
      const facts = { 户月保障金: 100, 建档立卡: "否" };
      expect(figures(assessed(facts, turned))).toBe(figures(assessed(facts, people)));
    }),
  );
});

test("the same household twice gives the same", () => {
  fc.assert(
    fc.property(members, incomes, (people, income) => {
      const facts = { 家庭年收入: income, 户月保障金: 100, 医疗支出: 500 };
      expect(figures(assessed(facts, people))).toBe(figures(assessed(facts, people)));
    }),
  );
});

test("eligible means below the standard, and nobody is paid more than standard and supplements", () => {
  fc.assert(
    fc.property(sizes, incomes, (size, income) => {
      const result = assessed({
        家庭人口: size,
        家庭年收入: income,
        户月保障金: 100,
        建档立卡: "否",
      });
      const isBelow = Math.round(income * 100) < 450_000 * size;
      expect(result.outcome === "exit").toBe(!isBelow);
      expect(payable(result).value.lte(375 * size)).toBe(true);
      expect(payable(result).value.gt(0)).toBe(isBelow);
    }),
  );
});

test("an undetermined outcome always names what is missing or why, and every step has its result", () => {
  const facts = fc.record(
    {
      家庭人口: fc.constantFrom(1, 3, null, "三口"),
      保障人数: fc.constantFrom(1, 4, null),
      家庭年收入: fc.constantFrom(0, 7650, 14_000, null, "不详"),
      工资性收入: fc.constantFrom(3000, null),
      户月保障金: fc.constantFrom(0, 300, null),
      建档立卡: fc.constantFrom("是", "否", null),
      渐退起: fc.constantFrom("2019-07", "2018-01", "2020-09", null),
      医疗支出: fc.constantFrom(2000, null),
      救助类别: fc.constantFrom("农村低保", "单人户", null),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(facts, (given) => {
      const result = assessed(given);
      if (result.outcome === "undetermined") {
        const codes = result.reasons.map(({ code }) => code);
        expect(result.missing.length > 0 || codes.includes("amount-undecided")).toBe(true);
      }
      for (const step of explain(result, POLICY)) {
        expect(`${step.formula}${step.result}`).not.toMatch(/NaN|undefined|null/);
      }
    }),
    { numRuns: 500 },
  );
});
