import type { Area, SupplementCategory } from "../types";
import { AID_SCOPE_TITLES } from "./aid-scopes";

/** Scopes (适用范围) as sheets and packs name them, with their English names. */
export const SCOPE_TITLES: Readonly<Record<string, string>> = {
  ...AID_SCOPE_TITLES,
  农村: "rural",
  城市: "urban",
  老年人: "older people",
  未成年人: "minors",
  重度残疾人: "people with severe disabilities",
  重病患者: "people with serious illness",
  一二级残疾人: "disability of grade one or two",
  三级智力精神残疾人: "intellectual or mental disability of grade three",
  成年无业重度残疾人: "adults with severe disabilities without work",
  宗教教职人员: "religious staff in hardship",
  丧失劳动能力人员: "people who have lost their labour ability",
  义务兵: "conscripts",
  服刑人员: "prisoners",
  强制隔离戒毒人员: "people in compulsory drug rehabilitation",
  宣告失踪人员: "people declared missing",
  下落不明人员: "people whose whereabouts are unknown",
  离家三年以上宗教教职人员: "religious staff away from home for three years",
  特困供养人员: "tekun recipients in the household",
  孤儿: "orphans",
  成年在校学生: "adult children in full-time education up to a first degree",
  在读研究生: "postgraduates",
  共同居住的父母: "parents who live with them",
  能独立生活的成年子女: "grown-up children able to live by themselves",
  其他亲属: "other relatives",
  教育支出: "spending on education",
  残疾康复支出: "spending on rehabilitation",
  因灾因意外支出: "spending after disasters and accidents",
  健康男性: "healthy men of working age",
  健康男性后段: "healthy men late in working age",
  健康女性: "healthy women of working age",
  健康女性后段: "healthy women late in working age",
  轻残慢病男性: "men with mild disability or chronic illness",
  轻残慢病男性后段: "the same late in working age (men)",
  轻残慢病女性: "women with mild disability or chronic illness",
  轻残慢病女性后段: "the same late in working age (women)",
  一二级听力言语残疾人: "hearing and speech, grades one and two",
  三四级智力精神残疾人: "intellectual and mental, grades three and four",
  部分丧失劳动能力: "partly able to work",
  丧失劳动能力: "unable to work",
  未满劳动年龄: "below working age",
  超过劳动年龄: "above working age",
  两名以上轻残慢病: "two or more with mild disability or chronic illness",
  两名学生单亲家庭: "a single parent with two students",
  一名重残重病: "one severely disabled or ill",
  重残重病并有轻残慢病学龄前:
    "one of these and one mildly disabled, chronically ill or below school age",
  一至二名赡养人: "one or two payers",
  三名以上赡养人: "three payers or more",
  建档立卡户: "registered-poor households",
  其他低保户: "other dibao households",
  有残疾人的户: "households with a disabled member",
  A类: "class A",
  B类: "class B",
  C类: "class C",
  一档: "tier one",
  二档: "tier two",
  三档: "tier three",
  四档: "tier four",
  男: "men",
  女: "women",
  工资性收入: "wages",
  经营净收入: "net business income",
  财产净收入: "net property income",
  转移净收入: "net transfers",
  其他收入: "other income",
  赡养费: "maintenance",
  养老金: "pensions",
  低保金: "dibao benefit",
  特困供养金: "tekun benefit",
  计生奖扶: "family-planning awards",
  高龄津贴: "old-age allowance",
  残疾人两项补贴: "the two disability allowances",
  其他补贴: "other subsidies",
  低保: "dibao",
  特困: "tekun",
  数据比对: "matching of lists",
  研判分析: "review of coverage",
  困境儿童信息更新: "records of left-behind children and children in difficulty",
  新增对象互推: "exchange of new cases with agriculture",
  在校学生: "students",
  入户调查: "home visit",
  民主评议: "community assessment",
  公开公示: "public notice",
  家庭经济状况核对: "check of means against data",
  新申请对象信息化核对: "new applicants checked by data",
  调查人签字: "signature of the investigator",
  一户一档: "a file for each household",
  建档立卡重大疾病患者: "registered-poor people with a major disease",
  特困人员: "tekun recipients",
  低保长期保障户: "dibao households on long-term support",
  低保对象中80岁以上老年人: "dibao recipients of 80 or more",
  肇事肇祸精神疾病患者: "mental patients who have caused harm",
  农村低保对象: "rural dibao recipients",
  全自理: "able to care for oneself",
  半自理: "partly able",
  全护理: "not able",
  一级: "grade one",
  二级: "grade two",
  三级: "grade three",
  四级: "grade four",
  "80至89周岁": "80 to 89 years",
  "90至99周岁": "90 to 99 years",
  "100周岁以上": "100 years or more",
  集中养育: "in institutions",
  分散养育: "in families",
};

