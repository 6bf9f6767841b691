import { repeats } from "../../src/findings/repeats";

test("what stands alone is left out; the others come in order of appearance", () => {
  const found = repeats(["甲1", "乙1", "甲2", "丙1", "乙2", "甲3"], (word) => word.charAt(0));
  expect([...found]).toEqual([
    ["甲", ["甲1", "甲2", "甲3"]],
    ["乙", ["乙1", "乙2"]],
  ]);
});

test("items without a key repeat nothing, a blank key is one", () => {
  expect([...repeats([1, 2, 3], () => null)]).toEqual([]);
  expect([...repeats([1, 2], () => "")]).toEqual([["", [1, 2]]]);
});
