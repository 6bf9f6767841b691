import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import {
  BANK_CARD_HINTS,
  bankCardHint,
  DISABILITY_CERT_PROBLEMS,
  DISABILITY_TYPES,
  generateCitizenId,
  parseDisabilityCert,
  parsePhone,
  passesLuhn,
  PHONE_PROBLEMS,
} from "../../src/identity";
import { births } from "./people";

type Typed = string | number | null;

interface Cases {
  readonly certificates: readonly {
    readonly typed: Typed;
    readonly plain: string;
    readonly type?: string;
    readonly grade?: number;
    readonly reissues?: number;
    readonly problems?: readonly string[];
  }[];
  readonly accounts: readonly {
    readonly typed: Typed;
    readonly plain: string;
    readonly hints?: readonly string[];
  }[];
  readonly telephones: readonly {
    readonly typed: Typed;
    readonly plain: string;
    readonly kind: string;
    readonly problems?: readonly string[];
  }[];
}

const ID = "520322208102281237";
const text = readFileSync(join(__dirname, "numbers.yaml"), "utf8").replaceAll("{id}", ID);
const cases = parse(text) as Cases;

function named<T extends { readonly typed: Typed }>(list: readonly T[]): [string, T][] {
  return list.map((one) => [`${typeof one.typed} ${JSON.stringify(one.typed)}`, one]);
}

function unseen(names: object, seen: readonly (readonly string[] | undefined)[]): string[] {
  const all = new Set(seen.flatMap((list) => list ?? []));
  return Object.keys(names).filter((name) => !all.has(name));
}

describe("disability certificates", () => {
  test.each(named(cases.certificates))("%s", (_, one) => {
    const { id, ...cert } = parseDisabilityCert(one.typed);
    expect(cert).toEqual({
      raw: one.typed,
      normalized: one.plain,
      problems: one.problems ?? [],
      type: one.type ?? null,
      grade: one.grade ?? null,
      reissues: one.reissues ?? null,
    });
    const hasId = one.plain.length >= 18 && !cert.problems.includes("precision-lost");
    expect(id?.normalized ?? null).toBe(hasId ? one.plain.slice(0, 18) : null);
  });

  test("every problem has a case", () => {
    const seen = cases.certificates.map((one) => one.problems);
    expect(unseen(DISABILITY_CERT_PROBLEMS, seen)).toEqual([]);
  });

  test("types by their number", () => {
    expect(DISABILITY_TYPES.map(({ zh }) => zh).join("")).toBe("视力听力言语肢体智力精神多重");
  });

  test("the as-of date reaches the citizen number in it", () => {
    const asOf = { year: 2081, month: 2, day: 27 };
    expect(parseDisabilityCert(`${ID}43`, { asOf }).problems).toEqual(["id-part"]);
    expect(parseDisabilityCert(`${ID}43`, { asOf: { ...asOf, day: 28 } }).problems).toEqual([]);
  });

  test("every right number is read back", () => {
    fc.assert(
      fc.property(
        births,
        fc.integer({ min: 0, max: 999 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 9 }),
        (birth, sequence, type, grade, reissues) => {
          const id = generateCitizenId({ region: "520322", birth, sequence });
          const typed = `${id}${type}${grade}${reissues === 0 ? "" : `B${reissues}`}`;
          expect(parseDisabilityCert(typed)).toMatchObject({
            problems: [],
            id: { normalized: id, birth },
            type: DISABILITY_TYPES[type - 1]?.code,
            grade,
            reissues,
          });
        },
      ),
    );
  });
});

describe("bank accounts", () => {
  test.each(named(cases.accounts))("%s", (_, one) => {
    expect(bankCardHint(one.typed)).toEqual({
      raw: one.typed,
      normalized: one.plain,
      hints: one.hints ?? [],
    });
  });

  test("every hint has a case", () => {
    expect(
      unseen(
        BANK_CARD_HINTS,
        cases.accounts.map((one) => one.hints),
      ),
    ).toEqual([]);
  });

  test("exactly one last digit passes Luhn, and changing any one digit breaks it", () => {
    const digits = fc.string({
      unit: fc.constantFrom(..."0123456789"),
      minLength: 15,
      maxLength: 18,
    });
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (body, at, shift) => {
        const cards = Array.from({ length: 10 }, (_, last) => `${body}${last}`).filter(passesLuhn);
        expect(cards).toHaveLength(1);
        const card = cards[0] ?? "";
        const index = at % card.length;
        const digit = (Number(card.charAt(index)) + shift) % 10;
        expect(passesLuhn(card.slice(0, index) + String(digit) + card.slice(index + 1))).toBe(
          false,
        );
      }),
    );
  });
});

describe("telephones", () => {
  test.each(named(cases.telephones))("%s", (_, one) => {
    expect(parsePhone(one.typed)).toEqual({
      raw: one.typed,
      normalized: one.plain,
      kind: one.kind,
      problems: one.problems ?? [],
    });
  });

  test("every problem has a case", () => {
    expect(
      unseen(
        PHONE_PROBLEMS,
        cases.telephones.map((one) => one.problems),
      ),
    ).toEqual([]);
  });

  test("nothing throws, and without a kind there is always a problem", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."0123456789-+ ()/") }),
      fc.double(),
    );
    fc.assert(
      fc.property(typed, (value) => {
        const phone = parsePhone(value);
        return phone.kind === "none" ? phone.problems.length > 0 : /^\d+$/.test(phone.normalized);
      }),
    );
  });
});
