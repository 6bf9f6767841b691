import {
  findingSource,
  findingText,
  inScope,
  nextStep,
  ruleById,
  RULES,
  ruleTitle,
  runRules,
  type Finding,
} from "../../src/findings";
import { id, type Rows, type TestSheet } from "../roster/build";
import { entryOf } from "./case-table";
import { contextOf, findingsOf } from "./context";

const HEADER = ["户编号", "姓名", "与户主关系", "身份证号", "性别", "联系电话"];

/** A roster with a fault of several kinds in each of its households. */
const FAULTY: Rows = [
  HEADER,
  ["001", "张三", "户主", id("1960-05-01", "male"), "女", "13800001234"],
  ["001", "李四", "配偶", id("1961-05-01", "male"), "男", null],
  ["002", "王五", "户主", id("1960-05-01", "male"), "男", "13800001234"],
  ["003", "赵六", "之子", "12345", "男", "13800001234"],
  ["003", "赵七", "之女", null, "女", "1380000"],
];

/** A roster with nothing wrong in it. */
const CLEAN: Rows = [
  [...HEADER, "年龄", "出生日期", "健康状况", "劳动能力"],
  [
    "001",
    "张三",
    "户主",
    id("1960-05-01", "male"),
    "男",
    "13800000001",
    64,
    "1960-05-01",
    "健康",
    "有",
  ],
  [
    "001",
    "李四",
    "配偶",
    id("1961-05-01", "female"),
    "女",
    "13800000001",
    63,
    "1961.5",
    "健康",
    "有",
  ],
  ["001", "张小", "之子", id("1990-02-28", "male"), "男", null, 34, "1990年2月28日", "健康", "有"],
  [
    "002",
    "王五",
    "户主",
    id("1955-12-31", "female"),
    "女",
    "13800000002",
    68,
    "19551231",
    "残疾",
    "无",
  ],
];

const keyOf = (finding: Finding): string =>
  `${finding.rule.id} ${finding.person?.name ?? ""} ${finding.id}`;

describe("a run", () => {
  test("gives findings by table, row, then rule", () => {
    const { findings } = findingsOf(FAULTY);
    const places = findings.map(({ row, rule }) => `${String(row).padStart(3, "0")} ${rule.id}`);
    expect(places).toEqual([...places].sort());
    expect(new Set(findings.map(({ rule }) => rule.id))).toEqual(
      new Set(["A01", "A03", "A09", "A15", "A16", "B01", "B05"]),
    );
  });

  test("gives the same again", () => {
    expect(findingsOf(FAULTY).findings.map(keyOf)).toEqual(findingsOf(FAULTY).findings.map(keyOf));
  });

  test("keeps to the rules asked for, those not run too", () => {
    const { findings, rulesNotRun } = findingsOf(FAULTY, { rules: ["A09", "A13"] });
    expect(findings.map(({ rule }) => rule.id)).toEqual(["A09"]);
    expect(rulesNotRun).toEqual([
      { rule: RULES.find(({ id: ruleId }) => ruleId === "A13"), missing: ["disability_cert"] },
    ]);
  });

  test("finds nothing wrong or in direct doubt in a clean roster", () => {
    expect(findingsOf(CLEAN).findings.map(keyOf)).toEqual([]);
  });

  test("names every rule it could not run in an empty workbook", () => {
    const { findings, rulesNotRun } = findingsOf([["备注"]]);
    expect(findings).toEqual([]);
    const notRun = rulesNotRun.map(({ rule }) => rule.id);
    const ours = RULES.filter(({ family }) => family === "A" || family === "B").map(
      (rule) => rule.id,
    );
    expect(notRun).toEqual(expect.arrayContaining(ours));
  });
});

