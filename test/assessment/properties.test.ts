/** Laws that hold for every household, whatever its figures: every pack, regime and method. */
import fc from "fast-check";
import { assess, explain, phaseOutSchedule, type Assessment } from "../../src/assessment";
import { addDays, addMonths, formatDate, formatMonth } from "../../src/calendar";
import { compare, decimal } from "../../src/money";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";
import {
  anybody,
  circumstances,
  earners,
  fen,
  labourPolicies,
  policies,
  RUNS,
  workers,
  type Asked,
} from "./property-policies";

const ASOF = "2020-06-30";
const POLICY = policyOf("guizhou", ASOF, {
  "supplement_amount 老年人": "50 元/月",
  "supplement_amount 重度残疾人": "80 元/月",
});

const incomes = fen(30_000);
const sizes = fc.integer({ min: 1, max: 12 });
const areas = fc.constantFrom("rural" as const, "urban" as const);

interface Given {
  readonly facts: GivenFacts;
  readonly people?: readonly GivenFacts[];
  readonly area?: "rural" | "urban";
}

function assessedBy({ pack, asOf, parameters }: Asked, given: Given): Assessment {
  const { facts, people, area = "rural" } = given;
  return assess(
    household({
      household: facts,
      ...(people === undefined ? {} : { members: people }),
      table: { scheme: "dibao", area },
      asOf: day(asOf),
    }),
    policyOf(pack, asOf, parameters),
  );
}

function assessed(facts: GivenFacts): Assessment {
  return assess(
    household({ household: facts, table: { scheme: "dibao", area: "rural" }, asOf: day(ASOF) }),
    POLICY,
  );
}

/** What can be compared of an assessment: everything but the household itself. */
function figures({ household: _household, supplements, ...rest }: Assessment): string {
  return JSON.stringify({ ...rest, supplements: supplements.length });
}

/** The same where members stand in another order: reasons and gaps are told in the order of the rows. */
function figuresInAnyOrder(assessment: Assessment): string {
  const sorted = (list: readonly unknown[]): string[] =>
    list.map((one) => JSON.stringify(one)).sort();
  const { reasons, missing } = assessment;
  return `${figures({ ...assessment, reasons: [], missing: [] })} ${[...sorted(reasons), ...sorted(missing)].join()}`;
}

const payable = ({ payableMonth }: Assessment) => {
  if (payableMonth === null) throw new Error("No payable amount.");
  return payableMonth;
};

/** Counts how many of the examples were decided: a law over examples that are all skipped says nothing. */
function decided() {
  let all = 0;
  let known = 0;
  return {
    /** Both amounts, or null where one of them is not known. */
    both(a: Assessment, b: Assessment) {
      all += 1;
      if (a.payableMonth === null || b.payableMonth === null) return null;
      known += 1;
      return [a.payableMonth, b.payableMonth] as const;
    },
    expectMost() {
      expect(known).toBeGreaterThan(all / 2);
    },
  };
}

/** The columns in which a household's income may stand: how often it is divided, and by whom. */
const COLUMNS = {
  家庭年收入: { months: 1, isOfHead: false },
  家庭月收入: { months: 12, isOfHead: false },
  人均年收入: { months: 1, isOfHead: true },
  人均月收入: { months: 12, isOfHead: true },
  工资性收入: { months: 1, isOfHead: false },
  转移性收入: { months: 1, isOfHead: false },
  其他收入: { months: 1, isOfHead: false },
} as const;
const columns = fc.constantFrom(...(Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]));

/** Income of a month and head, on both sides of the standards. */
const monthly = fen(700);
/** By how much it rises: fen, yuan, a wage. */
const raises = fc.oneof(fen(1), fen(30), fen(700));

function stated(column: keyof typeof COLUMNS, size: number, month: number): GivenFacts {
  const { months, isOfHead } = COLUMNS[column];
  const value = (month * 12 * (isOfHead ? 1 : size)) / months;
  return { [column]: Math.round(value * 100) / 100 };
}

