/** Which other aid people have, by rosters and lists: it bears on what they may receive. */
import { aidGiven, aidKnownOf } from "../../src/findings/known-aid";
import { buildRosterIndex } from "../../src/findings/roster-index";
import type { KnownAid } from "../../src/assessment/entitlements";
import { id, type Rows } from "../roster/build";
import { contextOf } from "./context";

const A = id("1960-05-01", "male");
const B = id("2014-05-01", "female");
const ROSTER: Rows = [
  ["户编号", "姓名", "与户主关系", "身份证号"],
  ["901", "张一", "户主", A],
  ["901", "张二", "之孙女", B],
];
const list = (number: string, ...more: readonly (readonly [string, string])[]): Rows => [
  ["姓名", "身份证号", ...more.map(([header]) => header)],
  ["某人", number, ...more.map(([, value]) => value)],
];

/** What lists say, and what is known in all, of 张一 and 张二. */
function aid(
  lists: Readonly<Record<string, Rows>>,
  sheet = "建档立卡台账",
  rows = ROSTER,
): {
  readonly given: readonly Partial<KnownAid>[];
  readonly known: readonly KnownAid[];
} {
  const { roster, assessments } = contextOf([{ sheet, rows }], { lists });
  const context = { roster, index: buildRosterIndex(roster, assessments) };
  const people = roster.households.flatMap((household) => household.people);
  return {
    given: people.map(aidGiven(context)),
    known: people.map((person) => aidKnownOf(person, context)),
  };
}

test("nothing is known where nothing was given", () => {
  expect(aid({}).given).toEqual([{}, {}]);
});

test.each([
  ["work-injury", "workInjury"],
  ["care-subsidy", "careSubsidy"],
] as const)("the list %s says something of those alone whom it names", (kind, name) => {
  const { given, known } = aid({ [kind]: list(A) });
  expect(given).toEqual([{ [name]: true }, {}]);
  expect(known.map((one) => one[name])).toEqual([true, null]);
});

test("who is not named by a list of dibao or tekun is known not to be on it", () => {
  expect(aid({ dibao: list(A) }).given).toEqual([{ dibao: true }, { dibao: false }]);
  expect(aid({ tekun: list(B) }).given).toEqual([{ tekun: false }, { tekun: true }]);
});

describe("the list of orphans holds children without de facto care as well", () => {
  test.each([
    ["孤儿", { orphan: true }],
    ["事实无人抚养儿童", { uncaredChild: true }],
    ["", { orphan: true }],
  ])("named as %p", (kind, expected) => {
    expect(aid({ orphans: list(B, ["儿童类别", kind]) }).given).toEqual([{}, expected]);
  });

  test("a list without a column of kinds names orphans", () => {
    expect(aid({ orphans: list(B) }).given).toEqual([{}, { orphan: true }]);
  });
});

test("lists are laid over what the row says", () => {
  const rows: Rows = [
    ["户编号", "姓名", "与户主关系", "身份证号", "户月保障金"],
    ["001", "张一", "户主", A, 300],
  ];
  const [known] = aid({ tekun: list(A) }, "农村低保", rows).known;
  expect(known).toMatchObject({ dibao: true, tekun: true, orphan: null, workInjury: null });
});
