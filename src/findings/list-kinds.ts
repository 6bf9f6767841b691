/**
 * Kinds of lists that a roster is compared with (`--with deaths=LIST.xlsx`), or that a sheet's title
 * names. A list names people by their citizen numbers; dates and words beside them are read where
 * their headers are understood.
 */
interface KindName {
  readonly zh: string;
  readonly en: string;
}

/** Every kind, with what it is called where people read it. */
export const LIST_KINDS = {
  deaths: { zh: "死亡、火化、户籍注销名单", en: "deaths, cremations and cancelled registrations" },
  prisoners: { zh: "服刑、强制戒毒人员名单", en: "people in prison or compulsory rehabilitation" },
  "life-checks": { zh: "生存认证名单", en: "proofs of life" },
  dibao: { zh: "低保名单", en: "dibao recipients" },
  tekun: { zh: "特困人员名单", en: "tekun recipients" },
  orphans: { zh: "孤儿和事实无人抚养儿童名单", en: "orphans and children without de facto care" },
  "disability-certificates": { zh: "有效残疾人证名单", en: "valid disability certificates" },
  "cancelled-certificates": {
    zh: "注销、过期残疾人证名单",
    en: "cancelled or lapsed disability certificates",
  },
  "work-injury": { zh: "工伤生活护理费名单", en: "care benefit for work injury" },
  "care-subsidy": { zh: "养老服务、失能护理补贴名单", en: "care subsidies for old people" },
  "registered-poor": { zh: "建档立卡（脱贫）人口名单", en: "registered-poor people" },
  monitored: { zh: "防返贫监测对象名单", en: "monitored people" },
  payments: { zh: "发放清册", en: "payments" },
  "previous-month": { zh: "上月名册", en: "the roster of last month" },
  vehicles: { zh: "车辆登记名单", en: "registered vehicles" },
  properties: { zh: "不动产登记名单", en: "registered homes" },
  companies: { zh: "工商登记名单", en: "registered businesses" },
  "provident-fund": { zh: "住房公积金缴存名单", en: "payers into the housing fund" },
  "employee-pension": { zh: "职工养老保险参保名单", en: "payers into employees' pensions" },
  "declared-relatives": { zh: "近亲属备案表", en: "declared relatives of cadres and staff" },
  issues: { zh: "问题整改台账", en: "ledgers of issues" },
} as const satisfies Readonly<Record<string, KindName>>;

/** A kind of list that rules ask for. */
export type ListKind = keyof typeof LIST_KINDS;
