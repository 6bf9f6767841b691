import fc from "fast-check";
import { decimal } from "../../src/money";
import {
  formatSource,
  listPacks,
  packFromSheet,
  PARAMETERS,
  parametersSheet,
  policyAt,
  withEntries,
  type ParameterDefinition,
  type ParameterEntry,
  type PolicyPack,
} from "../../src/policy";
import type { CellValue } from "../../src/workbook/cells";
import { addDays, calendarDate } from "../../src/calendar";
import { cases, day, pack } from "./data";
import { gridOf, rowOf } from "./sheet-grid";

const HEADINGS = ["参数", "参数代码", "适用范围", "生效日期", "值", "单位", "来源", "备注"];

/** The pack that a sheet is read as, with some cells typed over. */
function read(base: PolicyPack, typed: Record<string, CellValue>): PolicyPack {
  const reading = packFromSheet(gridOf(parametersSheet(base), typed), base);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.pack;
}

function problemsOf(base: PolicyPack, typed: Record<string, CellValue>) {
  const reading = packFromSheet(gridOf(parametersSheet(base), typed), base);
  return reading.ok ? [] : reading.problems;
}

describe("a sheet given back unchanged", () => {
  test.each(listPacks().map((one) => [one.id, one]))("is the pack of %s", (_id, one) => {
    expect(packFromSheet(gridOf(parametersSheet(one)), one)).toEqual({ ok: true, pack: one });
    const onDay = parametersSheet(one, day("2020-06-30"));
    expect(packFromSheet(gridOf(onDay), one)).toEqual({ ok: true, pack: one });
  });

  test("is the same in a workbook that counts days from 1904", () => {
    const one = pack("guizhou");
    const grid = gridOf(parametersSheet(one), {}, true);
    expect(packFromSheet(grid, one, { date1904: true })).toEqual({ ok: true, pack: one });
  });
});

