/** What the words above, below and between tables say: titles, lines of units, signatures, totals. */

const UNIT_WORDS =
  "填报单位|填表单位|制表单位|报送单位|所属地区|所属区划|单位名称|单位|填报时间|填报日期|填表时间|填表日期|制表时间|制表日期|统计时间|统计日期|打印时间|导出时间|发放时间|发放月份|发放日期|金额单位|计量单位|县|区|市|乡镇|乡|镇|街道|村|社区|(?:乡镇|街道|村|居|社区|居委会|村委会)\\((?:街道|居|社区|公章|盖章|章)\\)";
const UNIT_LINE = new RegExp(
  `(?:${UNIT_WORDS})(?:\\((?:公章|盖章|章|签章)\\))?[:]|^(?:填报单位|制表单位|所属地区|单位名称).{2,}`,
);

/** Whether a line above a table names its unit, place or date: 填报单位:, 所属地区:, 单位:元. */
export function isUnitLine(text: string): boolean {
  return UNIT_LINE.test(text);
}

const TITLE_END =
  /(?:表|册|名单|台账|底册|花名|明细|统计|公示|清单|一览|汇总|信息|数据|情况|登记|底数|档案)(?:[(（【].*)?\d{0,3}$/;

/** Whether a text reads like the title of a table rather than a header over columns. */
export function isTitleText(text: string): boolean {
  return (
    text.length >= 4 &&
    (TITLE_END.test(text) || /^附(?:件|表)|^表[\d一二三四五六七八九十]/.test(text))
  );
}

/** Whether a text can only be the title of a roster: 东村农村低保名册, never a header such as 家庭收入情况. */
export function isNamedTitle(text: string): boolean {
  return /.{3,}(?:名册|花名|清册|底册|台账|名单|一览表|明细表|登记表|统计表|汇总表|情况表|领取表|发放表)(?:[(（【].*)?$/.test(
    text,
  );
}

const SIGNATURE =
  /^.{0,8}?(?:经办人?|审核人?|审批人?|制表人?|填表人?|填报人|复核人?|负责人|领导|主任|会计|出纳|分管|签批人|签字|签名|签章|盖章|公章|日期|时间|制单|核对人?)(?:\(.{1,8}\))?[:]|^(?:监督|举报|咨询|联系)?(?:电话|人)[:]/;
const REMARK =
  /^(?:说明|备注|注|附注|填表说明|填报说明|注意事项|提示|示例|例|公示期|公示时间|以上人员|以上)[:、。,\d]|^[(]?(?:以下空白|此页无正文)/;

/** Whether a line below or between rows is a signature, a remark or the like: 经办人签字:, 注:, 以下空白. */
export function isNoteText(text: string): boolean {
  return SIGNATURE.test(text) || REMARK.test(text) || /^第?\d+页/.test(text);
}

const TOTAL =
  /^(?:.{0,12}?(?:合计|总计|小计|共计|累计|总和|汇总数|本页计|本页合计)|计|总数|合)(?:数|金额|人数|户数)?(?:[:(].*)?$/;

/** Whether a squeezed text labels a row of totals: 合计, 小计, 本页小计, 赵家村合计. */
export function isTotalLabel(text: string): boolean {
  return text.length <= 20 && TOTAL.test(text);
}

/** Whether a title was overtyped: one or two characters, or a number, are no title. */
export function isOverwrittenTitle(text: string): boolean {
  return text.length <= 2 || /^[\d.]+$/.test(text);
}
