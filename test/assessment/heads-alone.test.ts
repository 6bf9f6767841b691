/** Rosters that list heads alone: of a household of one, the head is everybody. */
import { contextOf } from "../findings/context";
import { id } from "../roster/build";
import { day } from "./policies";

const HEADER = ["户编号", "户主姓名", "身份证号", "家庭人口", "家庭年收入", "户月保障金", "备注"];

function outcomesOf(rows: readonly (readonly [number, number, string | null])[]): unknown {
  const { assessments } = contextOf(
    [
      {
        sheet: "农村低保",
        rows: [
          HEADER,
          ...rows.map(([size, paid, remark], at) => [
            `00${at + 1}`,
            `张${"一二三四"[at] ?? ""}`,
            id("1950-01-01", "male", at),
            size,
            1000,
            paid,
            remark,
          ]),
        ],
      },
    ],
    { policy: "guizhou", asOf: day("2020-06-30") },
  );
  return assessments.map(({ outcome, size }) => [outcome, size]);
}

test("a head who lived alone and died leaves nobody to cover", () => {
  expect(
    outcomesOf([
      [1, 300, "2020年5月12日病故"],
      [1, 0, "2020年3月死亡，停发"],
    ]),
  ).toEqual([
    ["exit", null],
    ["not-eligible", null],
  ]);
});

test("of a larger household the others are not known: it counts as many as it states", () => {
  expect(outcomesOf([[3, 300, "户主2020年5月12日病故"]])).toEqual([["adjust", 3]]);
});
