import { comparableName } from "../../src/findings/person-names";

test.each([
  ["张三", "张三"],
  ["张 三", "张三"],
  ["张　三", "张三"],
  ["张\n三 ", "张三"],
  ["张三（户主）", "张三"],
  ["张三(户主)", "张三"],
  ["张三(户主)(已故)", "张三"],
  ["(户主)张三", "张三"],
  ["\ufeff张三\u200b", "张三"],
  ["买买提·艾力", "买买提艾力"],
  ["买买提•艾力", "买买提艾力"],
  ["买买提. 艾力", "买买提艾力"],
  ["买买提．艾力", "买买提艾力"],
  ["买买提。艾力", "买买提艾力"],
  ["买买提・艾力", "买买提艾力"],
  ["买买提●艾力", "买买提艾力"],
  ["买买提‧艾力", "买买提艾力"],
  ["买买提∙艾力", "买买提艾力"],
  ["Ａnna", "Anna"],
  ["", ""],
  [null, ""],
])("%p is compared as %p", (name, expected) => {
  expect(comparableName(name)).toBe(expected);
});

test("names that differ stay apart", () => {
  expect(comparableName("张三")).not.toBe(comparableName("张三丰"));
  expect(comparableName("买买提·艾力")).not.toBe(comparableName("买买提·艾山"));
});
