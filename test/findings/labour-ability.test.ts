import { ratedPeople } from "../../src/findings/labour-ability";
import { buildRosterIndex } from "../../src/findings/roster-index";
import type { Rows, TestSheet } from "../roster/build";
import { contextOf } from "./context";

function rated(source: Rows | readonly TestSheet[]): readonly string[] {
  const context = contextOf(source);
  const index = buildRosterIndex(context.roster, context.assessments);
  return ratedPeople({ ...context, index }).map(
    ({ person, ability }) => `${person.name ?? ""} ${ability}`,
  );
}

test("everybody whose ability is worded understandably, in order; blanks and other words are left out", () => {
  expect(
    rated([
      ["户编号", "姓名", "与户主关系", "劳动能力"],
      ["001", "张一", "户主", "丧失劳动能力"],
      ["001", "张二", "配偶", "普通劳动力"],
      ["001", "张三", "之子", null],
      ["002", "李一", "户主", "另行认定中"],
      ["002", "李二", "配偶", "无劳动能力"],
    ]),
  ).toEqual(["张一 lost", "张二 ordinary", "李二 none"]);
});

test("nobody where no column says it", () => {
  expect(
    rated([
      ["户编号", "姓名", "与户主关系"],
      ["001", "张一", "户主"],
    ]),
  ).toEqual([]);
});

test("members of a table that stands apart", () => {
  const household = {
    sheet: "农村低保户",
    rows: [
      ["户编号", "户主姓名", "家庭人口"],
      ["001", "张一", 1],
    ],
  };
  const people = {
    sheet: "农村低保人员",
    rows: [
      ["户编号", "姓名", "与户主关系", "劳动能力"],
      ["001", "张一", "户主", "丧失劳动能力"],
    ],
  };
  expect(rated([household, people])).toEqual(["张一 lost"]);
});
