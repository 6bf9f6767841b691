import { SAMPLE_COUNTY } from "../county-roster";
import { Planter } from "../plant";
import { population } from "../population";
import type { Sample, SampleCell } from "../sheet";

const SHEET = "低保家庭成员";
const HEADERS = [
  "地区",
  "家庭编号",
  "低保(五保)证号",
  "低保类别",
  "户主姓名",
  "成员姓名",
  "身份证件号码",
  "与户主的关系",
  "是否保障对象",
  "户籍类别",
  "劳动能力",
  "家庭月总收入（元）",
  "月保障金",
  "救助开始月份",
  "截止保障年月",
  "账户名称",
  "银行账号",
];

/** An export with codes: categories 01, 02, 03 and 3000-01 as the open end. */
export function provincialCodes(): Sample {
  const households = [...population({ ...SAMPLE_COUNTY, seed: 909, households: 16 })];
  const rows: SampleCell[][] = [HEADERS];
  for (const household of households) {
    // The export rounds income to whole yuan a month, and pays by that.
    const income = Math.round(household.incomeYear / 12);
    const due = 375 * household.members.length - income;
    for (const member of household.members) {
      rows.push([
        `样例县${household.town}${household.village}`,
        household.number,
        household.certificate,
        "02农村低保",
        household.members[0]?.name ?? "",
        member.name,
        member.id,
        member.relation,
        "是",
        "农业",
        member.labour,
        income,
        due,
        "2019-01",
        "3000-01",
        household.members[0]?.name ?? "",
        household.account,
      ]);
    }
  }
  const plant = new Planter(SHEET, rows);
  plant.put(3, 16, "外村人", "H02", "账户名既不是户主也不是成员");
  plant.put(8, 7, Number(plant.text(8, 7).replace(/X$/, "0")), "A07", "身份证号存成数值");
  return {
    file: "09-低保系统编码导出.xlsx",
    title: "带代码的系统导出，户信息每行重复",
    layout: "第1行表头；低保类别 02农村低保；截止年月 3000-01",
    policy: "guizhou",
    asOf: "2020-06-30",
    writer: "LibreOffice",
    sheets: [{ name: SHEET, rows, headerRows: [1], widths: HEADERS.map(() => 14) }],
    planted: plant.planted,
  };
}
