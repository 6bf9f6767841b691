/**
 * Kinds of lists that a roster is compared with (`--with deaths=LIST.xlsx`), or that a sheet's title
 * names. A list names people by their citizen numbers; dates and words beside them are read where
 * their headers are understood.
 */
interface KindName {
  readonly zh: string;
  readonly en: string;
  /** Words of a title or sheet name that tell such a list; none where those words tell a roster. */
  readonly words?: RegExp;
}

/** Every kind, with what it is called where people read it; of several that fit a title the first. */
export const LIST_KINDS = {
  "cancelled-certificates": {
    zh: "注销、过期残疾人证名单",
    en: "cancelled or lapsed disability certificates",
    words: /残疾人?证.{0,6}(?:注销|过期|失效)|(?:注销|过期|失效).{0,4}残疾人?证/,
  },
  deaths: {
    zh: "死亡、火化、户籍注销名单",
    en: "deaths, cremations and cancelled registrations",
    words: /死亡|火化|殡葬|亡故|注销(?:户口|户籍)|(?:户口|户籍)注销|销户/,
  },
  "life-checks": {
    zh: "生存认证名单",
    en: "proofs of life",
    words: /生存认证|生存验证|领取资格认证/,
  },
  "work-injury": {
    zh: "工伤生活护理费名单",
    en: "care benefit for work injury",
    words: /工伤/,
  },
  vehicles: {
    zh: "车辆登记名单",
    en: "registered vehicles",
    words: /车辆|机动车|购车|农机|车主/,
  },
  companies: {
    zh: "工商登记名单",
    en: "registered businesses",
    words: /工商|法人|个体户|个体工商|企业登记|股东|市场主体/,
  },
  "provident-fund": {
    zh: "住房公积金缴存名单",
    en: "payers into the housing fund",
    words: /公积金/,
  },
  "employee-pension": {
    zh: "职工养老保险参保名单",
    en: "payers into employees' pensions",
    words: /养老保险|社会保险|社保(?!卡)|参保|退休/,
  },
  properties: {
    zh: "不动产登记名单",
    en: "registered homes",
    words: /不动产|房产|房屋登记|购房|商品房/,
  },
  "civil-servants": {
    zh: "财政供养人员名单",
    en: "people on the public payroll",
    words: /财政供养|公职人员|公务员|机关事业|在编/,
  },
  cadres: { zh: "村干部名单", en: "village cadres", words: /村干部|村两委|村“两委”|社区干部/ },
  prisoners: {
    zh: "服刑、强制戒毒人员名单",
    en: "people in prison or compulsory rehabilitation",
    words: /服刑|强制(?:隔离)?戒毒|强戒|在押|羁押/,
  },
  tax: { zh: "个人所得税纳税名单", en: "payers of income tax", words: /个税|个人所得税|纳税/ },
  "declared-relatives": {
    zh: "近亲属备案表",
    en: "declared relatives of cadres and staff",
    words: /近亲属.{0,4}(?:备案|登记)/,
  },
  movers: {
    zh: "易地扶贫搬迁名单",
    en: "households relocated out of poverty",
    words: /易地(?:扶贫)?搬迁|搬迁(?:户|人口|移民|对象|名单|花名)|移民搬迁/,
  },
  visits: {
    zh: "农业农村部门反馈的走访名单",
    en: "people whom agriculture asks to have visited",
    words: /(?:农业农村|乡村振兴).{0,8}反馈|走访(?:排查)?名单|收入下降.{0,8}名单/,
  },
  dropouts: {
    zh: "失学辍学儿童名单",
    en: "children out of school",
    words: /失学|辍学|控辍保学/,
  },
  dibao: { zh: "低保名单", en: "dibao recipients" },
  tekun: { zh: "特困人员名单", en: "tekun recipients" },
  orphans: { zh: "孤儿和事实无人抚养儿童名单", en: "orphans and children without de facto care" },
  "disability-allowance": { zh: "残疾人两项补贴名单", en: "disability allowances" },
  "old-age-allowance": { zh: "高龄津贴名单", en: "old-age allowance" },
  "disability-certificates": { zh: "有效残疾人证名单", en: "valid disability certificates" },
  "care-subsidy": { zh: "养老服务、失能护理补贴名单", en: "care subsidies for old people" },
  "registered-poor": { zh: "建档立卡（脱贫）人口名单", en: "registered-poor people" },
  monitored: { zh: "防返贫监测对象名单", en: "monitored people" },
  payments: { zh: "发放清册", en: "payments" },
  "previous-month": { zh: "上月名册", en: "the roster of last month" },
  issues: { zh: "问题整改台账", en: "ledgers of issues" },
} as const satisfies Readonly<Record<string, KindName>>;

/** A kind of list that rules ask for. */
export type ListKind = keyof typeof LIST_KINDS;

const KINDS = Object.keys(LIST_KINDS) as readonly ListKind[];

/** Whether a text is the name of a kind. @example isListKind("deaths") // true */
export function isListKind(text: string): text is ListKind {
  return Object.hasOwn(LIST_KINDS, text);
}

/**
 * The kind of list that a title or a sheet's name tells, or null.
 *
 * @example listKindIn("2024年6月死亡人员名单") // "deaths"
 */
export function listKindIn(words: string): ListKind | null {
  return KINDS.find((kind) => (LIST_KINDS[kind] as KindName).words?.test(words) === true) ?? null;
}