describe("the order of findings", () => {
  const places = (sheets: readonly TestSheet[], ...rules: readonly string[]): readonly string[] =>
    findingsOf(sheets, { rules }).findings.map(
      ({ table, row, rule, cell }) => `${table.sheet}!${row} ${rule.id} ${cell?.column ?? 0}`,
    );
  const sheet = (name: string, ...rows: Rows): TestSheet => ({ sheet: name, rows });

  test("is that of the tables, whatever rows they stand on", () => {
    const clean = CLEAN.slice(1, 4).map((row) => row.slice(0, HEADER.length));
    const late = [HEADER, ...clean, ...FAULTY.slice(4)];
    const found = places(
      [sheet("甲村", ...late), sheet("乙村", HEADER, ...FAULTY.slice(4))],
      "A03",
      "A01",
    );
    expect(found).toEqual(["甲村!5 A03 4", "甲村!6 A01 4", "乙村!2 A03 4", "乙村!3 A01 4"]);
  });

  test("is that of the rules in one row, and of the columns in one rule", () => {
    const row = ["001", "张三", "户主", "12345", "女", "1380000"];
    expect(places([sheet("甲村", HEADER, row)], "A15", "A03")).toEqual([
      "甲村!2 A03 4",
      "甲村!2 A15 6",
    ]);
    const dates = sheet(
      "农村低保",
      ["户编号", "姓名", "与户主关系", "保障开始年月", "申请日期", "出生日期"],
      ["001", "张三", "户主", "不详月", "某日", "哪天"],
      ["002", "李四", "户主", "2024年5月", "2024-04-01", "1960-05-01"],
    );
    expect(places([dates], "A18")).toEqual([
      "农村低保!2 A18 4",
      "农村低保!2 A18 5",
      "农村低保!2 A18 6",
    ]);
  });
});

describe("a run that tells how far it is", () => {
  const told = (
    rules?: readonly string[],
  ): { readonly steps: string[]; readonly seen: string[] } => {
    const steps: string[] = [];
    const seen: string[] = [];
    runRules(contextOf(FAULTY), {
      ...(rules === undefined ? {} : { rules }),
      onRule: (done, total) => steps.push(`${done}/${total}`),
      onSeen: (rule, sightings) =>
        seen.push(`${rule.id} ${sightings.map(({ row }) => row).join(",")}`),
    });
    return { steps, seen };
  };

  test("says before each rule how many are behind", () => {
    const { steps } = told();
    expect(steps).toEqual(RULES.map((_, at) => `${at}/${RULES.length}`));
    const order = (rule: string): number => RULES.findIndex((one) => one.id === rule);
    expect(told(["A09", "A03"]).steps).toEqual(
      [order("A03"), order("A09")].map((at) => `${at}/${RULES.length}`),
    );
  });

  test("says after each rule what it saw, and nothing of those that saw nothing or were not run", () => {
    expect(told(["A01", "A03", "A06", "A13", "A15"]).seen).toEqual(["A01 6", "A03 5", "A15 6"]);
  });
});

test("a finding is as grave as its rule, but where it was seen to be otherwise", () => {
  const number = id("1960-05-01", "male");
  const { findings } = findingsOf(
    [
      ["户编号", "姓名", "与户主关系", "身份证号", "残疾证号"],
      ["001", "张三", "户主", number, "12345"],
      // The citizen number alone, without the certificate's two digits.
      ["002", "李四", "户主", number, number],
    ],
    { rules: ["A13"] },
  );
  expect(findings.map(({ level, severity }) => [level, severity])).toEqual([
    ["error", undefined],
    ["info", "info"],
  ]);
  expect(ruleById("A13")?.severity).toBe("error");
});

test("a rule whose needs are met and that can tell nothing all the same says what it lacks", () => {
  const register: Rows = [
    ["户编号", "姓名", "与户主关系", "身份证号", "人均月收入"],
    ["001", "张三", "户主", id("1960-05-01", "male"), 200],
  ];
  const { rulesNotRun } = findingsOf([{ sheet: "建档立卡台账", rows: register }], {
    rules: ["M28"],
    overrides: [entryOf("dibao_standard 农村", "4500 元/年")],
    lists: { "previous-month": FAULTY },
  });
  expect(rulesNotRun.map(({ rule, missing }) => [rule.id, missing])).toEqual([["M28", ["dibao"]]]);
});

