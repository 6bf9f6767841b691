import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { parse } from "yaml";
import { formatDate } from "../../src/calendar";
import {
  checkCharacter,
  CITIZEN_ID_PROBLEMS,
  generateCitizenId,
  isPlausible,
  parseCitizenId,
  regionOf,
  type CitizenIdProblem,
} from "../../src/identity";
import { births } from "./people";

interface Case {
  readonly typed: string | number | null;
  readonly plain?: string;
  readonly problems?: readonly CitizenIdProblem[];
  readonly born?: string;
  readonly sex?: string;
  readonly region?: string | null;
  readonly today?: string;
}

const cases = parse(readFileSync(join(__dirname, "citizen.yaml"), "utf8")) as readonly Case[];
const AS_OF = { year: 2101, month: 6, day: 30 };
const REGION = "520322";

describe("citizen numbers as they stand in rosters", () => {
  test.each(cases.map((one) => [`${typeof one.typed} ${JSON.stringify(one.typed)}`, one] as const))(
    "%s",
    (_, one) => {
      const id = parseCitizenId(one.typed, { asOf: AS_OF });
      const problems = one.problems ?? [];
      const blank = problems.includes("blank");
      expect({
        raw: id.raw,
        plain: id.normalized,
        problems: id.problems,
        born: id.birth === null ? undefined : formatDate(id.birth),
        sex: id.sex ?? undefined,
        region: id.region === null ? undefined : id.region.name,
        today: id.suggested18 ?? undefined,
      }).toEqual({
        raw: one.typed,
        plain: blank ? "" : (one.plain ?? one.typed),
        problems,
        born: one.born,
        sex: one.sex,
        region: one.region,
        today: one.today,
      });
    },
  );

  test("every problem has a case", () => {
    const seen = new Set(cases.flatMap((one) => one.problems ?? []));
    const names = Object.keys(CITIZEN_ID_PROBLEMS) as CitizenIdProblem[];
    expect(names.filter((name) => !seen.has(name))).toEqual([]);
  });

  test.each([
    ["520322208102281237", "18"],
    ["520322208102281235", "18"],
    ["999999208102281234", "18"],
    ["520399810228123", "15"],
    ["52032220810228123", "none"],
    ["", "none"],
  ])("the shape of %p is %s", (typed, form) => {
    expect(parseCitizenId(typed).form).toBe(form);
  });

  test("without an as-of date nothing is too young or too old", () => {
    expect(parseCitizenId("520322210107010113").problems).toEqual([]);
    expect(parseCitizenId("520399198006300116").problems).toEqual(["region-unknown"]);
  });

  test("the check character asked for is told, unless digits are lost", () => {
    expect(parseCitizenId("520322208102281235").checkDigitExpected).toBe("7");
    expect(parseCitizenId("520322208102281237").checkDigitExpected).toBe("7");
    expect(parseCitizenId("520399810228123").checkDigitExpected).toBe("4");
    expect(parseCitizenId("520322208102281000").checkDigitExpected).toBeNull();
    expect(parseCitizenId("52032220810228123").checkDigitExpected).toBeNull();
  });

  test.each([
    ["520322208102281237", true],
    [" 520322208102281237 ", true],
    ["520399208102280078", true],
    ["520399810228123", true],
    [520399810228123, true],
    ["520322208102281235", false],
    ["520322208113011232", false],
    ["520322210107010113", false],
    ["999999208102281234", false],
    ["520322208102281000", false],
    [520322208102281e3, false],
    ["52032220810228123", false],
    ["", false],
    [null, false],
  ])("%p can be a person's: %s", (typed, plausible) => {
    expect(isPlausible(parseCitizenId(typed, { asOf: AS_OF }))).toBe(plausible);
  });
});

describe("regions", () => {
  test.each([
    ["520322", "贵州省遵义市桐梓县", "county"],
    ["110101", "北京市东城区", "county"],
    ["110104", "北京市宣武区", "county"],
    ["310103", "上海市卢湾区", "county"],
    ["310225", "上海市南汇县", "county"],
    ["120107", "天津市塘沽区", "county"],
    ["120108", "天津市汉沽区", "county"],
    ["120109", "天津市大港区", "county"],
    ["152201", "内蒙古自治区兴安盟乌兰浩特市", "county"],
    ["511302", "四川省南充市顺庆区", "county"],
    ["513221", "四川省阿坝藏族羌族自治州汶川县", "county"],
    ["429004", "湖北省仙桃市", "county"],
    ["441900", "广东省东莞市", "county"],
    ["442000", "广东省中山市", "county"],
    ["620200", "甘肃省嘉峪关市", "county"],
    ["520399", "贵州省遵义市", "prefecture"],
    ["520300", "贵州省遵义市", "prefecture"],
    ["529999", "贵州省", "province"],
    ["990101", null, "unknown"],
    ["810000", "香港居民居住证", "residence-permit"],
  ])("%s is %s", (code, name, kind) => {
    expect(regionOf(code)).toEqual({ code, name, kind });
    expect(regionOf(code)).toBe(regionOf(code));
  });
});

