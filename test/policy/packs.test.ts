import { formatDate, isWithin, parseIsoDate } from "../../src/calendar";
import { decimal, isRoundingMode } from "../../src/money";
import {
  definitionOf,
  earliestStandard,
  findPack,
  listPacks,
  policyAt,
  readDateList,
  type Parameter,
  type ParameterEntry,
} from "../../src/policy";
import { cases, day, pack } from "./data";

interface Figure {
  readonly pack: string;
  readonly code: string;
  readonly scope?: string;
  readonly asOf: string;
  readonly value?: string | number | boolean;
  readonly unit?: string;
  readonly standing?: string;
  readonly clause?: string;
  readonly quote?: string;
  readonly why?: string;
}

const figures = cases<Figure>("figures.yaml");

/** The look-up that a parameter's kind asks for, with its value as the figures write it. */
function look(one: Figure): Parameter<string | number | boolean> {
  const policy = policyAt(pack(one.pack), day(one.asOf));
  const shown = <T>(parameter: Parameter<T>, show: (value: T) => string | number | boolean) =>
    parameter.set ? { ...parameter, value: show(parameter.value) } : parameter;
  const kind = definitionOf(one.code)?.kind;
  const { code, scope } = one;
  switch (kind) {
    case "money-year":
    case "money-month":
    case "money-year-or-month":
      return one.unit === "元/月"
        ? shown(policy.monthly(code, scope), ({ value }) => value.toNumber())
        : shown(policy.yearly(code, scope), ({ value }) => value.toNumber());
    case "money-once":
      return shown(policy.once(code, scope), ({ value }) => value.toNumber());
    case "number":
    case "count":
    case "months":
    case "age":
      return shown(policy.number(code, scope), (value) => value.toNumber());
    case "rate":
      return shown(policy.number(code, scope), (value) => value.times(100).toNumber());
    case "choice":
      return policy.choice(code, scope);
    case "flag":
      return policy.flag(code, scope);
    case "text":
    case "rate-list":
    case "date-list":
      return policy.text(code, scope);
    case undefined:
      throw new Error(`No parameter ${code}`);
  }
}

describe("figures of the packs", () => {
  test.each(figures.map((one) => [`${one.pack} ${one.code} ${one.scope ?? ""} ${one.asOf}`, one]))(
    "%s",
    (_name, one) => {
      const found = look(one);
      if (one.why !== undefined) {
        expect(found).toMatchObject({
          set: false,
          code: one.code,
          scope: one.scope ?? null,
          why: one.why,
        });
        return;
      }
      expect(found).toMatchObject({ set: true, value: one.value, standing: one.standing });
      const source = found.set ? found.source : null;
      expect(source?.clause).toBe(one.clause);
      if (one.quote !== undefined) expect(source?.quote).toContain(one.quote);
    },
  );

  test("cover every documented value of the packs", () => {
    const documented = ["guizhou", "hunan", "nanchong", "wenchuan", "xingan"].flatMap((id) =>
      pack(id)
        .entries.filter(({ standing, value }) => standing !== "default" && value !== null)
        .filter(({ code }) => code !== "legal_basis")
        .map((entry) => ({ id, entry })),
    );
    const isCovered = (id: string, entry: ParameterEntry): boolean =>
      figures.some(
        (one) =>
          one.pack === id &&
          one.code === entry.code &&
          (one.scope ?? null) === entry.scope &&
          one.unit === (entry.unit ?? undefined) &&
          String(one.value) === entry.value &&
          isWithin(day(one.asOf), entry.from, entry.until),
      );
    expect(documented.length).toBeGreaterThanOrEqual(53);
    expect(documented.filter(({ id, entry }) => !isCovered(id, entry))).toEqual([]);
  });
});

/** A collection of articles that bears neither a number nor a day of issue. */
const ARTICLE = "国家扶贫日 | 脱贫攻坚 民政一直在路上";

const NUMERALS = "零一二三四五六七八九";

/** A figure as documents write it: `1万` for 10000, `双重` or `二` for two. */
function spellings(value: string): readonly string[] {
  const inTenThousands = decimal(value).div(10_000);
  const short = inTenThousands.isInteger() ? [`${inTenThousands.toFixed()}万`] : [];
  const numeral = value.length === 1 ? [NUMERALS.charAt(Number(value))] : [];
  return [value, ...short, ...numeral, ...(value === "2" ? ["双重"] : [])];
}

