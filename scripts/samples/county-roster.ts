/** The county roster of thirty columns, one person a row: the layout of the main sample and of any size. */
import type { PopulationOptions, SampleHousehold, SampleMember } from "./population";
import type { SampleCell } from "./sheet";

export const COUNTY_HEADERS = [
  "序号",
  "所属乡镇",
  "行政村",
  "村民小组",
  "户编号",
  "低保证号",
  "户主姓名",
  "姓名",
  "身份证号码",
  "与户主关系",
  "性别",
  "出生日期",
  "年龄",
  "文化程度",
  "健康状况",
  "劳动能力",
  "残疾证号",
  "残疾类别",
  "残疾等级",
  "联系电话",
  "家庭住址",
  "家庭人口",
  "保障人口数",
  "家庭年总收入（元）",
  "是否建档立卡",
  "户月保障金额（元）",
  "最初享受月",
  "开户银行",
  "一卡通账号",
  "备注",
] as const;

/** Columns (from 1) of the county roster by header. */
export function columnOf(header: (typeof COUNTY_HEADERS)[number]): number {
  return COUNTY_HEADERS.indexOf(header) + 1;
}

/** The made-up county that the samples are of. */
export const SAMPLE_COUNTY: Omit<PopulationOptions, "seed" | "households"> = {
  region: "520181",
  county: "样例县",
  towns: [
    { name: "青山镇", villages: ["大坪村", "石门村", "新桥村"] },
    { name: "白水乡", villages: ["龙塘村", "马路村"] },
    { name: "云台镇", villages: ["茶园村", "高峰村", "长冲村"] },
  ],
  asOf: { year: 2020, month: 6, day: 30 },
  standardYear: 4500,
};

/**
 * The rows of one household: the head's row carries what is the household's, member rows leave those
 * columns blank, as offices type them. With `repeat`, every row carries them, as systems export them.
 */
export function householdRows(
  household: SampleHousehold,
  number: number,
  repeat: boolean,
): SampleCell[][] {
  return household.members.map((member, i) =>
    memberRow(household, member, i === 0 ? number : null, i === 0 || repeat),
  );
}

function memberRow(
  household: SampleHousehold,
  member: SampleMember,
  number: number | null,
  carries: boolean,
): SampleCell[] {
  const own = <T extends SampleCell>(value: T): T | null => (carries ? value : null);
  const size = household.members.length;
  return [
    number,
    own(household.town),
    own(household.village),
    own(household.group),
    own(household.number),
    own(household.certificate),
    own(household.members[0]?.name ?? ""),
    member.name,
    member.id,
    member.relation,
    member.sex,
    { day: member.birth },
    member.age,
    member.education,
    member.health,
    member.labour,
    member.disability?.cert ?? null,
    member.disability?.type ?? null,
    member.disability?.grade ?? null,
    own(household.phone),
    own(household.address),
    own(size),
    own(size),
    own({ number: household.incomeYear, format: "0.00" }),
    own(household.registeredPoor ? "是" : "否"),
    own({ number: household.dueMonth, format: "0.00" }),
    own(household.startMonth),
    own("农村信用社"),
    own(household.account),
    null,
  ];
}
