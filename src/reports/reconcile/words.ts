/** The words of comparisons, in both languages. */
import type {
  ChangeKind,
  ComparisonKind,
  MatchGround,
  NearGround,
  NearMiss,
  Place,
  Side,
  SuggestionKind,
} from "../../reconcile";
import type { Scheme } from "../../roster/types";
import type { Language } from "../facts";

type Words = Readonly<Record<Language, string>>;

export const COMPARISON_WORDS: Readonly<Record<ComparisonKind, Words>> = {
  "dibao-registered-poor": {
    zh: "低保与建档立卡比对（双清双入双退）",
    en: "Dibao against registered poor",
  },
  "dibao-tekun": { zh: "低保与特困比对", en: "Dibao against tekun" },
  "registered-poor-tekun": { zh: "建档立卡与特困比对", en: "Registered poor against tekun" },
  payments: { zh: "名册与发放比对", en: "Roster against payments" },
  "urban-rural": { zh: "城市低保与农村低保比对", en: "Urban against rural dibao" },
  period: { zh: "本期与上期比对（异动预警）", en: "This period against the last" },
  lists: { zh: "名单比对", en: "List against list" },
};

export const GROUND_WORDS: Readonly<Record<MatchGround, Words>> = {
  id: { zh: "身份证号相同", en: "same ID number" },
  "id-15": { zh: "15位旧号换算后相同", en: "same ID number, one in the old form" },
  "name-birth": { zh: "姓名和出生日期相同", en: "same name and birth date" },
};

export const NEAR_WORDS: Readonly<Record<NearGround, Words>> = {
  "id-close": { zh: "同名，身份证号差一两位", en: "same name, ID numbers one or two digits apart" },
  "id-one-off": {
    zh: "身份证号只差一处，其中一个校验码不对",
    en: "ID numbers one slip apart, one with a wrong check digit",
  },
  "name-birth": {
    zh: "同名、出生日期相同，身份证号不同",
    en: "same name and birth date, other ID",
  },
  "name-household": { zh: "同户同名", en: "same name in the same household" },
  "name-village": { zh: "同村同名", en: "same name in the same village" },
};

export const CHANGE_WORDS: Readonly<Record<ChangeKind, Words>> = {
  "household-new": { zh: "新增户", en: "New household" },
  "household-left": { zh: "退出户", en: "Household left" },
  "household-split": { zh: "分户（人员原在别的户）", en: "Household split off" },
  "household-merged": { zh: "并户（人员现在别的户）", en: "Household merged" },
  "member-joined": { zh: "增加成员", en: "Member joined" },
  "member-left": { zh: "减少成员", en: "Member left" },
  "member-moved": { zh: "成员换户", en: "Member moved" },
  size: { zh: "人口数变化", en: "Size changed" },
  amount: { zh: "保障金变化", en: "Amount changed" },
  income: { zh: "人均月收入变化", en: "Income per head changed" },
};

export const SUGGESTION_WORDS: Readonly<Record<SuggestionKind, Words>> = {
  enter: { zh: "应入（建议纳入低保，请核实）", en: "Seems to be covered: look into it" },
  leave: { zh: "应退（建议退出，请核实）", en: "Seems to leave: look into it" },
  "leave-by-other": {
    zh: "按建档立卡名单收入已不在标准内，请核对是否应退或渐退",
    en: "By the other list its income is no longer within the standard: leave or phase out?",
  },
  again: {
    zh: "已退出，按上期数据仍（又）符合条件，请核实是否重新纳入",
    en: "Left, and by the last period's row within the standard: enter again?",
  },
  "cannot-tell": { zh: "无法判断", en: "Cannot tell" },
};

const SCHEME_NAMES: Readonly<Record<Scheme, Words>> = {
  dibao: { zh: "低保", en: "dibao" },
  tekun: { zh: "特困", en: "tekun" },
  marginal: { zh: "低保边缘", en: "marginal" },
  "registered-poor": { zh: "建档立卡", en: "registered poor" },
  "disability-allowance": { zh: "残疾人两项补贴", en: "disability allowances" },
  "old-age-allowance": { zh: "高龄津贴", en: "old-age allowance" },
  children: { zh: "儿童", en: "children" },
  "temporary-relief": { zh: "临时救助", en: "temporary relief" },
};

const AREA_NAMES = {
  rural: { zh: "农村", en: "rural" },
  urban: { zh: "城市", en: "urban" },
} as const;

/** 甲方 or 乙方: the first and the second list given. */
export function placeWord(place: Place, language: Language): string {
  if (language === "en") return place === "a" ? "list A" : "list B";
  return place === "a" ? "甲方" : "乙方";
}

/**
 * A list as people call it: what it is of, and its file.
 *
 * @example sideLabel(side, "zh") // "农村低保名册（6月.xlsx）"
 */
export function sideLabel(side: Side, language: Language): string {
  const words = [
    side.area === null ? "" : AREA_NAMES[side.area][language],
    side.scheme === null ? "" : SCHEME_NAMES[side.scheme][language],
    LIST_WORDS[kindOfList(side)][language],
  ].filter((word) => word !== "");
  const place = side.sheet === null ? side.file : `${side.file} ${side.sheet}`;
  return language === "zh" ? `${words.join("")}（${place}）` : `${words.join(" ")} (${place})`;
}

const LIST_WORDS = {
  payments: { zh: "发放表", en: "payments" },
  roster: { zh: "名册", en: "roster" },
  list: { zh: "名单", en: "list" },
} as const;

function kindOfList({ isPayments, tables }: Side): keyof typeof LIST_WORDS {
  if (isPayments) return "payments";
  return tables.some(({ role }) => role === "list") ? "list" : "roster";
}

/** A near miss as it stands beside somebody of the other list: whom, where, and why it may be the same person. */
export function nearText(miss: NearMiss, other: Place, language: Language): string {
  const { person, name } = miss[other];
  const place = `${person.table.sheet} ${person.row}`;
  return language === "zh"
    ? `${name ?? ""}（${person.table.sheet}第${person.row}行）：${NEAR_WORDS[miss.ground].zh}`
    : `${name ?? ""} (${place}): ${NEAR_WORDS[miss.ground].en}`;
}
