import { relationTo } from "../../src/findings/kinship";
import { rosterOf } from "../roster/build";

/** The relations of a household whose members' cells say so. */
function relations(...words: readonly (string | null)[]): readonly unknown[] {
  const rows = words.map((word, at) => ["001", `张${at}`, word]);
  const { households } = rosterOf([["户编号", "姓名", "与户主关系"], ...rows]);
  return households.flatMap(({ people }) => people).map(relationTo);
}

test("a word says who somebody is, and what sex and generation it implies", () => {
  expect(relations("户主", "妻", "配偶", "之儿媳")).toEqual([
    expect.objectContaining({ kinship: "head" }),
    expect.objectContaining({ kinship: "spouse", sex: "female" }),
    expect.objectContaining({ kinship: "spouse", sex: null }),
    expect.objectContaining({ kinship: "child-in-law", sex: "female", generation: -1 }),
  ]);
});

test("an unknown word and a blank say nothing", () => {
  expect(relations("户主", "不认识的词", null)).toEqual([
    expect.objectContaining({ kinship: "head" }),
    null,
    null,
  ]);
});

test("a head whose cell is blank is the head still", () => {
  const { households } = rosterOf([
    ["户编号", "户主姓名", "姓名", "与户主关系"],
    ["001", "张三", "张三", null],
    ["001", "张三", "李四", "配偶"],
  ]);
  const people = households.flatMap((household) => household.people);
  expect(people.map((person) => relationTo(person)?.kinship)).toEqual(["head", "spouse"]);
});