describe("what an officer fills in", () => {
  const base = pack("guizhou");
  const sheet = parametersSheet(base);
  const row = (code: string, scope?: string, from?: string): number =>
    rowOf(sheet, code, scope, from);
  const end = sheet.rows.length;

  test("is the county's, from its own day, with its own source", () => {
    const urban = row("dibao_standard", "城市");
    const changed = read(base, {
      [`D${urban}`]: "2020年1月1日",
      [`E${urban}`]: "620元/人·月",
      [`G${urban}`]: "本县民政局2020年1号通知",
    });
    const standard = policyAt(changed, day("2020-06-30")).monthly("dibao_standard", "城市");
    expect(standard).toMatchObject({
      set: true,
      standing: "county",
      source: { document: "本县民政局2020年1号通知" },
    });
    expect(standard.set && standard.value.value.toFixed()).toBe("620");
    expect(changed.sha256).not.toBe(base.sha256);
    expect(changed.id).toBe("guizhou");
    const entry = changed.entries.find(({ scope, value }) => scope === "城市" && value === "620");
    expect(entry?.place).toBe(`政策参数!${urban}`);
  });

  test("a row added below carries the standard on from its day", () => {
    const changed = read(base, {
      [`B${end + 1}`]: "dibao_standard",
      [`C${end + 1}`]: "农村",
      [`D${end + 1}`]: 20220101,
      [`E${end + 1}`]: 5400,
      [`F${end + 1}`]: "元/年",
    });
    const on = (iso: string): unknown => {
      const found = policyAt(changed, day(iso)).yearly("dibao_standard", "农村");
      return found.set ? [found.value.value.toNumber(), found.standing] : found.why;
    };
    expect(on("2020-12-31")).toEqual([4500, "sourced"]);
    expect(on("2021-06-30")).toBe("lapsed");
    expect(on("2022-01-01")).toEqual([5400, "county"]);
    expect(on("2030-01-01")).toEqual([5400, "county"]);
  });

  test("the blank row after a lapsed value can be filled in", () => {
    const blank = row("dibao_standard", "农村", "2021-01-01");
    const changed = read(base, { [`E${blank}`]: 4800, [`F${blank}`]: "元/年" });
    const found = policyAt(changed, day("2021-06-30")).yearly("dibao_standard", "农村");
    expect(found.set && found.value.value.toNumber()).toBe(4800);
    const before = policyAt(changed, day("2020-06-30")).yearly("dibao_standard", "农村");
    expect(before).toMatchObject({ standing: "sourced" });
  });

  test("a value whose end is taken away is the county's, one that is cut short stays documented", () => {
    const blank = row("dibao_standard", "农村", "2021-01-01");
    const gone = Object.fromEntries(["A", "B", "C", "D", "E"].map((c) => [`${c}${blank}`, null]));
    const longer = policyAt(read(base, gone), day("2022-06-30")).yearly("dibao_standard", "农村");
    expect(longer).toMatchObject({ set: true, standing: "county" });
    const shorter = read(base, { [`D${blank}`]: "2020-07-01", [`E${blank}`]: "400元/月" });
    const on = (iso: string): unknown =>
      policyAt(shorter, day(iso)).yearly("dibao_standard", "农村");
    expect(on("2020-06-30")).toMatchObject({ set: true, standing: "sourced" });
    expect(on("2020-07-01")).toMatchObject({ set: true, standing: "county" });
  });

  test("a blank that bears no remark says nothing, one with a remark is the county's", () => {
    const at = row("rounding_per");
    const silent = read(base, { [`E${at}`]: null });
    expect(silent.entries.some(({ code }) => code === "rounding_per")).toBe(false);
    const said = read(base, { [`E${at}`]: null, [`H${at}`]: "待省厅明确" });
    expect(said.entries.find(({ code }) => code === "rounding_per")).toMatchObject({
      value: null,
      standing: "county",
      note: "待省厅明确",
    });
  });

  test("headings pasted again below are passed over", () => {
    const pasted = Object.fromEntries(
      [..."ABCDEFGH"].map((column, index) => [`${column}${end + 1}`, HEADINGS[index] ?? null]),
    );
    expect(read(base, pasted).sha256).toBe(base.sha256);
  });

  test("a blanked value is expressly unset", () => {
    const changed = read(base, { [`E${row("marginal_multiple")}`]: null });
    expect(policyAt(changed, day("2020-06-30")).number("marginal_multiple")).toMatchObject({
      set: false,
      why: "unset",
    });
  });

  test("a default is confirmed by naming a source, an average by a figure of the county's own", () => {
    const changed = read(base, {
      [`G${row("rounding")}`]: "本县低保实施细则第十二条",
      [`E${row("dibao_standard", "农村", "2018-01-01")}`]: 4000,
    });
    const policy = policyAt(changed, day("2018-06-30"));
    expect(policy.choice("rounding")).toMatchObject({ value: "yuan-up", standing: "county" });
    expect(policy.yearly("dibao_standard", "农村")).toMatchObject({ standing: "county" });
  });

  test("a remark of one's own is kept, and changes no standing", () => {
    const at = row("rounding");
    const remark = String(gridOf(sheet).value(at, 8));
    const changed = read(base, { [`H${at}`]: `${remark}\n 已报分管领导 ` });
    const entry = changed.entries.find(({ code }) => code === "rounding");
    expect(entry).toMatchObject({ standing: "default", source: null });
    expect(entry?.note).toMatch(/^先合计.*\n 已报分管领导$/);
  });

  test("a remark may stand before ours too", () => {
    const at = row("rounding_per");
    const changed = read(base, { [`H${at}`]: `待核 ${String(gridOf(sheet).value(at, 8))}` });
    expect(changed.entries.find(({ code }) => code === "rounding_per")?.note).toBe("待核");
  });

  test("a parameter that the sheet does not name stays as it is in the base", () => {
    const at = row("rounding");
    const emptied = Object.fromEntries(["A", "B", "C", "D", "E"].map((c) => [`${c}${at}`, null]));
    const changed = read(base, emptied);
    expect(changed.sha256).toBe(base.sha256);
  });

  test("a parameter may be named by its title, and its scope as clerks say it", () => {
    const changed = read(base, {
      [`A${end + 1}`]: "低保标准",
      [`C${end + 1}`]: "城镇",
      [`D${end + 1}`]: "2020.1",
      [`E${end + 1}`]: "７２００",
      [`F${end + 1}`]: "元／年",
    });
    const found = policyAt(changed, day("2020-06-30")).monthly("dibao_standard", "城市");
    expect(found.set && found.value.value.toFixed()).toBe("600");
  });

  test("a standard for all scopes holds in town and country", () => {
    const blank = pack("blank");
    const last = parametersSheet(blank).rows.length + 1;
    const changed = read(blank, {
      [`B${last}`]: "dibao_standard",
      [`C${last}`]: "全部",
      [`E${last}`]: "700元/月",
    });
    const policy = policyAt(changed, day("2024-06-30"));
    for (const scope of ["农村", "城市"]) {
      const found = policy.monthly("dibao_standard", scope);
      expect(found.set && found.value.value.toFixed()).toBe("700");
    }
  });

  test("a source copied from another row is that source", () => {
    const from = row("dibao_standard", "农村", "2019-01-01");
    const urban = row("dibao_standard", "城市");
    const changed = read(base, {
      [`E${urban}`]: "500元/月",
      [`G${urban}`]: gridOf(sheet).value(from, 7),
    });
    const found = policyAt(changed, day("2019-06-30")).monthly("dibao_standard", "城市");
    expect(found.set && found.source?.clause).toBe("三（一）");
  });
});

