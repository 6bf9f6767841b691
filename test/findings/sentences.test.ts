import {
  findingSource,
  findingText,
  nextStep,
  ruleTitle,
  type Finding,
  type Rule,
} from "../../src/findings";
import { atHousehold, atPerson, atTable } from "../../src/findings/sighting";
import type { Sighting } from "../../src/findings";
import { rosterOf, type Rows } from "../roster/build";

const RULE: Rule = {
  id: "A01",
  family: "A",
  severity: "warn",
  source: { document: "某标准" },
  needs: {},
  run: () => [],
  text: {
    "": { zh: "{who}：{count}处", en: "{who}: {count} places" },
    row: { zh: "第{row}行", en: "row {row}" },
  },
  title: { zh: "某项核查", en: "Some check" },
  next: { zh: "请核对{who}的{what}。", en: "Check {what} of {who}." },
};

function finding(sighting: Sighting): Finding {
  return { ...sighting, id: "A01-0", rule: RULE, level: "warn" };
}

function householdOf(rows: Rows) {
  const [household] = rosterOf(rows).households;
  if (household === undefined) throw new Error("No household was read.");
  return household;
}

const household = householdOf([
  ["户编号", "姓名", "与户主关系"],
  ["001", "张三", "户主"],
  ["001", null, "配偶"],
]);
const [head, nameless] = household.people;
if (head === undefined || nameless === undefined) throw new Error("Nobody was read.");

describe("who is meant", () => {
  const who = (sighting: Sighting, lang: "zh" | "en" = "zh"): string | undefined =>
    findingText(finding(sighting), lang).split(/[：:]/)[0];

  test("is the person", () => {
    expect(who(atPerson(head, []))).toBe("张三");
  });

  test("is the row of a person without a name, never the head", () => {
    expect(who(atPerson(nameless, []))).toBe("第3行");
    expect(who(atPerson(nameless, []), "en")).toBe("Row 3");
  });

  test("is the head of a household", () => {
    expect(who(atHousehold(household, []))).toBe("张三");
  });

  test("is the head that the household's column names where nobody is marked as head", () => {
    const joined = householdOf([
      ["户编号", "户主姓名", "姓名", "与户主关系"],
      ["001", "李四", "王五", "之子"],
      ["001", "李四", "王六", "之女"],
    ]);
    expect(joined.head).toBeNull();
    expect(who(atHousehold(joined, []))).toBe("李四");
  });

  test("is the row of a table", () => {
    expect(who(atTable(household.table, 7, []))).toBe("第7行");
    expect(who(atTable(household.table, 7, []), "en")).toBe("Row 7");
  });
});

describe("a sentence", () => {
  test("is filled with what was counted; a dash where that is not known", () => {
    const counted = atPerson(head, [], { operands: { count: 2 } });
    expect(findingText(finding(counted), "zh")).toBe("张三：2处");
    expect(findingText(finding(counted), "en")).toBe("张三: 2 places");
    const unknown = atPerson(head, [], { operands: { count: null } });
    expect(findingText(finding(unknown), "zh")).toBe("张三：—处");
    expect(findingText(finding(atPerson(head, [])), "zh")).toBe("张三：—处");
  });

  test("is the variant's own", () => {
    const seen = finding(atPerson(nameless, [], { variant: "row" }));
    expect(findingText(seen, "zh")).toBe("第3行");
    expect(findingText(seen, "en")).toBe("row 3");
  });

  test("that a rule forgot is a fault of the rule", () => {
    const seen = finding(atPerson(head, [], { variant: "forgotten" }));
    expect(() => findingText(seen, "zh")).toThrow('Rule A01 has no sentence for "forgotten".');
    const rule: Rule = { ...RULE, text: {} };
    const plain = { ...finding(atPerson(head, [])), rule };
    expect(() => findingText(plain, "zh")).toThrow('Rule A01 has no sentence for "".');
  });

  test("says what to do next, and about whom", () => {
    const seen = finding(atPerson(head, [], { operands: { what: "电话" } }));
    expect(nextStep(seen, "zh")).toBe("请核对张三的电话。");
    expect(nextStep(seen, "en")).toBe("Check 电话 of 张三.");
  });
});

test("a check has a name in both languages", () => {
  expect(ruleTitle(RULE, "zh")).toBe("某项核查");
  expect(ruleTitle(RULE, "en")).toBe("Some check");
});

test("a finding's own document comes before the rule's", () => {
  const seen = finding(atPerson(head, []));
  expect(findingSource(seen)).toEqual({ document: "某标准" });
  expect(findingSource({ ...seen, source: { document: "某文件" } })).toEqual({
    document: "某文件",
  });
  expect(findingSource({ ...seen, rule: { ...RULE, source: null } })).toBeNull();
});