test("more income never pays more", () => {
  const seen = decided();
  fc.assert(
    fc.property(
      fc.record({
        policy: policies,
        area: areas,
        facts: circumstances,
        size: sizes,
        column: columns,
      }),
      monthly,
      raises,
      ({ policy, area, facts, size, column }, month, raise) => {
        const [less, more] = [month, month + raise].map((income) =>
          assessedBy(policy, {
            area,
            facts: { ...facts, 家庭人口: size, ...stated(column, size, income) },
          }),
        );
        if (less === undefined || more === undefined) return;
        const amounts = seen.both(less, more);
        if (amounts !== null) expect(compare(amounts[1], amounts[0])).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: 2 * RUNS },
  );
  seen.expectMost();
});

test("a member who earns more never raises what the household is paid", () => {
  fc.assert(
    fc.property(
      policies,
      circumstances,
      earners,
      fc.nat(),
      fen(9000),
      raises,
      (policy, facts, people, turn, a, raise) => {
        const [less, more] = [a, Math.round((a + raise) * 100) / 100].map((income) =>
          assessedBy(policy, {
            facts,
            people: people.map((person, at) =>
              at === turn % people.length ? { ...person, 年收入: income } : person,
            ),
          }),
        );
        if (less === undefined || more === undefined) return;
        if (less.payableMonth === null || more.payableMonth === null) return;
        expect(compare(more.payableMonth, less.payableMonth)).toBeLessThanOrEqual(0);
      },
    ),
    { numRuns: RUNS },
  );
});

test("a dependant without income never lowers the household's amount", () => {
  const seen = decided();
  fc.assert(
    fc.property(
      policies,
      areas,
      circumstances,
      sizes,
      monthly,
      (policy, area, given, size, month) => {
        const facts = { ...given, ...stated("家庭年收入", size, month) };
        const before = assessedBy(policy, { area, facts: { ...facts, 家庭人口: size } });
        const after = assessedBy(policy, { area, facts: { ...facts, 家庭人口: size + 1 } });
        const amounts = seen.both(before, after);
        if (amounts !== null) expect(compare(amounts[1], amounts[0])).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: RUNS },
  );
  seen.expectMost();
});

test("a child without income who is listed never lowers the household's amount", () => {
  fc.assert(
    fc.property(policies, circumstances, earners, (policy, facts, people) => {
      const child = { 年龄: 8, 性别: "女", 健康状况: "健康", 年收入: 0 };
      const before = assessedBy(policy, { facts, people });
      const after = assessedBy(policy, { facts, people: [...people, child] });
      if (before.payableMonth === null || after.payableMonth === null) return;
      expect(compare(after.payableMonth, before.payableMonth)).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: RUNS },
  );
});

test("the order of members does not matter", () => {
  fc.assert(
    fc.property(policies, circumstances, anybody, fc.nat(), (policy, facts, people, turn) => {
      const at = turn % people.length;
      const turned = [...people.slice(at), ...people.slice(0, at)].reverse();
      expect(figuresInAnyOrder(assessedBy(policy, { facts, people: turned }))).toBe(
        figuresInAnyOrder(assessedBy(policy, { facts, people })),
      );
    }),
    { numRuns: RUNS },
  );
});

test("with coefficients and carers the order of members does not matter", () => {
  fc.assert(
    fc.property(labourPolicies, workers, fc.nat(), (policy, people, turn) => {
      const at = turn % people.length;
      const turned = [...people.slice(at), ...people.slice(0, at)].reverse();
      const facts = { 户月保障金: 100, 建档立卡: "否" };
      expect(figuresInAnyOrder(assessedBy(policy, { facts, people: turned }))).toBe(
        figuresInAnyOrder(assessedBy(policy, { facts, people })),
      );
    }),
    { numRuns: RUNS },
  );
});

test("the same household twice gives the same, whatever was assessed between", () => {
  fc.assert(
    fc.property(policies, policies, circumstances, anybody, (policy, other, facts, people) => {
      const first = figures(assessedBy(policy, { facts, people }));
      assessedBy(other, { facts, people });
      expect(figures(assessedBy(policy, { facts, people }))).toBe(first);
    }),
    { numRuns: RUNS },
  );
});

test("days may be assessed in any order", () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 3200 }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      policies,
      circumstances,
      anybody,
      days,
      ({ pack, parameters }, facts, people, list) => {
        const on = (offset: number): string => {
          const asOf = formatDate(addDays(day("2018-01-01"), offset));
          return figures(assessedBy({ pack, asOf, parameters }, { facts, people }));
        };
        const forwards = list.map(on);
        const backwards = [...list].reverse().map(on).reverse();
        expect(backwards).toEqual(forwards);
      },
    ),
    { numRuns: Math.ceil(RUNS / 3) },
  );
});

test("eligible means below the standard, and nobody is paid more than the standard", () => {
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
    { numRuns: RUNS },
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
    { numRuns: RUNS },
  );
});

test("income set by hand decides alone: more of it never pays more", () => {
  fc.assert(
    fc.property(policies, earners, incomes, incomes, (policy, people, a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((income) => {
        const byHand = { 人工核定年收入: income, 人工核定理由: "复核" };
        return assessedBy(policy, {
          facts: { 户月保障金: 100, 建档立卡: "否", ...byHand },
          people,
        });
      });
      if (less === undefined || more === undefined) return;
      expect(less.override?.reason).toBe("复核");
      expect(less.incomeYear?.value.toNumber()).toBe(Math.min(a, b));
      if (less.payableMonth === null || more.payableMonth === null) return;
      expect(compare(more.payableMonth, less.payableMonth)).toBeLessThanOrEqual(0);
    }),
    { numRuns: RUNS },
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
      fen(2000),
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
    { numRuns: Math.ceil(RUNS / 2) },
  );
});

/** Packs whose phase-outs a county may run, with a length where the document leaves it open. */
const RUNNING = fc.constantFrom(
  { pack: "xingan", months: "24 个月" },
  { pack: "xingan", months: null },
  { pack: "blank", months: "12 个月" },
  { pack: "nanchong", months: "6 个月" },
  { pack: "guizhou", months: "18 个月" },
);

test("as the as-of date moves on, the months left never grow and the state never goes back", () => {
  const states = ["none", "not-started", "running", "ending-soon", "undetermined"];
  fc.assert(
    fc.property(
      RUNNING,
      fc.integer({ min: 0, max: 1500 }),
      fc.integer({ min: 0, max: 400 }),
      ({ pack, months }, first, more) => {
        const [before, after] = [first, first + more].map((days) =>
          assessedBy(
            {
              pack,
              asOf: formatDate(addDays(day("2018-01-01"), days)),
              parameters: {
                "dibao_standard 农村": "375 元/月",
                ...(months === null ? {} : { phase_out_months: months }),
              },
            },
            {
              facts: {
                家庭人口: 3,
                家庭年收入: 14_000,
                建档立卡: "是",
                户月保障金: 300,
                渐退起: "2019-06",
              },
            },
          ),
        );
        if (before === undefined || after === undefined) return;
        expect(after.phaseOut.monthsLeft ?? -1).toBeLessThanOrEqual(
          before.phaseOut.monthsLeft ?? 999,
        );
        const rank = ({ phaseOut }: Assessment): number => {
          const at = states.indexOf(phaseOut.state);
          return at === -1 ? states.length : at;
        };
        if (months !== null) expect(rank(after)).toBeGreaterThanOrEqual(rank(before));
      },
    ),
    { numRuns: RUNS },
  );
});
