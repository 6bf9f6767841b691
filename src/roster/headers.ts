/**
 * From the words over a column to the canonical field it holds, with a confidence and a reason.
 * First the listed spellings, then what words.yaml reads as the same, then rules, then likeness.
 */
import { chooseByContext } from "./header-context";
import { headerDictionary } from "./header-dictionary";
import { incomeReading } from "./header-income";
import type { HeaderContext, HeaderMatch } from "./header-match";
import { isRepeatedField, memberAfter, memberBefore } from "./header-member";
import { chooseByParents } from "./header-parents";
import { likeFields } from "./header-similarity";
import { headerText, periodIn, type HeaderText } from "./header-text";
import { bagOf, headerWords, type Trap, type WordBag } from "./header-words";
import { periodOfField, ownerOfField, isNamedPerson } from "./header-money";
import { isField, type Field } from "./fields";
import { ALLOWANCES } from "./money-period";
import type { MoneyPeriod } from "./types";

export type { HeaderContext, HeaderMatch } from "./header-match";
export { headerLikeness } from "./header-likeness";
export { refineByValues } from "./header-values";

/** Confidence by how the field was found. */
const LISTED = 1;
const SAME_TEXT = 0.98;
const SAME_WORDS = 0.94;
const BY_RULE = 0.92;
const BRACKETS_LEFT_OUT = 0.9;
const OF_THE_HEAD = 0.88;
/** The most that likeness alone can give. */
const MOST_BY_LIKENESS = 0.85;
/** What is left of a confidence where the same words stand for several fields. */
const AMBIGUOUS = 0.6;

const CACHE_SIZE = 20_000;
const cache = new Map<string, HeaderMatch>();

/**
 * The field that a header names. A list is read from the outermost parent to the header itself.
 *
 * @example matchHeader("户主身份证号码（18位）").field // "head_id"
 * @example matchHeader(["家庭成员1", "姓名"])        // name, member 1
 * @example matchHeader("家庭收入（元）")             // field null: per year or per month is not said
 */
export function matchHeader(
  header: string | readonly string[],
  context: HeaderContext = {},
): HeaderMatch {
  const unit = unitPeriod(context.unitLine ?? null);
  const levels =
    typeof header === "string" ? [header] : header.filter((part) => part.trim() !== "");
  const key = `${unit ?? ""}\n${levels.join("\n")}`;
  const known = cache.get(key);
  const match = known ?? matchLevels(levels, unit);
  if (known === undefined) {
    if (cache.size >= CACHE_SIZE) cache.clear();
    cache.set(key, match);
  }
  return chooseByContext(match, context);
}

/** 单位：元/月 says the period of every sum in the table that does not say its own. */
function unitPeriod(unitLine: string | null): MoneyPeriod | null {
  if (unitLine === null) return null;
  return periodIn(unitLine.replace(/\d{4}年|\d{1,2}月/g, ""));
}

function matchLevels(levels: readonly string[], unit: MoneyPeriod | null): HeaderMatch {
  const [only, ...more] = levels;
  if (only === undefined) return NONE;
  if (more.length === 0) return matchText(only, unit);
  return chooseByParents(levels, (text) => matchText(text, unit));
}

const NONE: HeaderMatch = {
  field: null,
  confidence: 0,
  reason: "none",
  alternatives: [],
  member: 0,
  period: null,
  of: null,
  ambiguous: false,
  known: false,
};

/** One header without parents: a member's number is taken off first. */
function matchText(header: string, unit: MoneyPeriod | null): HeaderMatch {
  const text = headerText(header);
  if (text.plain === "") return NONE;
  const listed = matchListed(text);
  const before = memberBefore(text.written);
  if (before !== null) {
    const match = before.rest === "" ? matchText("成员姓名", unit) : matchText(before.rest, unit);
    return { ...match, member: before.member, confidence: match.confidence * SAME_TEXT };
  }
  const after = memberAfter(text.written);
  if (after !== null) {
    const match = listed ?? matchWords(headerText(after.rest), unit);
    if (isRepeatedField(match.field) && match.confidence >= BRACKETS_LEFT_OUT) {
      return { ...withMoney(match, text), member: after.member };
    }
  }
  const ofPart = listed === null ? matchPartOfYear(text.written, unit) : null;
  return ofPart ?? withMoney(withTraps(listed ?? matchWords(text, unit), text), text);
}

/** 季度津贴, 每半年发放金额, 年津贴标准: the part of a year that the sum after it is of. */
const PARTS_OF_YEAR: readonly (readonly [RegExp, MoneyPeriod])[] = [
  [/^每?(?:第?[一二三四1-4])?季度?(?=[^度月初末])/, "quarter"],
  [/^每?[上下]?半年度?(?=[^月初末])/, "half-year"],
  [/^(?:全年|每年|年度|年)(?=[^度月末初龄])/, "year"],
];
/** Sums for which a period may be said; of any other a part of a year is no field of ours. */
const OF_ANY_PERIOD: ReadonlySet<Field> = new Set<Field>([...ALLOWANCES, "amount_total"]);

