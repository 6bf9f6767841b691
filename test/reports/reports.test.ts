import fc from "fast-check";
import { formatDate } from "../../src/calendar";
import { findPack, policyAt } from "../../src/policy";
import {
  biweeklySheet,
  columnBlock,
  dispatchDateOf,
  dispatchDates,
  figuresOf,
  findingsSheet,
  ledgerSheet,
  logSheet,
  placeColumns,
  readDecisions,
  readBiweekly,
  readLog,
  STANDARD_COLUMNS,
  summarySheet,
} from "../../src/reports";
import type { CellContent, SheetDescription } from "../../src/workbook/sheets";
import { gridFromRows, sheetInfo } from "../../src/workbook/memory-grid";
import { fromSerial, toSerial } from "../../src/calendar";
import { day } from "../roster/build";
import { factsOf } from "./facts";

const HEADERS = [
  "所属乡镇",
  "行政村",
  "户编号",
  "户主姓名",
  "户主身份证号",
  "家庭人口",
  "保障人口数",
  "家庭年总收入（元）",
  "户月保障金额（元）",
];

function rowsOf(
  households: readonly {
    town: string;
    village: string;
    income: number | null;
    paid: number | null;
  }[],
): (string | number | null)[][] {
  return [
    HEADERS,
    ...households.map((one, i) => [
      one.town,
      one.village,
      `H${i}`,
      "张三",
      null,
      2,
      2,
      one.income,
      one.paid,
    ]),
  ];
}

const value = (content: CellContent | undefined): number | string | null => {
  if (content === null || content === undefined) return null;
  if (typeof content !== "object") return content;
  if ("formula" in content) return content.value;
  return toSerial({ ...content.date });
};

/** Evaluates the few formulas that our sheets hold: sums of spans, and differences of two cells. */
function evaluate(sheet: SheetDescription, formula: string): number {
  const at = (name: string): number => {
    const match = /^([A-Z]+)(\d+)$/.exec(name);
    if (!match?.[1]) throw new Error(name);
    const column = [...match[1]].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
    const content = sheet.rows[Number(match[2]) - 1]?.[column - 1]?.content ?? null;
    if (typeof content === "object" && content !== null && "formula" in content)
      return evaluate(sheet, content.formula);
    return Number(content ?? 0);
  };
  const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula);
  if (difference?.[1] && difference[2]) return at(difference[1]) - at(difference[2]);
  let sum = 0;
  for (const [, args = ""] of formula.matchAll(/SUM\(([^)]*)\)/g)) {
    for (const part of args.split(",")) {
      const [first = "", last = first] = part.split(":");
      const letters = first.replace(/\d/g, "");
      for (
        let row = Number(first.replace(/\D/g, ""));
        row <= Number(last.replace(/\D/g, ""));
        row++
      )
        sum += at(`${letters}${row}`);
    }
  }
  return sum;
}

const places = fc.array(
  fc.record({
    town: fc.constantFrom("青山镇", "白水乡", "云台镇"),
    village: fc.constantFrom("大坪村", "石门村", "新桥村"),
    income: fc.option(fc.integer({ min: 0, max: 20_000 })),
    paid: fc.option(fc.integer({ min: 0, max: 900 })),
  }),
  { minLength: 1, maxLength: 12 },
);

