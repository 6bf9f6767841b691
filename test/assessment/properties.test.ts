/** Laws that hold for every household, whatever its figures. */
import fc from "fast-check";
import { assess, explain, phaseOutSchedule, type Assessment } from "../../src/assessment";
import { addDays, addMonths, formatDate, formatMonth } from "../../src/calendar";
import { compare, decimal } from "../../src/money";
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

const LABOUR = policyOf("blank", "2024-06-30", {
  "dibao_standard 农村": "500 元/月",
  labour_wage_basis: "minimum-wage",
  minimum_wage: "1000 元/月",
  "labour_coefficient 健康男性": "1",
  "labour_coefficient 健康女性": "0.8",
  "labour_coefficient 轻残慢病男性": "0.2",
  "labour_coefficient 轻残慢病女性": "0.2",
  "labour_coefficient 重病患者": "0",
  "labour_reduction 一名重残重病": "0.5",
  carer_income_rate: "30 %",
  carer_limit: "1",
  "supplement_amount 老年人": "50 元/月",
});

const workers = fc.array(
  fc.record({
    年龄: fc.integer({ min: 0, max: 95 }),
    性别: fc.constantFrom("男", "女"),
    健康状况: fc.constantFrom("健康", "长期慢性病", "患有大病", null),
    就业: fc.constantFrom("务工", "在家照护", "义务兵", null),
    备注: fc.constantFrom("服刑", "已死亡", null),
    年收入: fc.oneof(fen(900_000), fc.constant(null)),
  }),
  { minLength: 1, maxLength: 7 },
);

function worked(people: readonly GivenFacts[], facts: GivenFacts = {}): Assessment {
  return assess(
    household({
      household: { 户月保障金: 100, 建档立卡: "否", ...facts },
      members: people,
      table: { scheme: "dibao", area: "rural" },
      asOf: day("2024-06-30"),
    }),
    LABOUR,
  );
}

test("with coefficients, carers and members left out the order of members does not matter", () => {
  fc.assert(
    fc.property(workers, fc.nat(), (people, turn) => {
      const at = turn % people.length;
      const turned = [...people.slice(at), ...people.slice(0, at)];
      expect(figures(worked(turned))).toBe(figures(worked(people)));
    }),
    { numRuns: 300 },
  );
});

test("with coefficients a dependant without income never lowers what the household is paid", () => {
  fc.assert(
    fc.property(workers, (people) => {
      const before = worked(people);
      const after = worked([...people, { 年龄: 8, 性别: "女", 健康状况: "健康", 年收入: 0 }]);
      if (before.payableMonth === null || after.payableMonth === null) return;
      expect(compare(after.payableMonth, before.payableMonth)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 300 },
  );
});

test("income set by hand decides alone: more of it never pays more", () => {
  fc.assert(
    fc.property(workers, incomes, incomes, (people, a, b) => {
      const paid = [Math.min(a, b), Math.max(a, b)].map((income) =>
        worked(people, { 人工核定年收入: income, 人工核定理由: "复核" }),
      );
      const [less, more] = paid;
      if (less === undefined || more === undefined) return;
      if (less.payableMonth === null || more.payableMonth === null) return;
      expect(compare(more.payableMonth, less.payableMonth)).toBeLessThanOrEqual(0);
      expect(less.override?.reason).toBe("复核");
    }),
  );
});

const CURVES = fc.record(
  {
    phase_out_amount: fc.constantFrom("original", "full", "stepped"),
    phase_out_steps: fc.constantFrom("100、80、60 %", "50 %"),
    phase_out_step_months: fc.constantFrom("1 个月", "12 个月"),
    phase_out_cap: fc.constantFrom("none", "full-standard"),
    phase_out_on_death: fc.constantFrom("keep", "cap", "share"),
    phase_out_end: fc.constantFrom("exit", "review", "continue-if-not-stable"),
  },
  { requiredKeys: ["phase_out_amount", "phase_out_steps"] },
);

test("a schedule has a month for each month, and what remains is the sum of those ahead", () => {
  fc.assert(
    fc.property(
      CURVES,
      fc.integer({ min: 1, max: 36 }),
      fc.integer({ min: -40, max: 3 }),
      fen(200_000),
      (curve, months, offset, paid) => {
        const policy = policyOf("xingan", ASOF, {
          "dibao_standard 农村": "375 元/月",
          phase_out_months: `${months} 个月`,
          ...curve,
        });
        const start = formatMonth(addMonths(day(ASOF), offset));
        const given = household({
          household: { 家庭年收入: 14_000, 建档立卡: "是", 户月保障金: paid, 渐退起: start },
          members: [{ 年龄: 40 }, { 年龄: 41 }, { 年龄: 80, 是否健在: "否" }],
          table: { scheme: "dibao", area: "rural" },
          asOf: day(ASOF),
        });
        const assessment = assess(given, policy);
        const schedule = phaseOutSchedule(assessment, policy);
        if (schedule === null) throw new Error("No schedule.");
        expect(schedule.months).toHaveLength(months);
        const ahead = schedule.months.filter(({ time }) => time === "ahead");
        expect(ahead).toHaveLength(assessment.phaseOut.monthsLeft ?? -1);
        const sum = ahead.reduce((all, { amount }) => all.plus(amount?.value ?? 0), decimal(0));
        expect(schedule.remaining?.value.eq(sum)).toBe(true);
        const now = schedule.months.find(({ time }) => time === "now");
        if (assessment.outcome === "phase-out" && now !== undefined) {
          expect(now.amount).toEqual(assessment.payableMonth);
        }
      },
    ),
    { numRuns: 200 },
  );
});

const NEXT_DAYS = fc.integer({ min: 0, max: 1500 });

test("as the as-of date moves on, the months left never grow", () => {
  fc.assert(
    fc.property(NEXT_DAYS, fc.integer({ min: 0, max: 400 }), (first, more) => {
      const left = [first, first + more].map((days) => {
        const asOf = formatDate(addDays(day("2018-01-01"), days));
        const policy = policyOf("xingan", asOf, {
          "dibao_standard 农村": "375 元/月",
          phase_out_months: "24 个月",
        });
        const given = household({
          household: {
            家庭人口: 3,
            家庭年收入: 14_000,
            建档立卡: "是",
            户月保障金: 300,
            渐退起: "2019-06",
          },
          table: { scheme: "dibao", area: "rural" },
          asOf: day(asOf),
        });
        return assess(given, policy).phaseOut.monthsLeft ?? -1;
      });
      expect(left[1]).toBeLessThanOrEqual(left[0] ?? 0);
    }),
  );
});
