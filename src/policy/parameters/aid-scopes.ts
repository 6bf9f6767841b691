/** Scopes (适用范围) of tekun and of the aid beside dibao, with their English names. */
export const TEKUN_DISABILITY_SCOPES = ["智力精神", "肢体", "视力"] as const;
export const TEKUN_MODE_SCOPES = ["集中供养", "分散供养"] as const;
export const EXCLUSION_SCOPES = [
  "特困人员",
  "领取工伤生活护理费",
  "孤儿",
  "事实无人抚养儿童",
] as const;
export const AID_SCOPES = [
  "困难残疾人生活补贴",
  "重度残疾人护理补贴",
  "高龄津贴",
  "孤儿",
  "事实无人抚养儿童",
  "分散供养特困人员",
] as const;
export const RELIEF_SCOPES = ["医疗", "灾害", "就学", "其他"] as const;

export const AID_SCOPE_TITLES: Readonly<Record<string, string>> = {
  智力精神: "intellectual and mental",
  肢体: "limbs",
  视力: "vision",
  集中供养: "in institutions",
  分散供养: "at home",
  领取工伤生活护理费: "care benefit for work injury",
  孤儿: "orphans",
  事实无人抚养儿童: "children without de facto care",
  困难残疾人生活补贴: "living allowance for the disabled in hardship",
  重度残疾人护理补贴: "nursing allowance for the severely disabled",
  分散供养特困人员: "tekun recipients living at home",
  医疗: "medical costs",
  灾害: "disaster",
  就学: "schooling",
  其他: "other",
};
