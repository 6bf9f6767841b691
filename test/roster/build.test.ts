import { id, rosterOf } from "./build";

test("rows of a test become a roster", () => {
  const roster = rosterOf([
    ["序号", "姓名", "与户主关系", "身份证号"],
    [1, "张三", "户主", id("1960-05-01", "male")],
    [2, "李四", "配偶", id("1962-05-01", "female")],
    [3, "王五", "户主", id("1970-05-01", "male")],
  ]);
  expect(roster.households.map((household) => household.people.map(({ name }) => name))).toEqual([
    ["张三", "李四"],
    ["王五"],
  ]);
  const [zhang] = roster.households[0]?.people ?? [];
  expect(zhang?.age).toBe(64);
});
