import { registered, type Register } from "../../src/findings/scheme-register";
import { buildRosterIndex } from "../../src/findings/roster-index";
import { id, type Rows, type TestSheet } from "../roster/build";
import { contextOf } from "./context";

const [A, B, C, D] = [1, 2, 3, 4].map((at) => id("1935-05-01", "male", at));
const REGISTER: Register = {
  scheme: "old-age-allowance",
  kind: "old-age-allowance",
  counts: (person) => person.amount("elder_amount")?.value?.isZero() !== true,
};

/** Who of A to D stands in the register of the old-age allowance; null where there is none. */
function names(
  sheets: readonly TestSheet[],
  lists: Record<string, Rows> = {},
  register = REGISTER,
): string | null {
  const context = contextOf(sheets, { lists });
  const index = buildRosterIndex(context.roster, context.assessments);
  const numbers = registered({ ...context, index }, register);
  if (numbers === null) return null;
  return [...numbers].map((number) => "ABCD".charAt([A, B, C, D].indexOf(number))).join("");
}

const dibao = (...numbers: readonly (string | undefined)[]): TestSheet => ({
  sheet: "农村低保",
  rows: [
    ["户编号", "姓名", "与户主关系", "身份证号"],
    ...numbers.map((number, at) => [`${at}`, `人${at}`, "户主", number ?? null]),
  ],
});

const OLD: TestSheet = {
  sheet: "高龄津贴名册",
  rows: [
    ["姓名", "身份证号", "高龄津贴金额"],
    ["甲", A ?? null, 100],
    ["乙", B ?? null, 0],
    ["丙", null, 100],
  ],
};
const LIST: Rows = [
  ["姓名", "身份证号"],
  ["丁", D ?? null],
  ["不详", null],
];

test("nobody is known not to stand in a register that was not given", () => {
  expect(names([dibao(A)])).toBeNull();
});

test("those of the scheme's roster whose rows count", () => {
  expect(names([dibao(A, B, C), OLD])).toBe("A");
});

test("those of a list, with those of the roster or alone", () => {
  expect(names([dibao(A, B)], { "old-age-allowance": LIST })).toBe("D");
  expect(names([dibao(A), OLD], { "old-age-allowance": LIST })).toBe("DA");
});

test("those whom a payment sheet of the scheme pays", () => {
  const payments: TestSheet = {
    sheet: "高龄津贴发放清册",
    rows: [
      ["序号", "姓名", "身份证号", "发放金额", "银行账号"],
      [1, "丙", C ?? null, 100, "6217000000000001"],
      [2, "乙", B ?? null, 0, "6217000000000002"],
    ],
  };
  expect(names([dibao(A), payments])).toBe("C");
});

test("a row of the scheme's roster counts, whatever other aid it names", () => {
  const old: TestSheet = {
    sheet: "高龄津贴名册",
    rows: [
      ["姓名", "身份证号", "高龄津贴金额", "救助类型"],
      ["甲", A ?? null, 100, "农村低保"],
    ],
  };
  expect(names([old])).toBe("A");
});

describe("a sheet that names no scheme", () => {
  const children: Register = { scheme: "children", kind: "orphans", counts: () => true };
  const kinds = (...rows: Rows): Rows => [["姓名", "身份证号", "救助类型"], ...rows];
  const ROWS: Rows = [
    ["丙", C ?? null, "孤儿"],
    ["丁", D ?? null, "农村低保"],
  ];

  test("of a roster may name it row by row", () => {
    expect(names([{ sheet: "名册", rows: kinds(...ROWS) }], {}, children)).toBe("C");
  });

  test("of payments says nothing of whose payments they are", () => {
    const rows = kinds(...ROWS).map((row, at) => [
      ...row,
      at === 0 ? "发放金额" : 100,
      at === 0 ? "银行账号" : `621700000000000${at}`,
    ]);
    expect(names([dibao(A), { sheet: "发放清册", rows }], {}, children)).toBeNull();
  });
});

test("those of another scheme's payments do not stand in it", () => {
  const payments: TestSheet = {
    sheet: "残疾人两项补贴发放清册",
    rows: [
      ["序号", "姓名", "身份证号", "发放金额", "银行账号"],
      [1, "丙", C ?? null, 100, "6217000000000001"],
    ],
  };
  expect(names([dibao(A), payments])).toBeNull();
});
