import { parse } from "yaml";
import { loadPack, PolicyError, withEntries, overNational, policyAt } from "../../src/policy";
import { packSources } from "../../src/policy/packs.generated";
import type { ReadBefore } from "../../src/policy/pack-text";
import { cases, day } from "./data";

const HEAD = `id: test
title: { zh: 试验县, en: Test County }
regions: ["520000"]
documents:
  plan:
    document: 试验计划
    number: 试民发〔2020〕1号
parameters:
`;

interface Faulty {
  readonly name: string;
  readonly parameters: string;
  readonly faults: readonly { readonly at: number; readonly zh: string }[];
}

function faultsOf(text: string, file = "test.yaml", before: ReadBefore | null = null): PolicyError {
  try {
    loadPack(text, file, before);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
  throw new Error("the pack was accepted");
}

function indented(parameters: string): string {
  return HEAD + parameters.replace(/^(?=.)/gm, "  ");
}

describe("faults of a pack", () => {
  const faulty = cases<Faulty>("faults.yaml");

  test.each(faulty.map((one) => [one.name, one]))("%s", (_name, one) => {
    const { problems } = faultsOf(indented(one.parameters));
    expect(problems.map(({ line }) => line)).toEqual(one.faults.map(({ at }) => at));
    for (const [index, { zh }] of one.faults.entries()) {
      expect(problems[index]?.message.zh).toContain(zh);
      expect(problems[index]?.message.en).not.toBe("");
      expect(problems[index]?.file).toBe("test.yaml");
    }
  });

  test("the error's own message names file and line of each", () => {
    const error = faultsOf(
      `${HEAD}  - { code: nothing, value: 1 }\n  - { code: none, value: 1 }\n`,
    );
    expect(error.message).toContain(
      "test.yaml:9：没有这个参数代码：nothing (no such parameter: nothing)",
    );
    expect(error.message).toContain("test.yaml:10：");
  });

  test("broken YAML is named with its line", () => {
    const { problems } = faultsOf("id: test\ntitle: { zh: 县\nregions: []\n");
    expect(problems[0]?.line).toBeGreaterThanOrEqual(2);
    expect(problems[0]?.message.zh).toContain("YAML");
  });

  test("a key written twice is named", () => {
    const { problems } = faultsOf("id: test\nid: test\n");
    expect(problems).toMatchObject([{ line: 2 }]);
  });

  test("an empty file, a list and a bare word are refused", () => {
    for (const text of ["", "- 1\n", "word\n"]) expect(faultsOf(text).problems).not.toEqual([]);
  });

  test("the id is the file's name", () => {
    const { problems } = faultsOf(`${HEAD}  []\n`, "packs/other.yaml");
    expect(problems).toMatchObject([{ line: 1, message: { zh: expect.stringContaining("id") } }]);
  });
});

describe("a pack", () => {
  const text = indented(`- code: dibao_standard
  scope: 农村
  from: 2019-01-01
  value: 350
  unit: 元/人·月
  standing: county
- code: dibao_standard
  scope: 农村
  from: 2020-01-01
  until: 2020-12-31
  value: 4,500元
  unit: 元/年
  standing: sourced
  source: { document: plan, clause: 一, quote: 4500元/年 }
  note: 统一标准
- code: dibao_standard
  scope: 城市
  value: null
  standing: sourced
  source: { document: plan, clause: 二, quote: 另行规定 }
`);

  test("brings values to one spelling and remembers line and source", () => {
    const pack = loadPack(text, "test.yaml");
    expect(pack.title).toEqual({ zh: "试验县", en: "Test County" });
    expect(pack.documents).toEqual([{ document: "试验计划", number: "试民发〔2020〕1号" }]);
    expect(pack.entries).toMatchObject([
      { value: "350", unit: "元/月", standing: "county", place: "test.yaml:9" },
      {
        value: "4500",
        unit: "元/年",
        standing: "sourced",
        source: {
          document: "试验计划",
          number: "试民发〔2020〕1号",
          clause: "一",
          quote: "4500元/年",
        },
        note: "统一标准",
        place: "test.yaml:15",
      },
      { value: null, unit: null, scope: "城市" },
    ]);
  });

  test("a value without an end gives way to the next", () => {
    const [first, second] = loadPack(text, "test.yaml").entries;
    expect(first?.until).toEqual(day("2019-12-31"));
    expect(second?.until).toEqual(day("2020-12-31"));
  });

  test("a rate in a pack counts per cent, however small", () => {
    const pack = loadPack(
      `${HEAD}  - { code: income_tolerance, value: 0.5, unit: "%", standing: county }\n`,
      "test.yaml",
    );
    expect(pack.entries[0]).toMatchObject({ value: "0.5", unit: "%" });
  });

  test("the hash tells what a pack says, not where it stands in the file", () => {
    const pack = loadPack(text, "test.yaml");
    expect(loadPack(text.replace("parameters:", "\n\nparameters:"), "test.yaml").sha256).toBe(
      pack.sha256,
    );
    expect(loadPack(text.replace("350", "351"), "test.yaml").sha256).not.toBe(pack.sha256);
    expect(loadPack(text.replace("统一标准", "标准"), "test.yaml").sha256).not.toBe(pack.sha256);
  });

  test("stands over the national layer, whose defaults hold on the days it leaves open", () => {
    const own = loadPack(
      `${HEAD}  - { code: elder_age, from: 2019-01-01, until: 2019-12-31, value: 70, standing: county }\n`,
      "test.yaml",
    );
    const ageOn = (iso: string): unknown => {
      const age = policyAt(overNational(own), day(iso)).number("elder_age");
      return age.set && [age.value.toNumber(), age.standing];
    };
    expect(ageOn("2018-12-31")).toEqual([60, "default"]);
    expect(ageOn("2019-01-01")).toEqual([70, "county"]);
    expect(ageOn("2019-12-31")).toEqual([70, "county"]);
    expect(ageOn("2020-01-01")).toEqual([60, "default"]);
  });

  test("a value for all scopes covers those of single scopes beneath it", () => {
    const own = loadPack(
      `${HEAD}  - { code: working_age_max, from: 2019-01-01, value: 65, standing: county }\n`,
      "test.yaml",
    );
    const policy = policyAt(overNational(own), day("2020-01-01"));
    const [men, women] = [
      policy.number("working_age_max", "男"),
      policy.number("working_age_max", "女"),
    ];
    expect([men.set && men.value.toNumber(), women.set && women.value.toNumber()]).toEqual([
      65, 65,
    ]);
  });

  test("entries laid over it hold, and change its hash", () => {
    const pack = loadPack(text, "test.yaml");
    const [entry] = pack.entries;
    if (entry === undefined) throw new Error("no entry");
    const changed = withEntries(pack, [
      { ...entry, from: day("2020-06-01"), until: day("2020-06-30"), value: "400" },
    ]);
    const standardOn = (iso: string): unknown => {
      const found = policyAt(changed, day(iso)).monthly("dibao_standard", "农村");
      return found.set && found.value.value.toNumber();
    };
    expect(["2020-05-31", "2020-06-01", "2020-06-30", "2020-07-01"].map(standardOn)).toEqual([
      375, 400, 400, 375,
    ]);
    expect(changed.sha256).not.toBe(pack.sha256);
  });
});

describe("what the build has read of a pack's text", () => {
  test.each(packSources.map((source) => [source.file, source] as const))(
    "makes the same pack of %s, with the same lines",
    (file, source) => {
      expect(loadPack(source.text, file, source)).toEqual(loadPack(source.text, file));
    },
  );

  test("still names the line of a fault within a parameter", () => {
    const source = packSources.find(({ file }) => file === "guizhou.yaml");
    const text = (source?.text ?? "").replace("code: dibao_standard", "code: no_such_parameter");
    const before = { data: parse(text) as unknown, lines: source?.lines ?? [] };
    const { problems } = faultsOf(text, "guizhou.yaml", before);
    expect(problems).toEqual(faultsOf(text, "guizhou.yaml").problems);
    expect(problems.map(({ line }) => line)).toEqual([17]);
  });
});
