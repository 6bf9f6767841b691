import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import {
  addDays,
  addMonths,
  ageOn,
  calendarDate,
  compareDates,
  compareMonths,
  dayNumber,
  daysBetween,
  daysInMonth,
  FIRST_YEAR,
  firstDayOf,
  firstOfNextMonth,
  formatDate,
  formatDateChinese,
  formatMonth,
  formatMonthChinese,
  fromDayNumber,
  fromSerial,
  isLeapYear,
  isValidDate,
  isWithin,
  LAST_YEAR,
  lastDayOf,
  lastDayOfPeriod,
  monthOf,
  monthsBetween,
  parseIsoDate,
  sameDate,
  toSerial,
  type CalendarDate,
} from "../../src/calendar";
import { calendarDates } from "./dates";

/** A day from its ISO text, for the tables of this file. */
function day(text: string): CalendarDate {
  const date = parseIsoDate(text);
  if (date === null) throw new Error(`not a day: ${text}`);
  return date;
}

describe("days that exist", () => {
  test.each([
    [1900, false],
    [2000, true],
    [2019, false],
    [2020, true],
    [2100, false],
  ])("leap year %d: %s", (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
    expect(isValidDate(year, 2, 29)).toBe(leap);
  });

  test("months have their days", () => {
    const lengths = Array.from({ length: 14 }, (_, month) => daysInMonth(2019, month));
    expect(lengths).toEqual([0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0]);
  });

  test.each([
    [2019, 0, 1],
    [2019, 13, 1],
    [2019, 1, 0],
    [2019, 1, 32],
    [2019, 4, 31],
    [2019, 1, 1.5],
    [2019, 1.5, 1],
    [2019, 1, Number.NaN],
  ])("%d-%d-%d does not", (year, month, dayOfMonth) => {
    expect(isValidDate(year, month, dayOfMonth)).toBe(false);
    expect(() => calendarDate(year, month, dayOfMonth)).toThrow(RangeError);
  });

  test("calendarDate gives those that do", () => {
    expect(calendarDate(2020, 2, 29)).toEqual({ year: 2020, month: 2, day: 29 });
    expect(() => calendarDate(2019.5, 1, 1)).toThrow(RangeError);
    expect([FIRST_YEAR, LAST_YEAR]).toEqual([1900, 2199]);
  });
});

describe("order", () => {
  test.each([
    ["2019-03-05", "2019-03-05", 0],
    ["2019-03-05", "2019-03-06", -1],
    ["2019-03-31", "2019-04-01", -1],
    ["2019-12-31", "2020-01-01", -1],
    ["2020-01-01", "2019-12-31", 1],
  ])("%s against %s", (a, b, sign) => {
    expect(Math.sign(compareDates(day(a), day(b)))).toBe(sign);
    expect(sameDate(day(a), day(b))).toBe(sign === 0);
  });

  test("of months leaves days aside", () => {
    expect(compareMonths(day("2019-03-31"), day("2019-03-01"))).toBe(0);
    expect(Math.sign(compareMonths(day("2019-03-31"), day("2019-04-01")))).toBe(-1);
    expect(Math.sign(compareMonths(day("2020-01-01"), day("2019-12-01")))).toBe(1);
  });

  test("within, both ends included, a null end open", () => {
    const [from, until] = [day("2018-01-01"), day("2018-12-31")];
    const inside = ["2017-12-31", "2018-01-01", "2018-12-31", "2019-01-01"].map((text) => [
      isWithin(day(text), from, until),
      isWithin(day(text), from, null),
    ]);
    expect(inside).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [false, true],
    ]);
  });
});