describe("汇总", () => {
  test("every total is a formula that gives its cached value, and foots with the figures of the run", () => {
    fc.assert(
      fc.property(places, (households) => {
        const facts = factsOf(rowsOf(households));
        const sheet = summarySheet(facts);
        let formulas = 0;
        for (const row of sheet.rows) {
          for (const { content } of row) {
            if (typeof content !== "object" || content === null || !("formula" in content))
              continue;
            formulas++;
            expect(evaluate(sheet, content.formula)).toBeCloseTo(Number(content.value), 2);
          }
        }
        expect(formulas).toBeGreaterThan(0);
        const total = sheet.rows.find((row) => row[0]?.content === "合    计");
        const figures = figuresOf(facts.assessments, facts.findings);
        expect(value(total?.[2]?.content)).toBe(figures.households);
        expect(value(total?.[3]?.content)).toBe(figures.people);
      }),
      { numRuns: 25 },
    );
  });

  test("no merged areas overlap", () => {
    for (const sheet of [summarySheet, findingsSheet, ledgerSheet].map((make) =>
      make(factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 90_000, paid: 300 }]))),
    )) {
      const seen = new Set<string>();
      for (const merge of sheet.merges ?? []) {
        for (let row = merge.firstRow; row <= merge.lastRow; row++) {
          for (let column = merge.firstColumn; column <= merge.lastColumn; column++) {
            expect(seen.has(`${row},${column}`)).toBe(false);
            seen.add(`${row},${column}`);
          }
        }
      }
    }
  });

  test("a household whose amount is not known is counted beside the sum, never as zero", () => {
    const facts = factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: null, paid: 300 }]));
    expect(figuresOf(facts.assessments, [])).toMatchObject({ payableUnknown: 1 });
  });

  test("every sheet prints on A4 landscape with its header on each page", () => {
    const facts = factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 3000, paid: 300 }]));
    const sheets = [
      summarySheet(facts),
      findingsSheet(facts),
      ledgerSheet(facts),
      biweeklySheet(facts),
      logSheet(facts, { scope: "全部", version: "0" }, []),
    ];
    for (const { print } of sheets)
      expect(print).toMatchObject({
        landscape: true,
        paper: "A4",
        fitToWidth: true,
        repeatRows: [expect.any(Number), expect.any(Number)],
      });
  });
});

describe("半月调度表", () => {
  const policyOn = (date: string) => {
    const pack = findPack("guizhou");
    if (!pack) throw new Error("bundled");
    return policyAt(pack, day(date));
  };
  const dateFor = (date: string): string => formatDate(dispatchDateOf(policyOn(date)).date);

  test.each([
    ["2018-07-30", "2018-08-15"],
    ["2018-08-15", "2018-08-15"],
    ["2018-08-16", "2018-08-30"],
    ["2018-08-31", "2018-09-14"],
    ["2018-09-28", "2018-09-28"],
    ["2018-10-31", "2018-10-31"],
    ["2018-11-30", "2018-11-30"],
    ["2018-12-15", "2018-12-28"],
    ["2018-12-28", "2018-12-28"],
  ])("data of %s is reported on %s (黔民发〔2018〕19号 四（四）)", (asOf, expected) => {
    expect(dateFor(asOf)).toBe(expected);
  });

  test("the ten dates of the document, with their source", () => {
    const dates = dispatchDates(policyOn("2018-08-01"));
    expect(dates.map(({ date }) => formatDate(date).slice(5))).toEqual([
      "08-15",
      "08-30",
      "09-14",
      "09-28",
      "10-15",
      "10-31",
      "11-15",
      "11-30",
      "12-14",
      "12-28",
    ]);
    expect(
      dates.every(
        ({ standing, source }) => standing === "sourced" && source?.number === "黔民发〔2018〕19号",
      ),
    ).toBe(true);
  });

  test.each([
    ["2020-02-10", "2020-02-15"],
    ["2020-02-16", "2020-02-29"],
    ["2019-12-31", "2019-12-31"],
  ])("outside the document's period %s falls to %s, as a default to confirm", (asOf, expected) => {
    expect(dateFor(asOf)).toBe(expected);
    expect(dispatchDateOf(policyOn(asOf)).standing).toBe("default");
  });

  test("figures of earlier dates are kept and the change is a formula; the same date is replaced", () => {
    const one = [{ town: "青山镇", village: "大坪村", income: 3000, paid: 300 }];
    const first = biweeklySheet(factsOf(rowsOf(one), { asOf: "2018-08-15" }));
    const read = (sheet: SheetDescription) =>
      readBiweekly(
        gridFromRows(
          sheet.name,
          sheet.rows.map((row) => row.map(({ content }) => value(content))),
        ),
        (serial) => fromSerial(serial),
      );
    expect(read(first)?.rows.map(({ date }) => formatDate(date))).toEqual(["2018-08-15"]);
    const again = biweeklySheet(factsOf(rowsOf(one), { asOf: "2018-08-14" }), read(first));
    expect(read(again)?.rows).toHaveLength(1);
    const second = biweeklySheet(
      factsOf(rowsOf([...one, ...one]), { asOf: "2018-08-30" }),
      read(first),
    );
    expect(read(second)?.rows.map(({ values }) => values[0])).toEqual([1, 2]);
    const change = second.rows.find((row) => row[0]?.content === "较上次增减")?.[1]?.content;
    expect(value(change)).toBe(1);
    expect(evaluate(second, (change as { formula: string }).formula)).toBe(1);
  });

  test("the three headings of the document, drafted from the figures, without verdicts", () => {
    const sheet = biweeklySheet(
      factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 90_000, paid: 300 }]), {
        asOf: "2018-08-15",
      }),
    );
    const texts = sheet.rows
      .flat()
      .map(({ content }) => (typeof content === "string" ? content : ""));
    for (const heading of ["进展情况", "取得效果", "存在问题"]) expect(texts).toContain(heading);
    expect(texts.join("")).toContain("1户2人");
    expect(texts.join("")).not.toMatch(/错保|漏保/);
  });

  test("a change of the sum is said as an officer would: more, less, the same", () => {
    const drafted = (paid: number): string =>
      biweeklySheet(factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 3000, paid }])))
        .rows.flat()
        .map(({ content }) => (typeof content === "string" ? content : ""))
        .join("");
    expect(drafted(9000)).toMatch(/比现发减少\d+\.\d\d元/);
    expect(drafted(1)).toMatch(/比现发增加\d+\.\d\d元/);
  });
});

