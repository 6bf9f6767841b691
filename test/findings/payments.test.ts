import { findingText } from "../../src/findings";
import { id, type TestSheet } from "../roster/build";
import { describeCases } from "./check-case";
import { findingsOf } from "./context";

describeCases(/^H\d\d.*\.yaml$/);

/** Rows of people, from the one of a number on; each has a number of its own. */
function people(from: number, count: number): readonly (readonly (string | number)[])[] {
  return Array.from({ length: count }, (_, at) => {
    const number = id("1960-05-01", "male", from + at);
    return [`张${from + at}`, number, `62170000123456${String(from + at).padStart(4, "0")}`, 300];
  });
}

function payments(sheet: string, from: number, count: number): TestSheet {
  return { sheet, rows: [["姓名", "身份证号", "银行账号", "发放金额"], ...people(from, count)] };
}

function said(sheets: readonly TestSheet[], rule: string): readonly string[] {
  return findingsOf(sheets, { rules: [rule] }).findings.map(
    (finding) => `${finding.table.sheet} ${finding.level} ${findingText(finding, "zh")}`,
  );
}

describe("what more than half of a sheet has is said once, with how many rows it has", () => {
  test("H05: one list kept twice", () => {
    const whole = payments("2024年6月农村低保发放表", 0, 60);
    expect(said([whole, payments("2024年6月农村低保发放表（甲村）", 39, 25)], "H05")).toEqual([
      "2024年6月农村低保发放表（甲村） high 本表有21人（共25条）与其他发放记录重复，可能是同一清册放了两份（总表和分村表）",
    ]);
    expect(said([whole, payments("2024年6月农村低保发放表（甲村）", 39, 42)], "H05")).toHaveLength(
      21,
    );
  });

  test("H06: a roster and a payment sheet of different villages", () => {
    const roster: TestSheet = {
      sheet: "农村低保",
      rows: [
        ["户编号", "户主姓名", "户主身份证号", "户月保障金"],
        ...people(0, 24).map(([name = "", number = ""], at) => [`${at + 1}`, name, number, 300]),
      ],
    };
    const village = "2024年6月农村低保发放表";
    expect(said([roster, payments(village, 22, 26)], "H06")).toEqual([
      "农村低保 high 本表有22户（共24户）在另一方没有对应记录，两张表的范围（村、月份、类别）可能不同，请核对",
      `${village} high 本表有24户（共26户）在另一方没有对应记录，两张表的范围（村、月份、类别）可能不同，请核对`,
    ]);
  });
});
