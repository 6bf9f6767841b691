import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { reasonText, SENTENCES, sourceText, STEP_LABELS } from "../../src/assessment";
import { reason } from "../../src/assessment/reasons";

const codes = Object.entries(SENTENCES);
const placeholders = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);

test.each(codes)("%s names the same operands in both languages", (_code, { zh, en }) => {
  expect([...new Set(placeholders(en))].sort()).toEqual([...new Set(placeholders(zh))].sort());
});

test.each(codes)("%s is a short Chinese sentence without an end mark", (_code, { zh }) => {
  expect(zh.length).toBeLessThanOrEqual(50);
  expect(zh).not.toMatch(/[。；]$/);
});

test("no sentence says of anybody that they are covered wrongly or left out", () => {
  const all = codes.map(([, { zh }]) => zh).join("");
  expect(all).not.toMatch(/错保|漏保|骗保|人情保|关系保/);
});

test("every sentence is used, and every label", () => {
  const folder = join(__dirname, "../../src/assessment");
  const code = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts") && !/sentences\.ts$|step-labels\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  const used = (name: string): boolean => code.includes(`"${name}"`);
  expect(Object.keys(SENTENCES).filter((name) => !used(name))).toEqual([]);
  expect(Object.keys(STEP_LABELS).filter((name) => !used(name))).toEqual([]);
});

test("a reason is written in both languages, codes as words", () => {
  const rounded = reason("rounded", { sum: "487.50", mode: "yuan-up", amount: "488.00" });
  expect(reasonText(rounded, "zh")).toBe("合计487.50元，见角进元为488.00元");
  expect(reasonText(rounded, "en")).toBe("487.50 yuan in all, rounded (up to the yuan) to 488.00");
  const supplement = reason("supplement-not-included", {
    count: 2,
    categories: "elder,severe-illness",
  });
  expect(reasonText(supplement, "zh")).toContain("（老年人、重病患者）");
  expect(reasonText(supplement, "en")).toContain("(elders, severely ill)");
});

test("an operand that is not known is called so", () => {
  const unset = reason("elder-not-yet", { month: null, age: 80 });
  expect(reasonText(unset, "zh")).toBe("满80周岁，从（未定）起享受高龄津贴");
  expect(reasonText(unset, "en")).toBe("turned 80: the old-age allowance begins in (not set)");
});

test("a clause is cited without its quotation, and a default is called one", () => {
  const source = {
    document: "贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）",
    clause: "三（一）",
    quote: "农村低保标准实现全省统一并达4500元/年",
  };
  expect(sourceText(source, "sourced", "zh")).toBe(
    "《贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）》三（一）",
  );
  expect(sourceText(null, "default", "zh")).toBe("默认待确认");
  expect(sourceText(source, "average", "zh")).toMatch(/》三（一）（.+）$/);
  expect(sourceText(source, "average", "en")).toMatch(/》三（一） \([a-z, ]+\)$/);
  expect(sourceText(null, "sourced", "zh")).toBe("");
  expect(sourceText(null, null, "zh")).toBe("");
});
