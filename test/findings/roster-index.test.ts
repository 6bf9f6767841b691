import { bankCardHint } from "../../src/identity";
import { addTo, buildRosterIndex, comparableId } from "../../src/findings/roster-index";
import type { RosterIndex } from "../../src/findings";
import { parseCitizenId } from "../../src/identity";
import { id, type Rows, type TestSheet } from "../roster/build";
import { cellName } from "../../src/workbook/cells";
import type { Occurrence } from "../../src/findings/types";
import { contextOf } from "./context";

const [A, B, C] = [1, 2, 3].map((at) => id("1960-05-01", "male", at));

function indexOf(source: Rows | readonly TestSheet[]): RosterIndex {
  const { roster, assessments } = contextOf(source);
  return buildRosterIndex(roster, assessments);
}

describe("a citizen number tells people apart", () => {
  const number = id("1960-05-01", "male");
  const old = number.slice(0, 6) + number.slice(8, 17);
  const wrong = number.slice(0, 17) + (number.endsWith("1") ? "2" : "1");

  test.each([
    ["as it is", number, number],
    ["the old one of 15 digits, brought up to 18", old, number],
    ["with a wrong check digit, as it is written", wrong, wrong],
    ["without blanks", ` ${number} `, number],
    ["not where it is blank", null, null],
    ["not where it is a placeholder", "999999999999999999", null],
    ["not where digits are lost", 522_200_196_005_010_000, null],
    ["not where it has neither 15 nor 18 characters", "12345", null],
  ])("%s", (_what, raw, expected) => {
    expect(comparableId(parseCitizenId(raw))).toBe(expected);
  });

  test("not where there is no column", () => {
    expect(comparableId(null)).toBeNull();
  });
});

test("a list under a key grows", () => {
  const groups = new Map<string, number[]>();
  addTo(groups, "甲", 1);
  addTo(groups, "乙", 2);
  addTo(groups, "甲", 3);
  expect([...groups]).toEqual([
    ["甲", [1, 3]],
    ["乙", [2]],
  ]);
});

const HEADER = ["户编号", "姓名", "与户主关系", "身份证号", "联系电话", "银行账号", "残疾证号"];
const ROSTER: TestSheet = {
  sheet: "农村低保",
  rows: [
    HEADER,
    ["001", "张一", "户主", A ?? null, "13800001234", "6217000000000001", null],
    ["001", "张二", "配偶", B ?? null, "13800001234", null, "-"],
    ["002", "李一", "户主", A ?? null, "138-0000-1234", "建行6217000000000001", `${A ?? ""}43`],
    ["003", "王一", "户主", null, "0855-8123456", "现金", 12345],
    ["004", "赵一", "户主", C ?? null, "0855-8123456", "000000000000", null],
    ["005", "钱一", "户主", "999999999999999999", "13900001234", "000000000000", null],
    ["006", "孙一", "户主", "999999999999999999", null, "现金", null],
  ],
};
const PAYMENTS: TestSheet = {
  sheet: "发放清册",
  rows: [
    ["序号", "姓名", "身份证号", "发放金额", "银行账号", "联系电话"],
    [1, "外人", C ?? null, 300, "6217000000000001", "13900001234"],
  ],
};
const LAST_MONTH: TestSheet = { ...ROSTER, sheet: "上月农村低保" };

const wholeIndex = (): RosterIndex => indexOf([ROSTER, PAYMENTS, LAST_MONTH]);

/** `张一 E2`: a place by whoever stands there. */
function places(found: readonly Occurrence[] | undefined): readonly string[] {
  return (found ?? []).map(
    ({ person, cell }) => `${person?.name ?? "户"} ${cellName(cell.row, cell.column)}`,
  );
}

const NAMES = ["张一", "张二", "李一", "王一", "赵一", "钱一", "孙一"];

test("people of the rosters proper, in reading order; with payment sheets all that the county can put right", () => {
  const index = wholeIndex();
  expect(index.people.map(({ name }) => name)).toEqual(NAMES);
  expect(index.recorded.map(({ name }) => name)).toEqual([...NAMES, "外人"]);
  expect(index.recordedHouseholds.map(({ people }) => people[0]?.name)).toEqual([
    "张一",
    "李一",
    "王一",
    "赵一",
    "钱一",
    "孙一",
    "外人",
  ]);
});

