import { formatMonth } from "../calendar";
import { reasonText, sourceText } from "../assessment";
import type { Assessment, Missing } from "../assessment/types";
import { findingText } from "../findings";
import type { Finding } from "../findings/types";
import { parameterTitle, scopeTitle } from "../policy";
import { fieldTitle } from "../roster/field-titles";
import { isField } from "../roster/fields";
import { subtract } from "../money";
import type { CellContent, CellStyle } from "../workbook/sheets";
import { moneyContent } from "./cells";
import type { Decision, Language } from "./facts";
import { OUTCOME_WORDS, PHASE_OUT_WORDS, SCHEME_WORDS } from "./vocabulary";

/** The sixteen standardized columns, in the order of the contract. */
export const STANDARD_COLUMNS = [
  { name: "核查建议", width: 13, format: "@" },
  { name: "救助类别", width: 13, format: "@" },
  { name: "人均月收入(元)", width: 12, format: "0.00" },
  { name: "保障标准(元/月)", width: 12, format: "0.00" },
  { name: "月补差(元)", width: 11, format: "0.00" },
  { name: "分类施保(元)", width: 11, format: "0.00" },
  { name: "建议月发放(元)", width: 12, format: "0.00" },
  { name: "与现发差额(元)", width: 12, format: "0.00" },
  { name: "渐退状态", width: 11, format: "@" },
  { name: "渐退起始月", width: 11, format: "@" },
  { name: "渐退截止月", width: 11, format: "@" },
  { name: "渐退剩余月数", width: 9, format: "0" },
  { name: "疑点数", width: 7, format: "0" },
  { name: "疑点说明", width: 48, format: "@" },
  { name: "政策依据", width: 36, format: "@" },
  { name: "缺失信息", width: 28, format: "@" },
] as const;

const COUNT_COLUMN = 12;
const TEXT_COLUMN = 13;

/**
 * How our columns look. No wrapping: a wrapped text would change the height of the county's rows.
 */
export const STANDARD_COLUMN_STYLES: readonly CellStyle[] = STANDARD_COLUMNS.map((column) => ({
  fontName: "宋体",
  fontSize: 10,
  vertical: "center",
  border: true,
  horizontal: column.format === "@" ? "left" : "right",
  numberFormat: column.format,
}));

/** The merged heading and the row of names. */
export const STANDARD_HEAD_STYLE: CellStyle = {
  fontName: "宋体",
  fontSize: 10,
  bold: true,
  horizontal: "center",
  vertical: "center",
  wrap: true,
  border: true,
  fill: "DDEBF7",
  numberFormat: "@",
};

/** The household's values, without the two columns that stand on every row. */
export function householdValues(assessment: Assessment, language: Language): CellContent[] {
  const { phaseOut, payableMonth, currentMonth } = assessment;
  const change =
    payableMonth === null || currentMonth === null ? null : subtract(payableMonth, currentMonth);
  const state = PHASE_OUT_WORDS[phaseOut.state][language];
  return [
    OUTCOME_WORDS[assessment.outcome][language],
    SCHEME_WORDS[assessment.scheme][language],
    moneyContent(assessment.incomePerCapitaMonth),
    moneyContent(assessment.standardMonth),
    moneyContent(assessment.shortfallMonth),
    moneyContent(assessment.supplementMonth),
    moneyContent(payableMonth),
    moneyContent(change),
    state === "" ? null : state,
    phaseOut.start === null ? null : formatMonth(phaseOut.start),
    phaseOut.end === null ? null : formatMonth(phaseOut.end),
    phaseOut.monthsLeft,
    null,
    null,
    basisText(assessment, language),
    // An empty text rather than a blank: the basis, which is long, would run over a blank cell and on to
    // further printed pages.
    missingText(assessment.missing, language) ?? "",
  ];
}

/** Puts a row's doubts into its values: their number, and their sentences with what was decided about them. */
export function withDoubts(
  values: readonly CellContent[],
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, Decision>,
  language: Language,
): CellContent[] {
  const row = [...values];
  row[COUNT_COLUMN] = findings.length;
  row[TEXT_COLUMN] = doubtsText(findings, decisions, language);
  return row;
}

function doubtsText(
  findings: readonly Finding[],
  decisions: ReadonlyMap<string, Decision>,
  language: Language,
): string | null {
  if (findings.length === 0) return null;
  const sentences = findings.map((finding) => {
    const decision = decisions.get(finding.id);
    const decided = decision === undefined ? "" : decisionText(decision, language);
    return `[${finding.rule.id}] ${findingText(finding, language)}${decided}`;
  });
  return sentences.join(language === "zh" ? "；" : "; ");
}

function decisionText(decision: Decision, language: Language): string {
  const verified = decision.decision === "verified";
  if (language === "en") {
    return ` (${verified ? "verified" : "not a problem"}${decision.reason ? `: ${decision.reason}` : ""})`;
  }
  return `（${verified ? "已核实" : "不是问题"}${decision.reason ? `：${decision.reason}` : ""}）`;
}

/** Why: the reasons in words, each with its clause once. */
function basisText(assessment: Assessment, language: Language): string | null {
  const parts = assessment.reasons.map((reason) => {
    const text = reasonText(reason, language);
    const source = sourceText(reason.source, reason.standing, language);
    return source === "" ? text : `${text}【${source}】`;
  });
  const unique = [...new Set(parts)];
  return unique.length === 0 ? null : unique.join(language === "zh" ? "；" : "; ");
}

/** What was missing, by the names people know. */
export function missingText(missing: readonly Missing[], language: Language): string | null {
  if (missing.length === 0) return null;
  const names = missing.map((item) => missingName(item, language));
  return [...new Set(names)].join(language === "zh" ? "、" : ", ");
}

function missingName(item: Missing, language: Language): string {
  const name =
    item.kind === "field"
      ? isField(item.code)
        ? fieldTitle(item.code, language)
        : item.code
      : parameterTitle(item.code, language);
  if (item.scope === null) return name;
  return language === "zh"
    ? `${name}（${item.scope}）`
    : `${name} (${scopeTitle(item.scope, language)})`;
}
