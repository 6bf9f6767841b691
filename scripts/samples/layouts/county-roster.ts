import { COUNTY_HEADERS, columnOf, householdRows, SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "农村低保";
const TITLE_ROWS = 2;

/** The main sample: a county's rural dibao roster, members below their head, twelve faults planted. */
export function countyRoster(): Sample {
  const households = [...population({ ...SAMPLE_COUNTY, seed: 20200630, households: 24 })];
  const rows: SampleCell[][] = [
    ["样例县2020年6月农村低保对象花名册"],
    [
      "填报单位：样例县民政局\u3000\u3000\u3000审核人：\u3000\u3000\u3000填报人：\u3000\u3000\u3000填报时间：2020.6.30\u3000\u3000\u3000单位：元",
    ],
    [...COUNTY_HEADERS],
  ];
  const firstRows: number[] = [];
  households.forEach((household, i) => {
    firstRows.push(rows.length + 1);
    rows.push(...householdRows(household, i + 1, false));
  });
  const lastRow = rows.length;
  rows.push(totals(rows, lastRow));
  rows.push(["经办人签字：", null, null, null, null, null, "负责人签字："]);
  const plant = new Planter(SHEET, rows);
  plantFaults(plant, firstRows, households);
  return {
    file: "01-农村低保花名册.xlsx",
    title: "县级农村低保花名册，一人一行，成员行不重复户的信息",
    layout: "标题、填报行、单行表头、合计行、签字行",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "exceljs",
    sheets: [
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [TITLE_ROWS + 1],
        merges: ["A1:AD1", "A2:AD2"],
        widths: COUNTY_HEADERS.map((header) => (header.length > 6 ? 16 : 11)),
        fills: { [`H${firstRows[3] ?? 4}`]: "FFFF00" },
      },
    ],
    planted: plant.planted,
  };
}

function totals(rows: readonly SampleCell[][], lastRow: number): SampleCell[] {
  const total: SampleCell[] = COUNTY_HEADERS.map(() => null);
  total[0] = "合   计";
  for (const header of ["家庭人口", "保障人口数", "户月保障金额（元）"] as const) {
    const column = columnOf(header);
    let sum = 0;
    for (let row = TITLE_ROWS + 2; row <= lastRow; row++) {
      sum += numberIn(rows[row - 1]?.[column - 1] ?? null);
    }
    total[column - 1] = sum;
  }
  return total;
}

function numberIn(content: SampleCell): number {
  if (typeof content === "number") return content;
  return typeof content === "object" && content !== null && "number" in content
    ? content.number
    : 0;
}

function plantFaults(
  plant: Planter,
  firstRows: readonly number[],
  households: readonly { readonly members: readonly unknown[] }[],
): void {
  const head = (i: number): number => firstRows[i] ?? 0;
  const id = columnOf("身份证号码");
  const large = households.findIndex((one) => one.members.length >= 3);
  const second = households.findIndex((one, i) => one.members.length >= 2 && i > large);
  const brokenId = plant.text(head(0), id);
  const lastDigit = brokenId.endsWith("1") ? "2" : "1";
  plant.put(head(0), id, brokenId.slice(0, 17) + lastDigit, "A04", "身份证号末位校验码不对");
  plant.put(head(1), id, plant.text(head(1), id).slice(0, 16), "A03", "身份证号少两位");
  plant.put(
    head(2),
    columnOf("性别"),
    plant.text(head(2), columnOf("性别")) === "男" ? "女" : "男",
    "A09",
    "性别与身份证不符",
  );
  plant.put(head(large) + 1, id, null, "A01", "成员身份证号空白");
  plant.put(head(5), columnOf("联系电话"), "1390000", "A15", "电话少位");
  plant.set(head(6), id, plant.text(head(7), id));
  plant.note(head(6), id, "B01", "与下一户户主身份证号相同");
  plant.put(head(8), columnOf("保障人口数"), 9, "B07", "保障人口多于家庭人口");
  plant.put(
    head(9),
    columnOf("户月保障金额（元）"),
    { number: 2600, format: "0.00" },
    "D08",
    "保障金高于全额",
  );
  plant.put(
    head(10),
    columnOf("户月保障金额（元）"),
    { number: 0, format: "0.00" },
    "D09",
    "在册但保障金为0",
  );
  plant.put(
    head(11),
    columnOf("家庭年总收入（元）"),
    { number: 60000, format: "0.00" },
    "D01",
    "收入高于标准仍整户保障",
  );
  plant.put(head(12), columnOf("一卡通账号"), null, "H03", "账号空白");
  plant.put(head(second), columnOf("与户主关系"), "之子", "B05", "一户没有户主");
}