test("who shares a citizen number within the rosters; placeholders are nobody's", () => {
  const index = wholeIndex();
  expect(
    [...index.sharedIds].map(([number, people]) => [number, people.map((one) => one.name)]),
  ).toEqual([[A, ["张一", "李一"]]]);
});

test("every phone cell is read once, payment sheets too", () => {
  const index = wholeIndex();
  expect(places(index.phones)).toEqual([
    "张一 E2",
    "张二 E3",
    "李一 E4",
    "王一 E5",
    "赵一 E6",
    "钱一 E7",
    "外人 F2",
  ]);
  expect(index.phones[0]).toMatchObject({ phone: { kind: "mobile", normalized: "13800001234" } });
});

test("a mobile number of two households is shared, without separators; a landline may be the office's, a payment sheet's nobody's", () => {
  const index = wholeIndex();
  expect([...index.sharedPhones].map(([number, found]) => [number, places(found)])).toEqual([
    ["13800001234", ["张一 E2", "张二 E3", "李一 E4"]],
  ]);
});

test("a number that one family alone gives is not shared", () => {
  const family = indexOf([{ ...ROSTER, rows: ROSTER.rows.slice(0, 3) }]);
  expect([...family.sharedPhones]).toEqual([]);
});

test("every account cell is read once", () => {
  const index = wholeIndex();
  expect(places(index.accounts)).toEqual([
    "张一 F2",
    "李一 F4",
    "王一 F5",
    "赵一 F6",
    "钱一 F7",
    "孙一 F8",
    "外人 E2",
  ]);
  expect(index.accounts[1]).toMatchObject({
    raw: "建行6217000000000001",
    account: bankCardHint("建行6217000000000001"),
  });
});

test("an account of two households is shared by its digits; 现金 and a row of zeros are no account", () => {
  const index = wholeIndex();
  expect([...index.sharedAccounts].map(([number, found]) => [number, places(found)])).toEqual([
    ["6217000000000001", ["张一 F2", "李一 F4", "外人 E2"]],
  ]);
});

test("an account whose last digits are lost, or of less than six, tells nobody apart", () => {
  const rows: Rows = [
    HEADER.slice(0, 6),
    ...[
      6_217_000_000_000_001_000,
      6_217_000_000_000_001_000,
      "12345",
      "12345",
      "123456",
      "123456",
    ].map((account, at) => [`${at}`, `人${at}`, "户主", null, null, account]),
  ];
  expect([...indexOf(rows).sharedAccounts.keys()]).toEqual(["123456"]);
});

test("certificates that are more than a blank or a dash, as they are written", () => {
  const index = wholeIndex();
  expect(index.certificates.map(({ person, raw }) => [person.name, raw])).toEqual([
    ["李一", `${A ?? ""}43`],
    ["王一", 12345],
  ]);
  expect(index.certificates[0]?.cert.problems).toEqual([]);
});

test("a household's assessment, and how many people a table names", () => {
  const context = contextOf([ROSTER, PAYMENTS]);
  const { households, tables, others } = context.roster;
  const built = buildRosterIndex(context.roster, context.assessments);
  expect(households.map(built.assessmentOf)).toEqual(context.assessments);
  const [paid] = [...others.values()].flat();
  expect(paid && built.assessmentOf(paid)).toBeNull();
  expect(tables.map(built.peopleIn)).toEqual([7, 1]);
  const list = contextOf(ROSTER.rows, { lists: { deaths: PAYMENTS.rows } }).roster.tables[1];
  expect(list && buildRosterIndex(context.roster, []).peopleIn({ ...list, id: "t9" })).toBe(0);
});

test("what is asked for again is the same, built once", () => {
  const index = wholeIndex();
  for (const name of ["people", "recorded", "recordedHouseholds", "phones", "accounts"] as const) {
    expect(index[name]).toBe(index[name]);
  }
  for (const name of ["sharedIds", "sharedPhones", "sharedAccounts", "certificates"] as const) {
    expect(index[name]).toBe(index[name]);
  }
});

test("cells that hold neither words nor numbers are none of these", () => {
  const odd = indexOf([
    HEADER,
    ["001", "张一", "户主", A ?? null, true, true, true],
    ["002", "李一", "户主", B ?? null, true, true, true],
  ]);
  expect([odd.phones, odd.accounts, odd.certificates]).toEqual([[], [], []]);
});
