import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { SampleHousehold } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "两村名册";
const HIDDEN = "云台镇（旧）";
const HEADERS = [
  "序号",
  "户主姓名",
  "户主公民身份号码",
  "家庭人口",
  "保障人口数",
  "家庭年总收入（元）",
  "户月保障金额（元）",
  "联系电话",
];

/** Two villages' rosters one above the other, and one more on a hidden sheet. */
export function stackedTables(): Sample {
  const villages = (seed: number, households: number): SampleHousehold[] => [
    ...population({ ...SAMPLE_COUNTY, seed, households }),
  ];
  const rows: SampleCell[][] = [];
  addTable(rows, "大坪村农村低保对象名册", villages(1001, 8));
  rows.push([]);
  const second = rows.length + 1;
  addTable(rows, "石门村农村低保对象名册", villages(1002, 8));
  const hidden: SampleCell[][] = [];
  addTable(hidden, "云台镇农村低保对象名册", villages(1003, 6));
  const plant = new Planter(SHEET, rows);
  plant.put(5, 4, 0, "B07", "家庭人口 0，少于保障人口", { row: 5, column: 5 });
  const concealed = new Planter(HIDDEN, hidden);
  concealed.put(
    4,
    3,
    concealed.text(4, 3).replace(/.$/, (c) => (c === "5" ? "6" : "5")),
    "A04",
    "隐藏表中的身份证号校验码不对",
  );
  return {
    file: "10-上下叠放与隐藏表.xlsx",
    title: "两个村的名册上下叠放，另有一张隐藏的名册",
    layout: "同一工作表两张表，各有标题、表头、合计；隐藏工作表",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "exceljs",
    sheets: [
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [2, second + 1],
        merges: ["A1:H1", `A${second}:H${second}`],
        widths: HEADERS.map(() => 15),
      },
      { name: HIDDEN, rows: hidden, titleRow: 1, headerRows: [2], hidden: true },
    ],
    planted: [...plant.planted, ...concealed.planted],
  };
}

function addTable(
  rows: SampleCell[][],
  title: string,
  households: readonly SampleHousehold[],
): void {
  rows.push([title], [...HEADERS]);
  const sums = [0, 0, 0];
  households.forEach((household, i) => {
    const head = household.members[0];
    const size = household.members.length;
    rows.push([
      i + 1,
      head?.name ?? "",
      head?.id ?? "",
      size,
      size,
      household.incomeYear,
      household.dueMonth,
      household.phone,
    ]);
    sums[0] = (sums[0] ?? 0) + size;
    sums[1] = (sums[1] ?? 0) + household.incomeYear;
    sums[2] = (sums[2] ?? 0) + household.dueMonth;
  });
  rows.push(["合计", null, null, sums[0] ?? 0, sums[0] ?? 0, sums[1] ?? 0, sums[2] ?? 0, null]);
}
