import {
  definitionOf,
  PARAMETERS,
  policyAt,
  regimeOn,
  scopeOfArea,
  scopeOfCategory,
} from "../../src/policy";
import type { ParameterEntry, PolicyPack } from "../../src/policy";
import { SCOPE_TITLES } from "../../src/policy/parameters";
import { ROUNDING_MODES } from "../../src/money";
import { day, pack } from "./data";

/** A pack of given values, each with the days on which it holds. */
function packOf(
  code: string,
  values: readonly (readonly [
    scope: string | null,
    from: string,
    until: string | null,
    value: string | null,
    unit: string | null,
  ])[],
): PolicyPack {
  const entries = values.map(([scope, from, until, value, unit]): ParameterEntry => ({
    code,
    scope,
    from: day(from),
    until: until === null ? null : day(until),
    value,
    unit,
    standing: "county",
    source: null,
    note: null,
    place: "here",
  }));
  return { ...pack("blank"), entries };
}

describe("regimes", () => {
  test("turn on 2021-07-01", () => {
    expect(regimeOn(day("2021-06-30"))).toBe("before-2021-07");
    expect(regimeOn(day("2021-07-01"))).toBe("from-2021-07");
    expect(policyAt(pack("blank"), day("2018-01-01")).regime).toBe("before-2021-07");
  });
});

describe("a look-up", () => {
  const standard = packOf("dibao_standard", [
    ["农村", "2018-01-01", "2018-12-31", "3908", "元/年"],
    ["农村", "2020-01-01", "2020-12-31", "540", "元/月"],
  ]);

  test.each([
    ["2017-12-31", "not-yet"],
    ["2019-06-30", "lapsed"],
    ["2021-01-01", "lapsed"],
  ])("on %s finds nothing: %s", (asOf, why) => {
    expect(policyAt(standard, day(asOf)).yearly("dibao_standard", "农村")).toEqual({
      set: false,
      code: "dibao_standard",
      scope: "农村",
      why,
    });
  });

  test("of a parameter never given finds it unset", () => {
    expect(policyAt(standard, day("2018-06-30")).yearly("dibao_standard", "城市")).toMatchObject({
      set: false,
      why: "unset",
    });
  });

  test("turns years into months without rounding, and months into years", () => {
    const first = policyAt(standard, day("2018-06-30"));
    const month = first.monthly("dibao_standard", "农村");
    expect(month.set && month.value.value.times(12).toFixed(20)).toBe("3908.00000000000000000000");
    const second = policyAt(standard, day("2020-06-30"));
    const [year, asMonth] = [
      second.yearly("dibao_standard", "农村"),
      second.monthly("dibao_standard", "农村"),
    ];
    expect(year.set && [year.value.value.toFixed(), year.value.period]).toEqual(["6480", "year"]);
    expect(asMonth.set && [asMonth.value.value.toFixed(), asMonth.value.period]).toEqual([
      "540",
      "month",
    ]);
  });

  test("expressly unset is unset, not lapsed, and not yet is said before the first value", () => {
    const changed = packOf("elder_age", [
      [null, "1900-01-01", "2018-12-31", null, null],
      [null, "2019-01-01", "2019-12-31", "60", "周岁"],
      [null, "2020-01-01", null, null, null],
    ]);
    const why = (iso: string): unknown => {
      const age = policyAt(changed, day(iso)).number("elder_age");
      return age.set ? age.value.toNumber() : age.why;
    };
    expect(["2018-06-30", "2019-06-30", "2020-06-30"].map(why)).toEqual(["not-yet", 60, "unset"]);
  });

  test("takes a scope's own value before that of all scopes", () => {
    const both = packOf("dibao_standard", [
      [null, "2020-01-01", null, "6000", "元/年"],
      ["城市", "2020-07-01", null, "7200", "元/年"],
    ]);
    const value = (iso: string, scope: string): unknown => {
      const found = policyAt(both, day(iso)).yearly("dibao_standard", scope);
      return found.set && found.value.value.toNumber();
    };
    expect(value("2020-06-30", "城市")).toBe(6000);
    expect(value("2020-07-01", "城市")).toBe(7200);
    expect(value("2020-07-01", "农村")).toBe(6000);
  });

  test("gives a rate as a fraction", () => {
    const rates = packOf("supplement_rate", [["老年人", "2020-01-01", null, "12.5", "%"]]);
    const rate = policyAt(rates, day("2020-01-01")).number("supplement_rate", "老年人");
    expect(rate.set && rate.value.toFixed()).toBe("0.125");
  });

  test("gives the same answer again without working it out", () => {
    const policy = policyAt(pack("guizhou"), day("2020-06-30"));
    expect(policy.yearly("dibao_standard", "农村")).toBe(policy.yearly("dibao_standard", "农村"));
    expect(policy.choice("rounding")).toBe(policy.choice("rounding"));
    expect(policy.yearly("dibao_standard", "城市")).not.toBe(
      policy.yearly("dibao_standard", "农村"),
    );
  });

  test.each([
    ["an unknown code", (): unknown => policyAt(standard, day("2020-01-01")).number("nothing")],
    ["another kind", (): unknown => policyAt(standard, day("2020-01-01")).number("rounding")],
    [
      "money as text",
      (): unknown => policyAt(standard, day("2020-01-01")).text("dibao_standard", "农村"),
    ],
    ["no scope", (): unknown => policyAt(standard, day("2020-01-01")).yearly("dibao_standard")],
    [
      "a made-up scope",
      (): unknown => policyAt(standard, day("2020-01-01")).yearly("dibao_standard", "郊区"),
    ],
    [
      "a needless scope",
      (): unknown => policyAt(standard, day("2020-01-01")).choice("rounding", "农村"),
    ],
  ])("with %s is a fault of the program", (_name, ask) => {
    expect(ask).toThrow(TypeError);
  });

  test("bears the pack's id, title, hash and day", () => {
    const policy = policyAt(pack("xingan"), day("2019-06-30"));
    expect(policy).toMatchObject({
      id: "xingan",
      title: pack("xingan").title,
      sha256: pack("xingan").sha256,
      asOf: day("2019-06-30"),
    });
  });

  test("lays overrides over the pack", () => {
    const [override] = packOf("elder_age", [[null, "1900-01-01", null, "70", "周岁"]]).entries;
    if (override === undefined) throw new Error("no entry");
    const policy = policyAt(pack("guizhou"), day("2020-06-30"), [override]);
    const age = policy.number("elder_age");
    expect(age.set && age.value.toNumber()).toBe(70);
    expect(policy.sha256).not.toBe(pack("guizhou").sha256);
  });
});