describe("days", () => {
  test.each([
    ["2019-02-28", "2019-03-01", 1],
    ["2020-02-28", "2020-03-01", 2],
    ["2019-12-31", "2020-01-01", 1],
    ["2020-01-01", "2019-01-01", -365],
    ["1900-01-01", "2199-12-31", 109_572],
  ])("from %s to %s are %d", (a, b, days) => {
    expect(daysBetween(day(a), day(b))).toBe(days);
    expect(formatDate(addDays(day(a), days))).toBe(b);
  });

  test("day numbers follow one another over four centuries", () => {
    let number = dayNumber({ year: 1899, month: 12, day: 31 });
    for (let year = 1900; year < 2301; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (let dayOfMonth = 1; dayOfMonth <= daysInMonth(year, month); dayOfMonth += 1) {
          number += 1;
          const date = { year, month, day: dayOfMonth };
          if (dayNumber(date) !== number) throw new Error(`${formatDate(date)} is not next`);
          if (!sameDate(fromDayNumber(number), date)) throw new Error(`${number} goes astray`);
        }
      }
    }
    expect(number - dayNumber({ year: 1900, month: 1, day: 1 })).toBe(146_461);
  });
});

describe("months", () => {
  test.each([
    ["2019-01-31", 1, "2019-02-28"],
    ["2020-01-31", 1, "2020-02-29"],
    ["2019-01-31", 2, "2019-03-31"],
    ["2019-12-15", 1, "2020-01-15"],
    ["2019-01-15", -1, "2018-12-15"],
    ["2019-03-31", -1, "2019-02-28"],
    ["2019-05-20", 0, "2019-05-20"],
    ["2019-05-20", -17, "2017-12-20"],
    ["2019-05-20", 24, "2021-05-20"],
  ])("%s and %d months is %s", (from, months, to) => {
    expect(formatDate(addMonths(day(from), months))).toBe(to);
    expect(monthsBetween(day(from), day(to))).toBe(months);
  });

  test("months alone stay months", () => {
    expect(addMonths({ year: 2019, month: 11 }, 2)).toEqual({ year: 2020, month: 1 });
    expect(monthOf(day("2019-11-30"))).toEqual({ year: 2019, month: 11 });
  });

  test("first and last days", () => {
    expect(formatDate(firstDayOf(day("2020-02-15")))).toBe("2020-02-01");
    expect(formatDate(lastDayOf(day("2020-02-15")))).toBe("2020-02-29");
    expect(formatDate(firstOfNextMonth(day("2019-12-31")))).toBe("2020-01-01");
    expect(formatDate(firstOfNextMonth(day("2019-01-31")))).toBe("2019-02-01");
  });

  test.each([
    [1, "2019-05-31"],
    [10, "2020-02-29"],
    [12, "2020-04-30"],
    [24, "2021-04-30"],
  ])("a period of %d months from May 2019 ends on %s", (months, end) => {
    expect(formatDate(lastDayOfPeriod({ year: 2019, month: 5 }, months))).toBe(end);
    expect(formatDate(lastDayOfPeriod(day("2019-05-01"), months))).toBe(end);
  });

  test.each([0, -1, 1.5, Number.NaN])("there is no period of %d months", (months) => {
    expect(() => lastDayOfPeriod({ year: 2019, month: 5 }, months)).toThrow(RangeError);
  });

  test("taking months off undoes adding them, but for days that the month lacked", () => {
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const there = addMonths(date, months);
        const back = addMonths(there, -months);
        expect(isValidDate(there.year, there.month, there.day)).toBe(true);
        expect(monthsBetween(date, there)).toBe(months);
        expect(back).toEqual({ ...date, day: Math.min(date.day, there.day) });
      }),
    );
  });

  test("the day after a period is the first of the month that many months later", () => {
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: 1, max: 120 }), (start, months) => {
        const next = addDays(lastDayOfPeriod(start, months), 1);
        expect(next).toEqual(addMonths(firstDayOf(start), months));
      }),
    );
  });
});

