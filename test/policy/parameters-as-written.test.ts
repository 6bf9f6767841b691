import fc from "fast-check";
import {
  findPack,
  isParametersSheet,
  listPacks,
  PARAMETERS,
  parametersAsWritten,
  parametersSheet,
  SUBJECTS,
} from "../../src/policy";
import { toSerial } from "../../src/calendar";
import type { CellValue } from "../../src/workbook/cells";
import { gridFromRows } from "../../src/workbook/memory-grid";
import type { CellContent, SheetDescription } from "../../src/workbook/sheets";

const JUNE = { year: 2020, month: 6, day: 30 };

function valueOf(content: CellContent): CellValue {
  if (content === null || typeof content !== "object") return content;
  return "date" in content ? toSerial(content.date) : content.value;
}

function rowsOf({ rows }: SheetDescription): CellValue[][] {
  return rows.map((cells) => cells.map(({ content }) => valueOf(content)));
}

describe.each(listPacks().map(({ id }) => id))("the sheet of %s", (id) => {
  const pack = findPack(id);
  if (pack === null) throw new Error("a listed pack is there");

  test.each([JUNE, undefined])("is known as we wrote it, as of %j", (asOf) => {
    const grid = gridFromRows("政策参数(2)", rowsOf(parametersSheet(pack, asOf)));
    expect(isParametersSheet(grid)).toBe(true);
    expect(parametersAsWritten(grid, false)).toEqual({ pack, asOf });
  });
});

test("with any one cell changed it is the county's own", () => {
  const pack = findPack("guizhou");
  if (pack === null) throw new Error("the pack is there");
  const rows = rowsOf(parametersSheet(pack, JUNE));
  fc.assert(
    fc.property(fc.nat(rows.length - 1), fc.nat(12), (row, column) => {
      const edited = rows.map((cells) => [...cells]);
      const cells = edited[row] ?? [];
      while (cells.length <= column) cells.push(null);
      cells[column] = `${String(cells[column] ?? "")}改`;
      expect(parametersAsWritten(gridFromRows("政策参数", edited), false)).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test("any other sheet is none of parameters", () => {
  expect(isParametersSheet(gridFromRows("政策参数", [["姓名", "身份证号"]]))).toBe(false);
  expect(isParametersSheet(gridFromRows("名册", [["参数", "参数代码", "值", "单位"]]))).toBe(false);
});

test("every parameter stands under one subject", () => {
  const listed = SUBJECTS.flatMap(({ parameters }) => parameters.map(({ code }) => code));
  expect([...listed].sort()).toEqual(PARAMETERS.map(({ code }) => code).sort());
  expect(SUBJECTS.map(({ id }) => id)).not.toContain("other");
});
