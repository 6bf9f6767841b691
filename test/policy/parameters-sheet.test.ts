import { listPacks, PARAMETERS, parametersSheet } from "../../src/policy";
import { day, pack } from "./data";
import { rowOf } from "./sheet-grid";

const HEADINGS = ["参数", "参数代码", "适用范围", "生效日期", "值", "单位", "来源", "备注"];

function contents(sheet: ReturnType<typeof parametersSheet>, row: number): unknown[] {
  return (sheet.rows[row - 1] ?? []).map(({ content }) => content);
}

describe("the 政策参数 sheet", () => {
  const sheet = parametersSheet(pack("guizhou"));
  const heading = sheet.freeze?.rows ?? 0;

  test("has its name, a title, notes on how to fill it in, and eight columns", () => {
    expect(sheet.name).toBe("政策参数");
    expect(contents(sheet, 1)).toEqual(["政策参数：贵州省"]);
    expect(String(contents(sheet, 2)[0])).toContain("填写说明");
    expect(contents(sheet, heading)).toEqual(HEADINGS);
  });

  test("names every parameter and scope of the definitions, whatever the pack", () => {
    for (const one of listPacks()) {
      const shown = parametersSheet(one).rows.map((row) => `${row[1]?.content} ${row[2]?.content}`);
      for (const { code, scopes } of PARAMETERS) {
        for (const scope of scopes.length === 0 ? [""] : scopes) {
          expect(shown).toContain(`${code} ${scope}`);
        }
      }
    }
  });

  test("shows a value with day, unit and source", () => {
    const row = contents(sheet, rowOf(sheet, "dibao_standard", "农村", "2020-01-01"));
    expect(row.slice(0, 6)).toEqual([
      "低保标准",
      "dibao_standard",
      "农村",
      { date: day("2020-01-01") },
      4500,
      "元/年",
    ]);
    expect(row[6]).toBe(
      "《贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）》（2018-03-22）三（一）：“农村低保标准实现全省统一并达4500元/年”",
    );
    expect(row[7]).toContain("全省统一标准。【文件规定】");
  });

  test("a lapsed value is followed by a blank row from the day after", () => {
    const row = rowOf(sheet, "dibao_standard", "农村", "2021-01-01");
    expect(contents(sheet, row)[4]).toBeNull();
    expect(contents(sheet, row)[7]).toContain("【文件期限已满】");
    expect(contents(sheet, row - 1)[4]).toBe(4500);
  });

  test("what is to be filled in comes first, blank and coloured", () => {
    const sets = sheet.rows.slice(heading).map((row) => row[4]?.content !== null);
    const urban = rowOf(sheet, "dibao_standard", "城市");
    expect(urban).toBeLessThan(rowOf(sheet, "marginal_multiple"));
    expect(sheet.rows[urban - 1]?.[4]).toEqual({ content: null, style: "blank" });
    expect(sets.lastIndexOf(false) + 1 + heading).toBeLessThan(rowOf(sheet, "marginal_multiple"));
  });

  test("with a day, what is set on that day counts as set", () => {
    const of2020 = parametersSheet(pack("guizhou"), day("2020-06-30"));
    const standard = rowOf(of2020, "dibao_standard", "农村", "2020-01-01");
    expect(standard).toBeGreaterThan(rowOf(of2020, "dibao_standard", "城市"));
    expect(standard).toBeGreaterThan(rowOf(of2020, "phase_out_steps"));
    expect(contents(of2020, 1)).toEqual(["政策参数：贵州省（基准日 2020-06-30）"]);
  });

  test("a default says that it is to be confirmed, and an average too", () => {
    expect(contents(sheet, rowOf(sheet, "rounding"))[7]).toContain("【默认待确认】");
    expect(contents(sheet, rowOf(sheet, "dibao_standard", "农村", "2018-01-01"))[7]).toContain(
      "【平均数，待确认】",
    );
  });

  test("choices stand in the remark and in a drop-down list", () => {
    const row = rowOf(sheet, "phase_out_amount");
    expect(contents(sheet, row)[4]).toBe("按原金额");
    expect(contents(sheet, row)[7]).toContain("可选：按原金额、按低保标准全额、按比例递减。");
    expect(sheet.validations).toContainEqual({
      area: { firstRow: row, lastRow: row, firstColumn: 5, lastColumn: 5 },
      choices: ["按原金额", "按低保标准全额", "按比例递减"],
    });
  });

  test("the unit of a standard is chosen from two", () => {
    const first = rowOf(sheet, "dibao_standard", "农村", "2018-01-01");
    expect(sheet.validations).toContainEqual({
      area: { firstRow: first, lastRow: first + 4, firstColumn: 6, lastColumn: 6 },
      choices: ["元/年", "元/月"],
    });
  });

  test("rates are percentages as a spreadsheet keeps them", () => {
    const row = sheet.rows[rowOf(sheet, "same_amount_share") - 1];
    expect(row?.[4]).toEqual({ content: 0.8, style: "rate" });
    expect(sheet.styles["rate"]?.numberFormat).toBe("0%");
  });

  test("rows are as high as their words need", () => {
    const height = (code: string, scope?: string): number =>
      sheet.rowHeights?.[rowOf(sheet, code, scope)] ?? 0;
    expect(height("phase_out_months_min")).toBe(18);
    expect(height("rounding")).toBeGreaterThanOrEqual(3 * 14);
    expect(sheet.rowHeights?.[2]).toBeGreaterThanOrEqual(18);
  });

  test("a parameter that is expressly unset for a time has no row for the end of it", () => {
    const [entry] = pack("xingan").entries.filter(({ code }) => code === "phase_out_months");
    if (entry === undefined) throw new Error("no entry");
    const ended = { ...pack("blank"), entries: [{ ...entry, until: day("2020-12-31") }] };
    const rows = parametersSheet(ended).rows.filter(
      (row) => row[1]?.content === "phase_out_months",
    );
    expect(rows).toHaveLength(1);
  });

  test("prints on A4 landscape with its headings on every page", () => {
    expect(sheet.print).toMatchObject({
      landscape: true,
      paper: "A4",
      fitToWidth: true,
      repeatRows: [heading, heading],
    });
    expect(sheet.columnWidths).toHaveLength(8);
    expect(
      sheet.rows.flat().every(({ style }) => style === undefined || style in sheet.styles),
    ).toBe(true);
  });
});
