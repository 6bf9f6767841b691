import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population, type SampleHousehold } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "防返贫人员信息";
const HEADERS = [
  "户编号",
  "人编号",
  "县",
  "乡",
  "行政村",
  "户主姓名",
  "姓名",
  "性别",
  "证件类型",
  "证件号码",
  "与户主关系",
  "健康状况",
  "劳动技能",
  "在校生状况",
  "户类型",
  "监测对象类别",
  "识别监测时间",
  "人均纯收入（元）",
  "享受低保政策情况",
  "残疾证号",
];

/** An export of the registered-poor system: header in row 3, relations as 之子, sex as 1 and 2, months as 202203. */
export function povertyExport(): Sample {
  const households = [
    ...population({
      ...SAMPLE_COUNTY,
      asOf: { year: 2023, month: 6, day: 30 },
      seed: 808,
      households: 22,
    }),
  ];
  const rows: SampleCell[][] = [
    ["脱贫户和监测对象成员信息查询"],
    ["导出时间：2023-06-30", null, null, null, "数据来源：样例"],
    HEADERS,
  ];
  let person = 0;
  for (const household of households) {
    for (const member of household.members) {
      person += 1;
      rows.push([
        household.number,
        `P${String(person).padStart(6, "0")}`,
        "样例县",
        household.town,
        household.village,
        household.members[0]?.name ?? "",
        member.name,
        member.sex === "男" ? "1" : "2",
        "居民身份证",
        member.id,
        member.relation,
        member.health,
        member.labour,
        member.education === "在校生" ? "小学" : "非在校生",
        "脱贫户",
        "脱贫不稳定户",
        "202203",
        7600,
        covered(household) ? "农村低保" : "未享受",
        member.disability?.cert ?? null,
      ]);
    }
  }
  const plant = new Planter(SHEET, rows);
  const spouse = rows.findIndex((row) => row[10] === "配偶") + 1;
  plant.put(spouse, 8, plant.text(spouse - 1, 8), "A09", "性别与身份证不符");
  const child = rows.findIndex((row) => row[10] === "之女") + 1;
  plant.put(child, 11, "之子", "B10", "关系写作之子，身份证为女性");
  return {
    file: "08-防返贫人员导出.xlsx",
    title: "防返贫（建档立卡）系统人员导出",
    layout: "第3行表头；性别 1/2；年月 202203；关系 之子、之女",
    policy: "blank",
    asOf: "2023-06-30",
    writer: "exceljs",
    sheets: [
      {
        name: SHEET,
        rows,
        headerRows: [3],
        widths: HEADERS.map(() => 12),
        hiddenRows: [rows.length],
      },
    ],
    planted: plant.planted,
  };
}

/** Households with a disabled member or without labour are on dibao here: an uncovered one would be a doubt of its own. */
function covered(household: SampleHousehold): boolean {
  return (
    household.registeredPoor ||
    household.members.some((member) => member.disability !== null) ||
    household.members.every((member) => member.labour !== "普通劳动力")
  );
}
