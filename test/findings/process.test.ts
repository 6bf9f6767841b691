import { toSerial } from "../../src/calendar";
import { day, type Rows, type TestSheet } from "../roster/build";
import { describeCases } from "./check-case";
import { findingsOf } from "./context";

describeCases(/^K\d\d.*\.yaml$/);

const HEADER = ["序号", "户主姓名", "问题描述", "整改时限", "整改结果", "是否销号"];

function overdue(rows: Rows): Readonly<Record<string, string>> {
  const { findings } = findingsOf([HEADER, ...rows], { rules: ["K08"], asOf: day("2024-06-30") });
  return Object.fromEntries(findings.map(({ id, row }) => [String(rows[row - 2]?.[1]), id]));
}

describe("an overdue issue", () => {
  test("keeps its id when the ledger is sorted otherwise", () => {
    const rows: Rows = [
      [1, "张一", "应保未保", "2024-06-01", null, "否"],
      [2, "张二", "应退未退", "2024-06-01", null, "否"],
      [3, "张三", "应退未退", "2024-06-01", null, "否"],
    ];
    const before = overdue(rows);
    expect(new Set(Object.values(before)).size).toBe(3);
    expect(overdue([...rows].reverse())).toEqual(before);
    expect(overdue(rows.slice(1))).toEqual({ 张二: before["张二"], 张三: before["张三"] });
  });

  test.each([false, true])(
    "has its day from a cell that is shown as a date (1904: %s)",
    (date1904) => {
      const sheet: TestSheet = {
        sheet: "整改台账",
        rows: [
          HEADER,
          [1, "张一", "应保未保", toSerial(day("2024-06-28"), date1904), null, "否"],
          [2, "张二", "应退未退", toSerial(day("2024-06-30"), date1904), null, "否"],
        ],
        dates: ["D2:D3"],
      };
      const run = { rules: ["K08"], asOf: day("2024-06-30"), date1904 };
      const { findings } = findingsOf([sheet], run);
      expect(
        findings.map(({ row, operands }) => [row, operands["deadline"], operands["days"]]),
      ).toEqual([[2, "2024-06-28", 2]]);
    },
  );
});
