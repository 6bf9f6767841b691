import { cellName } from "../../src/workbook/cells";
import type { Additions } from "../../src/workbook/port";
import { faultOf, openFile, partText } from "../workbook/file/open-file";
import { buildBook, STYLES } from "../workbook/file/book-builder";

const SHEET =
  '<dimension ref="A1:C3"/><sheetData>' +
  '<row r="1" spans="1:3"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c><c r="B1" s="2"><v>3</v></c></row>' +
  '<row r="2" ht="30" customHeight="1"><c r="A2" s="3"><v>45400</v></c><c r="C2"><f>B1*2</f><v>6</v></c></row>' +
  '<row r="3"><c r="A3"><f t="shared" ref="A3:A4" si="0">B1</f><v>3</v></c></row>' +
  "</sheetData>";
const book = (): Uint8Array =>
  buildBook({ sheets: { 名册: SHEET, 其他: "<sheetData/>" }, styles: STYLES });

const ADDITIONS: Additions = {
  blocks: [
    {
      sheet: "名册",
      firstRow: 1,
      firstColumn: 5,
      rows: [["核查建议"], ["继续"]],
      columnStyles: [{ border: true }],
      widths: [20],
    },
  ],
  marks: [{ sheet: "名册", row: 1, column: 2, fill: "FFC7CE" }],
  sheets: [],
  tables: [
    {
      sheet: "名册",
      area: { firstRow: 1, lastRow: 2, firstColumn: 5, lastColumn: 5 },
      firstRow: 2,
      lastRow: 2,
      rowKeys: ["k"],
    },
  ],
  run: { asOf: "2020-06-30", policy: "guizhou" },
};

test("an entry replaces the value and keeps the look", async () => {
  const file = await openFile(book());
  await file.edit("名册", [
    { row: 1, column: 2, value: 4 },
    { row: 2, column: 1, value: 45401 },
    { row: 5, column: 4, value: "新" },
  ]);
  const again = await openFile(await file.save());
  const view = await again.view("名册");
  expect(view.grid.value(1, 2)).toBe(4);
  expect(view.look(1, 2).fill).toBe((await (await openFile(book())).view("名册")).look(1, 2).fill);
  expect(view.grid.isDate(2, 1)).toBe(true);
  expect(view.grid.value(5, 4)).toBe("新");
  expect(partText(await file.save(), "xl/worksheets/sheet1.xml")).toContain('ref="A1:D5"');
});

test("eighteen digits that were entered as text stay text in Excel too", async () => {
  const file = await openFile(book());
  await file.edit("名册", [{ row: 3, column: 2, value: "110101199003070000", numberFormat: "@" }]);
  const view = await (await openFile(await file.save())).view("名册");
  expect(view.grid.value(3, 2)).toBe("110101199003070000");
  expect(view.look(3, 2).format).toBe("@");
});

test("an emptied cell keeps its look; nothing is made where nothing was", async () => {
  const file = await openFile(book());
  await file.edit("名册", [
    { row: 1, column: 2, value: null },
    { row: 9, column: 9, value: null },
  ]);
  const view = await file.view("名册");
  expect(view.grid.value(1, 2)).toBeNull();
  expect(view.look(1, 2).fill).not.toBeNull();
  expect(view.lastRow).toBe(3);
});

test("an edit outlives the taking out of what is ours", async () => {
  const file = await openFile(book());
  await file.apply(ADDITIONS);
  await file.edit("名册", [
    { row: 1, column: 1, value: "户主" },
    { row: 1, column: 2, value: 5 },
  ]);
  const report = await file.restore();
  expect(report.conflicts).toEqual([]);
  const view = await file.view("名册");
  const before = await (await openFile(book())).view("名册");
  expect(view.grid.value(1, 1)).toBe("户主");
  expect(view.grid.value(1, 2)).toBe(5);
  expect(view.grid.value(1, 5)).toBeNull();
  expect(view.look(1, 2)).toEqual(before.look(1, 2));
  expect(await file.ours()).toBeNull();
});

test("formulas elsewhere are worked out again when Excel opens the file", async () => {
  const file = await openFile(book());
  await file.edit("名册", [{ row: 1, column: 2, value: 9 }]);
  expect(partText(await file.save(), "xl/workbook.xml")).toContain('<calcPr fullCalcOnLoad="1"/>');
});

test("a workbook without formulas is not told to calculate", async () => {
  const plain = buildBook({
    sheets: { 名册: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' },
  });
  const file = await openFile(plain);
  await file.edit("名册", [{ row: 1, column: 1, value: 2 }]);
  expect(partText(await file.save(), "xl/workbook.xml")).not.toContain("calcPr");
});

test("a formula that others share is not written over, and nothing else is either", async () => {
  const file = await openFile(book());
  const entries = [
    { row: 1, column: 1, value: "x" },
    { row: 3, column: 1, value: 1 },
  ];
  expect(await faultOf(() => file.edit("名册", entries))).toBe("range-conflict");
  expect((await file.read("名册")).value(1, 1)).toBe("姓名");
});

test("a protected sheet is not written on", async () => {
  const file = await openFile(
    buildBook({ sheets: { 名册: '<sheetData/><sheetProtection sheet="1"/>' } }),
  );
  expect(await faultOf(() => file.edit("名册", [{ row: 1, column: 1, value: 1 }]))).toBe(
    "sheet-protected",
  );
});

test("other sheets stay to the byte", async () => {
  const file = await openFile(book());
  await file.edit("名册", [{ row: 1, column: 1, value: cellName(1, 1) }]);
  const name = "xl/worksheets/sheet2.xml";
  expect(partText(await file.save(), name)).toBe(partText(book(), name));
});
