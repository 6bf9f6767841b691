/** Who is on dibao and tekun, and who is paid, by all that rosters, lists and marks say: cases. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { isPaid, paidIn, receives } from "../../src/findings/aid-received";
import { buildRosterIndex } from "../../src/findings/roster-index";
import type { Person } from "../../src/roster/types";
import { rosterOf } from "../roster/build";
import { runOf, sheetsOf, type RuleCase } from "./case-table";
import { contextOf } from "./context";

type Answer = "是" | "否" | "不知道";
type Expected = Partial<Readonly<Record<"低保" | "特困" | "在领", Answer>>>;

interface AidCase extends Pick<RuleCase, "name" | "sheets" | "lists"> {
  readonly people: Readonly<Record<string, Expected>>;
}

const FILE = join(__dirname, "..", "cases", "aid", "who-receives-what.yaml");
const { 案例: cases } = parse(readFileSync(FILE, "utf8")) as { readonly 案例: readonly AidCase[] };

function answer(value: boolean | null): Answer {
  if (value === null) return "不知道";
  return value ? "是" : "否";
}

/** What is known of everybody of the rosters and payment sheets, by name. */
function answers(one: AidCase): ReadonlyMap<string, Expected> {
  const context = contextOf(sheetsOf(one), runOf(one, ""));
  const index = buildRosterIndex(context.roster, context.assessments);
  const aid = { roster: context.roster, index };
  const of = (person: Person): Expected => ({
    低保: answer(receives(person, "dibao", aid)),
    特困: answer(receives(person, "tekun", aid)),
    在领: answer(isPaid(person, aid)),
  });
  return new Map(index.recorded.map((person) => [person.name ?? "", of(person)]));
}

test.each(cases)("$name", (one) => {
  const known = answers(one);
  for (const [name, expected] of Object.entries(one.people)) {
    expect({ [name]: known.get(name) }).toEqual({ [name]: expect.objectContaining(expected) });
  }
});

test("a sum above zero is paid; zero, less, a blank and no column are not", () => {
  const { households } = rosterOf([
    ["户编号", "姓名", "与户主关系", "护理补贴"],
    ["001", "张一", "户主", 0.01],
    ["002", "张二", "户主", 0],
    ["003", "张三", "户主", -80],
    ["004", "张四", "户主", null],
  ]);
  const people = households.flatMap((household) => household.people);
  const paid = people.map((person) => paidIn(person, "nursing_allowance")?.toNumber() ?? null);
  expect(paid).toEqual([0.01, null, null, null]);
  expect(people.map((person) => paidIn(person, "living_allowance"))).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
