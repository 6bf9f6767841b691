import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "渐退期台账";
const HEADERS = [
  "序号",
  "苏木乡镇",
  "嘎查村",
  "户编号",
  "户主姓名",
  "户主身份证号",
  "家庭人口",
  "保障人数",
  "家庭人均年收入(元)",
  "低保标准(元/年)",
  "是否建档立卡",
  "脱贫属性",
  "月保障金额(元)",
  "是否渐退",
  "渐退期开始日",
  "渐退期月",
  "渐退期结束日",
  "备注",
];

/** Households in phase-out, one a row, as the documents of Xing'an League have it: 12 to 24 months. */
export function phaseOutRoster(): Sample {
  const region = "152201";
  const households = [
    ...population({
      ...SAMPLE_COUNTY,
      region,
      county: "样例旗",
      towns: [{ name: "乌兰苏木", villages: ["巴彦嘎查", "查干嘎查"] }],
      asOf: { year: 2019, month: 9, day: 30 },
      seed: 152201,
      households: 12,
    }),
  ];
  const rows: SampleCell[][] = [
    ["样例旗农村牧区低保渐退期台账"],
    ["填报单位：样例旗民政局", null, null, null, null, null, null, "填报时间：2019.9.30"],
    HEADERS,
  ];
  households.forEach((household, i) => {
    const size = household.members.length;
    rows.push([
      i + 1,
      household.town,
      household.village,
      household.number,
      household.members[0]?.name ?? "",
      household.members[0]?.id ?? "",
      size,
      size,
      5200 + i * 35,
      4700,
      "是",
      "脱贫不稳定户",
      160 * size,
      "是",
      "2019.1",
      12,
      "2019.12",
      null,
    ]);
  });
  const plant = new Planter(SHEET, rows);
  plant.put(5, 15, null, "I03", "渐退户没有起始月");
  plant.set(5, 17, null);
  plant.put(6, 16, 36, "I02", "渐退期 36 个月，超过最长 24 个月");
  plant.set(6, 17, "2021.12");
  plant.put(7, 17, "2019.6", "I01", "渐退期已满仍在发放");
  plant.set(7, 15, "2018.7");
  plant.set(7, 12, "稳定脱贫户");
  plant.put(8, 11, "否", "I04", "不是建档立卡户却给渐退", { row: 8, column: 14 });
  return {
    file: "02-低保渐退期台账.xlsx",
    title: "兴安盟口径的渐退期台账，一户一行",
    layout: "标题、填报行、单行表头；年月写作 2019.1",
    policy: "xingan",
    asOf: "2019-09-30",
    writer: "LibreOffice",
    sheets: [
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [3],
        merges: ["A1:R1"],
        widths: HEADERS.map(() => 13),
      },
    ],
    planted: plant.planted,
  };
}
