import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { MONEY_PROBLEMS, parseMoney } from "../../src/money";

interface Case {
  readonly typed: string;
  readonly amount?: string;
  readonly period?: string;
  readonly of?: string;
  readonly blank?: string;
  readonly problem?: string;
}

const cases = parse(readFileSync(join(__dirname, "typed.yaml"), "utf8")) as readonly Case[];

function expected(one: Case): unknown {
  if (one.problem !== undefined) return { kind: "problem", problem: one.problem };
  if (one.blank !== undefined) return { kind: "blank", mark: one.blank };
  return { kind: "amount", value: one.amount, period: one.period ?? null, of: one.of ?? null };
}

function read(value: string | number): unknown {
  const reading = parseMoney(value);
  return reading.kind === "amount" ? { ...reading, value: reading.value.toFixed() } : reading;
}

describe("what clerks type in a money column", () => {
  test.each(cases.map((one) => [one.typed, one] as const))("%s", (typed, one) => {
    expect(read(typed)).toEqual(expected(one));
  });

  test("every problem but not-finite, which only a number can have, has a case", () => {
    const seen = new Set(cases.map((one) => one.problem));
    expect(Object.keys(MONEY_PROBLEMS).filter((name) => !seen.has(name))).toEqual(["not-finite"]);
  });
});

describe("numbers in cells", () => {
  test.each([
    [450, "450"],
    [1570.44, "1570.44"],
    [0, "0"],
    [-3.5, "-3.5"],
    [0.1 + 0.2, "0.3"],
    [1234567.005, "1234567.005"],
    [99_999_999_999, "99999999999"],
  ])("%d", (value, text) => {
    expect(read(value)).toEqual({ kind: "amount", value: text, period: null, of: null });
  });

  test.each([
    [Number.NaN, "not-finite"],
    [Number.POSITIVE_INFINITY, "not-finite"],
    [100_000_000_000, "too-large"],
    [-100_000_000_000, "too-large"],
    [5.2e17, "too-large"],
  ])("%d is a problem", (value, problem) => {
    expect(read(value)).toEqual({ kind: "problem", problem });
  });
});

describe("properties", () => {
  const fen = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 });

  test("whatever is typed, an amount is finite and nothing throws", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."0123456789.,-+()元万月年每人户/约%Ee￥ ") }),
    );
    fc.assert(
      fc.property(typed, (text) => {
        const reading = parseMoney(text);
        return reading.kind !== "amount" || reading.value.isFinite();
      }),
    );
  });

  test("an amount is read alike with grouping, sign and unit", () => {
    fc.assert(
      fc.property(fen, (value) => {
        const plain = (Math.abs(value) / 100).toFixed(2);
        const sign = value < 0 ? "-" : "";
        const [whole = "", cents = ""] = plain.split(".");
        const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
        const amount = { kind: "amount", of: null, value: read(`${sign}${plain}`) };
        expect(read(`${sign}${grouped}.${cents}元/月`)).toMatchObject({
          kind: "amount",
          value: (amount.value as { value: string }).value,
          period: "month",
        });
      }),
    );
  });

  test("a number and its text are read alike", () => {
    fc.assert(
      fc.property(fen, (value) => {
        expect(read(value / 100)).toEqual(read(String(value / 100)));
      }),
    );
  });
});
