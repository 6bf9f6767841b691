import {
  InputFault,
  sampleOf,
  sampleQuestion,
  sampleSheets,
  scopeText,
  type Check,
  type QuestionNames,
} from "../../app";
import {
  COMPARED_WORDS,
  doubtKindsText,
  drawnText,
  figureText,
  groundsText,
  headNameOf,
  missingText,
  shareText,
  stratumByText,
  stratumText,
  UNIT_WORDS,
} from "../../reports";
import type { Comparison, Sample, SampledHousehold, StratumBy } from "../../sampling";
import type { Language } from "../engine/contract";
import type {
  ComparisonView,
  SampledView,
  SampleView,
  SamplingService,
} from "../engine/sampling-contract";
import { done as succeeded, failed, type Outcome } from "../outcome";
import { placeOf } from "./finding-service";
import type { Session } from "./session";
import { CHECK_FIRST, planSheets, presentCheck, presentInput } from "./sheet-plan";

const NAMES: QuestionNames = {
  size: { zh: "抽查户数", en: "The size" },
  seed: { zh: "随机种子", en: "The seed" },
  by: { zh: "分层", en: "The division" },
  doubtful: { zh: "另列直接疑点户", en: "The number of doubtful households" },
};

const DRAW_FIRST = { zh: "请先抽取，再写入。", en: "Draw first, then write." };

export function samplingService(session: Session): SamplingService {
  let last: { readonly check: Check; readonly sample: Sample } | null = null;
  return {
    draw(asked, language) {
      const check = presentCheck(session);
      if (check === null) return Promise.resolve(failed(CHECK_FIRST));
      try {
        const sample = sampleOf(check, sampleQuestion(asked, check.roster.tables, NAMES));
        last = { check, sample };
        return Promise.resolve(succeeded(viewOf(check, sample, language)));
      } catch (error) {
        return Promise.resolve(asOutcome(error));
      }
    },
    households(from, to, language) {
      if (last === null) return Promise.resolve([]);
      const { sample } = last;
      return Promise.resolve(
        sample.households.slice(from, to).map((one) => householdOf(one, sample, language)),
      );
    },
    plan(question) {
      const input = presentInput(session);
      // A draw is of one check: after another one its rows may mean others.
      if (last === null || input === null || last.check.roster !== session.done?.roster) {
        return Promise.resolve(failed(DRAW_FIRST));
      }
      const further = sampleSheets(last.check, input, last.sample, question);
      return Promise.resolve(
        planSheets(session, question, { reports: [], columns: "if-standing", further }),
      );
    },
  };
}

function asOutcome(error: unknown): Outcome<never> {
  if (error instanceof InputFault) return failed(error.sentence);
  throw error;
}

function viewOf(
  check: Check,
  { question, draw, households }: Sample,
  language: Language,
): SampleView {
  const drawn = draw.drawn.length;
  return {
    scope: scopeText(check.request.scope, language),
    population: draw.population,
    drawn,
    listed: households.length - drawn,
    differing: households.filter(({ comparisons }) => comparisons.some(({ differs }) => differs))
      .length,
    share: shareText(drawn, draw.population),
    seed: question.seed,
    by: stratumByText(question.by, language),
    fingerprint: draw.fingerprint,
    strata: draw.strata.map((stratum) => ({
      name: stratumText(question.by, stratum.name, language),
      population: stratum.population,
      drawn: stratum.drawn,
    })),
  };
}

function householdOf(one: SampledHousehold, sample: Sample, language: Language): SampledView {
  const { household, outcome, missing } = one.assessment;
  const { table, rows } = household;
  const { by } = sample.question;
  return {
    key: one.key,
    head: headNameOf(household),
    where: placeOf(household.town, household.village),
    stratum:
      by === null || one.drawn === null || isPlace(by)
        ? null
        : stratumText(by, one.drawn.stratum, language),
    place: { sheet: table.sheet, row: rows[0] ?? table.firstRow, column: table.firstColumn },
    rows,
    isDrawn: one.drawn !== null,
    why: drawnText(one, language),
    outcome,
    comparisons: one.comparisons.map((comparison) => comparisonOf(comparison, language)),
    doubts: doubtKindsText(one.findings, language),
    missing: outcome === "undetermined" ? missingText(missing, language) : null,
  };
}

/** Strata that every line says anyway. */
function isPlace({ kind }: StratumBy): boolean {
  return kind === "town" || kind === "village" || kind === "sheet";
}

function comparisonOf(comparison: Comparison, language: Language): ComparisonView {
  const difference = figureText(comparison, comparison.difference);
  const isNone = difference === null || /^-?0(\.00)?$/.test(difference);
  return {
    label: COMPARED_WORDS[comparison.item][language],
    unit: comparison.unit === "people" ? null : UNIT_WORDS[comparison.unit][language],
    stated: figureText(comparison, comparison.stated),
    recomputed: figureText(comparison, comparison.recomputed),
    difference: isNone ? null : signed(difference),
    differs: comparison.differs,
    source: groundsText(comparison, language) || null,
  };
}

function signed(text: string): string {
  return text.startsWith("-") ? `−${text.slice(1)}` : `+${text}`;
}