describe("周岁", () => {
  const cases = parse(readFileSync(join(__dirname, "ages.yaml"), "utf8")) as readonly {
    readonly birth: string;
    readonly on: string;
    readonly age: number;
  }[];
  test.each(cases.map(({ birth, on, age }) => [birth, on, age] as const))(
    "born %s, on %s: %d",
    (birth, on, age) => {
      expect(ageOn(day(birth), day(on))).toBe(age);
    },
  );

  test("rises by one on exactly one day of a year", () => {
    fc.assert(
      fc.property(calendarDates, fc.integer({ min: 1, max: 110 }), (birth, age) => {
        const year = birth.year + age;
        const birthday = isValidDate(year, birth.month, birth.day)
          ? { ...birth, year }
          : { year, month: 3, day: 1 };
        expect(ageOn(birth, birthday)).toBe(age);
        expect(ageOn(birth, addDays(birthday, -1))).toBe(age - 1);
      }),
    );
  });
});

describe("serial numbers", () => {
  test.each([
    ["1900-01-01", 1, null],
    ["1900-02-28", 59, null],
    ["1900-03-01", 61, null],
    ["1903-12-31", 1461, null],
    ["1904-01-01", 1462, 0],
    ["1904-01-02", 1463, 1],
    ["2024-04-18", 45_400, 43_938],
    ["2199-12-31", 109_574, 108_112],
    ["9999-12-31", 2_958_465, 2_957_003],
  ] as const)("%s is %d, and %p counted from 1904", (text, serial, serial1904) => {
    expect(toSerial(day(text))).toBe(serial);
    expect(fromSerial(serial)).toEqual(day(text));
    if (serial1904 === null) {
      expect(() => toSerial(day(text), true)).toThrow(RangeError);
    } else {
      expect(toSerial(day(text), true)).toBe(serial1904);
      expect(fromSerial(serial1904, true)).toEqual(day(text));
    }
  });

  test.each([0, 0.5, 60, 60.9, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])(
    "%d is no day",
    (serial) => {
      expect(fromSerial(serial)).toBeNull();
    },
  );

  test.each([-1, -0.5, 2_957_004, Number.NaN])("%d is no day counted from 1904", (serial) => {
    expect(fromSerial(serial, true)).toBeNull();
  });

  test("no day before the first has one", () => {
    expect(() => toSerial(day("1899-12-31"))).toThrow(RangeError);
    expect(() => toSerial(day("1899-12-30"))).toThrow(RangeError);
  });

  test("the time of day is dropped", () => {
    expect(fromSerial(45_400.999)).toEqual(day("2024-04-18"));
    expect(fromSerial(59.999)).toEqual(day("1900-02-28"));
  });

  test("numbers and days go there and back around the day that never was", () => {
    for (let serial = 1; serial < 500; serial += 1) {
      const date = fromSerial(serial);
      expect(date === null).toBe(serial === 60);
      if (date !== null) expect(toSerial(date)).toBe(serial);
    }
  });

  test("numbers and days go there and back", () => {
    fc.assert(
      fc.property(calendarDates, (date) => {
        expect(fromSerial(toSerial(date))).toEqual(date);
        if (date.year >= 1904) expect(fromSerial(toSerial(date, true), true)).toEqual(date);
      }),
    );
  });
});

describe("text", () => {
  test("ISO and Chinese", () => {
    const date = { year: 2019, month: 3, day: 5 };
    expect(formatDate(date)).toBe("2019-03-05");
    expect(formatMonth(date)).toBe("2019-03");
    expect(formatDateChinese(date)).toBe("2019年3月5日");
    expect(formatMonthChinese(date)).toBe("2019年3月");
    expect(formatDate({ year: 987, month: 12, day: 31 })).toBe("0987-12-31");
  });

  test.each([
    "2019-3-5",
    "2019-02-29",
    "2019-03-05 ",
    "x2019-03-05",
    "2019/03/05",
    "",
    "2019-13-01",
  ])("%p is not ISO", (text) => {
    expect(parseIsoDate(text)).toBeNull();
  });

  test("ISO is read back", () => {
    fc.assert(
      fc.property(calendarDates, (date) => {
        expect(parseIsoDate(formatDate(date))).toEqual(date);
      }),
    );
  });
});
