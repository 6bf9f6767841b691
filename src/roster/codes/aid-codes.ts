/** Values of columns that describe aid and poverty: kinds of aid, tiers, modes, statuses. */
import { codeList } from "./code-list";

/** 集中 / 分散. */
export type TekunMode = "institution" | "home";

export const TEKUN_MODES = codeList<TekunMode>([
  {
    code: "institution",
    zh: "集中供养",
    words:
      "集中 机构供养 集中供养人员 敬老院供养 集中救助供养 机构 集中特困 院内供养 集中供养特困人员",
  },
  {
    code: "home",
    zh: "分散供养",
    words:
      "分散 散居 分散供养人员 居家供养 居家 分散救助供养 在家供养 散养 分散特困 分散供养特困人员",
  },
]);

export type AreaCode = "rural" | "urban";

export const AREA_WORDS = codeList<AreaCode>([
  {
    code: "rural",
    zh: "农村",
    words:
      "农业 农业户口 农村户口 农业户籍 农村居民 农 乡村 农村户籍 农村低保 农村特困 农业家庭户口 农业户 农村户",
  },
  {
    code: "urban",
    zh: "城市",
    words:
      "城镇 非农业 非农业户口 非农 城镇户口 城镇居民 城 城市居民 城市户口 非农业户籍 城市低保 城市特困 城镇户籍 城市户籍 非农业家庭户口 非农户 居民户口",
  },
]);

/** 脱贫属性, 监测对象类别 and 户类型 as the registers of rural assistance write them. */
export type PovertyStatus =
  | "stable"
  | "unstable"
  | "marginal-prone"
  | "sudden-hardship"
  | "lifted"
  | "lifted-monitored"
  | "not-lifted"
  | "risk-removed"
  | "ordinary";

export const POVERTY_STATUSES = codeList<PovertyStatus>([
  { code: "stable", zh: "稳定脱贫户", words: "稳定脱贫 脱贫稳定户 已稳定脱贫 脱贫稳定" },
  {
    code: "unstable",
    zh: "脱贫不稳定户",
    words: "脱贫不稳定 不稳定脱贫户 不稳定脱贫 脱贫监测户 脱贫不稳定人口",
  },
  {
    code: "marginal-prone",
    zh: "边缘易致贫户",
    words: "边缘易致贫 边缘户 易致贫户 边缘易致贫人口",
  },
  {
    code: "sudden-hardship",
    zh: "突发严重困难户",
    words: "突发严重困难 突发困难户 严重困难户 突发严重困难人口 突发困难 突发严重困难家庭",
  },
  {
    code: "lifted-monitored",
    zh: "脱贫、监测户",
    words: "脱贫、监测户 脱贫监测 脱贫户、监测户 脱贫户监测户 脱贫(监测)户",
  },
  {
    code: "lifted",
    zh: "脱贫户",
    words:
      "已脱贫 脱贫 脱贫享受政策 已脱贫享受政策 脱贫(享受政策) 脱贫不享受政策 已脱贫不享受政策 脱贫人口 建档立卡脱贫户 已脱贫户 正常脱贫",
  },
  {
    code: "not-lifted",
    zh: "未脱贫",
    words:
      "未脱贫户 未脱贫人口 贫困户 建档立卡贫困户 返贫 返贫户 一般贫困户 未脱贫(新识别) 未脱贫(返贫)",
  },
  {
    code: "risk-removed",
    zh: "风险消除",
    words:
      "风险已消除 已消除 已消除风险 消除风险 消除 已解除风险 自然消除 稳定消除 已稳定消除 风险已稳定消除",
  },
  {
    code: "ordinary",
    zh: "一般农户",
    words: "一般户 非贫困户 普通农户 非脱贫户 一般群众 普通户 非卡户 非建档立卡户 其他农户",
  },
]);

/** What a column 救助类型, 低保类别 or 人员类别 says of scheme. */
export type AidScheme =
  "dibao" | "tekun" | "marginal" | "rigid-spending" | "orphan" | "temporary" | "none";

/** The scheme by a word anywhere in the text, the more telling first. */
export const AID_SCHEMES: readonly (readonly [RegExp, AidScheme])[] = [
  [/低保边缘|边缘家庭|边缘户|低边|边缘/, "marginal"],
  [/刚性支出|支出型/, "rigid-spending"],
  [/特困|五保|供养/, "tekun"],
  [/孤儿|事实无人抚养/, "orphan"],
  [/临时救助/, "temporary"],
  [/低保|最低生活保障|单人保|整户保|单人户|单列户|整户/, "dibao"],
  [/^(?:无|否|未享受|非救助对象|一般户|普通)$/, "none"],
];

/** Codes of 低保类别 in an export of a provincial system (01 to 03). */
export const AID_CODES: ReadonlyMap<
  string,
  { readonly scheme: AidScheme; readonly area: AreaCode }
> = new Map([
  ["01", { scheme: "dibao", area: "urban" }],
  ["02", { scheme: "dibao", area: "rural" }],
  ["03", { scheme: "tekun", area: "rural" }],
]);
