import { headerLikeness } from "../../src/roster/headers";

describe("headerLikeness", () => {
  test.each([
    "序号",
    "户主   姓名",
    "身份证号码（18位）",
    "家庭年总收入\n（元）",
    "与户主关系",
    "成员2姓名",
    "2024年家庭人均纯收入",
    "人数",
  ])("%s looks like a header", (text) => {
    expect(headerLikeness(text)).toBeGreaterThan(0.9);
  });

  test.each(["户主", "残疾", "农村低保", "健康", "配偶", "合   计", "男"])(
    "%s is a header or a value",
    (text) => {
      expect(headerLikeness(text)).toBe(0.5);
    },
  );

  test.each([
    "",
    "1",
    "2024.4.18",
    "450.00元",
    "52000019900101001X",
    "张三",
    "欧阳修文",
    "红旗村三组",
    "初中",
    "之子",
    "城关镇人民路12号",
    "填报单位：城关镇人民政府",
    "审核人：　　　填报人：张三",
    "经办人签字：",
    "2024年3月城市居民最低生活保障金发放领取表",
    "农村低保花名册",
    "说明：本表一式三份，由乡镇（街道）留存。",
    "甲",
    "①",
  ])("%s does not", (text) => {
    expect(headerLikeness(text)).toBeLessThan(0.35);
  });

  test("words of a kind that no list holds look somewhat like one", () => {
    expect(headerLikeness("学校地址")).toBeGreaterThan(0.6);
    expect(headerLikeness("学校地址")).toBeLessThan(0.95);
  });
});
