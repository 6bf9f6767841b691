import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "监测户台账";

/** The ledger of monitored households: months typed like 2013.9, on the second sheet of the workbook. */
export function monitoredLedger(): Sample {
  const causes = ["缺技术", "因病", "自身发展动力不足", "因残", "因学", "缺劳力"];
  const households = [
    ...population({
      ...SAMPLE_COUNTY,
      asOf: { year: 2023, month: 6, day: 30 },
      seed: 707,
      households: 16,
    }),
  ];
  const rows: SampleCell[][] = [
    ["防止返贫监测户基本信息台账"],
    [
      "序号",
      "自然村",
      "户主姓名",
      "证件号码",
      "人数",
      "户类型",
      "易返贫致贫户(监测对象)类型",
      "致贫原因",
      "纳入监测日期",
      "风险是否消除",
      "家庭人均纯收入(元)",
      "人联系电话",
      "备注",
    ],
  ];
  households.forEach((household, i) => {
    rows.push([
      i + 1,
      household.village,
      household.members[0]?.name ?? "",
      household.members[0]?.id ?? "",
      household.members.length,
      "监测户",
      i % 2 === 0 ? "脱贫不稳定户" : "边缘易致贫户",
      causes[i % causes.length] ?? "",
      `${2020 + (i % 3)}.${2 + (i % 8)}`,
      "否",
      6100 + i * 20,
      household.phone,
      null,
    ]);
  });
  const plant = new Planter(SHEET, rows);
  plant.put(4, 4, `999999${plant.text(4, 4).slice(6)}`, "A02", "占位身份证号");
  plant.put(6, 9, "去年秋天", "A18", "日期不可识别");
  return {
    file: "07-监测户台账.xlsx",
    title: "防止返贫监测户台账，数据在第二张表",
    layout: "首张为说明页；年月写作 2020.3",
    policy: "blank",
    asOf: "2023-06-30",
    writer: "LibreOffice",
    sheets: [
      { name: "填表说明", rows: [["填表说明"], ["一、请各村按月更新。"], ["二、日期填写到月。"]] },
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [2],
        merges: ["A1:M1"],
        widths: [6, 12, 10, 21, 7, 9, 18, 16, 12, 10, 14, 13, 10],
      },
    ],
    planted: plant.planted,
  };
}
