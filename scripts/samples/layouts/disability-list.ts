import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "残疾人补贴";

/** A list of disabled people: two title rows, the header in row 3, certificates typed as numbers. */
export function disabilityList(): Sample {
  const people = [...population({ ...SAMPLE_COUNTY, seed: 606, households: 260 })]
    .flatMap((household) => household.members.map((member) => ({ household, member })))
    .filter(({ member }) => member.disability !== null)
    .slice(0, 20);
  const rows: SampleCell[][] = [
    ["残疾人补贴申领登记表"],
    ["填报单位：青山镇人民政府", null, null, null, null, null, "填报时间：2020年6月"],
    [
      "序 号",
      "残疾人姓名",
      "性别",
      "身份证号码",
      "残疾证号",
      "残疾 类别",
      "残疾等级",
      "监护人姓名",
      "地址",
      "补贴金额",
      "联系电话",
    ],
  ];
  people.forEach(({ household, member }, i) => {
    rows.push([
      i + 1,
      member.name,
      member.sex,
      member.id,
      member.disability?.cert ?? "",
      member.disability?.type ?? "",
      member.disability?.grade ?? "",
      null,
      household.address,
      50,
      household.phone,
    ]);
  });
  const plant = new Planter(SHEET, rows);
  plant.put(5, 5, Number(plant.text(5, 5)), "A13", "残疾证号存成数值，后几位已丢失");
  plant.put(7, 5, Number(plant.text(7, 5)), "A13", "残疾证号存成数值，后几位已丢失");
  plant.put(9, 7, plant.text(9, 7) === "一级" ? "二级" : "一级", "A14", "残疾等级与残疾证号不符");
  plant.put(11, 5, `${plant.text(11, 5).slice(0, 18)}94`, "A13", "残疾证号第19位不是1至7");
  plant.set(11, 7, null);
  plant.set(11, 6, null);
  return {
    file: "06-残疾人补贴登记表.xlsx",
    title: "残疾人补贴申领登记表",
    layout: "两行标题，第3行表头；部分残疾证号存成数值",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "exceljs",
    sheets: [
      {
        name: SHEET,
        rows,
        titleRow: 1,
        headerRows: [3],
        merges: ["A1:K1"],
        widths: [6, 10, 6, 21, 24, 10, 10, 10, 34, 9, 13],
      },
    ],
    planted: plant.planted,
  };
}
