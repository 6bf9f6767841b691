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
        expect(found).toEqual({
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
    const documented = ["guizhou", "xingan"].flatMap((id) =>
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
    expect(documented.length).toBeGreaterThanOrEqual(21);
    expect(documented.filter(({ id, entry }) => !isCovered(id, entry))).toEqual([]);
  });
});

describe("documents", () => {
  test("a figure names its document, by number or day of issue, its clause and its words", () => {
    for (const { entries } of listPacks()) {
      for (const { code, standing, source, value } of entries) {
        if (value === null || (standing !== "sourced" && standing !== "average")) continue;
        if (definitionOf(code)?.kind === "text") continue;
        expect(source?.number ?? source?.issued).toBeDefined();
        expect(source?.clause).toBeTruthy();
        expect(source?.quote).toBeTruthy();
      }
    }
  });

  test("the words of a figure hold the figure", () => {
    const numeric = new Set(["money-year-or-month", "money-once", "number", "months"]);
    for (const { entries } of listPacks()) {
      for (const { code, value, source, standing } of entries) {
        if (standing === "default" || value === null) continue;
        if (!numeric.has(definitionOf(code)?.kind ?? "")) continue;
        expect(source?.quote).toContain(value);
      }
    }
  });

  test("Guizhou rests on the plan of 2018 and on document 19 of 2018", () => {
    const titles = pack("guizhou").documents.map(({ number, issued }) => number ?? issued);
    expect(titles.slice(0, 2)).toEqual(["2018-03-22", "黔民发〔2018〕19号"]);
  });

  test("no default is a standard, a rate of benefit, months of benefit or a sum of benefit", () => {
    const figures = [
      "dibao_standard",
      "tekun_standard_multiple",
      "relocation_relief",
      "tier_amount",
      "supplement_rate",
      "supplement_amount",
      "medical_deduction_rate",
      "phase_out_months",
      "phase_out_months_min",
      "phase_out_months_max",
      "phase_out_steps",
    ];
    const codes = pack("blank").entries.map(({ code }) => code);
    expect(codes.filter((code) => figures.includes(code))).toEqual([]);
  });
});

describe("packs", () => {
  test("are blank, Guizhou and Xing'an; the national layer is not one", () => {
    expect(listPacks().map(({ id }) => id)).toEqual(["blank", "guizhou", "xingan"]);
    expect(findPack("national")).toBeNull();
    expect(findPack("nowhere")).toBeNull();
  });

  test("are the same object each time, with a hash of their own", () => {
    expect(findPack("guizhou")).toBe(findPack("guizhou"));
    const hashes = listPacks().map(({ sha256 }) => sha256);
    expect(new Set(hashes).size).toBe(3);
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

  test("the first standard of Guizhou is of 2018; Xing'an and a blank pack have none", () => {
    expect(earliestStandard(pack("guizhou"))).toEqual(day("2018-01-01"));
    expect(earliestStandard(pack("xingan"))).toBeNull();
    expect(earliestStandard(pack("blank"))).toBeNull();
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