describe("definitions", () => {
  test("codes are unique and spelled alike", () => {
    const codes = PARAMETERS.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    for (const code of codes) expect(code).toMatch(/^[a-z]+(_[a-z]+)*$/);
  });

  test("titles are unique in both languages, so that a sheet may name a parameter by its title", () => {
    for (const language of ["zh", "en"] as const) {
      const titles = PARAMETERS.map(({ title }) => title[language]);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  test("the codes that sheets of counties bear stay", () => {
    const stable = [
      "dibao_standard",
      "phase_out_months",
      "phase_out_ceiling_multiple",
      "phase_out_amount",
      "marginal_multiple",
      "single_person_multiple",
      "supplement_rate",
      "supplement_stacking",
      "rounding",
      "amount_method",
    ];
    for (const code of stable) expect(definitionOf(code)?.code).toBe(code);
    expect(definitionOf("dibao_standard")?.scopes).toEqual(["农村", "城市"]);
  });

  test("every scope has an English name, and scopes of areas and categories are theirs", () => {
    const scopes = PARAMETERS.flatMap((one) => one.scopes);
    for (const scope of scopes) expect(SCOPE_TITLES[scope]).toBeTruthy();
    expect(definitionOf("dibao_standard")?.scopes).toContain(scopeOfArea("urban"));
    expect(definitionOf("supplement_rate")?.scopes).toEqual(
      (["elder", "minor", "severe-disability", "severe-illness"] as const).map(scopeOfCategory),
    );
  });

  test("rounding offers every way that money knows", () => {
    expect(Object.keys(definitionOf("rounding")?.choices ?? {})).toEqual(
      ROUNDING_MODES.map(({ code }) => code),
    );
  });

  test("choices fit a drop-down list: no commas, and 255 characters in all", () => {
    for (const { choices, kind } of PARAMETERS) {
      const names = Object.values(choices ?? {}).map(({ zh }) => zh);
      expect(names.length > 0).toBe(kind === "choice");
      expect(names.join(",").split(",")).toHaveLength(Math.max(1, names.length));
      expect(names.join(",").length).toBeLessThanOrEqual(255);
    }
  });
});

test("a value that a document asks for and does not give names the clause, one that nobody asks for none", () => {
  const asked = policyAt(pack("xingan"), day("2019-06-30"));
  expect(asked.number("carer_income_rate")).toMatchObject({
    set: false,
    why: "unset",
    source: { clause: "四（一）第一项" },
  });
  expect(asked.number("carer_limit")).toEqual({
    set: false,
    code: "carer_limit",
    scope: null,
    why: "unset",
  });
  const before = policyAt(pack("xingan"), day("2019-04-02")).number("carer_income_rate");
  expect(before).not.toHaveProperty("source");
});
