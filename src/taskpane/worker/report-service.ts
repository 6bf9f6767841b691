import {
  earlierBiweekly,
  factsOf,
  ourSheet,
  scopeText,
  type Check,
  type ReadInput,
} from "../../app";
import { compareDates, formatDate } from "../../calendar";
import { formatMoney } from "../../money";
import {
  biweeklyContents,
  dispatchDateOf,
  dispatchTitles,
  figuresOf,
  groupByVillage,
  OUTCOMES,
  OUTCOME_WORDS,
  readLog,
  SEVERITIES,
  SEVERITY_WORDS,
  type RunFacts,
} from "../../reports";
import type { Language, Report } from "../engine/contract";
import type { ReportFigure, ReportPreview, ReportService } from "../engine/report-contract";
import { done as succeeded, failed } from "../outcome";
import { reportTexts } from "../texts/report-texts";
import type { Session } from "./session";
import { CHECK_FIRST, planSheets, presentCheck, presentInput } from "./sheet-plan";

export function reportService(session: Session): ReportService {
  return {
    preview(report, language) {
      const check = presentCheck(session);
      const input = presentInput(session);
      if (check === null || input === null) return Promise.resolve(failed(CHECK_FIRST));
      return Promise.resolve(succeeded(previewOf(report, check, input, language)));
    },
    plan(question) {
      const { report, columns, keepsText } = question;
      return Promise.resolve(
        planSheets(session, question, {
          reports: [report],
          columns: columns ? "always" : "if-standing",
          keepsText,
        }),
      );
    },
  };
}

function previewOf(
  report: Report,
  check: Check,
  input: ReadInput,
  language: Language,
): ReportPreview {
  const facts = factsOf(check, language, input);
  const texts = reportTexts[language];
  const stands = ourSheet(input, report) !== null;
  const line = texts.ofCheck(scopeText(check.request.scope, language), formatDate(facts.asOf));
  const plain = { report, stands, line, before: null, hasText: false };
  switch (report) {
    case "biweekly":
      return {
        ...plain,
        ...biweeklyPreview(facts, input, scopeText(check.request.scope, language)),
      };
    case "summary":
      return { ...plain, figures: summaryFigures(facts, language) };
    case "findings":
      return { ...plain, figures: findingFigures(facts, language) };
    case "ledger":
      return { ...plain, figures: ledgerFigures(facts, language) };
    case "log":
      return { ...plain, figures: logFigures(facts, input, language) };
  }
}

function figure(label: string, value: number | string): ReportFigure {
  return { label, value: String(value), before: null, change: null };
}

/** The figures of this date beside those of the date before, where the sheet has one. */
function biweeklyPreview(
  facts: RunFacts,
  input: ReadInput,
  scope: string,
): Pick<ReportPreview, "line" | "before" | "figures" | "hasText"> {
  const { language } = facts;
  const earlier = earlierBiweekly(input);
  const today = dispatchDateOf(facts.policy).date;
  const { rows } = biweeklyContents(facts, earlier, false);
  const now = rows.find(({ date }) => compareDates(date, today) === 0);
  const before = rows.filter(({ date }) => compareDates(date, today) < 0).at(-1);
  const figures = dispatchTitles(language).map(({ title, isMoney }, i): ReportFigure => {
    const value = now?.values[i] ?? 0;
    const last = before?.values[i];
    const shown = (one: number): string => (isMoney ? one.toFixed(2) : String(one));
    return {
      label: title,
      value: shown(value),
      before: last === undefined ? null : shown(last),
      change: last === undefined ? null : signed(shown(Math.round((value - last) * 100) / 100)),
    };
  });
  return {
    line: reportTexts[language].biweeklyLine(formatDate(today), formatDate(facts.asOf), scope),
    before: before === undefined ? null : formatDate(before.date),
    figures,
    hasText: (earlier?.items.length ?? 0) > 0,
  };
}

function signed(text: string): string {
  if (text.startsWith("-")) return `−${text.slice(1)}`;
  return /[1-9]/.test(text) ? `+${text}` : "0";
}

function summaryFigures(facts: RunFacts, language: Language): readonly ReportFigure[] {
  const texts = reportTexts[language];
  const f = figuresOf(facts.assessments, facts.findings);
  const villages = groupByVillage(facts.assessments, []).reduce(
    (sum, town) => sum + town.villages.length,
    0,
  );
  return [
    figure(texts.villages, villages),
    figure(texts.households, f.households),
    figure(texts.people, f.people),
    ...OUTCOMES.filter((outcome) => f.outcomes[outcome] > 0).map((outcome) =>
      figure(OUTCOME_WORDS[outcome][language], f.outcomes[outcome]),
    ),
    figure(texts.current, formatMoney(f.current)),
    figure(texts.payable, formatMoney(f.payable)),
    figure(texts.payableUnknown, f.payableUnknown),
  ];
}

function findingFigures(facts: RunFacts, language: Language): readonly ReportFigure[] {
  const f = figuresOf([], facts.findings);
  const decided = facts.findings.filter(({ id }) => facts.decisions.has(id)).length;
  return [
    ...SEVERITIES.map((level) => figure(SEVERITY_WORDS[level][language], f.findings[level])),
    figure(reportTexts[language].decided, decided),
  ];
}

function ledgerFigures(facts: RunFacts, language: Language): readonly ReportFigure[] {
  const texts = reportTexts[language];
  const listed = facts.findings.filter(({ level }) => level === "error" || level === "high");
  const dismissed = listed.filter(
    ({ id }) => facts.decisions.get(id)?.decision === "not-a-problem",
  ).length;
  return [figure(texts.ledgerLines, listed.length - dismissed), figure(texts.dismissed, dismissed)];
}

function logFigures(
  facts: RunFacts,
  input: ReadInput,
  language: Language,
): readonly ReportFigure[] {
  const texts = reportTexts[language];
  const grid = ourSheet(input, "log");
  const f = figuresOf(facts.assessments, facts.findings);
  const doubts = SEVERITIES.reduce((sum, level) => sum + f.findings[level], 0);
  return [
    figure(texts.earlierLines, grid === null ? 0 : readLog(grid).length),
    figure(texts.households, f.households),
    figure(texts.doubts, doubts),
  ];
}
