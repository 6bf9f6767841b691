import { distinctHouseholds } from "../../src/findings/distinct-households";
import type { Household } from "../../src/roster/types";
import { id, rosterOf } from "../roster/build";

const A = id("1960-05-01", "male");
const B = id("1962-05-01", "female");
const C = id("1970-05-01", "male");

/** Households of the numbers of their members. */
function households(...numbers: readonly (readonly (string | null)[])[]): readonly Household[] {
  const rows = numbers.flatMap((members, household) =>
    members.map((number, at) => [`${household}`, `人${at}`, at === 0 ? "户主" : "配偶", number]),
  );
  return rosterOf([["户编号", "姓名", "与户主关系", "身份证号"], ...rows]).households;
}

function groups(all: readonly Household[], asked = all): readonly (readonly number[])[] {
  return distinctHouseholds(asked).map((group) => group.map((one) => all.indexOf(one)));
}

test("families without a number in common stay apart", () => {
  expect(groups(households([A], [B], [C]))).toEqual([[0], [1], [2]]);
});

test("a family that is listed twice is one, whichever member tells", () => {
  expect(groups(households([A, B], [C], [B]))).toEqual([[0, 2], [1]]);
  expect(groups(households([B], [C], [A, B]))).toEqual([[0, 2], [1]]);
  expect(groups(households([A], [A, B], [B]))).toEqual([[0, 1, 2]]);
});

test("a family that has numbers of two others makes one of all three", () => {
  expect(groups(households([A], [B], [A, B]))).toEqual([[0, 1, 2]]);
  expect(groups(households([A], [B], [A, B], [B]))).toEqual([[0, 1, 2, 3]]);
  expect(groups(households([A], [C], [B], [C, A]))).toEqual([[1, 0, 3], [2]]);
});

test("who has no number is nobody's double", () => {
  expect(
    groups(households([null], [null], ["999999999999999999"], ["999999999999999999"])),
  ).toEqual([[0], [1], [2], [3]]);
});

test("a household that is named twice counts once", () => {
  const all = households([A], [C]);
  const [first, second] = all;
  if (first === undefined || second === undefined) throw new Error("Nobody was read.");
  expect(groups(all, [first, second, first])).toEqual([[0], [1]]);
});
