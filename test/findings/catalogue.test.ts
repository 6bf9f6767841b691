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

const WHOLE_FAMILIES = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L"];

test("the catalogue is read whole", () => {
  expect(CATALOGUE).toHaveLength(142);
});

describe.each(RULES.map((rule) => ({ id: rule.id, rule })))("$id", ({ id, rule }) => {
  test("has the severity of the catalogue", () => {
    expect(CATALOGUE.find((entry) => entry.id === id)?.severity).toBe(rule.severity);
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

test.each(WHOLE_FAMILIES)("family %s is complete", (family) => {
  const wanted = CATALOGUE.filter(({ id }) => id.startsWith(family)).map(({ id }) => id);
  expect(RULES.filter((rule) => rule.family === family).map(({ id }) => id)).toEqual(wanted);
});
