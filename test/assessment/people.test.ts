/**
 * What the words of a roster say of a person: ability to work, work, health, illness, disability,
 * schooling. A blank or a dash says nothing, which is never a no.
 */
import {
  disabilityOf,
  hasSeveralKinds,
  isOfHearingOrSpeech,
  isSeverelyDisabled,
} from "../../src/assessment/disability";
import { isSeverelyIll } from "../../src/assessment/illness";
import {
  isCarer,
  isChronicallyIll,
  isHealthy,
  isInWork,
  labourOf,
  schoolingOf,
} from "../../src/assessment/person-state";
import {
  isInAnySchool,
  isInBasicSchool,
  isInSchoolOrCollege,
} from "../../src/assessment/schooling";
import type { Person } from "../../src/roster/types";
import { id } from "../roster/build";
import { household, type GivenFacts } from "./given";
import { day } from "./policies";

function personOf(facts: GivenFacts): Person {
  const [person] = household({
    household: {},
    members: [facts],
    table: { scheme: "dibao", area: "rural" },
    asOf: day("2024-09-30"),
  }).people;
  if (person === undefined) throw new Error("No person.");
  return person;
}

test.each([
  ["普通劳动力", "full"],
  ["有劳动能力", "full"],
  ["弱劳动力", "part"],
  ["部分丧失劳动能力", "part"],
  ["丧失劳动力", "none"],
  ["无劳动能力", "none"],
  ["待核实", null],
  [null, null],
])("ability to work “%s”: %s", (words, answer) => {
  expect(labourOf(personOf({ 劳动能力: words }))).toBe(answer);
});

test.each([
  [{ 就业: "省外务工" }, true],
  [{ 就业: "公益性岗位" }, true],
  [{ 就业: "未就业" }, false],
  [{ 就业: "在家务农" }, false],
  [{ 就业: "务农" }, null],
  [{ 就业: "务农", 务工月数: 3 }, true],
  [{ 就业: "失业", 务工月数: 3 }, false],
  [{ 就业: null, 务工月数: 0 }, false],
  [{ 就业: null, 务工月数: 1 }, true],
  [{ 务工月数: null }, null],
  [{}, null],
])("work %j: %s", (facts, answer) => {
  expect(isInWork(personOf(facts))).toBe(answer);
});

test.each([
  ["健康", true, false],
  ["身体健康", true, false],
  ["健康或良好", true, false],
  ["良 好", true, false],
  ["不健康", false, false],
  ["健康状况差", false, false],
  ["长期慢性病", false, true],
  ["残疾", false, false],
  ["—", null, false],
  ["--", null, false],
  ["-残疾", false, false],
  [null, null, false],
])("health “%s”: sound %s, chronically ill %s", (words, sound, chronic) => {
  const person = personOf({ 健康状况: words });
  expect([isHealthy(person), isChronicallyIll(person)]).toEqual([sound, chronic]);
});

test.each([
  [{ 健康状况: "患有大病" }, true],
  [{ 健康状况: "慢性病" }, false],
  [{ 健康状况: "健康", 病种: "尿毒症" }, true],
  [{ 病种: "未患重病" }, false],
  [{ 病种: "高血压" }, false],
  [{ 重病病种: "高血压" }, true],
  [{ 重病病种: "无" }, false],
  [{ 重病病种: null }, false],
  [{}, false],
])("illness %j: severe %s", (facts, answer) => {
  expect(isSeverelyIll(personOf(facts))).toBe(answer);
});

test.each([
  [{ 就业: "在家照料老人" }, true],
  [{ 就业: "务农", 备注: "照护重残父亲" }, true],
  [{ 备注: "需要照料" }, false],
  [{ 备注: "享受护理补贴" }, false],
  [{ 就业: "护理员" }, false],
  [{ 就业: "务工", 备注: null }, false],
  [{}, false],
])("%j: stays at home to care %s", (facts, answer) => {
  expect(isCarer(personOf(facts))).toBe(answer);
});

describe("schooling", () => {
  test.each([
    // words, of whatever stage, compulsory to vocational, to a first degree
    ["小学", true, true, true],
    ["高三", true, true, true],
    ["中职", true, true, true],
    ["特殊教育", true, true, true],
    ["大专", true, false, true],
    ["本科", true, false, true],
    ["研究生", true, false, false],
    ["在校", true, null, true],
    ["某县第一中学", true, null, true],
    ["非在校生", false, false, false],
    ["已离校", false, false, false],
    ["—", null, null, null],
    [null, null, null, null],
  ])("column “%s”: any %s, basic %s, to a first degree %s", (words, any, basic, college) => {
    const person = personOf({ 在校: words });
    expect([isInAnySchool(person), isInBasicSchool(person), isInSchoolOrCollege(person)]).toEqual([
      any,
      basic,
      college,
    ]);
  });

  test.each([
    [{ 学校: "某县第一中学" }, true],
    [{ 学校: "—" }, null],
    [{ 学校: null }, null],
    [{ 就业: "学生" }, true],
    [{ 就业: "务工" }, null],
    [{ 在校: "否", 学校: "某县第一中学", 就业: "学生" }, false],
    [{ 在校: "—", 学校: "某县第一中学" }, true],
  ])("%j: at school %s, of a stage that is not said", (facts, answer) => {
    const person = personOf(facts);
    expect(isInAnySchool(person)).toBe(answer);
    expect(isInSchoolOrCollege(person)).toBe(answer);
    expect(isInBasicSchool(person)).toBe(answer === true ? null : answer);
  });

  test.each([
    [{ 在校: "本科" }, "student"],
    [{ 在校: "硕士研究生" }, "postgraduate"],
    [{ 在校: "非在校生", 就业: "学生" }, "none"],
    [{ 在校: null, 就业: "在校学生" }, "student"],
    [{ 在校: null, 就业: "务工" }, null],
    [{}, null],
  ])("%j: %s", (facts, answer) => {
    expect(schoolingOf(personOf(facts))).toBe(answer);
  });
});