describe("核查日志 and 疑点处理 read back what they wrote", () => {
  const facts = factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 90_000, paid: 300 }]));
  const gridOf = (sheet: SheetDescription) =>
    gridFromRows(
      sheet.name,
      sheet.rows.map((row) => row.map(({ content }) => value(content))),
    );

  test("a second, different run adds a line; the same run does not", () => {
    const first = logSheet(facts, { scope: "全部", version: "1" }, []);
    expect(readLog(gridOf(first))).toHaveLength(1);
    expect(
      readLog(gridOf(logSheet(facts, { scope: "全部", version: "1" }, readLog(gridOf(first))))),
    ).toHaveLength(1);
    expect(
      readLog(gridOf(logSheet(facts, { scope: "一表", version: "1" }, readLog(gridOf(first))))),
    ).toHaveLength(2);
  });

  test("its figures are numbers, and lines of before that were texts stay one line", () => {
    const sheet = logSheet(facts, { scope: "全部", version: "1" }, []);
    const line = sheet.rows.at(-1) ?? [];
    expect(line.slice(4, 12).every(({ content }) => typeof content === "number")).toBe(true);
    const asTexts = readLog(gridOf(sheet)).map((texts) =>
      texts.map((text, i) => (i === 10 || i === 11 ? Number(text).toFixed(2) : text)),
    );
    expect(logSheet(facts, { scope: "全部", version: "1" }, asTexts).rows).toHaveLength(3);
  });

  test("decisions are keyed by finding id", () => {
    const finding = facts.findings[0];
    if (!finding) throw new Error("the household is doubtful");
    const decision = {
      finding: finding.id,
      decision: "verified" as const,
      reason: "入户核实",
      who: "李四",
      when: "2020-07-01",
    };
    const sheet = findingsSheet({ ...facts, decisions: new Map([[finding.id, decision]]) });
    expect([...readDecisions(gridOf(sheet)).values()]).toEqual([decision]);
    expect(readDecisions(gridOf(findingsSheet(facts))).size).toBe(0);
  });
});

