import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "一户一行";
const MEMBERS = 3;

/** One household a row, its members across the columns. */
export function membersAcross(): Sample {
  const households = [...population({ ...SAMPLE_COUNTY, seed: 505, households: 18 })];
  const headers: SampleCell[] = [
    "编号",
    "乡(镇)",
    "村名",
    "家庭编号",
    "户主姓名",
    "户主身份证",
    "家庭人口(人)",
    "享受低保人数",
    "年家庭总收入",
    "月保障金（元）",
  ];
  for (let m = 1; m <= MEMBERS; m++) {
    headers.push(`成员${m}姓名`, `成员${m}身份证号`, `成员${m}与户主关系`);
  }
  const rows: SampleCell[][] = [["农村最低生活保障家庭登记表"], headers];
  households.forEach((household, i) => {
    const head = household.members[0];
    if (!head) return;
    const size = household.members.length;
    const row: SampleCell[] = [
      i + 1,
      household.town,
      household.village,
      household.number,
      head.name,
      head.id,
      size,
      size,
      household.incomeYear,
      household.dueMonth,
    ];
    for (let m = 1; m <= MEMBERS; m++) {
      const member = household.members[m];
      row.push(member?.name ?? null, member?.id ?? null, member?.relation ?? null);
    }
    rows.push(row);
  });
  const plant = new Planter(SHEET, rows);
  const pair = households.findIndex((one) => one.members.length >= 2) + 3;
  const text = plant.text(pair, 12);
  plant.put(
    pair,
    12,
    `${text.slice(0, 6)}19901332${text.slice(14)}`,
    "A05",
    "成员身份证中的出生日期无效",
  );
  return {
    file: "05-一户一行成员横排.xlsx",
    title: "一户一行，成员横向排列",
    layout: "标题、单行表头；成员1姓名、成员1身份证号……",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "exceljs",
    sheets: [
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [2],
        merges: ["A1:S1"],
        widths: headers.map(() => 13),
      },
    ],
    planted: plant.planted,
  };
}
