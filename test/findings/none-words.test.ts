import { saysNone } from "../../src/findings/none-words";

test.each([
  ..."0 0.0 0.00 0元 0万元 × ✕ x X - -- — —— / \\ n N no NO".split(" "),
  ..."否 无 无车 没 没有 没有车 未购 未 不 不是 不详 非 非机动车 暂无 暂无登记".split(" "),
])("%s says no", (text) => {
  expect(saysNone(text)).toBe(true);
});

test.each(
  "1 10 0.5 0辆车 00 有 是 √ 有无证 已无车 x车 none not n/a 2-3 -1 /无 家中无车 暂 2024-03-01".split(
    " ",
  ),
)("%s does not", (text) => {
  expect(saysNone(text)).toBe(false);
});
