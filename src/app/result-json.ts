/**
 * The JSON of a check, as the contract has it: money as strings with two decimals, dates ISO, rows as
 * Excel numbers them, columns as letters. Fields may be added, never changed; unknown is null.
 */
import {
  entitlementsOf,
  entitlementSource,
  entitlementText,
  entitlementTitle,
  phaseOutSchedule,
  reasonText,
  sourceText,
  type Entitlement,
} from "../assessment";
import type { AidFromLists } from "../assessment/entitlements";
import type { Assessment } from "../assessment/types";
import { formatDate, formatMonth } from "../calendar";
import { findingSource, findingText, nextStep } from "../findings";
import type { Finding } from "../findings/types";
import { formatMoney } from "../money";
import type { Amount, Period } from "../money";
import type { Policy } from "../policy/types";
import type { Language } from "../reports";
import { figuresOf } from "../reports";
import type { Table } from "../roster/types";
import { cellName, columnLetters } from "../workbook/cells";
import type { Check } from "./check";
import { aidFromLists } from "./listed-aid";
import type { SkippedFile } from "./county";

/** The whole result as plain data, ready for `JSON.stringify`. */
export function resultJson(
  check: Check,
  version: string,
  language: Language,
  skipped: readonly SkippedFile[] = [],
): unknown {
  const { request } = check;
  const lists = aidFromLists(check.roster, check.assessments);
  const figures = figuresOf(check.assessments, check.findings);
  return {
    doudi: version,
    policy: {
      id: request.policy.id,
      asOf: formatDate(request.asOf),
      sha256: request.policy.sha256,
    },
    inputs: request.inputs.map((input) => ({ file: input.file, sha256: input.sha256 })),
    skipped: skipped.map(({ file, why }) => ({ file, why: why[language] })),
    tables: check.roster.tables.map(tableJson),
    households: check.assessments.map((assessment) =>
      householdJson(assessment, request.policy, language, lists),
    ),
    findings: check.findings.map((finding) => findingJson(finding, language)),
    rulesNotRun: check.rulesNotRun.map((entry) => ({
      rule: entry.rule.id,
      missing: entry.missing,
    })),
    labourCoverage: check.coverage,
    notes: check.roster.notes,
    outdated: check.outdated,
    totals: {
      households: figures.households,
      people: figures.people,
      outcomes: figures.outcomes,
      currentMonth: formatMoney(figures.current),
      payableMonth: formatMoney(figures.payable),
      payableUnknown: figures.payableUnknown,
      findings: figures.findings,
    },
  };
}

/** One table, as `inspect` shows it too. */
export function tableJson(table: Table): Record<string, unknown> {
  return {
    id: table.id,
    input: table.input,
    sheet: table.sheet,
    role: table.role,
    scheme: table.scheme,
    area: table.area,
    listKind: table.listKind,
    hidden: table.sheetHidden,
    headerRows: table.headerRows,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    columns: table.columns.map((column) => ({
      column: columnLetters(column.column),
      header: column.header,
      field: column.field,
      confidence: Math.round(column.confidence * 100) / 100,
      reason: column.reason,
      member: column.member,
      alternatives: column.alternatives,
    })),
    questions: table.questions.map((question) => ({
      code: question.code,
      columns: question.columns.map(columnLetters),
      choices: question.choices,
    })),
  };
}

/**
 * What else a household or its members should have. `due`: `yes`, `no` or `unknown`; `amountMonth` and
 * `receivedMonth` in 元/月, `amountOnce` in 元; null where nothing gives them, with what is lacking in
 * `missing`. `person` is null where it is the household's; `excludedBy` is the aid that stands in the way.
 */
function entitlementJson(entry: Entitlement, language: Language): Record<string, unknown> {
  return {
    code: entry.kind,
    kind: entry.kind,
    title: entitlementTitle(entry.kind, language),
    person: entry.people[0]?.name ?? null,
    rows: entry.people.map(({ row }) => row),
    due: entry.due,
    amountMonth: money(entry.amountMonth),
    amountOnce: money(entry.amountOnce),
    from: entry.from && formatDate(entry.from),
    received: entry.received,
    receivedMonth: money(entry.receivedMonth),
    excludedBy: entry.excludedBy,
    text: entitlementText(entry, language),
    source: entitlementSource(entry, language) || null,
    missing: entry.missing.map((item) => item.code),
  };
}

