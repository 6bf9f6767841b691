import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Planted, Sample, SampleCell, SampleSheet } from "../sheet";

/** The township's hand-out sheet: one sheet a village, a header over four rows with broken words, members blank. */
export function paymentByVillage(): Sample {
  const villages = ["幸福社区", "和平社区"];
  const planted: Planted[] = [];
  const sheets = villages.map((village, i): SampleSheet => {
    const { sheet, faults } = villageSheet(village, i);
    planted.push(...faults);
    return sheet;
  });
  return {
    file: "03-城市低保发放领取表.xlsx",
    title: "乡镇发放领取表，一村（社区）一张表",
    layout: "第3至6行为断字表头，部分合并；父项下空白子项为合计；成员行空白；合计行；签字行",
    policy: "blank",
    asOf: "2024-03-31",
    writer: "exceljs",
    sheets,
    planted,
  };
}

function villageSheet(village: string, index: number): { sheet: SampleSheet; faults: Planted[] } {
  const households = [
    ...population({
      ...SAMPLE_COUNTY,
      towns: [{ name: "城关街道", villages: [village] }],
      asOf: { year: 2024, month: 3, day: 31 },
      seed: 300 + index,
      households: 9,
    }),
  ];
  const rows: SampleCell[][] = [
    ["城市居民最低生活保障金发放领取表（2024年3月）"],
    [`所属地区：样例县\u3000城关街道\u3000乡镇（街道）\u3000${village}\u3000村（居）委会`],
    [
      "序号",
      "低保证号",
      "户主",
      "家庭成员",
      "与户主",
      "身份证号码",
      "保障人数",
      null,
      null,
      "领取金额",
      null,
      null,
      null,
      "领款人签字",
    ],
    [
      null,
      null,
      "姓名",
      "姓名",
      "关系",
      null,
      null,
      "重点",
      "残疾",
      null,
      "家庭",
      "重点",
      "残疾人",
      "（章）",
    ],
    [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      "保障",
      "人数",
      null,
      "补差",
      "救助60元",
      "救助",
      null,
    ],
    [null, null, null, null, null, null, null, "人数", null, null, null, null, null, null],
  ];
  const sums = [0, 0, 0, 0];
  const firstRows: number[] = [];
  households.forEach((household, i) => {
    firstRows.push(rows.length + 1);
    const size = household.members.length;
    const difference = 150 * size + 10 * i;
    household.members.forEach((member, m) => {
      rows.push([
        m === 0 ? `${i + 1}.` : null,
        m === 0 ? `5201 8103 ${String(100 + i)}` : null,
        m === 0 ? member.name : null,
        member.name,
        member.relation,
        member.id,
        m === 0 ? size : null,
        m === 0 ? 1 : null,
        null,
        m === 0 ? difference + 60 : null,
        m === 0 ? difference : null,
        m === 0 ? 60 : null,
        null,
        null,
      ]);
    });
    sums[0] = (sums[0] ?? 0) + size;
    sums[1] = (sums[1] ?? 0) + difference + 60;
    sums[2] = (sums[2] ?? 0) + difference;
    sums[3] = (sums[3] ?? 0) + 60;
  });
  rows.push([
    "合   计",
    null,
    null,
    null,
    null,
    null,
    sums[0] ?? 0,
    households.length,
    null,
    sums[1] ?? 0,
    sums[2] ?? 0,
    sums[3] ?? 0,
    null,
    null,
  ]);
  rows.push(["经办人签字：", null, null, null, null, "单位负责人签字："]);
  const plant = new Planter(village, rows);
  const head = (i: number): number => firstRows[i] ?? 0;
  if (index === 0) {
    plant.put(rows.length - 1, 10, (sums[1] ?? 0) + 100, "L01", "合计比明细多 100 元");
    plant.put(head(4), 6, `${plant.text(head(4), 6)}1`, "A03", "身份证号 19 位");
  } else {
    plant.put(head(2), 13, 40, "L02", "残疾人救助 40 元未计入领取金额", {
      row: head(2),
      column: 10,
    });
    plant.put(head(5), 6, " 52018119800101", "A03", "身份证号残缺");
  }
  return {
    sheet: {
      name: village,
      rows,
      titleRow: 1,
      headerRows: [3, 4, 5, 6],
      merges: ["A1:N1", "A2:N2", "A3:A6", "B3:B6", "H3:I3", "K3:M3"],
      widths: [6, 16, 9, 9, 9, 21, 9, 7, 7, 10, 9, 10, 9, 12],
    },
    faults: plant.planted,
  };
}
