import { shownDate } from "../../src/findings/shown-date";

/** A date is shown as precisely as somebody typed it: nobody stated the day of 2024年6月. */
test.each([
  ["day", "2024-06-01"],
  ["month", "2024-06"],
  ["year", "2024"],
] as const)("to the %s: %s", (precision, expected) => {
  const date = { year: 2024, month: 6, day: 1 };
  expect(shownDate({ date, precision, openEnded: false })).toBe(expected);
});
