/** Entitlements with what lists say beside the roster, and laws that hold for everybody. */
import fc from "fast-check";
import { assess, entitlementsOf, entitlementSource, entitlementText } from "../../src/assessment";
import {
  aidShown,
  allowanceOf,
  childShown,
  difficultiesOf,
  knownAid,
  livingAllowance,
  nursingAllowance,
  oldAgeAllowance,
  reliefEach,
  scopesBelow,
  type Entitlement,
  type KnownAid,
} from "../../src/assessment/entitlements";
import { reachesOn } from "../../src/assessment/birthday";
import { kindByParents } from "../../src/assessment/entitlements";
import { addDays, ageOn, compareDates, fromDayNumber, dayNumber } from "../../src/calendar";
import type { Person } from "../../src/roster/types";
import { household, type GivenFacts } from "./given";
import { day, policyOf } from "./policies";

const ASOF = "2024-09-30";
const POLICY = policyOf("nanchong", ASOF, {
  "living_allowance_standard 一级": "100 元/月",
  "nursing_allowance_standard 一级": "110 元/月",
  "elder_allowance_standard 80至89周岁": "50 元/月",
  "elder_allowance_standard 90至99周岁": "100 元/月",
  "elder_allowance_standard 100周岁以上": "300 元/月",
  elder_allowance_overlap: "both",
});

function personOf(facts: GivenFacts, asOf = ASOF): Person {
  const [person] = household({
    household: {},
    members: [facts],
    table: { scheme: "dibao", area: "rural" },
    asOf: day(asOf),
  }).people;
  if (person === undefined) throw new Error("No person.");
  return person;
}

const SEVERE = { 年龄: 40, 残疾类别: "肢体", 残疾等级: "一级", 自理能力: "全护理" };

function known(person: Person, more: Partial<KnownAid> = {}): KnownAid {
  return { ...aidShown(person, { dibao: true, lowIncome: null }), ...more };
}

function both(facts: GivenFacts, more: Partial<KnownAid>, policy = POLICY): (Entitlement | null)[] {
  const person = personOf(facts);
  const aid = known(person, more);
  return [livingAllowance(person, policy, aid), nursingAllowance(person, policy, aid)];
}

describe("with what lists say", () => {
  test("care benefit for work injury excludes both allowances", () => {
    for (const entry of both(SEVERE, { workInjury: true })) {
      expect(entry).toMatchObject({ due: "no", excludedBy: "work-injury" });
    }
  });

  test("an orphan of the list has the nursing allowance alone", () => {
    const [living, nursing] = both(SEVERE, { orphan: true });
    expect(living).toMatchObject({ due: "no", excludedBy: "orphan" });
    expect(nursing).toMatchObject({ due: "yes", excludedBy: null });
  });

  test("who is on the list of nobody keeps both", () => {
    for (const entry of both(SEVERE, { workInjury: false, orphan: false, tekun: false })) {
      expect(entry).toMatchObject({ due: "yes", excludedBy: null });
    }
  });

  test("a care subsidy leaves the nursing allowance open until the county says higher or both", () => {
    const [, unset] = both(SEVERE, { careSubsidy: true });
    expect(unset).toMatchObject({ due: "unknown", excludedBy: null });
    expect(unset?.missing.map(({ code }) => code)).toEqual(["nursing_care_overlap"]);
    const higher = policyOf("nanchong", ASOF, { nursing_care_overlap: "higher" });
    expect(both(SEVERE, { careSubsidy: true }, higher)[1]).toMatchObject({
      due: "unknown",
      excludedBy: "care-subsidy",
    });
    const stacked = policyOf("nanchong", ASOF, { nursing_care_overlap: "both" });
    expect(both(SEVERE, { careSubsidy: true }, stacked)[1]).toMatchObject({ due: "yes" });
  });

  test("lists are laid over what the rows say", () => {
    const one = household({
      household: { 户月保障金: 300 },
      members: [SEVERE],
      table: { scheme: "dibao", area: "rural" },
      asOf: day(ASOF),
    });
    const assessment = assess(one, POLICY);
    const due = entitlementsOf(assessment, POLICY).map((entry) => entry.due);
    expect(due).toEqual(["yes", "yes"]);
    const listed = entitlementsOf(assessment, POLICY, () => ({ tekun: true }));
    expect(listed.map(({ excludedBy }) => excludedBy)).toEqual(["tekun", "tekun"]);
  });
});

