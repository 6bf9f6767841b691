/** How much a cell looks like a header, for finding the rows that hold them. */
import { headerDictionary } from "./header-dictionary";
import { incomeReading } from "./header-income";
import { memberAfter, memberBefore } from "./header-member";
import { headerText } from "./header-text";
import { bagOf, headerWords } from "./header-words";

const LONGEST_HEADER = 32;
const CACHE_SIZE = 50_000;
const cache = new Map<string, number>();

/** Words that stand over columns and in cells alike. */
const VALUES_TOO =
  /^(?:户主|申请人|残疾人?|疾病|低保户?|特困(?:人员|户)?|五保户|脱贫户?|贫困户|建档立卡户?|因[病残灾学]|缺.{1,3}|重病|[一二三四]档|[一二三四]级|[一二三]{2}级|(?:集中|分散)(?:供养)?|部分丧失|完全丧失|未?成年人?|老年人?|女性|男性|临时救助|农村低保|城市低保|成员|健康|本人|领取|配偶|渐退|综合保障|兜底保障|合计|小计|总计|监测户|监测对象|农村|城市|农业|已?消除|大病|慢性病|学生|注|女|男|寨|屯|队|社|州|旗|区|省|市|县|乡|镇|村|组)$/;
/** Titles, lines of who filled in what, sentences. */
const NOT_A_HEADER =
  /(?:名册|名单|花名册|台账|登记表|统计表|汇总表|明细表|发放表|领取表|公示表|审批表|一览表|情况表|附件\d*)$|[。！!?？；]|[:：].*[\p{L}\d]|(?:人|签字|签章|单位)[:：]$/u;
const DATA = /^[\d\s.,:/\-+%¥￥*()年月日元Xx]+$/;

/**
 * From 0 (a number, a name, a sentence) to 1 (a listed header). Words that are values as well as
 * headers (户主, 残疾) stand between.
 */
export function headerLikeness(text: string): number {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const likeness = measure(text);
  if (cache.size >= CACHE_SIZE) cache.clear();
  cache.set(text, likeness);
  return likeness;
}

function measure(cell: string): number {
  if (cell.length > 4 * LONGEST_HEADER || DATA.test(cell)) return 0;
  const text = headerText(cell);
  const { plain } = text;
  if (plain === "" || text.written.length > LONGEST_HEADER) return 0;
  if (VALUES_TOO.test(plain)) return 0.5;
  const { written, plain: plains, bags, patterns } = headerDictionary();
  if (written.find(text.written).nearest.length > 0) return 1;
  if (NOT_A_HEADER.test(text.written)) return 0.1;
  if (plains.find(plain).nearest.length > 0 || incomeReading(text, null) !== null) return 0.98;
  const bag = bagOf(plain);
  if (bags.find(bag.key).nearest.length > 0) return bag.words.length > 1 ? 0.95 : 0.5;
  if (patterns.some(({ pattern }) => pattern.test(plain))) return 0.92;
  const unnumbered = memberBefore(text.written)?.rest ?? memberAfter(text.written)?.rest;
  if (unnumbered !== undefined && unnumbered !== "") return headerLikeness(unnumbered);
  return namesAKind(bag.words) ? 0.8 * bag.known ** 2 : 0.3 * bag.known ** 2;
}

/** The last word says what kind of thing the column holds: …人数, …时间, …类别. */
function namesAKind(words: readonly string[]): boolean {
  const last = words.at(-1);
  return last !== undefined && (words.includes("是否") || headerWords().kinds.has(last));
}
