import fc from "fast-check";
import { Decimal, formatMoney, perMonth, ROUNDING_MODES, roundMoney } from "../../src/money";

/** Sums as they occur: typed to the fen, left by a division, tiny, or far beyond any payment. */
const values = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.nat(20), fc.constantFrom(1, 3, 7))
  .map(([digits, places, divisor]) => new Decimal(`${digits}e-${places}`).div(divisor));

test("formatting from the digits gives what rounding to the fen gives", () => {
  fc.assert(
    fc.property(values, (value) => {
      const rounded = value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
      const expected = rounded.isZero() ? "0.00" : rounded.toFixed(2);
      expect(formatMoney({ value })).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

const STEPS = {
  "fen-half-up": ["0.01", Decimal.ROUND_HALF_UP],
  "fen-up": ["0.01", Decimal.ROUND_CEIL],
  "jiao-half-up": ["0.1", Decimal.ROUND_HALF_UP],
  "jiao-up": ["0.1", Decimal.ROUND_CEIL],
  "yuan-half-up": ["1", Decimal.ROUND_HALF_UP],
  "yuan-up": ["1", Decimal.ROUND_CEIL],
  "yuan-down": ["1", Decimal.ROUND_FLOOR],
  "five-yuan-up": ["5", Decimal.ROUND_CEIL],
  "ten-yuan-up": ["10", Decimal.ROUND_CEIL],
} as const;

test("every rounding mode is rounding to its unit, after the dust of division is off", () => {
  fc.assert(
    fc.property(values, (value) => {
      const clean = value.toDecimalPlaces(12, Decimal.ROUND_HALF_UP);
      for (const { code } of ROUNDING_MODES) {
        if (code === "none") continue;
        const [unit, direction] = STEPS[code];
        const expected = clean.toNearest(unit, direction);
        expect(roundMoney(perMonth(value), code).value.eq(expected)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["0.0000000000005", "1"],
  ["0.00000000000049", "0"],
  ["2.00000000000049", "2"],
  ["99999999999999.5", "100000000000000"],
])("%s is lifted to %s yuan: dust below the twelfth decimal is not", (value, expected) => {
  expect(roundMoney(perMonth(value), "yuan-up").value.toFixed()).toBe(expected);
});