describe("headings", () => {
  const base = pack("blank");

  test("are found by their words, wherever they stand and in whatever order", () => {
    const rows: CellValue[][] = [
      [null, "某县政策参数（2024年）"],
      [],
      [null, "依据", "数 值", "单位：", "参数代码", "执行日期", "范围"],
      [null, "县政府通知", 8000, "元/年", "dibao_standard", "2024-07-01", "农村"],
    ];
    const reading = packFromSheet(plainGrid(rows), base);
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const found = policyAt(reading.pack, day("2024-07-01")).yearly("dibao_standard", "农村");
    expect(found.set && found.value.value.toNumber()).toBe(8000);
    expect(policyAt(reading.pack, day("2024-07-01")).choice("rounding").set).toBe(true);
  });

  test("that are missing are asked for", () => {
    for (const rows of [[], [["姓名", "身份证号"]], [["参数", "备注"]]]) {
      const reading = packFromSheet(plainGrid(rows), base);
      expect(reading).toMatchObject({ ok: false, problems: [{ cell: "A1" }] });
    }
  });
});

function plainGrid(rows: readonly (readonly CellValue[])[]) {
  const lastColumn = Math.max(1, ...rows.map((row) => row.length));
  return {
    sheet: "政策参数",
    area:
      rows.length === 0 ? null : { firstRow: 1, firstColumn: 1, lastRow: rows.length, lastColumn },
    value: (row: number, column: number): CellValue => rows[row - 1]?.[column - 1] ?? null,
    isDate: () => false,
  };
}

interface BadCell {
  readonly name: string;
  readonly code: string;
  readonly scope?: string;
  readonly from?: string;
  readonly typed: Readonly<Record<string, string | number | boolean | null>>;
  readonly cell: string;
  readonly zh: string;
}

describe("cells that cannot be used", () => {
  const base = pack("guizhou");
  const sheet = parametersSheet(base);

  test.each(cases<BadCell>("bad-cells.yaml").map((one) => [one.name, one]))("%s", (_name, one) => {
    const row = rowOf(sheet, one.code, one.scope, one.from);
    const typed = Object.fromEntries(
      Object.entries(one.typed).map(([column, value]) => [`${column}${row}`, value]),
    );
    const problems = problemsOf(base, typed);
    expect(problems.map(({ cell }) => cell)).toEqual([`${one.cell}${row}`]);
    expect(problems[0]?.message.zh).toContain(one.zh);
    expect(problems[0]?.message.en).not.toBe("");
  });

  test("are all named, in the order of the rows", () => {
    const rows = ["elder_age", "rounding", "marginal_multiple"].map((code) => rowOf(sheet, code));
    const typed = Object.fromEntries(rows.map((row) => [`E${row}`, "乱写"]));
    const named = problemsOf(base, typed).map(({ cell }) => cell);
    expect(named).toEqual([...rows].sort((a, b) => a - b).map((row) => `E${row}`));
  });

  test("several in one row are all named", () => {
    const row = rowOf(sheet, "dibao_standard", "城市");
    const typed = { [`C${row}`]: "郊区", [`D${row}`]: "13月", [`E${row}`]: "很多" };
    expect(
      problemsOf(base, typed)
        .map(({ cell }) => cell)
        .sort(),
    ).toEqual([`C${row}`, `D${row}`, `E${row}`]);
  });

  test("an error value is named", () => {
    const row = rowOf(sheet, "rounding");
    expect(problemsOf(base, { [`E${row}`]: { error: "#N/A" } })).toMatchObject([
      { cell: `E${row}`, message: { zh: expect.stringContaining("#N/A") } },
    ]);
    expect(problemsOf(base, { [`D${row}`]: { error: "#REF!" } })).toMatchObject([
      { cell: `D${row}`, message: { zh: expect.stringContaining("#REF!") } },
    ]);
  });

  test("one parameter, scope and date written twice is named at the second", () => {
    const first = rowOf(sheet, "elder_age");
    const last = sheet.rows.length + 1;
    const problems = problemsOf(base, { [`B${last}`]: "elder_age", [`E${last}`]: 70 });
    expect(problems).toMatchObject([
      { cell: `D${last}`, message: { zh: expect.stringContaining(`第${first}行`) } },
    ]);
  });
});

