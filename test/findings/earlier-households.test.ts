/** The roster of the month before: which of its households is which of today's. */
import {
  earlierHouseholds,
  isEarlier,
  latestEarlierTables,
} from "../../src/findings/earlier-households";
import { buildRosterIndex } from "../../src/findings/roster-index";
import { id, type Rows, type TestSheet } from "../roster/build";
import { contextOf } from "./context";

const [A, B, C] = [1, 2, 3].map((at) => id("1960-05-01", "male", at));
const HEADER = ["户编号", "低保证号", "姓名", "与户主关系", "身份证号", "户月保障金"];
type Row = readonly (string | number | null | undefined)[];

const rowsOf = (rows: readonly Row[]): Rows => [
  HEADER,
  ...rows.map((row) => row.map((cell) => cell ?? null)),
];

/** `张三 → 甲村!2` for each household of today and the same of the month before. */
function matches(...sheets: readonly TestSheet[]): readonly string[] | null {
  const context = contextOf(sheets);
  const index = buildRosterIndex(context.roster, context.assessments);
  const before = earlierHouseholds({ ...context, index });
  if (before === null) return null;
  return context.roster.households.map((household) => {
    const same = before.of(household);
    const place = same === null ? "—" : `${same.table.sheet}!${same.rows[0] ?? ""}`;
    return `${household.head?.name ?? ""} → ${place}`;
  });
}

const now = (...rows: readonly Row[]): TestSheet => ({ sheet: "农村低保", rows: rowsOf(rows) });
const before = (...rows: readonly Row[]): TestSheet => ({
  sheet: "上月农村低保",
  rows: rowsOf(rows),
});

test("nothing where no earlier month was given", () => {
  expect(matches(now(["001", "N1", "张三", "户主", A, 300]))).toBeNull();
});

test("by the head's number, whatever number the household had", () => {
  expect(
    matches(
      now(["001", "N1", "张三", "户主", A, 300], ["002", "N2", "李四", "户主", B, 300]),
      before(["002", "N2", "张三", "户主", A, 280], ["009", "N9", "李四", "户主", B, 280]),
    ),
  ).toEqual(["张三 → 上月农村低保!2", "李四 → 上月农村低保!3"]);
});

test("by household number, then certificate, where the head has changed or has no number", () => {
  expect(
    matches(
      now(
        ["001", "N1", "张三", "户主", A, 300],
        ["002", "N2", "李四", "户主", null, 300],
        ["003", "N3", "王五", "户主", null, 300],
      ),
      before(
        ["001", "N7", "张大", "户主", B, 280],
        ["008", "N2", "李四", "户主", C, 280],
        ["009", "N9", "王五", "户主", null, 280],
      ),
    ),
  ).toEqual(["张三 → 上月农村低保!2", "李四 → 上月农村低保!3", "王五 → —"]);
});

test("blanks within a number do not count; a certificate's number is not a household's", () => {
  expect(
    matches(
      now(["0 01", null, "张三", "户主", A, 300], ["N1", null, "李四", "户主", null, 300]),
      before(["001 ", null, "张大", "户主", B, 280], ["009", "N1", "李四", "户主", null, 280]),
    ),
  ).toEqual(["张三 → 上月农村低保!2", "李四 → —"]);
});

test("a number that two households bore tells neither, nor does another number then", () => {
  expect(
    matches(
      now(["001", null, "张三", "户主", A, 300], ["002", "N2", "李四", "户主", null, 300]),
      before(
        ["001", null, "张三", "户主", A, 280],
        ["003", null, "张三", "户主", A, 280],
        ["002", "N2", "李四", "户主", null, 280],
        ["009", "N2", "李五", "户主", null, 280],
      ),
    ),
  ).toEqual(["张三 → —", "李四 → 上月农村低保!4"]);
});

test("dibao and tekun rosters stay apart", () => {
  const tekun = { sheet: "上月特困人员", rows: rowsOf([["001", "N1", "张三", "户主", A, 280]]) };
  expect(matches(now(["001", "N1", "张三", "户主", A, 300]), tekun)).toEqual(["张三 → —"]);
});

describe("of several earlier months", () => {
  const sheet = (name: string): TestSheet => ({
    sheet: name,
    rows: rowsOf([["001", "N1", "张三", "户主", A, 300]]),
  });
  const latest = (...names: readonly string[]): readonly string[] =>
    latestEarlierTables(contextOf(names.map(sheet)).roster.tables).map((table) => table.sheet);

  test("the latest counts", () => {
    expect(latest("农村低保2024年6月", "农村低保2024年4月", "农村低保2024年5月")).toEqual([
      "农村低保2024年5月",
    ]);
  });

  test("each scheme's and each area's own", () => {
    expect(
      latest(
        ...["农村低保2024年6月", "农村低保2024年5月"],
        ...["城市低保2024年6月", "城市低保2024年4月"],
        ...["农村特困人员2024年6月", "农村特困人员2024年3月"],
      ),
    ).toEqual(["农村低保2024年5月", "城市低保2024年4月", "农村特困人员2024年3月"]);
  });

  test("one that names a month before one that names none", () => {
    expect(latest("农村低保2024年6月", "上月农村低保", "农村低保2024年5月")).toEqual([
      "农村低保2024年5月",
    ]);
    expect(latest("农村低保2024年6月", "上月农村低保", "上期农村低保")).toEqual([
      "上月农村低保",
      "上期农村低保",
    ]);
  });
});

test("a table is of an earlier month by its own words, or as a list given as last month's", () => {
  const rows = rowsOf([["001", "N1", "张三", "户主", A, 300]]);
  const { roster } = contextOf(
    [
      { sheet: "农村低保", rows },
      { sheet: "上月农村低保", rows },
    ],
    {
      lists: {
        "previous-month": rows,
        deaths: [
          ["姓名", "身份证号"],
          ["张三", A ?? null],
        ],
      },
    },
  );
  expect(roster.tables.map(isEarlier)).toEqual([false, true, true, false]);
  const corrected = roster.tables.map((table) => ({ ...table, role: "list" as const }));
  expect(corrected.map((table) => isEarlier({ ...table, listKind: "previous-month" }))).toEqual(
    corrected.map(() => true),
  );
});

test("a household without a head is told by its numbers", () => {
  expect(
    matches(
      now(["001", "N1", "张小", "之子", A, 300]),
      before(["001", "N1", "张小", "之子", A, 280]),
    ),
  ).toEqual([" → 上月农村低保!2"]);
});
