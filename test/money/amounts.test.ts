import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import {
  add,
  amountOf,
  chineseAmount,
  compare,
  decimal,
  divide,
  equals,
  formatMoney,
  formatYuan,
  isLess,
  isMore,
  isRoundingMode,
  max,
  min,
  multiply,
  once,
  perMonth,
  perYear,
  roundMoney,
  ROUNDING_MODES,
  subtract,
  sum,
  toMonthly,
  toYearly,
  unitOf,
  zero,
  type Amount,
  type RoundingMode,
} from "../../src/money";

function yaml(name: string): unknown {
  return parse(readFileSync(join(__dirname, name), "utf8"));
}

/** Amounts to a hundredth of a fen, as division leaves them. */
const monthly = fc
  .integer({ min: -1_000_000_000, max: 1_000_000_000 })
  .map((value) => perMonth(decimal(value).div(10_000)));

describe("amounts", () => {
  test("know their period", () => {
    expect(perMonth("375").period).toBe("month");
    expect(perYear("4500").period).toBe("year");
    expect(once("1500").period).toBe("once");
    expect(zero("year").period).toBe("year");
    expect(zero("year").value.toFixed()).toBe("0");
    expect(add(perYear(1), perYear(2)).period).toBe("year");
  });

  test.each(["", "abc", "NaN", "Infinity", "-Infinity"])("%p is not an amount", (text) => {
    expect(() => perMonth(text)).toThrow(RangeError);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY])("%p is not a decimal", (value) => {
    expect(() => decimal(value)).toThrow(RangeError);
  });

  test("are not touched by what others set on decimal.js", async () => {
    const { default: shared } = await import("decimal.js");
    const { precision } = shared;
    shared.set({ precision: 3 });
    try {
      expect(divide(perMonth(1000), 3).value.toFixed(6)).toBe("333.333333");
      expect(decimal(1).div(3).sd()).toBe(30);
    } finally {
      shared.set({ precision });
    }
  });
});

describe("arithmetic", () => {
  test("of 375 × 3 − 2400 ÷ 12", () => {
    const shortfall = subtract(multiply(perMonth("375"), 3), toMonthly(perYear("2400")));
    expect(formatMoney(shortfall)).toBe("925.00");
    expect(shortfall.period).toBe("month");
  });

  test("of years and months", () => {
    expect(formatMoney(toMonthly(perYear("4500")))).toBe("375.00");
    expect(toMonthly(perYear(1)).period).toBe("month");
    expect(formatMoney(toYearly(perMonth("375")))).toBe("4500.00");
    expect(toYearly(perMonth(1)).period).toBe("year");
  });

  test("division by zero is refused", () => {
    expect(() => divide(perMonth(1), 0)).toThrow(RangeError);
    expect(() => divide(perMonth(1), "-0")).toThrow(RangeError);
    expect(formatMoney(divide(perMonth("1125"), 3))).toBe("375.00");
  });

  test("sum of none is zero, of some their sum", () => {
    expect(equals(sum("month", []), zero("month"))).toBe(true);
    expect(formatMoney(sum("month", [perMonth("0.1"), perMonth("0.2"), perMonth("-1")]))).toBe(
      "-0.70",
    );
    expect(sum("once", [once(1)]).period).toBe("once");
  });

  test("subtracting takes back what was added", () => {
    fc.assert(fc.property(monthly, monthly, (a, b) => equals(subtract(add(a, b), b), a)));
  });

  test("multiplying first and dividing last is exact where the result is", () => {
    fc.assert(
      fc.property(monthly, fc.integer({ min: 1, max: 12 }), (a, people) =>
        equals(divide(multiply(a, people), people), a),
      ),
    );
  });

  test("nothing is changed in place", () => {
    const a = perMonth("1");
    add(a, perMonth(1));
    multiply(a, 7);
    roundMoney(a, "ten-yuan-up");
    expect(formatMoney(a)).toBe("1.00");
  });
});

describe("comparison", () => {
  const [one, two] = [perMonth("1"), perMonth("2")];
  test("tells less, equal and more apart", () => {
    expect([compare(one, two), compare(two, one), compare(one, perMonth("1.00"))]).toEqual([
      -1, 1, 0,
    ]);
    expect([isLess(one, two), isLess(two, one), isLess(one, one)]).toEqual([true, false, false]);
    expect([isMore(one, two), isMore(two, one), isMore(one, one)]).toEqual([false, true, false]);
    expect([equals(one, two), equals(one, perMonth("1.00"))]).toEqual([false, true]);
  });

  test("max and min choose, and keep the first of equals", () => {
    const other = perMonth("1.00");
    expect([max(one, two), max(two, one), min(one, two), min(two, one)]).toEqual([
      two,
      two,
      one,
      one,
    ]);
    expect(max(one, other)).toBe(one);
    expect(min(one, other)).toBe(one);
  });
});

