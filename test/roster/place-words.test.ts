import { areaIn, monthIn, placeIn, schemeIn } from "../../src/roster/place-words";

test.each<readonly [string, string | null, string | null]>([
  ["所属地区：城关镇　乡镇（街道）　新建社区　村（居）委会", "城关镇", "新建社区"],
  ["填报单位：双江街道", "双江街道", null],
  ["某某县民政局", null, null],
  ["江口县双江街道龙井村", "双江街道", "龙井村"],
  ["乡镇：城关镇　村：东村", "城关镇", "东村"],
  ["东村", null, "东村"],
  ["2020年6月农村低保对象花名册", null, null],
  ["城镇居民最低生活保障花名册", null, null],
  ["各乡镇汇总", null, null],
  ["所属地区：　　乡镇（街道）　　村（居）委会", null, null],
  ["乌兰苏木巴彦嘎查", "乌兰苏木", "巴彦嘎查"],
  ["单位：元、人", null, null],
])("the place in %s", (text, town, village) => {
  expect(placeIn(text)).toEqual({ town, village });
});

test.each<readonly [string, string | null]>([
  ["2024年农村低保花名册", "dibao"],
  ["城市居民最低生活保障金发放领取表", "dibao"],
  ["低保边缘家庭名册", "marginal"],
  ["特困人员供养名册", "tekun"],
  ["低保、特困人员名册", null],
  ["困难残疾人生活补贴发放表", "disability-allowance"],
  ["高龄津贴对象", "old-age-allowance"],
  ["防返贫监测户台账", "registered-poor"],
  ["孤儿基本生活费", "children"],
  ["Sheet1", null],
])("the scheme in %s", (text, scheme) => {
  expect(schemeIn(text)).toBe(scheme);
});

test.each<readonly [string, string | null]>([
  ["农村低保", "rural"],
  ["城市低保", "urban"],
  ["城镇居民低保", "urban"],
  ["城乡低保", null],
  ["城市和农村低保", null],
])("the area in %s", (text, area) => {
  expect(areaIn(text)).toBe(area);
});

test.each<readonly [string, number | null]>([
  ["2024年3月发放表", 2024 * 12 + 3],
  ["2024.03", 2024 * 12 + 3],
  ["2024年13月", null],
  ["2024年度", null],
  ["3月", null],
])("the month in %s", (text, month) => {
  expect(monthIn(text)).toBe(month);
});
