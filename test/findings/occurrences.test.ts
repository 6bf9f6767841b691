import { occurrencesOf } from "../../src/findings/occurrences";
import type { Field } from "../../src/roster/fields";
import { rosterOf, type Rows } from "../roster/build";
import { cellName } from "../../src/workbook/cells";

/** `D2 张三 联系电话的值`, with 户 for a cell that is the household's. */
function places(rows: Rows, ...fields: readonly Field[]): readonly string[] {
  return rosterOf(rows).households.flatMap((household) =>
    occurrencesOf(household, ...fields).map(
      ({ cell, person, raw, field }) =>
        `${cellName(cell.row, cell.column)} ${person === null ? "户" : (person.name ?? "")} ${field} ${String(raw)}`,
    ),
  );
}

test("every filled cell of the members, in order; a blank is left out", () => {
  const found = places(
    [
      ["户编号", "姓名", "与户主关系", "联系电话"],
      ["001", "张三", "户主", "13800001234"],
      ["001", "李四", "配偶", null],
      ["001", "张小", "之子", 13800001235],
    ],
    "phone",
  );
  expect(found).toEqual(["D2 张三 phone 13800001234", "D4 张小 phone 13800001235"]);
});

test("a cell that two fields find is one place, of the field first asked for", () => {
  const rows = [
    ["户主姓名", "户主身份证号", "户主联系方式"],
    ["张三", null, "13800001234"],
  ];
  expect(places(rows, "phone", "head_phone")).toEqual(["C2 张三 phone 13800001234"]);
  expect(places(rows, "head_phone", "phone")).toEqual(["C2 张三 head_phone 13800001234"]);
});

test("fields one after the other, cells of one row or column each for itself", () => {
  const found = places(
    [
      ["户编号", "姓名", "与户主关系", "联系电话", "银行账号"],
      ["001", "张三", "户主", "1", "1"],
      ["001", "李四", "配偶", "1", null],
    ],
    "bank_account",
    "phone",
  );
  expect(found).toEqual(["E2 张三 bank_account 1", "D2 张三 phone 1", "D3 李四 phone 1"]);
});

test("the household's own cell where its members stand across the columns", () => {
  const found = places(
    [
      ["户主姓名", "户主身份证号", "银行账号", "成员1姓名", "成员1身份证号"],
      ["张三", null, "6217000000000001", "李四", null],
    ],
    "bank_account",
  );
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^C2 /);
});

test("members of a table that stands apart, and the household's own cell", () => {
  const households = rosterOf([
    {
      sheet: "农村低保户",
      rows: [
        ["户编号", "户主姓名", "家庭人口", "低保证号"],
        ["001", "张三", 2, "N1"],
      ],
    },
    {
      sheet: "农村低保人员",
      rows: [
        ["户编号", "姓名", "与户主关系", "低保证号"],
        ["001", "张三", "户主", "N2"],
        ["001", "李四", "配偶", "N3"],
      ],
    },
  ]).households;
  const found = households.flatMap((household) => occurrencesOf(household, "cert_no"));
  expect(found.map(({ cell, person }) => [cell.sheet, cell.row, person?.name ?? "户"])).toEqual([
    ["农村低保人员", 2, "张三"],
    ["农村低保人员", 3, "李四"],
    ["农村低保户", 2, "户"],
  ]);
});
