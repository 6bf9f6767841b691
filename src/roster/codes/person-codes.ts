/** Values of columns that describe a person: health, ability to work, disability, schooling, self-care. */
import { codeList } from "./code-list";

export type SexCode = "male" | "female";

export const SEXES = codeList<SexCode>([
  { code: "male", zh: "男", words: "男性 男士 1 01 M MALE 男孩 1男 1-男" },
  { code: "female", zh: "女", words: "女性 女士 2 02 F FEMALE 女孩 2女 2-女" },
]);

/** 健康 / 长期慢性病 / 患有大病 / 残疾, combinable. */
export type HealthState = "healthy" | "chronic" | "serious" | "disabled" | "infirm";

export const HEALTH_STATES = codeList<HealthState>([
  {
    code: "healthy",
    zh: "健康",
    words: "健康或良好 良好 较好 一般 好 正常 身体健康 一般或较弱 健 无疾病",
  },
  {
    code: "chronic",
    zh: "长期慢性病",
    words:
      "慢性病 慢病 患慢性病 患有慢性病 有慢性病 患长期慢性病 长期患病 患病 患有长期慢性病 一般疾病 多病 疾病 有病",
  },
  {
    code: "serious",
    zh: "患有大病",
    words:
      "大病 重病 患大病 患重病 重大疾病 重特大疾病 患重大疾病 重症 重病患者 危重病 患有重病 患重特大疾病 患有重大疾病 大病患者 重疾 严重疾病",
  },
  {
    code: "disabled",
    zh: "残疾",
    words:
      "残疾人 重残 重度残疾 轻残 有残疾 持证残疾人 肢体残疾 智力残疾 精神残疾 视力残疾 听力残疾 言语残疾 多重残疾 一级残疾 二级残疾 三级残疾 四级残疾 残 中度残疾 轻度残疾 肢残 智残",
  },
  {
    code: "infirm",
    zh: "体弱",
    words: "较差 差 较弱 弱 体弱多病 年老体弱 身体差 身体较差 年迈体弱",
  },
]);

/** Ability to work, finest first: two systems of words that offices mix. */
export type LabourAbility =
  "ordinary" | "skilled" | "able" | "weak" | "partly-lost" | "lost" | "none";

export const LABOUR_ABILITIES = codeList<LabourAbility>([
  {
    code: "ordinary",
    zh: "普通劳动力",
    words: "普通 全劳动力 全劳力 整劳力 正常劳动力 普通劳力 全劳",
  },
  { code: "skilled", zh: "技能劳动力", words: "技能 技术劳动力 技能型劳动力 技能劳力" },
  {
    code: "able",
    zh: "有劳动能力",
    words: "有 有劳动力 具有劳动能力 具备劳动能力 是 正常 有劳力 完全劳动能力 有完全劳动能力 健全",
  },
  {
    code: "weak",
    zh: "弱劳动力或半劳动力",
    words:
      "弱劳动力 半劳动力 弱劳力 半劳力 弱劳动力/半劳动力 弱 半 弱(半)劳动力 弱半劳动力 半劳 较弱 一般",
  },
  {
    code: "partly-lost",
    zh: "部分丧失劳动能力",
    words:
      "部分丧失 部分丧失劳动力 部分丧失劳动能力 部分 部分劳动能力 有部分劳动能力 部分劳动力 部份丧失 部分有劳动能力",
  },
  {
    code: "lost",
    zh: "丧失劳动力",
    words: "丧失 丧失劳动能力 完全丧失 完全丧失劳动能力 完全丧失劳动力 丧失劳力 全部丧失 全丧失",
  },
  { code: "none", zh: "无劳动力", words: "无 无劳动能力 没有 无劳力 没有劳动能力 没有劳动力 否" },
]);

/** How much of the ability to work is there, whichever words say it. */
export function labourLevel(ability: LabourAbility): "full" | "part" | "none" {
  switch (ability) {
    case "ordinary":
    case "skilled":
    case "able":
      return "full";
    case "weak":
    case "partly-lost":
      return "part";
    case "lost":
    case "none":
      return "none";
  }
}

/** 残疾类别, as coded in the 19th character of the certificate number. */
export type DisabilityTypeCode =
  "vision" | "hearing" | "speech" | "limb" | "intellectual" | "mental" | "multiple";

export const DISABILITY_TYPE_WORDS = codeList<DisabilityTypeCode>([
  { code: "vision", zh: "视力", words: "视力残疾 视残 视力残 1 01 视 盲 盲人 视力类" },
  { code: "hearing", zh: "听力", words: "听力残疾 听残 听力残 2 02 听 聋 耳聋 听力类" },
  { code: "speech", zh: "言语", words: "言语残疾 语言 语言残疾 言语残 3 03 言 哑 语残 言语类" },
  { code: "limb", zh: "肢体", words: "肢体残疾 肢残 肢体残 4 04 肢 肢体类" },
  { code: "intellectual", zh: "智力", words: "智力残疾 智残 智力残 5 05 智 智障 智力障碍 智力类" },
  { code: "mental", zh: "精神", words: "精神残疾 精残 精神残 6 06 精 精神病 精神障碍 精神类" },
  {
    code: "multiple",
    zh: "多重",
    words: "多重残疾 多重残 7 07 多 综合 综合残疾 听力言语 聋哑 多重类",
  },
]);

