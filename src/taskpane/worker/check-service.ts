import {
  check,
  filterChoices,
  glance,
  InputFault,
  noteText,
  scopeText,
  type Check,
  type Seen,
} from "../../app";
import { findingText } from "../../findings";
import { formatMoney } from "../../money";
import { coverageText, figuresOf, missingText } from "../../reports";
import type {
  CheckService,
  CheckSummary,
  Language,
  Progress,
  SeenKind,
  TableView,
} from "../engine/contract";
import { done as succeeded, failed, type Sentence } from "../outcome";
import { missingNames } from "./missing-names";
import { policyOf } from "./policy-choice";
import type { ParametersGrid, Session } from "./session";
import type { Snapshot } from "./snapshot";

const NOTHING_READ: Sentence = {
  zh: "还没有读取工作簿，请重新核查。",
  en: "The workbook has not been read yet; check again.",
};

export function checkService(session: Session): CheckService {
  return {
    async glance({ policy: choice, scope, corrections }) {
      const { firstRows } = session;
      session.firstRows = null;
      const policy = policyOf(choice, session);
      if (firstRows === null || !policy.ok) return [];
      const seen = await glance({
        inputs: [{ workbook: firstRows, file: firstRows.facts.file, sha256: null }],
        policy: policy.value,
        asOf: choice.asOf,
        area: choice.area,
        corrections,
        scope,
      });
      const among = firstRows.rowsWithin(scope);
      return seen.map((kind) => ({ ...seenKind(kind), among }));
    },
    async run(question, onProgress) {
      const { snapshot } = session;
      if (snapshot === null) return failed(NOTHING_READ);
      session.parameters = parametersIn(snapshot, question.policy.sheet ?? null);
      const policy = policyOf(question.policy, session);
      if (!policy.ok) return policy;
      const seen: SeenKind[] = [];
      let last: Progress = { stage: "recognizing", count: null };
      const tell = (progress: Progress): void => {
        last = progress;
        onProgress(seen.length === 0 ? progress : { ...progress, seen: [...seen] });
      };
      try {
        const result = await check({
          inputs: [{ workbook: snapshot, file: snapshot.facts.file, sha256: null }],
          policy: policy.value,
          asOf: question.policy.asOf,
          area: question.policy.area,
          corrections: question.corrections,
          scope: question.scope,
          onProgress: (stage, _detail, count) => tell({ stage, count: count ?? null }),
          onSeen: (kind) => {
            seen.push(seenKind(kind));
            tell(last);
          },
        });
        session.done = result;
        session.decided.clear();
        session.plan = null;
        session.groups = [];
        return succeeded(summaryOf(result));
      } catch (error) {
        if (error instanceof InputFault) return failed(error.sentence);
        throw error;
      }
    },
  };
}

/** The workbook's own parameters as they were just read: an edit since counts at once. */
function parametersIn(snapshot: Snapshot, sheet: string | null): ParametersGrid | null {
  const { info } = snapshot.facts;
  if (sheet === null || !info.sheets.some(({ name }) => name === sheet)) return null;
  return { grid: snapshot.grid(sheet), date1904: info.date1904 };
}

function seenKind({ rule, sightings }: Seen): SeenKind {
  const [sighting] = sightings;
  const level = sighting?.severity ?? rule.severity;
  return {
    rule: rule.id,
    title: rule.title,
    level,
    count: sightings.length,
    first: both((language) =>
      sighting === undefined ? "" : findingText({ ...sighting, rule, level, id: "" }, language),
    ),
  };
}

function summaryOf(result: Check): CheckSummary {
  const { coverage } = result;
  const { policy } = result.request;
  const figures = figuresOf(result.assessments, result.findings);
  const lacking = result.assessments.flatMap((one) =>
    one.outcome === "undetermined" ? one.missing : [],
  );
  return {
    policy: { id: policy.id, title: policy.title, asOf: policy.asOf },
    scope: both((language) => scopeText(result.request.scope, language)),
    tables: tablesOf(result),
    households: figures.households,
    people: figures.people,
    suggestions: figures.outcomes,
    levels: figures.findings,
    current: { amount: formatMoney(figures.current), unknown: figures.currentUnknown },
    payable: { amount: formatMoney(figures.payable), unknown: figures.payableUnknown },
    coverage:
      coverageText(coverage, "zh") === null
        ? null
        : both((language) => coverageText(coverage, language) ?? ""),
    lacking: lacking.length === 0 ? null : both((language) => missingText(lacking, language) ?? ""),
    notes: result.roster.notes.map((note) => both((language) => noteText(note, language))),
    outdated: result.outdated,
    notRun: result.rulesNotRun.map(({ rule, missing }) => ({
      rule: rule.id,
      title: rule.title,
      missing: both((language) => missingNames(missing, language)),
    })),
    choices: filterChoices(result.findings),
  };
}

function tablesOf({ roster }: Check): readonly TableView[] {
  const households = new Map<string, number>();
  for (const { table } of roster.households) {
    households.set(table.id, (households.get(table.id) ?? 0) + 1);
  }
  return roster.tables.map((table) => ({
    id: table.id,
    sheet: table.sheet,
    title: table.title,
    role: table.role,
    firstRow: table.firstRow,
    lastRow: table.lastRow,
    households: households.get(table.id) ?? 0,
    questions: table.questions.length,
  }));
}

function both(make: (language: Language) => string): Sentence {
  return { zh: make("zh"), en: make("en") };
}