function matchPartOfYear(written: string, unit: MoneyPeriod | null): HeaderMatch | null {
  for (const [words, period] of PARTS_OF_YEAR) {
    const rest = written.replace(words, "");
    if (rest === written) continue;
    const match = matchText(rest, unit);
    const confidence = match.confidence * SAME_TEXT;
    const ofPeriod = { ...match, period, confidence, reason: "normalized" } as const;
    if (match.field !== null && match.confidence >= OF_THE_HEAD) {
      if (OF_ANY_PERIOD.has(match.field)) return ofPeriod;
      // 季度保障金 is what is paid in the quarter, and nobody's monthly amount.
      if (match.field === "monthly_amount_household" && period !== "year") {
        return { ...ofPeriod, field: "amount_total", alternatives: [], of: null };
      }
    }
    return period === "year" ? null : { ...NONE, known: match.known };
  }
  return null;
}

/** Adds the other fields that a short header is known to stand over. */
function withTraps(match: HeaderMatch, text: HeaderText): HeaderMatch {
  const trap = headerWords().traps.get(text.plain);
  if (trap === undefined) return match;
  const isListed = headerDictionary().written.find(text.plain).nearest.length > 0;
  if (trap.ask && !isListed) return asked(match, trap);
  const others = trap.also.filter(isField).filter((field) => field !== match.field);
  return {
    ...match,
    confidence: trap.ask ? match.confidence * AMBIGUOUS : match.confidence,
    alternatives: [...new Set([...match.alternatives, ...others])],
    ambiguous: match.ambiguous || trap.ask,
    known: true,
  };
}

/** A header too short to take for any one field: all that it stands over, best first. */
function asked(match: HeaderMatch, trap: Trap): HeaderMatch {
  const own = match.field === null ? [] : [match.field];
  const alternatives = [...new Set([...own, ...match.alternatives, ...trap.also.filter(isField)])];
  return { ...NONE, alternatives, ambiguous: true, known: true };
}

/** Exactly a listed spelling. */
function matchListed(text: HeaderText): HeaderMatch | null {
  const { written, plain } = headerDictionary();
  const { nearest, others } = written.find(text.written);
  const unnumbered = text.withNumber === null ? [] : plain.find(text.plain).nearest;
  const more = [...others, ...unnumbered].filter((field) => !nearest.includes(field));
  return found(nearest, more, LISTED, "exact");
}

function matchWords(text: HeaderText, unit: MoneyPeriod | null): HeaderMatch {
  const bag = bagOf(text.plain);
  return (
    matchIncome(text, unit) ??
    (namesTwoThings(text.plain) ? eitherOf(text.plain) : null) ??
    matchSame(text, bag) ??
    matchPattern(text.plain) ??
    matchOutside(text, unit) ??
    matchOfHead(text) ??
    (namesSomeoneElse(bag) ? { ...NONE, known: true } : null) ??
    matchLike(text, bag)
  );
}

/** 照料人联系电话, 代领人电话: whose it is says that it is nobody's of the roster. */
function namesSomeoneElse({ words }: WordBag): boolean {
  const { owners, kinds } = headerWords();
  const isOwner = (word: string): boolean => word !== "户主" && owners.includes(word);
  return words.length > 1 && words.some(isOwner) && kinds.has(words.at(-1) ?? "");
}

function matchIncome(text: HeaderText, unit: MoneyPeriod | null): HeaderMatch | null {
  const income = incomeReading(text, unit);
  if (income === null) return null;
  const isSaid = income.field !== null;
  return {
    ...NONE,
    ...income,
    confidence: isSaid ? SAME_TEXT : 0,
    reason: isSaid ? "normalized" : "none",
    ambiguous: !isSaid,
    known: true,
  };
}

/** The same text, or the same words in another order or spelling. */
function matchSame(text: HeaderText, bag: WordBag): HeaderMatch | null {
  const { plain, bags, unused } = headerDictionary();
  const same =
    [text.withNumber, text.withUnits]
      .flatMap((fuller) => (fuller === null ? [] : [plain.find(fuller)]))
      .find(({ nearest: fields }) => fields.length > 0) ?? plain.find(text.plain);
  const bySpelling = found(same.nearest, same.others, SAME_TEXT, "normalized");
  if (bySpelling !== null) return bySpelling;
  if (unused.has(bag.key)) return { ...NONE, known: true };
  const ordered = bags.find(bag.ordered);
  const { nearest, others } =
    ordered.nearest.length > 0 || !endsWithOwner(bag) ? ordered : bags.find(bag.key);
  // 户主信息 and 成员情况 head a group of columns: they are not the name of the head.
  if (bag.hollow && nearest.some(isNamedPerson)) return { ...NONE, known: true };
  return found(nearest, others, SAME_WORDS, "normalized");
}

