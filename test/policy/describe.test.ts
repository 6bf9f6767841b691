import {
  describeParameter,
  formatSource,
  parameterTitle,
  scopeTitle,
  standingTitle,
} from "../../src/policy";
import type { ParameterEntry } from "../../src/policy";
import { pack } from "./data";

function entry(
  packId: string,
  code: string,
  scope: string | null,
  value: string | null,
): ParameterEntry {
  const found = pack(packId).entries.find(
    (one) => one.code === code && one.scope === scope && one.value === value,
  );
  if (found === undefined) throw new Error(`No entry ${code}`);
  return found;
}

test("a parameter is described with value, unit, days, standing and source", () => {
  expect(describeParameter(entry("guizhou", "dibao_standard", "农村", "4500"), "zh")).toBe(
    "低保标准（农村）：4500 元/年，2020-01-01 至 2020-12-31；文件规定；《贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）》（2018-03-22）三（一）：“农村低保标准实现全省统一并达4500元/年”",
  );
  expect(describeParameter(entry("guizhou", "dibao_standard", "农村", "3908"), "en")).toContain(
    "Dibao standard (rural): 3908 yuan a year, 2018-01-01 to 2018-12-31; an average, to be confirmed; 《",
  );
});

test.each([
  ["guizhou", "dibao_standard", "城市", null, "低保标准（城市）：未设置"],
  ["blank", "rounding", null, "yuan-up", "发放金额取整方式：见角进元；默认待确认"],
  ["blank", "income_tolerance", null, "1", "收入倒推容差：1%；默认待确认"],
  ["blank", "basic_pension_counted", null, "false", "城乡居民基础养老金是否计入：否；默认待确认"],
  ["blank", "marginal_multiple", null, "1.5", "低保边缘倍数：1.5 倍；默认待确认"],
] as const)("%s %s %s", (packId, code, scope, value, words) => {
  expect(describeParameter(entry(packId, code, scope, value), "zh")).toBe(words);
});

test("a value without an end says since when, one without a beginning until when", () => {
  const trigger = pack("xingan").entries.filter(({ code }) => code === "phase_out_trigger");
  const words = trigger.map((one) => describeParameter(one, "zh").split("；")[0]);
  expect(words.sort()).toEqual([
    "进入渐退期的条件：超过标准，2019-04-03 起",
    "进入渐退期的条件：超过标准，至 2019-04-02",
  ]);
});

test("sources are cited as offices cite them", () => {
  expect(
    formatSource({
      document: "某计划",
      number: "某发〔2018〕1号",
      clause: "三（一）",
      quote: "原文",
    }),
  ).toBe("《某计划》（某发〔2018〕1号）三（一）：“原文”");
  expect(formatSource({ document: "某计划", clause: "三" })).toBe("《某计划》三");
  expect(formatSource({ document: "县政府常务会议纪要" })).toBe("县政府常务会议纪要");
});

test("names come in both languages; what is not known stays as it is", () => {
  expect(parameterTitle("phase_out_months", "zh")).toBe("渐退期月数");
  expect(parameterTitle("phase_out_months", "en")).toBe("Phase-out, months");
  expect(parameterTitle("nothing", "zh")).toBe("nothing");
  expect([scopeTitle("农村", "zh"), scopeTitle("农村", "en")]).toEqual(["农村", "rural"]);
  expect(standingTitle("default", "zh")).toBe("默认待确认");
});