/** A value that a parameter can have, in its one spelling. */
function valueFor(definition: ParameterDefinition): fc.Arbitrary<string> {
  const within = (least: number, most: number, places: number): fc.Arbitrary<string> => {
    const scale = 10 ** places;
    const low = Math.max(least, Number(definition.min ?? least));
    const high = Math.min(most, Number(definition.max ?? most));
    return fc
      .integer({ min: Math.ceil(low * scale), max: Math.floor(high * scale) })
      .map((value) => decimal(value).div(scale).toFixed());
  };
  switch (definition.kind) {
    case "money-year":
    case "money-month":
    case "money-year-or-month":
    case "money-once":
      return within(0.01, 100_000, 2);
    case "rate":
      return within(0.01, 200, 2);
    case "number":
      return within(0.01, 10, 2);
    case "count":
    case "months":
    case "age":
      return within(0, 120, 0);
    case "choice":
      return fc.constantFrom(...Object.keys(definition.choices ?? {}));
    case "flag":
      return fc.constantFrom("true", "false");
    case "text":
      return words;
    case "rate-list":
      return fc.constantFrom("100、80、60", "100", "100、12.5");
    case "date-list":
      return fc.constantFrom("2024-08-15", "2024-08-15、2024-12-31");
  }
}

/** Words as officers write them: no blanks at the ends, not one of the marks for no value. */
const words = fc
  .stringMatching(/^[一-龥a-z0-9（）《》〔〕，。]{2,20}$/)
  .filter((text) => text !== "未设置" && text !== "未定" && text !== "待定");

/** A county's own values for one parameter and scope: two years in a row, or one that ends. */
const countyEntries: fc.Arbitrary<ParameterEntry[]> = fc
  .constantFrom(...PARAMETERS)
  .chain((definition) =>
    fc.record({
      definition: fc.constant(definition),
      scope: fc.constantFrom(
        ...(definition.scopes.length === 0 ? [null] : [null, ...definition.scopes]),
      ),
      year: fc.integer({ min: 1990, max: 2030 }),
      month: fc.integer({ min: 1, max: 12 }),
      length: fc.option(fc.integer({ min: 1, max: 2000 })),
      unit: fc.constantFrom(...(definition.units.length === 0 ? [null] : definition.units)),
      values: fc.tuple(
        fc.option(valueFor(definition), { freq: 5 }),
        fc.option(valueFor(definition)),
      ),
      document: fc.option(words),
      note: fc.option(words),
    }),
  )
  .map(({ definition, scope, year, month, length, unit, values, document, note }) => {
    const from = calendarDate(year, month, 1);
    const until = length === null ? null : addDays(from, length);
    const entry = (
      value: string | null,
      start: typeof from,
      end: typeof until,
    ): ParameterEntry => ({
      code: definition.code,
      scope,
      from: start,
      until: end,
      value,
      unit: value === null ? null : unit,
      standing: "county",
      source: document === null ? null : { document },
      note,
      place: "here",
    });
    const first = entry(values[0], from, until);
    return until === null ? [first] : [first, entry(values[1], addDays(until, 1), null)];
  });

test("whatever a county has entered, its sheet read back says the same", () => {
  fc.assert(
    fc.property(fc.constantFrom(...listPacks()), countyEntries, (base, entries) => {
      const edited = withEntries(base, entries);
      const sheet = parametersSheet(edited);
      expect(packFromSheet(gridOf(sheet), edited)).toEqual({ ok: true, pack: edited });
    }),
    { numRuns: 100 },
  );
});

test("and says the same where only the pack it began with is at hand", () => {
  fc.assert(
    fc.property(fc.constantFrom(...listPacks()), countyEntries, (base, entries) => {
      const edited = withEntries(base, entries);
      const reading = packFromSheet(gridOf(parametersSheet(edited)), base);
      if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
      for (const entry of edited.entries) {
        expect(facts(reading.pack, entry)).toEqual(facts(edited, entry));
      }
    }),
    { numRuns: 100 },
  );
});

/** What a pack says of an entry's parameter on the entry's first day. */
function facts(of: PolicyPack, { code, scope, from }: ParameterEntry): unknown {
  const covering = of.entries.find(
    (entry) =>
      entry.code === code &&
      entry.scope === scope &&
      entry.value !== null &&
      !isBefore(from, entry.from) &&
      (entry.until === null || !isBefore(entry.until, from)),
  );
  return (
    covering && [
      covering.value,
      covering.unit,
      covering.source && formatSource(covering.source),
      covering.note,
    ]
  );
}

function isBefore(a: ParameterEntry["from"], b: ParameterEntry["from"]): boolean {
  return (a.year - b.year || a.month - b.month || a.day - b.day) < 0;
}
