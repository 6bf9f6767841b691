import { resultOf, rosterTables } from "./roster-cases";

/** Of these a case names words that the sentence of a rule must hold. */
const HOLDS = ["写明", "依据"];

/** What a case leaves out of doubts and notes must not be there. */
function complete(wanted: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { 疑点: [], 提示: [], ...wanted };
}

describe.each(rosterTables())("$name", ({ table }) => {
  test.each(table.案例.map((given) => [given.名称, given] as const))("%s", (_name, given) => {
    const actual = resultOf(table.前提 ?? {}, given);
    for (const [key, wanted] of Object.entries(complete(given.结果))) {
      if (!HOLDS.includes(key)) {
        expect([key, actual[key]]).toEqual([key, wanted]);
        continue;
      }
      const texts = actual[key] as Readonly<Record<string, string>>;
      for (const [rule, words] of Object.entries(wanted as Readonly<Record<string, string>>)) {
        expect([rule, texts[rule]]).toEqual([rule, expect.stringContaining(words)]);
      }
    }
  });
});
