import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES, ruleById } from "../../src/findings";

/** The catalogue of checks: id, name, severity. */
const CATALOGUE = readFileSync(join(__dirname, "anomaly-rules.tsv"), "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [id = "", name = "", severity = ""] = line.split("\t");
    return { id, name, severity };
  });

/** Beyond the catalogue: what the five documents ask of rosters. */
const FURTHER: Readonly<Record<string, string>> = {
  M01: "warn",
  M02: "warn",
  M03: "warn",
  M04: "info",
  M05: "info",
  M06: "high",
  M07: "high",
  M08: "warn",
  M09: "warn",
  M10: "info",
  M11: "warn",
  M12: "warn",
  M13: "warn",
  M14: "warn",
  M15: "warn",
  M16: "info",
  M17: "info",
  M18: "warn",
  M19: "info",
  M20: "info",
  M21: "warn",
  M22: "info",
  M23: "warn",
  M24: "warn",
  M25: "info",
  M26: "warn",
  M27: "warn",
  M28: "warn",
};

const WHOLE_FAMILIES = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

test("the catalogue is read whole", () => {
  expect(CATALOGUE).toHaveLength(142);
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  test("has the severity of the catalogue", () => {
    const listed = CATALOGUE.find((entry) => entry.id === id)?.severity;
    expect(listed ?? FURTHER[id]).toBe(rule.severity);
  });

  test("belongs to the family that its id names", () => {
    expect(id.charAt(0)).toBe(rule.family);
  });

  test("speaks both languages, and concludes about nobody", () => {
    const sentences = [...Object.values(rule.text), rule.title, rule.next];
    expect(Object.keys(rule.text).length).toBeGreaterThan(0);
    for (const { zh, en } of sentences) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[a-z]/);
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/错保|漏保/);
    }
  });

  test("names the same operands in both languages, but for words of one language (zh, en, …En)", () => {
    const operands = (text: string): ReadonlySet<string> =>
      new Set(
        [...text.matchAll(/\{(\w+)\}/g)].map((match) =>
          (match[1] ?? "").replace(/(?:Zh|En|^zh|^en)$/, ""),
        ),
      );
    for (const { zh, en } of Object.values(rule.text)) expect(operands(en)).toEqual(operands(zh));
  });
});

test("ids are given once, in the catalogue's order, and found again", () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual([...ids].sort());
  expect(ids.map((id) => ruleById(id)?.id)).toEqual(ids);
  expect(ruleById("Z99")).toBeNull();
});

test("family M is complete", () => {
  const ids = RULES.filter(({ family }) => family === "M").map(({ id }) => id);
  expect(ids).toEqual(Object.keys(FURTHER));
});

test.each(WHOLE_FAMILIES)("family %s is complete", (family) => {
  const wanted = CATALOGUE.filter(({ id }) => id.startsWith(family)).map(({ id }) => id);
  expect(RULES.filter((rule) => rule.family === family).map(({ id }) => id)).toEqual(wanted);
});