/**
 * A phase-out month by month. `month` is `YYYY-MM`, `amount` 元/月, `share` of the base (`"0.8"`), `certain`
 * false past the fewest months of a range. `remaining` and `remainingAtMost` are the sums (元) of the
 * certain and of all months after the as-of month; nulls where there is no phase-out or no amount.
 */
function scheduleJson(assessment: Assessment, policy: Policy): Record<string, unknown> {
  const schedule = phaseOutSchedule(assessment, policy);
  return {
    remaining: money(schedule?.remaining ?? null),
    remainingAtMost: money(schedule?.remainingAtMost ?? null),
    atEnd: schedule?.atEnd ?? null,
    schedule:
      schedule?.months.map(({ month, amount, share, isCertain }) => ({
        month: formatMonth(month),
        amount: money(amount),
        share: share === null ? null : share.toString(),
        certain: isCertain,
      })) ?? [],
  };
}

/** The next review: `months` is the cycle, `overdue` whether `next` lies before the as-of date. */
function reviewJson(review: Assessment["review"]): Record<string, unknown> | null {
  if (review === null) return null;
  return {
    last: review.last && formatDate(review.last),
    next: review.next && formatDate(review.next),
    months: review.months,
    overdue: review.isOverdue,
  };
}

/** What an officer set by hand: `incomeYear` in 元/年; `computed` is the outcome without it. */
function overrideJson(override: Assessment["override"]): Record<string, unknown> | null {
  if (override === null) return null;
  return {
    incomeYear: money(override.incomeYear),
    outcome: override.outcome,
    computed: override.computed,
    reason: override.reason,
  };
}

/**
 * One household with its suggestion.
 *
 * @param lists what further lists say of its members' other aid
 */
export function householdJson(
  assessment: Assessment,
  policy: Policy,
  language: Language,
  lists: AidFromLists | null = null,
): Record<string, unknown> {
  const { household, phaseOut } = assessment;
  return {
    table: household.table.id,
    sheet: household.table.sheet,
    rows: household.rows,
    id: household.id,
    countedAs: household.countedAs,
    town: household.town,
    village: household.village,
    size: assessment.size,
    covered: assessment.covered,
    people: household.people.map((person) => ({
      row: person.row,
      member: person.member,
      name: person.name,
      relation: person.relation,
      age: person.age,
      covered: person.covered,
    })),
    outcome: assessment.outcome,
    scheme: assessment.scheme,
    area: assessment.area,
    incomePerCapitaMonth: money(assessment.incomePerCapitaMonth),
    standardMonth: money(assessment.standardMonth),
    shortfallMonth: money(assessment.shortfallMonth),
    supplementMonth: money(assessment.supplementMonth),
    payableMonth: money(assessment.payableMonth),
    currentMonth: money(assessment.currentMonth),
    phaseOut: {
      state: phaseOut.state,
      start: phaseOut.start && formatDate(phaseOut.start),
      end: phaseOut.end && formatDate(phaseOut.end),
      monthsLeft: phaseOut.monthsLeft,
      ...scheduleJson(assessment, policy),
    },
    review: reviewJson(assessment.review),
    override: overrideJson(assessment.override),
    entitlements: entitlementsOf(assessment, policy, lists).map((one) =>
      entitlementJson(one, language),
    ),
    reasons: assessment.reasons.map((reason) => ({
      code: reason.code,
      text: reasonText(reason, language),
      source: sourceText(reason.source, reason.standing, language) || null,
    })),
    missing: assessment.missing.map((item) => item.code),
  };
}

/** One doubt. */
export function findingJson(finding: Finding, language: Language): Record<string, unknown> {
  return {
    id: finding.id,
    rule: finding.rule.id,
    severity: finding.level,
    household: finding.household?.id ?? null,
    table: finding.table.id,
    sheet: finding.table.sheet,
    row: finding.row,
    cell: finding.cell && cellName(finding.cell.row, finding.cell.column),
    cells: finding.cells.map((cell) => cellName(cell.row, cell.column)),
    text: findingText(finding, language),
    next: nextStep(finding, language),
    source: sourceText(findingSource(finding), null, language) || null,
  };
}

function money<P extends Period>(amount: Amount<P> | null): string | null {
  return amount === null ? null : formatMoney(amount);
}
