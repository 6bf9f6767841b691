/** Entitlements in the JSON of a check: their form, and what lists given beside the roster change. */
import { aidFromLists } from "../../src/app/listed-aid";
import { householdJson } from "../../src/app/result-json";
import { parseIsoDate } from "../../src/calendar";
import { generateCitizenId } from "../../src/identity";
import { contextOf } from "../findings/context";

const ASOF = parseIsoDate("2024-09-30") ?? undefined;
const ID = generateCitizenId({
  region: "511302",
  birth: { year: 1980, month: 5, day: 6 },
  sequence: 12,
});
const CHILD = generateCitizenId({
  region: "511302",
  birth: { year: 2012, month: 5, day: 6 },
  sequence: 14,
});

const ROSTER = [
  [
    "户编号",
    "姓名",
    "与户主关系",
    "身份证号",
    "残疾类别",
    "残疾等级",
    "生活自理能力",
    "户月保障金额（元）",
    "重度残疾人护理补贴",
  ],
  ["1", "张一", "户主", ID, "肢体", "一级", "全护理", 300, 110],
  ["1", "张二", "之子", CHILD, null, null, null, null, null],
];

function entitlements(lists: Readonly<Record<string, readonly (readonly string[])[]>> = {}) {
  const context = contextOf([{ sheet: "农村低保", rows: ROSTER }], {
    ...(ASOF === undefined ? {} : { asOf: ASOF }),
    policy: "nanchong",
    lists,
  });
  const [assessment] = context.assessments;
  if (assessment === undefined) throw new Error("No household was read.");
  const json = householdJson(
    assessment,
    context.policy,
    "zh",
    aidFromLists(context.roster, context.assessments),
  );
  return json["entitlements"] as readonly Record<string, unknown>[];
}

test("each names its kind, rows, answer, amounts, what was received and the clause", () => {
  expect(entitlements()).toEqual([
    {
      code: "living-allowance",
      kind: "living-allowance",
      title: "困难残疾人生活补贴",
      person: "张一",
      rows: [2],
      due: "yes",
      amountMonth: null,
      amountOnce: null,
      from: null,
      received: null,
      receivedMonth: null,
      excludedBy: null,
      text: "低保家庭中的持证残疾人，应享困难残疾人生活补贴",
      source: "《推进巩固拓展民政领域脱贫攻坚成果提质增效工作方案》（2024-08-14）二（三）3",
      missing: ["living_allowance_standard"],
    },
    expect.objectContaining({
      kind: "nursing-allowance",
      due: "yes",
      received: true,
      receivedMonth: "110.00",
      missing: ["nursing_allowance_standard"],
    }),
  ]);
});

test("the care benefit for work injury excludes both", () => {
  const listed = entitlements({
    "work-injury": [
      ["姓名", "身份证号"],
      ["张一", ID],
    ],
  });
  expect(listed.map(({ due, excludedBy }) => [due, excludedBy])).toEqual([
    ["no", "work-injury"],
    ["no", "work-injury"],
  ]);
});

test("a child on the list of orphans has the allowance, of the kind that the list says", () => {
  const kindsWith = (kind: string) =>
    entitlements({
      orphans: [
        ["姓名", "身份证号", "儿童类别"],
        ["张二", CHILD, kind],
      ],
    }).map((one) => one["kind"]);
  expect(kindsWith("孤儿")).toContain("orphan-allowance");
  expect(kindsWith("事实无人抚养儿童")).toContain("uncared-child-allowance");
});

test("without such lists the roster itself says who is on dibao, and nothing else is said", () => {
  const { assessments, roster } = contextOf([{ sheet: "农村低保", rows: ROSTER }], {
    policy: "nanchong",
  });
  const given = aidFromLists(roster, assessments);
  expect(roster.households.flatMap(({ people }) => people.map(given))).toEqual([
    { dibao: true },
    { dibao: true },
  ]);
  expect(aidFromLists(roster, assessments)).toBe(given);
});
