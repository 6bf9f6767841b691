import { runCheck } from "../../src/taskpane/actions/check-actions";
import type { HouseholdView, Language } from "../../src/taskpane/engine/contract";
import { relationWord } from "../../src/taskpane/texts/kinship-words";
import { sentenceCase } from "../../src/taskpane/texts/sentence-case";
import { givenPane, type GivenPane } from "./given";

/** Checks a sample in which some cells were typed anew. */
async function checked(
  number: string,
  typed: readonly (readonly [row: number, column: number, value: string])[] = [],
): Promise<{ pane: GivenPane; sheet: string }> {
  const pane = await givenPane(number);
  const sheet = (await pane.book.info()).sheets[0]?.name ?? "";
  await pane.book.edit(
    sheet,
    typed.map(([row, column, value]) => ({ row, column, value })),
  );
  await runCheck(pane);
  return { pane, sheet };
}

async function householdAt(
  { pane, sheet }: Awaited<ReturnType<typeof checked>>,
  row: number,
  language: Language = "zh",
): Promise<HouseholdView> {
  const view = await pane.engine.current().rows.at({ sheet, row, column: 1 }, language);
  const household = view?.household ?? null;
  if (household === null) throw new Error(`no household at row ${row}`);
  return household;
}

describe("a phase-out month by month", () => {
  test("puts months together that pay the same, the month of the check alone", async () => {
    const sample = await checked("02");
    const { summary } = sample.pane.store.getState();
    const last = summary?.tables[0]?.lastRow ?? 0;
    const views = await Promise.all(
      Array.from({ length: last - 3 }, (_, i) => householdAt(sample, i + 4).catch(() => null)),
    );
    const schedules = views.flatMap((view) => {
      const { schedule = null } = view?.suggestion.phaseOut ?? {};
      return schedule === null ? [] : [schedule];
    });
    expect(schedules.length).toBeGreaterThan(3);
    for (const { spans } of schedules) {
      expect(spans.filter(({ time }) => time === "now").every(({ months }) => months === 1)).toBe(
        true,
      );
      spans.slice(1).forEach((span, i) => {
        const before = spans[i];
        const { amount, time, isCertain } = span;
        expect(before).not.toMatchObject({ amount, time, isCertain });
        expect((before?.last ?? "") < span.first).toBe(true);
      });
    }
  });

  test("of a household without one is nothing", async () => {
    const { suggestion } = await householdAt(await checked("01"), 4);
    expect(suggestion.phaseOut).toMatchObject({ state: "none", schedule: null });
  });
});

describe("other aid", () => {
  test("names whom it is for, whether it is due, and what is lacking", async () => {
    const { entitlements } = await householdAt(await checked("01"), 4);
    expect(entitlements).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          kind: "living-allowance",
          title: "困难残疾人生活补贴",
          who: "杨光荣",
          due: "yes",
          missing: "困难残疾人生活补贴标准（一级）",
        }),
      ]),
    );
  });

  test("is said in English as a sentence begins", async () => {
    const { entitlements } = await householdAt(await checked("01"), 4, "en");
    expect(entitlements.map(({ title }) => title)).toContain("Living allowance");
    for (const { title, text } of entitlements) {
      expect([title, text]).not.toContainEqual(expect.stringMatching(/^[a-z]/));
    }
  });
});

describe("words of the field", () => {
  test.each([
    ["户主", "head"],
    ["妻", "wife"],
    ["配偶", "spouse"],
    ["儿媳", "daughter-in-law"],
    ["外孙女", "granddaughter"],
    ["看不懂的词", "看不懂的词"],
  ])("%s is %s in English", (typed, word) => {
    expect(relationWord(typed, "en")).toBe(word);
    expect(relationWord(typed, "zh")).toBe(typed);
  });

  test("begin a line with a capital in English, and are left alone in Chinese", () => {
    expect(sentenceCase("household number", "en")).toBe("Household number");
    expect(sentenceCase("abc 户", "zh")).toBe("abc 户");
    expect(sentenceCase("", "en")).toBe("");
  });
});