describe("documents", () => {
  test("a figure names its document, by number or day of issue, its clause and its words", () => {
    for (const { entries } of listPacks()) {
      for (const { code, standing, source, value } of entries) {
        if (value === null || (standing !== "sourced" && standing !== "average")) continue;
        if (definitionOf(code)?.kind === "text") continue;
        const named = source?.number ?? source?.issued;
        if (source?.document === ARTICLE) expect(named).toBeUndefined();
        else expect(named).toBeDefined();
        expect(source?.clause).toBeTruthy();
        expect(source?.quote).toBeTruthy();
      }
    }
  });

  test("the words of a figure hold the figure", () => {
    const numeric = new Set([
      "money-year",
      "money-month",
      "money-year-or-month",
      "money-once",
      "number",
      "count",
      "rate",
      "months",
      "age",
    ]);
    let checked = 0;
    for (const { entries } of listPacks()) {
      for (const { code, value, source, standing } of entries) {
        if (standing === "default" || value === null) continue;
        if (!numeric.has(definitionOf(code)?.kind ?? "")) continue;
        const words = source?.quote ?? "";
        expect(spellings(value).filter((figure) => words.includes(figure))).not.toEqual([]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThanOrEqual(20);
  });

  test("Guizhou rests on the plan of 2018 and on document 19 of 2018", () => {
    const titles = pack("guizhou").documents.map(({ number, issued }) => number ?? issued);
    expect(titles.slice(0, 2)).toEqual(["2018-03-22", "黔民发〔2018〕19号"]);
  });

  test("Nanchong rests on the plan of 14 August 2024, Wenchuan and Hunan on an article", () => {
    expect(pack("nanchong").documents[0]).toEqual({
      document: "推进巩固拓展民政领域脱贫攻坚成果提质增效工作方案",
      issued: "2024-08-14",
    });
    for (const id of ["wenchuan", "hunan"]) {
      expect(pack(id).documents[0]).toEqual({ document: ARTICLE });
    }
  });

  test("what a document does not give is expressly unset, with a note of what to fill in", () => {
    const unset = listPacks().flatMap(({ id, entries }) =>
      entries.filter(({ value }) => value === null).map((entry) => ({ id, ...entry })),
    );
    expect(unset.length).toBeGreaterThanOrEqual(20);
    for (const { note } of unset) expect(note).toMatch(/填|由旗县确定|由县里确定/);
  });

  test("no default is a standard, a rate of benefit, months of benefit or a sum of benefit", () => {
    const figures = [
      "dibao_standard",
      "tekun_standard_multiple",
      "tekun_basic_standard",
      "poverty_line",
      "relocation_relief",
      "tier_amount",
      "supplement_rate",
      "supplement_min_rate",
      "supplement_amount",
      "medical_deduction_rate",
      "phase_out_months",
      "phase_out_months_min",
      "phase_out_months_max",
      "phase_out_steps",
      "medical_help_ceiling",
      "labour_coefficient",
      "carer_income_rate",
      "visit_income_line",
    ];
    const codes = pack("blank").entries.map(({ code }) => code);
    expect(codes.filter((code) => figures.includes(code))).toEqual([]);
  });
});

describe("packs", () => {
  test("are blank and five regions; the national layer is not one", () => {
    expect(listPacks().map(({ id, regions }) => [id, ...regions])).toEqual([
      ["blank"],
      ["guizhou", "52"],
      ["hunan", "43"],
      ["nanchong", "5113"],
      ["wenchuan", "513221"],
      ["xingan", "1522"],
    ]);
    expect(findPack("national")).toBeNull();
    expect(findPack("nowhere")).toBeNull();
  });

  test("are the same object each time, with a hash of their own", () => {
    expect(findPack("guizhou")).toBe(findPack("guizhou"));
    const hashes = listPacks().map(({ sha256 }) => sha256);
    expect(new Set(hashes).size).toBe(6);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });

  test("the dates of the half-monthly report are ten days of 2018", () => {
    const dates = policyAt(pack("guizhou"), day("2018-09-01")).text("biweekly_dates");
    const days = dates.set ? readDateList(dates.value).map(formatDate) : [];
    expect(days).toHaveLength(10);
    expect(days[0]).toBe("2018-08-15");
    expect(days[9]).toBe("2018-12-28");
    expect(days.map(parseIsoDate)).not.toContain(null);
  });

  test("rounding is one of the ways that money knows", () => {
    const rounding = policyAt(pack("blank"), day("2024-01-01")).choice("rounding");
    expect(rounding.set && isRoundingMode(rounding.value)).toBe(true);
  });

  test("the first standard of Guizhou is of 2018, of Wenchuan of 2019; the others have none", () => {
    expect(earliestStandard(pack("guizhou"))).toEqual(day("2018-01-01"));
    expect(earliestStandard(pack("wenchuan"))).toEqual(day("2019-01-01"));
    for (const id of ["blank", "hunan", "nanchong", "xingan"]) {
      expect(earliestStandard(pack(id))).toBeNull();
    }
  });

  test("Nanchong's least rate is not a due rate", () => {
    const policy = policyAt(pack("nanchong"), day("2024-09-01"));
    for (const category of ["老年人", "未成年人", "重度残疾人", "重病患者"]) {
      expect(policy.number("supplement_min_rate", category)).toMatchObject({ set: true });
      expect(policy.number("supplement_rate", category)).toMatchObject({ why: "unset" });
      expect(policy.monthly("supplement_amount", category)).toMatchObject({ why: "unset" });
    }
  });

  test("only averages of Guizhou are averages", () => {
    const averages = listPacks().flatMap(({ id, entries }) =>
      entries.filter(({ standing }) => standing === "average").map(({ value }) => [id, value]),
    );
    expect(averages).toEqual([
      ["guizhou", "3908"],
      ["guizhou", "4220"],
    ]);
  });

  test("the reports of Nanchong are two days of 2024, each with its subject", () => {
    const policy = policyAt(pack("nanchong"), day("2024-08-20"));
    const dates = policy.text("report_dates");
    const subjects = policy.text("report_contents");
    expect(dates.set && readDateList(dates.value)).toEqual([day("2024-08-23"), day("2024-11-29")]);
    expect(subjects.set && subjects.value.split("、")).toHaveLength(2);
  });

  test("entries of one parameter and scope never hold on the same day", () => {
    for (const { entries } of listPacks()) {
      for (const one of entries) {
        const same = entries.filter(
          (other) =>
            other.code === one.code &&
            other.scope === one.scope &&
            isWithin(one.from, other.from, other.until),
        );
        expect(same).toEqual([one]);
      }
    }
  });

  test("numbers stand in their one spelling", () => {
    for (const { entries } of listPacks()) {
      for (const { value, unit } of entries) {
        if (value !== null && unit !== null) expect(decimal(value).toFixed()).toBe(value);
      }
    }
  });
});