/** 开户行及账号, 姓名和身份证号: one cell for two things, which no one field holds. */
function namesTwoThings(plain: string): boolean {
  const parts = plain.split(/[及和]/);
  if (parts.length !== 2 || headerDictionary().plain.find(plain).nearest.length > 0) return false;
  const [one, other] = parts.map((part) => bagOf(part).words.at(-1) ?? "");
  const { kinds } = headerWords();
  return one !== other && kinds.has(one ?? "") && kinds.has(other ?? "");
}

/** What a cell headed by two things may hold, if its values show that only one of them is filled in. */
function eitherOf(plain: string): HeaderMatch {
  const fields = plain
    .split(/[及和]/)
    .map((part) => headerDictionary().plain.find(part).nearest[0])
    .filter((field) => field !== undefined);
  return { ...NONE, alternatives: fields, known: true };
}

/** 联系电话（户主）: whose it is may stand last, where otherwise what it is does. */
function endsWithOwner(bag: WordBag): boolean {
  return headerWords().owners.includes(bag.words.at(-1) ?? "");
}

function matchPattern(plain: string): HeaderMatch | null {
  const pattern = headerDictionary().patterns.find((rule) => rule.pattern.test(plain));
  return pattern === undefined ? null : found([pattern.field], [], BY_RULE, "normalized");
}

/** What brackets hold may be left out: 乡镇（街道办）, 家庭住址（到门牌号）. */
function matchOutside(text: HeaderText, unit: MoneyPeriod | null): HeaderMatch | null {
  if (text.outside === null) return null;
  const outside: HeaderText = {
    ...text,
    plain: text.outside,
    outside: null,
    withNumber: null,
    withUnits: null,
  };
  const bag = bagOf(text.outside);
  const match =
    matchIncome(outside, unit) ?? matchSame(outside, bag) ?? matchPattern(outside.plain);
  if (match === null || match.field === null) return match;
  return { ...match, confidence: Math.min(match.confidence, BRACKETS_LEFT_OUT) };
}

/** Of these the head has columns of its own; anything else of the head (户主性别) is its row's. */
const HEADS_OWN: ReadonlySet<Field> = new Set(["name", "id_card", "phone", "relation"]);

function matchOfHead(text: HeaderText): HeaderMatch | null {
  if (!text.plain.startsWith("户主")) return null;
  const plain = text.plain.slice("户主".length).replace(/^的/, "");
  const match = matchSame({ ...text, plain, withUnits: null, withNumber: null }, bagOf(plain));
  if (match === null || match.field === null || HEADS_OWN.has(match.field)) return null;
  return { ...match, confidence: Math.min(match.confidence, OF_THE_HEAD) };
}

function matchLike(text: HeaderText, bag: WordBag): HeaderMatch {
  const [best, ...rest] = likeFields(text.plain, bag);
  if (best === undefined) return NONE;
  const close = rest.filter(({ score }) => score >= best.score - 0.1).map(({ field }) => field);
  const confidence = Math.min(MOST_BY_LIKENESS, 0.3 + 0.55 * best.score);
  return {
    ...NONE,
    field: best.field,
    confidence: close.length > 0 ? confidence * SAME_TEXT : confidence,
    reason: "similar",
    alternatives: close,
    known: true,
  };
}

/** A match from the fields that an index gives, or null where it gives none. */
function found(
  nearest: readonly Field[],
  others: readonly Field[],
  confidence: number,
  reason: HeaderMatch["reason"],
): HeaderMatch | null {
  const [field, ...same] = nearest;
  if (field === undefined) return null;
  const ambiguous = same.length > 0;
  return {
    ...NONE,
    field,
    confidence: ambiguous ? confidence * AMBIGUOUS : confidence,
    reason,
    alternatives: [...same, ...others],
    ambiguous,
    known: true,
  };
}

/** Adds what unit and field say of period and owner; a sum per year is no monthly amount. */
function withMoney(match: HeaderMatch, text: HeaderText): HeaderMatch {
  const { field } = match;
  const own = field === null ? null : periodOfField(field);
  const period = match.period ?? own ?? text.period ?? saidPeriod(field, undated(text.written));
  const of = match.of ?? (field === null ? null : ownerOfField(field)) ?? text.of;
  if (field !== null && own !== null && text.period !== null && own !== text.period) {
    return {
      ...NONE,
      alternatives: [field],
      ambiguous: true,
      known: true,
      period: text.period,
      of,
    };
  }
  return { ...match, period, of };
}

/** The words as written, without the year or month that a sheet is of (2024年6月…). */
function undated(written: string): string {
  return written.replace(/\d{4}年度?|\d{1,2}月(?!均)/g, "");
}

/** 经营净收入（年）, 月赡养费: the words of a sum whose field leaves the period open. */
function saidPeriod(field: Field | null, plain: string): MoneyPeriod | null {
  if (
    field === null ||
    !/^(?:income|standard|living|nursing|tekun|elder|child|amount|expense|deduct)/.test(field)
  ) {
    return null;
  }
  if (/[每全]?年(?!龄|度|审)/.test(plain) && !plain.includes("月")) return "year";
  return plain.includes("月") && !plain.includes("年") ? "month" : null;
}