describe("where the columns stand", () => {
  const width = STANDARD_COLUMNS.length;
  const table = (firstColumn: number, lastColumn: number, headerRow: number, lastRow: number) => {
    const [one] = factsOf(rowsOf([{ town: "青山镇", village: "大坪村", income: 1, paid: 1 }]))
      .roster.tables;
    if (!one) throw new Error("one table");
    return {
      ...one,
      firstColumn,
      lastColumn,
      headerRows: [headerRow],
      firstRow: headerRow + 1,
      lastRow,
    };
  };
  const blank = (rows: (string | null)[][]) => gridFromRows("农村低保", rows);
  const info = sheetInfo("农村低保", { lastUsedColumn: 9 });

  test("directly right of the table, heading above the names", () => {
    const [placed] = placeColumns(
      [table(1, 9, 2, 5)],
      blank([["标题"], Array.from({ length: 9 }, () => "x")]),
      info,
      width,
    );
    expect(placed).toMatchObject({
      firstColumn: 10,
      headingRow: 1,
      namesRow: 2,
      firstRow: 3,
      lastRow: 5,
    });
  });

  test("no heading where the names stand in row 1 or a merged title is in its way", () => {
    expect(placeColumns([table(1, 9, 1, 5)], blank([]), info, width)[0]?.headingRow).toBeNull();
    const merged = {
      ...info,
      merges: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 12 }],
    };
    expect(placeColumns([table(1, 9, 2, 5)], blank([["标题"]]), merged, width)[0]).toMatchObject({
      firstColumn: 10,
      headingRow: null,
    });
  });

  test("stacked tables share columns, right of the wider one", () => {
    const placed = placeColumns([table(1, 9, 2, 5), table(1, 7, 8, 11)], blank([]), info, width);
    expect(placed.map((one) => one.firstColumn)).toEqual([10, 10]);
  });

  test("of two tables side by side the left one goes right of everything", () => {
    const placed = placeColumns([table(1, 4, 2, 5), table(6, 9, 2, 5)], blank([]), info, width);
    expect(placed.map((one) => one.firstColumn).sort((a, b) => a - b)).toEqual([10, 10 + width]);
  });

  test("a note right of the table is never written over", () => {
    const rows = [
      [],
      [],
      [null, null, null, null, null, null, null, null, null, null, null, "附注"],
    ];
    expect(
      placeColumns([table(1, 9, 2, 5)], blank(rows), { ...info, lastUsedColumn: 12 }, width)[0]
        ?.firstColumn,
    ).toBe(13);
  });

  test("no room up to column XFD: nothing is placed", () => {
    expect(placeColumns([table(1, 16_380, 2, 5)], blank([]), info, width)).toEqual([]);
  });
});

describe("the sixteen columns", () => {
  test("household values on the first row, number and sentence of doubts on each", () => {
    const facts = factsOf([
      [
        "户编号",
        "姓名",
        "与户主关系",
        "身份证号",
        "家庭人口",
        "保障人口数",
        "家庭年总收入（元）",
        "户月保障金额（元）",
      ],
      ["1", "张三", "户主", "123", 2, 2, 3000, 500],
      [null, "李四", "配偶", "456", null, null, null, null],
    ]);
    const [placed] = placeColumns(
      facts.roster.tables,
      gridFromRows("名册", []),
      sheetInfo("名册"),
      STANDARD_COLUMNS.length,
    );
    if (!placed) throw new Error("one table");
    const block = columnBlock(placed, facts);
    const [names, head, member] = block.rows;
    expect(names).toEqual(STANDARD_COLUMNS.map((column) => column.name));
    expect(head?.slice(2, 8)).toEqual([125, 375, 500, 0, 500, 0]);
    expect(member?.slice(0, 12)).toEqual(Array.from({ length: 12 }, () => null));
    expect(head?.[12]).toBeGreaterThan(0);
    expect(member?.[12]).toBeGreaterThan(0);
    expect(String(member?.[13])).toContain("[A03]");
  });
});
