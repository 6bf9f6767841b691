import { Decimal } from "../../src/money";
import { isAtRate } from "../../src/findings/paid-months";
import type { MoneyPeriod } from "../../src/roster/types";

const isAt = (amount: string, period: MoneyPeriod | null): boolean =>
  isAtRate(new Decimal(amount), new Decimal(100), period, new Decimal(1));

test.each([
  ["99.00", true],
  ["98.99", false],
  ["101.00", true],
  ["101.01", false],
  ["200", false],
])("a month's sum of %s yuan at 100 yuan a month", (amount, expected) => {
  expect(isAt(amount, "month")).toBe(expected);
  expect(isAt(amount, null)).toBe(expected);
});

test.each([
  ["100", true],
  ["200", true],
  ["300", true],
  ["301", true],
  ["301.01", false],
  ["250", false],
  ["400", false],
  ["0", false],
])("a quarter's sum of %s yuan is the rate of one to three months", (amount, expected) => {
  expect(isAt(amount, "quarter")).toBe(expected);
});

test.each([
  ["100", true],
  ["500", true],
  ["600", true],
  ["700", false],
])("half a year's sum of %s yuan is the rate of one to six months", (amount, expected) => {
  expect(isAt(amount, "half-year")).toBe(expected);
});

test("a year's sum is the rate of twelve months, no fewer", () => {
  expect(isAt("1200", "year")).toBe(true);
  expect(isAt("1100", "year")).toBe(false);
});
