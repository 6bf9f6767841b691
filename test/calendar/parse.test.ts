import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import {
  DATE_PROBLEMS,
  formatDate,
  formatDateChinese,
  formatMonth,
  OPEN_END,
  parseDate,
  toSerial,
  type DateReading,
} from "../../src/calendar";
import { calendarDates } from "./dates";

interface Case {
  readonly typed: string | number;
  readonly dateFormat?: boolean;
  readonly date1904?: boolean;
  readonly date?: string;
  readonly serial?: boolean;
  readonly open?: boolean;
  readonly blank?: boolean;
  readonly problem?: string;
  readonly choices?: readonly string[];
}

const cases = parse(readFileSync(join(__dirname, "typed.yaml"), "utf8")) as readonly Case[];

/** A reading in the words of the table. */
function said(reading: DateReading): unknown {
  switch (reading.kind) {
    case "blank":
      return { blank: true };
    case "open-ended":
      return { open: true };
    case "problem":
      return { problem: reading.problem, choices: reading.choices.map(formatDate) };
    case "date": {
      const { date, precision, serial } = reading;
      const texts = { day: formatDate(date), month: formatMonth(date), year: String(date.year) };
      return { date: texts[precision], serial };
    }
  }
}

function expected(one: Case): unknown {
  if (one.problem !== undefined) return { problem: one.problem, choices: one.choices ?? [] };
  if (one.open === true) return { open: true };
  if (one.blank === true) return { blank: true };
  return { date: one.date, serial: one.serial ?? false };
}

describe("what stands in a date column", () => {
  test.each(cases.map((one) => [`${typeof one.typed} ${JSON.stringify(one.typed)}`, one] as const))(
    "%s",
    (_, one) => {
      const reading = parseDate(one.typed, {
        ...(one.dateFormat === undefined ? {} : { isDateFormat: one.dateFormat }),
        ...(one.date1904 === undefined ? {} : { date1904: one.date1904 }),
      });
      expect(said(reading)).toEqual(expected(one));
    },
  );

  test("every problem has a case", () => {
    const seen = new Set(cases.map((one) => one.problem));
    expect(Object.keys(DATE_PROBLEMS).filter((name) => !seen.has(name))).toEqual([]);
  });

  test("months and years stand on their first day, open ends on one that compares as later", () => {
    expect(parseDate("2013.9")).toMatchObject({ date: { year: 2013, month: 9, day: 1 } });
    expect(parseDate("2013")).toMatchObject({ date: { year: 2013, month: 1, day: 1 } });
    expect(parseDate("长期")).toMatchObject({ date: OPEN_END });
    expect(formatDate(OPEN_END)).toBe("9999-12-31");
  });
});

describe("properties", () => {
  const spellings = [
    formatDate,
    formatDateChinese,
    ({ year, month, day }): string => `${year}.${month}.${day}`,
    ({ year, month, day }): string => `${year}/${month}/${day} 0:00:00`,
    (date): string => formatDate(date).replaceAll("-", ""),
  ] satisfies ((date: { year: number; month: number; day: number }) => string)[];

  test("every day is read back from each spelling", () => {
    fc.assert(
      fc.property(calendarDates, fc.constantFrom(...spellings), (date, spell) => {
        fc.pre(formatDate(date) !== "2099-12-31");
        expect(parseDate(spell(date))).toEqual({
          kind: "date",
          date,
          precision: "day",
          serial: false,
        });
      }),
    );
  });

  test("every day is read back from its serial number in both systems", () => {
    fc.assert(
      fc.property(calendarDates, fc.boolean(), (date, date1904) => {
        fc.pre(formatDate(date) !== "2099-12-31" && (!date1904 || date.year >= 1904));
        const reading = parseDate(toSerial(date, date1904), { date1904, isDateFormat: true });
        expect(reading).toEqual({ kind: "date", date, precision: "day", serial: true });
      }),
    );
  });

  test("nothing throws, and what is read as a date is one within 1900 to 2199", () => {
    const typed = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."0123456789.-/年月日号 至今一二十三〇") }),
      fc.string({ unit: "grapheme" }),
      fc.double(),
    );
    fc.assert(
      fc.property(typed, fc.boolean(), (value, isDateFormat) => {
        const reading = parseDate(value, { isDateFormat });
        if (reading.kind !== "date") return;
        expect(reading.date.year).toBeGreaterThanOrEqual(1900);
        expect(reading.date.year).toBeLessThanOrEqual(2199);
        expect(parseDate(formatDate(reading.date))).toMatchObject({ date: reading.date });
      }),
      { numRuns: 500 },
    );
  });
});
