import { stated } from "../../src/findings/stated";
import { rosterOf } from "../roster/build";

test("a count and its cell; nothing where it is blank, cannot be read or has no column", () => {
  const { households } = rosterOf([
    ["户编号", "姓名", "与户主关系", "家庭人口"],
    ["001", "张三", "户主", 3],
    ["002", "李四", "户主", null],
    ["003", "王五", "户主", "几口人"],
  ]);
  const sizes = households.map((household) => stated(household.number("household_size")));
  expect(sizes).toEqual([{ value: 3, cell: { sheet: "名册", row: 2, column: 4 } }, null, null]);
  expect(households.map((household) => stated(household.number("age")))).toEqual([
    null,
    null,
    null,
  ]);
});