export type DisabilityGradeCode = "1" | "2" | "3" | "4";

export const DISABILITY_GRADE_WORDS = codeList<DisabilityGradeCode>([
  { code: "1", zh: "一级", words: "1 1级 壹级 一 Ⅰ Ⅰ级 I级 01 残疾一级 一级残疾 壹" },
  { code: "2", zh: "二级", words: "2 2级 贰级 二 Ⅱ Ⅱ级 II II级 02 残疾二级 二级残疾 贰" },
  { code: "3", zh: "三级", words: "3 3级 叁级 三 Ⅲ Ⅲ级 III III级 03 残疾三级 三级残疾 叁" },
  { code: "4", zh: "四级", words: "4 4级 肆级 四 Ⅳ Ⅳ级 IV IV级 04 残疾四级 四级残疾 肆" },
]);

/** Where someone is at school; `none` for someone who is not. */
export type SchoolState =
  | "none"
  | "pre-school"
  | "primary"
  | "junior"
  | "senior"
  | "vocational"
  | "college"
  | "university"
  | "postgraduate"
  | "special"
  | "at-school";

export const SCHOOL_STATES = codeList<SchoolState>([
  {
    code: "none",
    zh: "非在校生",
    words:
      "否 无 不在校 非在校 未在校 不在读 未就学 已毕业 毕业 未上学 辍学 失学 0 未入学 非学生 不是 非在读 未就读",
  },
  {
    code: "pre-school",
    zh: "学前教育",
    words: "幼儿园 学前 学龄前 幼儿 幼儿园在园 学龄前儿童 托幼",
  },
  {
    code: "primary",
    zh: "小学",
    words:
      "小学生 小学在读 小学在校 小学一年级 小学二年级 小学三年级 小学四年级 小学五年级 小学六年级 一年级 二年级 三年级 四年级 五年级 六年级 在读小学",
  },
  {
    code: "junior",
    zh: "初中",
    words:
      "初中生 七年级 八年级 九年级 初一 初二 初三 初中在读 七年级在读 初中一年级 初中二年级 初中三年级 义务教育 义务教育阶段 在读初中",
  },
  {
    code: "senior",
    zh: "高中",
    words:
      "普通高中 高中生 高一 高二 高三 高中在读 普通高中一年级 普通高中二年级 普通高中三年级 高中一年级 高中二年级 高中三年级 在读高中",
  },
  {
    code: "vocational",
    zh: "中职",
    words:
      "中专 职高 技校 中等职业教育 中职一年级 中职二年级 中职三年级 职业高中 中专在读 中职在读 中等职业学校 技工学校",
  },
  {
    code: "college",
    zh: "大专",
    words:
      "专科 高职 高职高专 大专在读 专科在读 高职高专一年级 高职高专二年级 高职高专三年级 大学专科 专科在校",
  },
  {
    code: "university",
    zh: "本科",
    words:
      "大学 大学本科 本科在读 大学生 大学在读 本科一年级 本科二年级 本科三年级 本科四年级 大一 大二 大三 大四 全日制本科 全日制大学 在校大学生 本科及以上",
  },
  {
    code: "postgraduate",
    zh: "研究生",
    words: "硕士 博士 硕士研究生 博士研究生 研究生在读 硕士研究生及以上 研究生及以上",
  },
  { code: "special", zh: "特殊教育", words: "特教 特殊学校 特殊教育学校 特教学校" },
  {
    code: "at-school",
    zh: "在校",
    words: "在校生 在读 是 有 在学 学生 在校学生 在校就读 在读学生 就读 在籍 全日制在校生 1 √",
  },
]);

/** 自理能力, as far as one can care for oneself. */
export type SelfCare = "full" | "partial" | "none";

export const SELF_CARE_STATES = codeList<SelfCare>([
  {
    code: "full",
    zh: "全自理",
    words:
      "自理 完全自理 能自理 有自理能力 具备生活自理能力 能够自理 完全能自理 具备自理能力 生活能自理 有 全自理能力 可自理 三档 能 完好 能力完好 具备生活自理 生活自理 有生活自理能力 完全自理能力",
  },
  {
    code: "partial",
    zh: "半自理",
    words:
      "半护理 部分丧失 部分丧失生活自理能力 部分自理 半失能 半自理能力 部分丧失自理能力 部分失能 二档 轻度失能 中度失能 部分自理能力 部分不能自理 部分丧失生活能力 不完全自理 部分",
  },
  {
    code: "none",
    zh: "全护理",
    words:
      "不能自理 完全丧失 完全丧失生活自理能力 失能 全失能 完全失能 完全丧失自理能力 不自理 一档 重度失能 无自理能力 完全不能自理 无 无生活自理能力 丧失 全部丧失 不能 生活不能自理 丧失生活自理能力 完全护理",
  },
]);
