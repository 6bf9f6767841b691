import ExcelJS from "exceljs";

/** Names as they come in some prefectures, and longer than any column of ours is wide. */
const TOWN = "黔西南布依族苗族自治州望谟县乐旺镇新屯街道办事处";
const VILLAGE = "纳包村民委员会第十二村民小组易地扶贫搬迁安置点";
const HEADERS = [
  "序号",
  "乡镇",
  "村",
  "户编号",
  "户主姓名",
  "姓名",
  "与户主关系",
  "出生日期",
  "残疾类别",
  "残疾等级",
  "是否建档立卡户",
  "家庭人口",
  "保障人口数",
  "家庭年总收入（元）",
  "户月保障金额（元）",
  "渐退开始时间",
  "渐退截止时间",
  "审批时间",
  "人工核定结果",
  "人工核定理由",
];

type Line = readonly (string | number | null)[];

const HEAD = "阿卜杜热依木·麦麦提图尔荪·买买提艾力";
const WIFE = "Alexandrina Wilhelmina Theodora von Oldenburg-Sonderburg";

const LINES: readonly Line[] = [
  [1, TOWN, VILLAGE, "522326-0001", HEAD, HEAD, "户主", "1938-03-12", "肢体", "一级", "是", 2, 2]
    .concat([3000, 700])
    .concat([
      "",
      "",
      "2019-03-01",
      "继续保障",
      "入户核实：长子外出务工失联，收入无法核定，按原档继续",
    ]),
  [2, TOWN, VILLAGE, "522326-0001", HEAD, WIFE, "配偶", "1941-07-01", "智力", "二级", "是"],
  [
    3,
    TOWN,
    VILLAGE,
    "522326-0002",
    "欧阳上官司马",
    "欧阳上官司马",
    "户主",
    "1970-05-09",
    "",
    "",
    "是",
    1,
    1,
  ]
    .concat([9600, 365])
    .concat(["2020-01", "2020-12", "2020-05-20"]),
  [
    4,
    TOWN,
    VILLAGE,
    "522326-0003",
    "王五",
    "王五",
    "户主",
    "1955-02-02",
    "",
    "",
    "否",
    3,
    3,
    null,
    900,
  ],
];

/** A person roster whose names, places and sheet are very long, with most of what a row can show. */
export async function longRoster(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("二〇二〇年农村最低生活保障对象花名册（上半年）");
  sheet.addRow([`${TOWN}农村最低生活保障对象花名册`]);
  sheet.mergeCells(1, 1, 1, HEADERS.length);
  sheet.addRow(HEADERS);
  for (const line of LINES) sheet.addRow([...line]);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