describe("ids of findings", () => {
  test("stay with the person when rows of households are sorted otherwise", () => {
    const [header = [], ...rows] = FAULTY;
    const sorted = [header, ...rows.slice(3), ...rows.slice(0, 2), ...rows.slice(2, 3)];
    const ids = (source: Rows): readonly string[] => findingsOf(source).findings.map(keyOf).sort();
    expect(ids(sorted)).toEqual(ids(FAULTY));
  });

  test("are one each, and hold no number of anybody", () => {
    const { findings } = findingsOf(FAULTY);
    const ids = findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ids) expect(one).toMatch(/^[A-Z]\d\d-[0-9a-f]{12}$/);
  });

  test("differ for two rows that say the same", () => {
    const twice: Rows = [
      HEADER.slice(0, 4),
      ["001", "张三", "户主", null],
      ["001", "张三", "户主", null],
    ];
    const ids = findingsOf(twice, { rules: ["A01"] }).findings.map((finding) => finding.id);
    expect(new Set(ids).size).toBe(2);
  });
});

describe("the scope", () => {
  test("keeps the findings of households", () => {
    const { findings } = findingsOf(FAULTY);
    const chosen = new Set(
      [...findings].filter(({ row }) => row === 4).map(({ household }) => household?.id ?? ""),
    );
    const kept = findings.filter((finding) => inScope(finding, { households: chosen }));
    expect(new Set(kept.map(({ row }) => row))).toEqual(new Set([4]));
    expect(kept.map(({ rule }) => rule.id)).toEqual(["B01"]);
  });

  test("keeps the findings of rows", () => {
    const kept = findingsOf(FAULTY).findings.filter((finding) =>
      inScope(finding, { rows: [{ sheet: "名册", firstRow: 5, lastRow: 6 }] }),
    );
    expect(new Set(kept.map(({ row }) => row))).toEqual(new Set([5, 6]));
  });
});

describe("sentences", () => {
  test("are filled in both languages", () => {
    for (const finding of findingsOf(FAULTY).findings) {
      for (const lang of ["zh", "en"] as const) {
        for (const text of [
          findingText(finding, lang),
          nextStep(finding, lang),
          ruleTitle(finding.rule, lang),
        ]) {
          expect(text).not.toMatch(/[{}]|undefined|null/);
          expect(text.length).toBeGreaterThan(3);
        }
      }
    }
  });

  test("name the row where there is no name", () => {
    const { findings } = findingsOf([HEADER.slice(0, 4), ["001", null, "户主", "123"]], {
      rules: ["A03"],
    });
    expect(findings.map((finding) => findingText(finding, "zh"))).toEqual([
      "第2行的身份证号有3位，应为18位。",
    ]);
    expect(findings.map((finding) => findingText(finding, "en"))).toEqual([
      "Row 2: the ID number has 3 characters instead of 18.",
    ]);
  });

  test("name a document only where there is one", () => {
    const { findings } = findingsOf(FAULTY);
    const sourceOf = (rule: string): string | null => {
      const finding = findings.find((one) => one.rule.id === rule);
      return finding === undefined ? "not found" : (findingSource(finding)?.number ?? null);
    };
    expect(sourceOf("A03")).toBe("GB 11643-1999");
    expect(sourceOf("A15")).toBeNull();
  });
});

test("one number copied down a column is told on its rows, with the whole count", () => {
  const number = id("1960-05-01", "male");
  const rows = Array.from({ length: 120 }, (_, at) => [String(at), `人${at}`, "户主", number]);
  const { findings } = findingsOf([HEADER.slice(0, 4), ...rows], { rules: ["B01"] });
  expect(findings).toHaveLength(120);
  expect(new Set(findings.map(({ operands }) => operands["count"]))).toEqual(new Set([120]));
});
