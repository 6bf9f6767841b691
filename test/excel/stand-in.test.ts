import { Book } from "./book";
import { startOffice, type RunningOffice } from "./node";

function plainBook(): Book {
  const book = new Book("低保");
  const sheet = book.sheet("低保");
  sheet.put(0, 0, "姓名");
  sheet.put(0, 1, "年龄");
  sheet.put(1, 0, "甲");
  sheet.put(1, 1, 62);
  return book;
}

describe("the real Office.js client reads and writes through the stand-in", () => {
  let office: RunningOffice;
  beforeEach(async () => {
    office = await startOffice(plainBook());
  });

  test("values of the used range, with their types", async () => {
    const used = await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("低保").getUsedRangeOrNullObject(true);
      range.load("values,valueTypes,address,numberFormat");
      await context.sync();
      return { values: range.values, types: range.valueTypes, address: range.address };
    });
    expect(used).toEqual({
      values: [
        ["姓名", "年龄"],
        ["甲", 62],
      ],
      types: [
        ["String", "String"],
        ["String", "Integer"],
      ],
      address: "低保!A1:B2",
    });
    expect(office.traffic.syncs).toBeGreaterThan(0);
  });

  test("text that looks like a number becomes one, except in cells of text", async () => {
    const values = await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("低保");
      const range = sheet.getRange("D1:G1");
      sheet.getRange("E1").numberFormat = [["@"]];
      range.values = [["002", "002", "'002", "=1+1"]];
      range.load("values,formulas");
      await context.sync();
      return { values: range.values, formulas: range.formulas };
    });
    expect(values.values).toEqual([[2, "002", "002", 0]]);
    expect(values.formulas).toEqual([[2, "002", "002", "=1+1"]]);
  });

  test("more than 1,500 cells, which the client sends in pieces", async () => {
    const rows = Array.from({ length: 2000 }, (_, row) => [row, `t${row}`]);
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("低保").getRange("D1:E2000");
      range.values = rows;
      await context.sync();
    });
    const sheet = office.book.sheet("低保");
    expect([sheet.value(1999, 3), sheet.value(1999, 4)]).toEqual([1999, "t1999"]);
  });
});