describe("what rules ask of one person", () => {
  const older = { ...SEVERE, 出生: "1940-01-01" };
  const higher = policyOf("nanchong", ASOF, {
    "living_allowance_standard 一级": "100 元/月",
    "nursing_allowance_standard 一级": "110 元/月",
    "elder_allowance_standard 80至89周岁": "50 元/月",
    elder_allowance_overlap: "higher",
  });

  test("one allowance is answered with what it means for the others", () => {
    const person = personOf(older);
    const aid = known(person);
    const answers = (["living-allowance", "nursing-allowance", "old-age-allowance"] as const).map(
      (kind) => allowanceOf(kind, person, higher, aid),
    );
    expect(answers.map((one) => [one?.kind, one?.due, one?.excludedBy])).toEqual([
      ["living-allowance", "yes", null],
      ["nursing-allowance", "yes", null],
      ["old-age-allowance", "no", "living-allowance"],
    ]);
    const healthy = personOf({ 年龄: 40 });
    expect(allowanceOf("living-allowance", healthy, higher, known(healthy))).toBeNull();
  });

  test("a certificate without a grade: due, and the grade is what the amount lacks", () => {
    const person = personOf({ 年龄: 40, 残疾证号: "52011119840101123" });
    const entry = livingAllowance(person, POLICY, known(person));
    expect(entry).toMatchObject({ due: "yes", amountMonth: null });
    expect(entry?.missing).toEqual([{ kind: "field", code: "disability_level", scope: null }]);
  });

  test("what is paid is told a month, also where the column is of a year", () => {
    const paid = (facts: GivenFacts): number | undefined =>
      both({ ...SEVERE, ...facts }, {})[0]?.receivedMonth?.value.toNumber();
    expect(paid({ 生活补贴: 1200 })).toBe(1200);
    expect(paid({ "生活补贴（元/月）": 1200 })).toBe(1200);
    expect(paid({ "生活补贴（元/年）": 1200 })).toBe(100);
    expect(paid({ "生活补贴（元/半年）": 1200 })).toBe(200);
    expect(paid({ "生活补贴（元/季度）": 1200 })).toBe(400);
    expect(paid({ 生活补贴: null })).toBeUndefined();
  });

  test("a row of no household says nothing of dibao or low income", () => {
    expect(knownAid(personOf({ 年龄: 40 }), null, null)).toMatchObject({
      dibao: null,
      lowIncome: null,
    });
    expect(knownAid(personOf({ 年龄: 40, 是否低保: "是" }), null, null).dibao).toBe(true);
  });

  test.each([
    [{ 儿童类别: "孤儿" }, "child_type", true],
    [{ 儿童类别: null, 救助类别: "孤儿" }, "aid_type", true],
    [{ 父母状况: "父母双亡" }, "child_parent_status", false],
    [{ 低保原因: "父母双亡" }, "dibao_reason", false],
    [{ 备注: "父亡，母失联" }, "remark", false],
  ])("%j shows a child by %s", (facts, field, isListed) => {
    expect(childShown(personOf({ 年龄: 10, ...facts }))).toMatchObject({ field, isListed });
  });

  test("the bands below one, the highest first", () => {
    expect(scopesBelow("100周岁以上")).toEqual(["90至99周岁", "80至89周岁"]);
    expect(scopesBelow("90至99周岁")).toEqual(["80至89周岁"]);
    expect(scopesBelow("80至89周岁")).toEqual([]);
    expect(scopesBelow("70至79周岁")).toEqual([]);
  });

  test("whether there are so many difficulties is known once so many are found", () => {
    const one = household({
      household: {},
      members: [{ 年龄: 70, 病种: "尿毒症" }, SEVERE],
      table: { scheme: "dibao", area: "rural" },
      asOf: day(ASOF),
    });
    expect([...difficultiesOf(one, POLICY)]).toEqual(["old", "ill", "disabled"]);
    expect([...difficultiesOf(one, POLICY, 2)]).toEqual(["old", "ill"]);
  });

  test("several reasons are one text in either language", () => {
    const old = allowanceOf("old-age-allowance", personOf(older), higher, known(personOf(older)));
    if (old === null) throw new Error("No old-age allowance.");
    expect(entitlementText(old, "zh")).toBe(
      "与困难残疾人生活补贴就高，本项较低；84周岁，已满80周岁，符合高龄津贴年龄",
    );
    expect(entitlementText(old, "en")).toBe(
      "the living allowance is higher, and only the higher is paid; 84 years old, 80 or more: of the age for the old-age allowance",
    );
  });
});

test("the relief on relocation is that of the day, and after the deadline that of the deadline", () => {
  const on = (asOf: string) => {
    const each = reliefEach(policyOf("guizhou", asOf));
    return each.set ? each.value.value.toNumber() : each.why;
  };
  expect([on("2018-06-30"), on("2018-07-30"), on("2018-12-31")]).toEqual(["not-yet", 1500, 1500]);
  expect([on("2019-01-01"), on("2024-06-30")]).toEqual([1500, 1500]);
  expect(reliefEach(policyOf("nanchong", ASOF)).set).toBe(false);
});

