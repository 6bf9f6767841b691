import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { shownText, typedText } from "../../src/workbench/grid/cell-text";
import { typedEntry } from "../../src/workbench/grid/typed-entry";

function cases<T>(file: string): T[] {
  return parse(readFileSync(path.join(__dirname, file), "utf8")) as T[];
}

interface Shown {
  readonly value: string | number | boolean | null;
  readonly format: string;
  readonly shows: string;
}

test.each(cases<Shown>("number-formats.yaml"))("$value as $format", ({ value, format, shows }) => {
  expect(shownText(value, format, false)).toBe(shows);
});

test("days of the 1904 system are counted from its own first day", () => {
  expect(shownText(0, "yyyy/m/d", true)).toBe("1904/1/1");
});

interface Typed {
  readonly typed: string;
  readonly own?: string;
  readonly becomes: string | number | null;
  readonly brings?: string;
}

test.each(cases<Typed>("typed-entries.yaml"))("typed $typed", ({ typed, own, becomes, brings }) => {
  const expected =
    brings === undefined ? { value: becomes } : { value: becomes, numberFormat: brings };
  expect(typedEntry(typed, own ?? "General", false)).toEqual(expected);
});

test("a formula is not entered", () => {
  expect(typedEntry("=SUM(A1:A3)", "General", false)).toBeNull();
});

test("what a cell offers for typing gives the same value back", () => {
  const numbers = fc
    .double({ min: -1e9, max: 1e9, noNaN: true })
    .map((value) => Number(value.toFixed(4)));
  fc.assert(
    fc.property(numbers, (value) => {
      const given = value === 0 ? 0 : value;
      expect(typedEntry(typedText(given, "General", false), "General", false)).toEqual({
        value: given,
      });
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 100_000 }), (day) => {
      const text = typedText(day, "yyyy/m/d", false);
      expect(typedEntry(text, "yyyy/m/d", false)).toEqual({ value: day });
    }),
  );
});

test("digits of any length keep every digit", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,30}$/), (digits) => {
      const entry = typedEntry(digits, "General", false);
      expect(String(entry?.value)).toBe(digits);
    }),
  );
});
