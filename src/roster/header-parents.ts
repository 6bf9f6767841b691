/** Headers of several levels: what a parent adds to the words below it. */
import type { Field } from "./fields";
import type { HeaderMatch } from "./header-match";
import { memberBefore } from "./header-member";
import { withField } from "./header-money";
import { asWritten, headerText } from "./header-text";
import { headerWords } from "./header-words";

type Match = (text: string) => HeaderMatch;

/** From here on a match is by spelling or rule, not by likeness. */
const SURE = 0.9;
const FAIR = 0.7;
/** The confidence of a field that only a parent's words speak for. */
const HINTED = 0.85;
const TOTAL = /^(?:合计|小计|总计|计|总数|金额|数额|金额元)$/;
/** A parent that names a household's people in general says nothing of whose column it is. */
const GENERAL = /户主.*成员|成员.*户主|户主.*家庭/;
/** Children that describe their parent: 其他 below 致贫原因. */
const ADJECTIVE = /^(?:其[他它]|主要|次要)$/;
const EMPTY_PARENT = /(?:的)?(?:基本)?(?:情况|信息|资料|状况)$/;

/** Parents that decide between fields that the same words below them stand for. */
const HINTS: readonly (readonly [RegExp, readonly Field[]])[] = [
  [/收入|转移/, ["income_dibao", "income_pension", "income_elder"]],
  [/特困|供养/, ["tekun_care", "tekun_basic", "tekun_care_level"]],
  [/残疾|两项补贴|护理补贴|两补/, ["nursing_allowance", "disability_type", "disability_level"]],
  [/自理|失能/, ["self_care"]],
  [/护理/, ["tekun_care_level"]],
  [/分类施保|增发/, ["class_category"]],
  [/保障|低保|享受|救助/, ["covered_persons", "monthly_amount_household", "dibao_grade"]],
  [/发放|领取|补助/, ["monthly_amount_household", "amount_total"]],
  [/家庭|人口/, ["household_size"]],
];

/**
 * Reads a header under its parents (outermost first): a numbered member in a parent numbers its
 * children, a parent that makes a fuller header with the child does so (残疾 over 等级), and a
 * parent that names someone else (监护人 over 身份证号) keeps the child from being the person's own.
 */
export function chooseByParents(levels: readonly string[], match: Match): HeaderMatch {
  const numbered = levels.slice(0, -1).map((parent) => memberBefore(asWritten(parent)));
  const at = numbered.findIndex((header) => header !== null);
  const member = numbered[at];
  if (member !== undefined && member !== null) {
    const rest = levels.filter((_, level) => level !== at);
    const below = rest.length > 1 ? chooseByParents(rest, match) : match(rest[0] ?? "");
    return { ...below, member: member.member };
  }
  return withParentPeriod(chooseWords(levels, match), levels);
}

function chooseWords(levels: readonly string[], match: Match): HeaderMatch {
  const leaf = levels.at(-1) ?? "";
  const parents = levels.slice(0, -1).reverse();
  // 人, 元 below a header are its unit.
  if (isUnit(leaf)) return match(`${parents[0] ?? ""}(${leaf})`);
  const alone = match(leaf);
  const joined = bestJoined(parents, leaf, match);
  if (joined !== null && joined.confidence >= SURE) return asParent(joined, alone);
  if (TOTAL.test(asWritten(leaf))) {
    if (joined?.ambiguous === true) return joined;
    const parent = match(parents[0] ?? "");
    if (parent.field !== null && parent.confidence >= FAIR) return asParent(parent, alone);
  }
  if (joined !== null && alone.field !== joined.field && isSomeoneElse(parents, alone))
    return joined;
  if (isSomeoneElse(parents, alone)) return { ...alone, ...NOBODY };
  if (alone.ambiguous || alone.alternatives.length > 0) return hinted(alone, parents);
  if (alone.field !== null && alone.confidence >= FAIR) return alone;
  return joined !== null && joined.confidence > alone.confidence ? asParent(joined, alone) : alone;
}

const NOBODY: Partial<HeaderMatch> = {
  field: null,
  confidence: 0,
  reason: "none",
  alternatives: [],
};

function isUnit(text: string): boolean {
  return headerWords().unit.test(asWritten(text).replace(/[()]/g, ""));
}

/** The best of the words joined with each parent, nearest first, and with all of them. */
function bestJoined(parents: readonly string[], leaf: string, match: Match): HeaderMatch | null {
  const cores = parents
    .map((parent) => asWritten(parent).replace(/[:：]$/, ""))
    .filter((parent) => !GENERAL.test(parent));
  const texts = cores.flatMap((parent) => [
    `${parent}${leaf}`,
    `${parent.replace(EMPTY_PARENT, "")}${leaf}`,
  ]);
  if (ADJECTIVE.test(leaf)) texts.push(...cores.map((parent) => `${leaf}${parent}`));
  if (cores.length > 1) texts.push(`${[...cores].reverse().join("")}${leaf}`);
  let best: HeaderMatch | null = null;
  for (const text of texts) {
    const joined = match(text);
    if (joined.field === null && !joined.ambiguous) continue;
    if (best === null || joined.confidence > best.confidence) best = joined;
  }
  return best;
}

/** A joined header is the parent's doing only where it says something else than the words alone. */
function asParent(joined: HeaderMatch, alone: HeaderMatch): HeaderMatch {
  if (joined.field === alone.field && !alone.ambiguous) {
    return alone.confidence >= joined.confidence ? alone : joined;
  }
  return { ...joined, reason: joined.field === null ? joined.reason : "parent" };
}

/** A parent such as 监护人 over a person's own attribute. */
function isSomeoneElse(parents: readonly string[], alone: HeaderMatch): boolean {
  const { field } = alone;
  if (field === null || !PERSONAL.has(field)) return false;
  const { owners } = headerWords();
  return parents.some((parent) => {
    const text = asWritten(parent);
    return !GENERAL.test(text) && owners.some((owner) => owner !== "户主" && text.includes(owner));
  });
}

const PERSONAL: ReadonlySet<Field> = new Set([
  "name",
  "id_card",
  "id_type",
  "phone",
  "gender",
  "birth_date",
  "age",
  "address",
  "relation",
  "employer",
  "health",
  "labor_ability",
]);

function hinted(alone: HeaderMatch, parents: readonly string[]): HeaderMatch {
  const fields = alone.field === null ? alone.alternatives : [alone.field, ...alone.alternatives];
  const words = parents.join("");
  for (const [pattern, speaksFor] of HINTS) {
    if (!pattern.test(words)) continue;
    const field = fields.find((candidate) => speaksFor.includes(candidate));
    if (field === undefined) continue;
    const confidence = Math.max(alone.confidence, HINTED);
    return { ...withField(alone, field), confidence, reason: "parent" };
  }
  return alone;
}

/** 家庭年收入（元） over 工资性收入: the parent says the period where the child does not. */
function withParentPeriod(match: HeaderMatch, levels: readonly string[]): HeaderMatch {
  if (match.period !== null || match.field === null) return match;
  for (const parent of levels.slice(0, -1).reverse()) {
    const text = headerText(parent);
    const said =
      text.period ?? (/[年月].*(?:收入|支出|金)/.test(text.plain) ? wordPeriod(text.plain) : null);
    if (said !== null) return { ...match, period: said };
  }
  return match;
}

function wordPeriod(plain: string): "year" | "month" | null {
  const year = plain.includes("年");
  if (year === plain.includes("月")) return null;
  return year ? "year" : "month";
}