export const SELF_CARE_SCOPES = ["全自理", "半自理", "全护理"] as const;
export const DISABILITY_GRADE_SCOPES = ["一级", "二级", "三级", "四级"] as const;
export const ELDER_BAND_SCOPES = ["80至89周岁", "90至99周岁", "100周岁以上"] as const;
export const CARE_MODE_SCOPES = ["集中养育", "分散养育"] as const;
export const AREA_SCOPES = ["农村", "城市"] as const;
export const CATEGORY_SCOPES = ["老年人", "未成年人", "重度残疾人", "重病患者"] as const;
export const TIER_SCOPES = ["A类", "B类", "C类", "一档", "二档", "三档", "四档"] as const;
export const SEX_SCOPES = ["男", "女"] as const;
export const SCHEME_SCOPES = ["低保", "特困"] as const;
export const WORK_SCOPES = ["数据比对", "研判分析", "困境儿童信息更新", "新增对象互推"] as const;
/** Age × sex × state: sex and the late band matter where somebody can work. */
export const LABOUR_SCOPES = [
  "健康男性",
  "健康男性后段",
  "健康女性",
  "健康女性后段",
  "轻残慢病男性",
  "轻残慢病男性后段",
  "轻残慢病女性",
  "轻残慢病女性后段",
  "部分丧失劳动能力",
  "丧失劳动能力",
  "重病患者",
  "重度残疾人",
  "一二级听力言语残疾人",
  "三四级智力精神残疾人",
  "在校学生",
  "未满劳动年龄",
  "超过劳动年龄",
] as const;
/** Households whose labour is counted for less. */
export const LABOUR_REDUCTION_SCOPES = [
  "两名以上轻残慢病",
  "两名学生单亲家庭",
  "一名重残重病",
  "重残重病并有轻残慢病学龄前",
] as const;
/** People of whom it is for the county to say whether they belong to the household. */
export const MEMBER_SCOPES = [
  "服刑人员",
  "强制隔离戒毒人员",
  "宣告失踪人员",
  "下落不明人员",
  "义务兵",
  "离家三年以上宗教教职人员",
  "特困供养人员",
  "孤儿",
  "成年在校学生",
  "在读研究生",
  "共同居住的父母",
  "能独立生活的成年子女",
  "其他亲属",
] as const;
export const EXPENSE_SCOPES = ["教育支出", "残疾康复支出", "因灾因意外支出"] as const;
export const PAYER_SCOPES = ["一至二名赡养人", "三名以上赡养人"] as const;
export const PHASE_OUT_GROUP_SCOPES = ["建档立卡户", "其他低保户", "有残疾人的户"] as const;
export const VERIFICATION_SCOPES = [
  "入户调查",
  "民主评议",
  "公开公示",
  "家庭经济状况核对",
  "新申请对象信息化核对",
] as const;
export const RECORD_SCOPES = ["调查人签字", "一户一档"] as const;
export const MEDICAL_HELP_SCOPES = [
  "建档立卡重大疾病患者",
  "特困人员",
  "低保长期保障户",
  "低保对象中80岁以上老年人",
] as const;
export const INSURANCE_SCOPES = ["特困人员", "肇事肇祸精神疾病患者", "农村低保对象"] as const;
export const SINGLE_PERSON_SCOPES = [
  "一二级残疾人",
  "三级智力精神残疾人",
  "重病患者",
  "成年无业重度残疾人",
  "宗教教职人员",
  "丧失劳动能力人员",
] as const;
export const INCOME_SCOPES = [
  "工资性收入",
  "经营净收入",
  "财产净收入",
  "转移净收入",
  "其他收入",
  "赡养费",
  "养老金",
  "低保金",
  "特困供养金",
  "计生奖扶",
  "高龄津贴",
  "残疾人两项补贴",
  "其他补贴",
] as const;

const AREAS = { rural: "农村", urban: "城市" } as const satisfies Record<Area, string>;

const CATEGORIES = {
  elder: "老年人",
  minor: "未成年人",
  "severe-disability": "重度残疾人",
  "severe-illness": "重病患者",
} as const satisfies Record<SupplementCategory, string>;

/** The scope of a standard. @example scopeOfArea("rural") // "农村" */
export function scopeOfArea(area: Area): (typeof AREA_SCOPES)[number] {
  return AREAS[area];
}

/** The scope of a supplement. @example scopeOfCategory("elder") // "老年人" */
export function scopeOfCategory(category: SupplementCategory): (typeof CATEGORY_SCOPES)[number] {
  return CATEGORIES[category];
}
