import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const HOUSEHOLDS = "农村低保家庭查询";
const PEOPLE = "农村低保人员查询";
const HOUSEHOLD_HEADERS = [
  "所属区",
  "所属街道",
  "所属社",
  "低保（特困）证号",
  "户主姓名",
  "户主身份证号",
  "联系电话",
  "家庭住址",
  "家庭人口",
  "保障人口数",
  "家庭年总收入（元）",
  "分档类型",
  "救助金计算方式",
  "户月保障金额（元）",
  "家庭分类施保总额（元）",
  "合计（元）",
  "最初享受月",
  "开户银行",
  "银行账户名称",
  "银行帐号",
];
const PERSON_HEADERS = [
  "姓名",
  "身份证号",
  "与户主关系",
  "户主身份证号",
  "性别",
  "出生日期",
  "年龄",
  "民族",
  "婚姻状况",
  "文化程度",
  "健康状况",
  "劳动能力",
  "是否残疾人",
  "残疾证号",
  "残疾类别",
  "残疾等级",
  "是否建档立卡扶贫对象",
];

/** Two exports of a provincial system, households and people apart, joined by the head's ID number. */
export function householdAndPersonExports(): Sample {
  const households = [...population({ ...SAMPLE_COUNTY, seed: 404, households: 20 })];
  const top: SampleCell[][] = [HOUSEHOLD_HEADERS];
  const people: SampleCell[][] = [PERSON_HEADERS];
  for (const household of households) {
    const head = household.members[0];
    if (!head) continue;
    const size = household.members.length;
    top.push([
      "样例县",
      household.town,
      household.village,
      household.certificate,
      head.name,
      head.id,
      household.phone,
      household.address,
      size,
      size,
      household.incomeYear,
      null,
      "补差",
      household.dueMonth,
      0,
      household.dueMonth,
      household.startMonth,
      "农村信用社",
      head.name,
      household.account,
    ]);
    for (const member of household.members) {
      people.push([
        member.name,
        member.id,
        member.relation,
        head.id,
        member.sex,
        { day: member.birth },
        member.age,
        "汉族",
        member.age < 20 ? "未婚" : "已婚",
        member.education,
        member.health,
        member.labour,
        member.disability ? "是" : "否",
        member.disability?.cert ?? null,
        member.disability?.type ?? null,
        member.disability?.grade ?? null,
        household.registeredPoor ? "是" : "否",
      ]);
    }
  }
  const above = new Planter(HOUSEHOLDS, top);
  const large = households.findIndex((household) => household.members.length >= 3) + 2;
  above.put(large, 9, 2, "B06", "家庭人口少于人员表的人数");
  above.set(large, 10, 2);
  above.set(6, 20, above.text(7, 20));
  above.note(6, 20, "H01", "与下一户同一银行账号");
  const below = new Planter(PEOPLE, people);
  below.put(5, 6, { day: { year: 1931, month: 5, day: 6 } }, "A10", "出生日期与身份证不符");
  return {
    file: "04-省系统导出家庭与人员.xlsx",
    title: "省低保系统导出的家庭查询和人员查询，两张表按户主身份证号对应",
    layout: "第1行表头，无标题；家庭表与人员表分开",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "LibreOffice",
    sheets: [
      { name: HOUSEHOLDS, rows: top, headerRows: [1], widths: HOUSEHOLD_HEADERS.map(() => 14) },
      { name: PEOPLE, rows: people, headerRows: [1], widths: PERSON_HEADERS.map(() => 12) },
    ],
    planted: [...above.planted, ...below.planted],
  };
}