/** A certificate's number: citizen number, kind (1 vision … 7 multiple), grade; B01 where it was issued again. */
const certificate = (digits: string): string => `${id("1984-01-01", "male", 0)}${digits}`;

describe("disability", () => {
  test.each([
    [{ 残疾类别: "肢体", 残疾等级: "二级" }, "limb", 2],
    [{ 残疾类别: "智力残疾", 残疾等级: 3 }, "mind", 3],
    [{ 残疾类别: "精神", 残疾等级: "四级" }, "mind", 4],
    [{ 残疾类别: "视力", 残疾等级: "一级" }, "vision", 1],
    [{ 残疾类别: "听力", 残疾等级: "一级" }, "other", 1],
    [{ 残疾类别: "言语", 残疾等级: "一级" }, "other", 1],
    [{ 残疾类别: "多重", 残疾等级: "一级" }, "other", 1],
    // Several kinds written out: that of the mind counts at a milder grade.
    [{ 残疾类别: "肢体、智力", 残疾等级: "二级" }, "mind", 2],
    // The level names the kind, or the kind the level.
    [{ 残疾等级: "肢体二级" }, "limb", 2],
    [{ 残疾等级: "智力二级" }, "mind", 2],
    [{ 残疾类别: "肢体一级" }, "limb", 1],
    [{ 残疾类别: "肢体一级", 残疾等级: null }, "limb", 1],
    [{ 残疾类别: "肢体二级", 残疾等级: "三级" }, "limb", 3],
    // A bare figure is a grade and no kind (4 would be limb).
    [{ 残疾等级: "4" }, null, 4],
    [{ 残疾等级: "II" }, null, 2],
    [{ 残疾等级: "二级" }, null, 2],
    // By the certificate alone, or where the columns leave something open.
    [{ 残疾证号: certificate("43") }, "limb", 3],
    [{ 残疾证号: certificate("62B1") }, "mind", 2],
    [{ 残疾证号: certificate("43"), 残疾等级: "二级" }, "limb", 2],
    [{ 残疾证号: certificate("43"), 残疾类别: "听力" }, "other", 3],
    [{ 残疾证号: certificate("43"), 残疾类别: null, 残疾等级: null }, "limb", 3],
    [{ 残疾证号: certificate("93") }, null, 3],
  ])("%j: %s, grade %s", (facts: GivenFacts, kind, grade) => {
    expect(disabilityOf(personOf(facts))).toEqual({ kind, grade });
  });

  test.each([
    {},
    { 残疾类别: "肢体" },
    { 残疾等级: "待评定" },
    { 残疾证号: "有" },
    { 残疾证号: certificate("4") },
    { 残疾证号: certificate("49") },
  ])("%j: no grade is shown", (facts: GivenFacts) => {
    expect(disabilityOf(personOf(facts))).toBeNull();
  });

  test.each([
    [{ 残疾类别: "肢体", 残疾等级: "二级" }, true],
    [{ 残疾类别: "肢体", 残疾等级: "三级" }, false],
    [{ 残疾类别: "精神", 残疾等级: "三级" }, true],
    [{ 残疾类别: "精神", 残疾等级: "四级" }, false],
    [{}, false],
  ])("%j: severe %s", (facts, answer) => {
    expect(isSeverelyDisabled(personOf(facts))).toBe(answer);
  });

  test.each([
    [{ 残疾类别: "听力", 残疾等级: "二级" }, true],
    [{ 残疾类别: "言语", 残疾等级: "二级" }, true],
    [{ 残疾类别: "肢体", 残疾等级: "二级" }, false],
    [{ 残疾等级: "听力一级" }, true],
    [{ 残疾等级: "2" }, false],
    [{ 残疾证号: certificate("31") }, true],
    [{ 残疾证号: certificate("21") }, true],
    [{ 残疾证号: certificate("41") }, false],
    [{ 残疾类别: "肢体", 残疾证号: certificate("31") }, false],
    [{}, false],
  ])("%j: of hearing or speech %s", (facts: GivenFacts, answer) => {
    expect(isOfHearingOrSpeech(personOf(facts))).toBe(answer);
  });

  test.each([
    [{ 残疾类别: "多重" }, true],
    [{ 残疾类别: "综合残疾" }, true],
    [{ 残疾类别: "肢体" }, false],
    [{ 残疾证号: certificate("71") }, true],
    [{ 残疾证号: certificate("41") }, false],
    [{}, false],
  ])("%j: several kinds %s", (facts: GivenFacts, answer) => {
    expect(hasSeveralKinds(personOf(facts))).toBe(answer);
  });
});
