import { toSerial, fromSerial } from "../../src/calendar";
import {
  biweeklySheet,
  describeBiweekly,
  differenceSheet,
  differenceSheetAsItStands,
  ledgerAsItStands,
  ledgerSheet,
  readBiweekly,
  readFilledLines,
  readLedger,
  sampleNoteAsItStands,
  sampleNoteSheet,
  sampleSheet,
  sampleSheetAsItStands,
  sheetAsItStands,
  type SampleFacts,
} from "../../src/reports";
import { takeSample } from "../../src/sampling";
import type { Grid } from "../../src/workbook/grid";
import { gridFromRows, type RowValue } from "../../src/workbook/memory-grid";
import type { CellContent, SheetDescription } from "../../src/workbook/sheets";
import { cellName } from "../../src/workbook/cells";
import { factsOf } from "./facts";

const facts = factsOf([
  [
    "户编号",
    "所属乡镇",
    "行政村",
    "户主姓名",
    "家庭人口",
    "保障人口数",
    "家庭年总收入（元）",
    "户月保障金额（元）",
  ],
  ...Array.from({ length: 9 }, (_, i) => [
    `H${i}`,
    i < 6 ? "东镇" : "西乡",
    "一村",
    "张三",
    2,
    2,
    i % 4 === 3 ? 90_000 : 3000,
    300 + i,
  ]),
]);
const sample: SampleFacts = {
  ...facts,
  sample: takeSample(facts.assessments, facts.findings, facts.policy, {
    size: { kind: "count", count: 4 },
    seed: 1,
    by: { kind: "town" },
    doubtful: 9,
  }),
};
const origin = {
  inputs: [{ file: "名册.xlsx", sha256: null }],
  scope: "全部",
  leftOut: [],
  version: "1",
};
const day = (serial: number): ReturnType<typeof fromSerial> => fromSerial(serial);

function value(content: CellContent): RowValue {
  if (typeof content !== "object" || content === null) return content;
  return "date" in content ? toSerial(content.date) : content.value;
}

/** A sheet as it would be read back from a workbook. */
function gridOf(
  { name, rows }: SheetDescription,
  typed: Readonly<Record<string, RowValue>> = {},
): Grid {
  const dates: string[] = [];
  const values = rows.map((row, r) =>
    row.map(({ content }, c) => {
      const place = cellName(r + 1, c + 1);
      if (typeof content === "object" && content !== null && "date" in content) dates.push(place);
      return place in typed ? (typed[place] ?? null) : value(content);
    }),
  );
  return gridFromRows(name, values, dates);
}

const valuesOf = (sheet: SheetDescription): RowValue[][] =>
  sheet.rows.map((row) => row.map(({ content }) => value(content)));

const looksOf = ({
  rows,
  columnWidths,
  merges,
  freeze,
  validations,
}: SheetDescription): unknown => ({
  styles: rows.map((row) => row.map(({ style }) => style)),
  columnWidths,
  merges,
  freeze,
  validations,
});

describe("a sheet that is described anew from what stands is the same sheet", () => {
  const cases: readonly (readonly [string, SheetDescription, (grid: Grid) => SheetDescription])[] =
    [
      ["抽查表", sampleSheet(sample, new Map()), (grid) => sampleSheetAsItStands(grid, day, "zh")],
      [
        "抽查说明",
        sampleNoteSheet(sample, origin),
        (grid) => sampleNoteAsItStands(grid, day, "zh"),
      ],
      ["抽查差异表", differenceSheet(sample), (grid) => differenceSheetAsItStands(grid, day, "zh")],
      ["整改台账", ledgerSheet(facts), (grid) => ledgerAsItStands(grid, day, "zh")],
      [
        "半月调度表",
        biweeklySheet(facts),
        (grid) => {
          const contents = readBiweekly(grid, day);
          if (contents === null) throw new Error("the sheet is there");
          return describeBiweekly(contents, "zh");
        },
      ],
    ];

  test.each(cases)("%s", (_, sheet, again) => {
    const described = again(gridOf(sheet));
    expect(valuesOf(described)).toEqual(valuesOf(sheet));
    expect(looksOf(described)).toEqual(looksOf(sheet));
    expect(described.name).toBe(sheet.name);
  });

  test("one whose layout is not known keeps every word, number and day", () => {
    const sheet = biweeklySheet(facts);
    const described = sheetAsItStands("我的表", gridOf(sheet), day);
    const filled = (rows: RowValue[][]): RowValue[][] =>
      rows.map((row) => row.filter((one) => one !== null)).filter((row) => row.length > 0);
    expect(filled(valuesOf(described))).toEqual(filled(valuesOf(sheet)));
    expect(described.name).toBe("我的表");
  });
});

describe("what people write on a sheet", () => {
  test("of a sample stays with its household, also when another one is drawn", () => {
    const sheet = sampleSheet(sample, new Map());
    const filled = readFilledLines(gridOf(sheet, { Q4: "属实", T4: 44_000 }), day);
    expect(filled.size).toBe(1);
    const again = valuesOf(sampleSheet(sample, filled));
    expect(again[3]?.[16]).toBe("属实");
    const none: SampleFacts = { ...sample, sample: { ...sample.sample, households: [] } };
    const kept = valuesOf(sampleSheet(none, filled));
    expect(kept).toHaveLength(4);
    expect(kept[3]?.slice(16)).toEqual(again[3]?.slice(16));
  });

  test("on a ledger stays with its doubt; a closed line whose doubt is gone stays at the end", () => {
    const sheet = ledgerSheet(facts);
    const filled = readLedger(gridOf(sheet, { H4: "民政办", M4: "是" }), day);
    expect(filled.size).toBe(1);
    const again = valuesOf(ledgerSheet(facts, filled));
    expect([again[3]?.[7], again[3]?.[12]]).toEqual(["民政办", "是"]);
    const clean = valuesOf(ledgerSheet({ ...facts, findings: [] }, filled));
    expect(clean.slice(3)).toEqual([[1, ...(again[3]?.slice(1) ?? [])]]);
  });
});