test.each([
  ["父母双亡", "orphan"],
  ["双亡", "orphan"],
  ["父母均已死亡", "orphan"],
  ["一亡一失踪", "orphan"],
  ["查找不到生父母", "orphan"],
  ["父亡，母失联", "uncared"],
  ["父服刑，母重病", "uncared"],
  ["父母均在押服刑", "uncared"],
  ["一方死亡，另一方重残", "uncared"],
  ["一方死亡，另一方改嫁", null],
  ["父亡，母改嫁", null],
  ["父母健在", null],
  ["父亲外出务工", null],
  ["母亲重残，父亲正常", null],
])("parents “%s” make %s of a child", (words, kind) => {
  expect(kindByParents(personOf({ 年龄: 10, 父母状况: words }))).toBe(kind);
});

const days = fc
  .integer({ min: dayNumber(day("1900-01-01")), max: dayNumber(day("2024-09-30")) })
  .map(fromDayNumber);
const births = days.map(({ year, month, day: at }) =>
  [year, String(month).padStart(2, "0"), String(at).padStart(2, "0")].join("-"),
);

const people = fc.record(
  {
    出生: births,
    残疾类别: fc.constantFrom("肢体", "精神", "视力", "听力", null),
    残疾等级: fc.constantFrom("一级", "二级", "三级", "四级", null),
    自理能力: fc.constantFrom("全自理", "半自理", "全护理", null),
    是否特困: fc.constantFrom("是", "否", null),
    儿童类别: fc.constantFrom("孤儿", "事实无人抚养儿童", null),
    父母状况: fc.constantFrom("父母双亡", "父亡母失踪", "父亡母健在", null),
    生活补贴: fc.constantFrom(0, 100, null),
    护理补贴: fc.constantFrom(0, 100, null),
    高龄津贴金额: fc.constantFrom(0, 50, null),
    三无: fc.constantFrom("是", null),
    在校: fc.constantFrom("本科", "否", null),
  },
  { requiredKeys: ["出生"] },
);

function entitlements(members: readonly GivenFacts[]): readonly Entitlement[] {
  const one = household({
    household: { 户月保障金: 300, 监测类别: "边缘易致贫户" },
    members,
    table: { scheme: "dibao", area: "rural" },
    asOf: day(ASOF),
  });
  return entitlementsOf(assess(one, POLICY), POLICY);
}

/** What can be compared of an entitlement, whoever has it. */
const figures = ({ people: _people, ...rest }: Entitlement): string => JSON.stringify(rest);

describe("laws", () => {
  test("a day on which an age is reached is the first of that age", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 110 }), (birth, age) => {
        const reached = reachesOn(birth, age);
        expect(ageOn(birth, reached)).toBe(age);
        expect(ageOn(birth, addDays(reached, -1))).toBe(age - 1);
      }),
    );
  });

  test("nobody is due what something excludes; what is open says why; every sentence is whole", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), (members) => {
        for (const entry of entitlements(members)) {
          if (entry.due === "yes") expect(entry.excludedBy).toBeNull();
          if (entry.excludedBy !== null) expect(entry.due).not.toBe("yes");
          if (entry.due === "unknown") expect(entry.reasons.length).toBeGreaterThan(0);
          if (entry.due === "no") {
            expect(entry.received === true || entry.excludedBy !== null).toBe(true);
          }
          const text = entitlementText(entry, "zh") + entitlementSource(entry, "zh");
          expect(text).not.toMatch(/[{}]|undefined|null|NaN/);
        }
      }),
    );
  });

  test("nobody on tekun is due an allowance that tekun excludes, or an orphan's", () => {
    fc.assert(
      fc.property(people, (facts) => {
        const found = entitlements([{ ...facts, 是否特困: "是" }]);
        const due = found.filter((entry) => entry.due === "yes").map(({ kind }) => kind);
        expect(due).not.toContain("living-allowance");
        expect(due).not.toContain("nursing-allowance");
        expect(due).not.toContain("orphan-allowance");
        expect(due).not.toContain("uncared-child-allowance");
        expect(due).not.toContain("tekun");
      }),
    );
  });

  test("the order of members does not matter, and asking twice gives the same", () => {
    fc.assert(
      fc.property(fc.array(people, { minLength: 1, maxLength: 4 }), fc.nat(), (members, turn) => {
        const at = turn % members.length;
        const turned = [...members.slice(at), ...members.slice(0, at)];
        const before = entitlements(members).map(figures).sort();
        expect(entitlements(turned).map(figures).sort()).toEqual(before);
        expect(entitlements(members).map(figures).sort()).toEqual(before);
      }),
    );
  });

  test("whoever is older never has a lower old-age allowance", () => {
    const amount = (birth: string): number => {
      const person = personOf({ 出生: birth });
      const entry = oldAgeAllowance(person, POLICY, known(person));
      return entry?.due === "yes" ? (entry.amountMonth?.value.toNumber() ?? 0) : 0;
    };
    fc.assert(
      fc.property(births, births, (a, b) => {
        const [older, younger] = compareDates(day(a), day(b)) <= 0 ? [a, b] : [b, a];
        expect(amount(older)).toBeGreaterThanOrEqual(amount(younger));
      }),
    );
  });
});