describe("check characters", () => {
  test.each([
    ["52032220810228123", "7"],
    ["520322208102281239999", "7"],
    ["52032220810228004", "X"],
    ["00000000000000000", "1"],
  ])("of %s is %s", (digits, character) => {
    expect(checkCharacter(digits)).toBe(character);
  });

  test.each([
    "",
    "5203222081022812",
    "5203222081022812X",
    "52032220810228 12",
    "5203222081022812:",
    "5203222081022812/",
  ])("%p is refused", (text) => {
    expect(() => checkCharacter(text)).toThrow(RangeError);
  });
});

describe("properties", () => {
  const numbers = fc
    .record({ birth: births, sequence: fc.integer({ min: 0, max: 999 }) })
    .map(({ birth, sequence }) => ({
      birth,
      sequence,
      id: generateCitizenId({ region: REGION, birth, sequence }),
    }));

  test("what was made is read back", () => {
    fc.assert(
      fc.property(numbers, ({ birth, sequence, id }) => {
        expect(parseCitizenId(id)).toEqual({
          raw: id,
          normalized: id,
          problems: [],
          form: "18",
          birth,
          sex: sequence % 2 === 1 ? "male" : "female",
          region: { code: REGION, name: "贵州省遵义市桐梓县", kind: "county" },
          suggested18: null,
          checkDigitExpected: id.charAt(17),
        });
      }),
    );
  });

  test("changing any one digit breaks the check", () => {
    const place = fc.integer({ min: 0, max: 16 });
    const by = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(numbers, place, by, ({ id }, index, shift) => {
        const digit = (Number(id.charAt(index)) + shift) % 10;
        const { problems } = parseCitizenId(
          id.slice(0, index) + String(digit) + id.slice(index + 1),
        );
        const told = ["check-digit", "precision-lost", "placeholder"] as const;
        expect(told.some((name) => problems.includes(name))).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test("swapping two neighbours that differ breaks the check", () => {
    fc.assert(
      fc.property(numbers, fc.integer({ min: 0, max: 15 }), ({ id }, index) => {
        const [a, b] = [id.charAt(index), id.charAt(index + 1)];
        fc.pre(a !== b);
        const swapped = id.slice(0, index) + b + a + id.slice(index + 2);
        expect(isPlausible(parseCitizenId(swapped))).toBe(false);
      }),
    );
  });

  test("an old number's suggestion says the same as the number", () => {
    const old = births.map((birth) => ({ ...birth, year: 1900 + (birth.year % 100) }));
    fc.assert(
      fc.property(old, fc.integer({ min: 0, max: 999 }), (birth, sequence) => {
        fc.pre(formatDate(birth) === formatDate({ ...birth, day: Math.min(birth.day, 28) }));
        const full = generateCitizenId({ region: "520399", birth, sequence });
        const short = full.slice(0, 6) + full.slice(8, 17);
        const id = parseCitizenId(short);
        expect(id.suggested18).toBe(full);
        expect({ ...id, raw: full, normalized: full }).toMatchObject({
          birth: parseCitizenId(full).birth,
          sex: parseCitizenId(full).sex,
        });
      }),
    );
  });

  test("whatever is typed, nothing throws and a plausible number has a birth and a sex", () => {
    const typed = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: fc.constantFrom(..."0123456789xX "), minLength: 14, maxLength: 20 }),
      fc.double(),
      fc.constant(null),
    );
    fc.assert(
      fc.property(typed, (value) => {
        const id = parseCitizenId(value, { asOf: AS_OF });
        if (isPlausible(id)) expect([id.birth, id.sex]).not.toContain(null);
        else expect(id.problems).not.toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("made-up numbers", () => {
  const birth = { year: 2081, month: 2, day: 28 };
  test.each([
    [{ region: "52032", birth, sequence: 1 }],
    [{ region: "5203222", birth, sequence: 1 }],
    [{ region: "52032X", birth, sequence: 1 }],
    [{ region: REGION, birth, sequence: -1 }],
    [{ region: REGION, birth, sequence: 1000 }],
    [{ region: REGION, birth, sequence: 1.5 }],
    [{ region: REGION, birth: { ...birth, day: 29 }, sequence: 1 }],
    [{ region: REGION, birth: { ...birth, year: 10_000 }, sequence: 1 }],
  ])("%o is refused", (parts) => {
    expect(() => generateCitizenId(parts)).toThrow(RangeError);
  });

  test("parts are padded", () => {
    const parts = { region: REGION, birth: { year: 987, month: 1, day: 2 }, sequence: 3 };
    expect(generateCitizenId(parts).slice(0, 17)).toBe("52032209870102003");
    expect(generateCitizenId({ ...parts, sequence: 0 }).slice(14, 17)).toBe("000");
    expect(generateCitizenId({ ...parts, sequence: 999 }).slice(14, 17)).toBe("999");
  });
});
