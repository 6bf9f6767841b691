/** What the values under a header say of its field. */
import { isPlausible, parseCitizenId, parsePhone } from "../identity";
import { parseDate } from "../calendar";
import { parseMoney } from "../money";
import type { CellValue } from "../workbook/cells";
import { textOfCell } from "./cell-text";
import { saysNothing } from "./codes/code-list";
import type { Field } from "./fields";
import type { HeaderMatch } from "./header-match";
import { withField } from "./header-money";
import {
  readAidType,
  readDisabilityGrade,
  readDisabilityType,
  readFlag,
  readGrade,
  readHealth,
  readLabour,
  readPovertyStatus,
  readRelation,
  readSelfCare,
  readSex,
  readTekunMode,
} from "./values";
import type { Reading } from "./value-reading";

/** Whether one value is what a column of some kind holds. */
type Test = (value: string | number) => boolean;

function reads(reader: (value: CellValue) => Reading<unknown>): Test {
  return (value) => reader(value).value !== null;
}

const compact = (value: string | number): string =>
  typeof value === "number" ? BigInt(Math.trunc(value)).toString() : value.replace(/[\s'’‘`]/g, "");

const isId: Test = (value) => {
  const id = parseCitizenId(value);
  return isPlausible(id) || (id.form === "18" && id.birth !== null);
};
const isCertificate: Test = (value) => /^\d{17}[\dXx]\d{2}(?:B\d|b\d|\d{2})?$/.test(compact(value));
const isMoney: Test = (value) => parseMoney(value).kind === "amount";
const isCount: Test = (value) =>
  /^\d{1,2}(?:人|口)?$/.test(compact(value)) && !String(value).includes(".");
const isAge: Test = (value) =>
  /^\d{1,3}(?:周?岁)?$/.test(compact(value)) && Number.parseInt(compact(value), 10) <= 120;
const isAccount: Test = (value) => /^\d{10,25}$/.test(compact(value)) && !isId(value);
const isPhone: Test = (value) => parsePhone(value).problems.length === 0;
const isMonths: Test = (value) => /^(?:\d|1[0-2])(?:\.\d)?(?:个?月)?$/.test(String(value).trim());
const isPlaceName: Test = (value) =>
  typeof value === "string" && /\p{Script=Han}{2}/u.test(value) && !isMonths(value);
const isDate: Test = (value) => {
  const { kind } = parseDate(value);
  return kind === "date" || kind === "open-ended";
};
const isName: Test = (value) =>
  typeof value === "string" && /^[\p{Script=Han}·•]{2,15}$/u.test(value.replace(/\s/g, ""));
const isGradeOfDisability: Test = (value) =>
  reads(readDisabilityGrade)(value) && (typeof value === "number" || /级/.test(value));

/** 是, 否, 享受, √: an answer in words, never a figure. */
const isAnswer: Test = (value) =>
  typeof value === "string" && !/\d/.test(value) && reads(readFlag)(value);
/** A column of an allowance that is answered by 是 or 否 says whether it is received, not how much. */
const MARK_OF: ReadonlyMap<Field, Field> = new Map<Field, Field>([
  ["living_allowance", "living_allowance_is"],
  ["nursing_allowance", "nursing_allowance_is"],
  ["elder_amount", "elder_allowance_is"],
]);

const CATEGORY = /老年|老人|周岁|未成年|儿童|学生|重残|重病|大病|残疾人|单亲|哺乳|计生|独居|失独/;

const ILLNESS = /病|癌|症|炎|瘤|损伤|中风|瘫|透析|梗|出血|衰竭|结核|畸形|障碍/;

/** What the columns of some fields hold. Fields whose values have no shape of their own are not here. */
const HOLDS: ReadonlyMap<Field, Test> = new Map<Field, Test>([
  ["id_card", isId],
  ["head_id", isId],
  ["disability_cert", (value) => isCertificate(value) || isId(value)],
  ["phone", isPhone],
  ["head_phone", isPhone],
  ["bank_account", isAccount],
  ["bank_name", (value) => /^(?!.*\d{6}).*[行社银]/.test(String(value))],
  ["name", isName],
  ["head_name", isName],
  ["relation", reads(readRelation)],
  ["gender", reads(readSex)],
  ["age", isAge],
  ["household_size", isCount],
  ["covered_persons", isCount],
  ["relocated_persons", isCount],
  ["tekun_persons", isCount],
  ["covered_persons_disabled", isCount],
  ["stat_persons", isMoney],
  ["stat_cause", isMoney],
  ["stat_cat", isMoney],
  ["stat_tk", isMoney],
  ["disease", (value) => ILLNESS.test(String(value))],
  ["health", reads(readHealth)],
  ["labor_ability", reads(readLabour)],
  ["self_care", reads(readSelfCare)],
  [
    "tekun_care_level",
    (value) => reads(readSelfCare)(value) || /^[一二三]档$/.test(String(value).trim()),
  ],
  ["tekun_mode", reads(readTekunMode)],
  ["tekun_is", reads(readFlag)],
  ["is_disabled", reads(readFlag)],
  ["dibao_is", reads(readFlag)],
  ["grace_flag", reads(readFlag)],
  ["grace_months", isCount],
  ["is_covered", reads(readFlag)],
  ["disability_type", reads(readDisabilityType)],
  ["disability_level", isGradeOfDisability],
  // 一级 is a grade of disability before it is a tier.
  ["dibao_grade", (value) => reads(readGrade)(value) && !/级/.test(String(value))],
  ["class_category", (value) => CATEGORY.test(String(value))],
  ["aid_type", reads(readAidType)],
  ["monitor_type", reads(readPovertyStatus)],
  ["household_type", reads(readPovertyStatus)],
  ["monthly_amount_household", isMoney],
  ["amount_person", isMoney],
  ["amount_total", isMoney],
  ["income_dibao", isMoney],
  ["nursing_allowance", isMoney],
  ["tekun_care", isMoney],
  ["elder_amount", isMoney],
  ["standard", isMoney],
  ["first_month", isDate],
  ["end_month", isDate],
  ["approve_date", isDate],
  ["birth_date", isDate],
  ["pay_month", isDate],
  ["work_months", isMonths],
  ["employer", isPlaceName],
]);

/** Shares of the values from which a field is confirmed, or given up. */
const MOST = 0.8;
const FEW = 0.3;
const ENOUGH_VALUES = 3;
const CONFIRMED = 0.9;
/** The confidence of a field that only the values speak for. */
const BY_VALUES = 0.75;
/** Blank headers and unknown words: shapes that are unmistakable. */
const TELLING: readonly Field[] = ["id_card", "phone", "gender", "relation"];

/**
 * Lets the values under a header confirm its field, choose among alternatives, or cast doubt.
 * A header that is understood is never taken away: at most its confidence falls.
 *
 * @param samples some values of the column; blanks are passed over.
 */
export function refineByValues(match: HeaderMatch, samples: readonly CellValue[]): HeaderMatch {
  const values = samples.filter(isValue);
  if (values.length === 0) return match;
  if (match.field === null) return match.known ? chosen(match, values) : proposed(match, values);
  if (match.field === "id_card" && share(values, isCertificate) >= MOST) {
    return taken(match, "disability_cert");
  }
  const mark = MARK_OF.get(match.field);
  if (mark !== undefined && share(values, isAnswer) >= MOST) return taken(match, mark);
  if (match.alternatives.length > 0) return chosen(match, values);
  return confirmed(match, values);
}

function isValue(value: CellValue): value is string | number {
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "string" && textOfCell(value) !== null && !saysNothing(value);
}

function share(values: readonly (string | number)[], test: Test): number {
  return values.filter((value) => test(value)).length / values.length;
}

/** The share of values that a field can hold, or null where any value will do. */
function fit(field: Field, values: readonly (string | number)[]): number | null {
  const test = HOLDS.get(field);
  return test === undefined ? null : share(values, test);
}

function chosen(match: HeaderMatch, values: readonly (string | number)[]): HeaderMatch {
  const fields = match.field === null ? match.alternatives : [match.field, ...match.alternatives];
  const fits = fields.map((field) => ({ field, share: fit(field, values) }));
  const good = fits.filter((entry) => entry.share !== null && entry.share >= MOST);
  const excluded = fits.filter((entry) => entry.share !== null && entry.share < FEW);
  const [only] = good;
  if (only !== undefined && good.length === 1 && excluded.length === fits.length - 1) {
    return taken(match, only.field);
  }
  const current = fits[0];
  if (only !== undefined && match.field !== null && current !== undefined) {
    // The field taken so far cannot hold these values, another can.
    if (current.share !== null && current.share < FEW) return taken(match, only.field);
  }
  return match;
}

function taken(match: HeaderMatch, field: Field): HeaderMatch {
  const isKept = field === match.field;
  return {
    ...withField(match, field),
    confidence: isKept ? Math.max(match.confidence, CONFIRMED) : BY_VALUES,
    reason: isKept && !match.ambiguous ? match.reason : "values",
  };
}

function proposed(match: HeaderMatch, values: readonly (string | number)[]): HeaderMatch {
  if (values.length < ENOUGH_VALUES) return match;
  const field = TELLING.find((candidate) => (fit(candidate, values) ?? 0) >= MOST);
  return field === undefined ? match : taken(match, field);
}

function confirmed(match: HeaderMatch, values: readonly (string | number)[]): HeaderMatch {
  const found = match.field === null ? null : fit(match.field, values);
  if (found === null || values.length < ENOUGH_VALUES) return match;
  if (found < FEW) return { ...match, confidence: match.confidence * 0.7 };
  if (found >= MOST && match.reason === "similar") {
    return { ...match, confidence: Math.min(0.95, match.confidence + 0.1) };
  }
  return match;
}