describe("rounding", () => {
  const cases = yaml("rounding.yaml") as readonly {
    readonly amount: string;
    readonly rounded: Readonly<Record<RoundingMode, string>>;
  }[];

  test.each(
    cases.flatMap(({ amount, rounded }) =>
      ROUNDING_MODES.map(({ code }) => [amount, code, rounded[code]] as const),
    ),
  )("%s by %s is %s", (amount, mode, result) => {
    const rounded = roundMoney(perMonth(amount), mode);
    expect(rounded.value.eq(result)).toBe(true);
    expect(rounded.period).toBe("month");
  });

  test("the dust of a division is not lifted to a yuan", () => {
    const third = divide(perMonth("1000"), 3);
    expect(formatMoney(roundMoney(multiply(third, 3), "yuan-up"))).toBe("1000.00");
    const perCapita = divide(perMonth("2000"), 3);
    expect(formatMoney(roundMoney(multiply(perCapita, 3), "yuan-up"))).toBe("2000.00");
    expect(formatMoney(roundMoney(multiply(third, 3), "yuan-down"))).toBe("1000.00");
    expect(formatMoney(roundMoney(perMonth("1000.000000000001"), "yuan-up"))).toBe("1001.00");
  });

  test("stays within one step, on the named side", () => {
    const steps: Readonly<Record<RoundingMode, number>> = {
      none: 0,
      "fen-half-up": 0.01,
      "fen-up": 0.01,
      "jiao-half-up": 0.1,
      "jiao-up": 0.1,
      "yuan-half-up": 1,
      "yuan-up": 1,
      "yuan-down": 1,
      "five-yuan-up": 5,
      "ten-yuan-up": 10,
    };
    const mode = fc.constantFrom(...ROUNDING_MODES.map(({ code }) => code));
    fc.assert(
      fc.property(monthly, mode, (amount, code) => {
        const rounded = roundMoney(amount, code);
        const by = rounded.value.minus(amount.value);
        const step = steps[code];
        if (code.endsWith("-up") && !code.endsWith("half-up")) {
          expect(by.gte(0) && by.lt(step)).toBe(true);
        } else if (code.endsWith("-down")) {
          expect(by.lte(0) && by.gt(-step)).toBe(true);
        } else {
          expect(by.abs().lte(step / 2)).toBe(true);
        }
        expect(step === 0 || rounded.value.mod(step).isZero()).toBe(true);
        expect(equals(roundMoney(rounded, code), rounded)).toBe(true);
      }),
    );
  });

  test("names are known by their codes, in Chinese and English", () => {
    expect(ROUNDING_MODES.every(({ code }) => isRoundingMode(code))).toBe(true);
    expect(isRoundingMode("yuan")).toBe(false);
    expect(new Set(ROUNDING_MODES.map(({ zh }) => zh)).size).toBe(ROUNDING_MODES.length);
    expect(ROUNDING_MODES.map(({ en }) => en)).not.toContain("");
  });
});

describe("formatting", () => {
  test.each([
    ["487.5", "487.50"],
    ["487.505", "487.51"],
    ["487.504", "487.50"],
    ["-487.505", "-487.51"],
    ["-0.004", "0.00"],
    ["-0.005", "-0.01"],
    ["0", "0.00"],
    ["1234567", "1234567.00"],
    ["1e15", "1000000000000000.00"],
    ["1e22", "10000000000000000000000.00"],
  ])("%s is %s in JSON", (amount, text) => {
    expect(formatMoney(perMonth(amount))).toBe(text);
  });

  test.each([
    [perMonth("1234.5"), "1,234.50元/月"],
    [perYear("4500"), "4,500.00元/年"],
    [once("1500"), "1,500.00元"],
    [once("-1234567.891"), "-1,234,567.89元"],
    [once("999"), "999.00元"],
    [once("100000"), "100,000.00元"],
  ] as readonly (readonly [Amount<"month"> | Amount<"year"> | Amount<"once">, string])[])(
    "%o is %s for people",
    (amount, text) => {
      expect(formatYuan(amountOf(amount.period, amount.value))).toBe(text);
    },
  );

  test("units", () => {
    expect([unitOf("month"), unitOf("year"), unitOf("once")]).toEqual(["元/月", "元/年", "元"]);
  });
});

describe("大写金额", () => {
  test.each(Object.entries(yaml("words.yaml") as Record<string, string>))(
    "%s %s",
    (amount, words) => {
      expect(chineseAmount(amount)).toBe(words);
    },
  );

  test("ends below 10^16 yuan", () => {
    expect(() => chineseAmount("1e16")).toThrow(RangeError);
    expect(() => chineseAmount("-1e16")).toThrow(RangeError);
    expect(() => chineseAmount("9999999999999999.995")).toThrow(RangeError);
  });

  test("says every amount differently, and can be read back", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 999_999_999_999_999_999n }), (fen) => {
        const words = chineseAmount(decimal(fen).div(100));
        expect(readWords(words)).toBe(fen);
        expect(words).not.toMatch(/零零|零元.|零[万亿角分]/);
      }),
    );
  });
});

/** Reads an amount in words, the plain way: each digit times its place, groups times 万 and 亿. */
function readWords(words: string): bigint {
  const digits = "零壹贰叁肆伍陆柒捌玖";
  const places: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1000n };
  let [total, group, figure, fen] = [0n, 0n, 0n, 0n];
  for (const word of words) {
    const place = places[word];
    if (digits.includes(word)) figure = BigInt(digits.indexOf(word));
    else if (place !== undefined) [group, figure] = [group + figure * place, 0n];
    else if (word === "万") [total, group, figure] = [total + (group + figure) * 10_000n, 0n, 0n];
    else if (word === "亿")
      [total, group, figure] = [(total + group + figure) * 100_000_000n, 0n, 0n];
    else if (word === "元") [total, group, figure] = [total + group + figure, 0n, 0n];
    else if (word === "角") [fen, figure] = [fen + figure * 10n, 0n];
    else if (word === "分") [fen, figure] = [fen + figure, 0n];
  }
  return total * 100n + fen;
}
