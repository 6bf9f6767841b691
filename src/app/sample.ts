/** An audit sample of what a check found: draws it, describes its sheets, tells it as plain data. */
import { formatDate } from "../calendar";
import { formatMoney } from "../money";
import {
  differenceSheet,
  figureText,
  groundsText,
  readFilledLines,
  sampleNoteSheet,
  sampleSheet,
  shareText,
  stratumText,
  stratumByText,
  type Language,
  type SampleFacts,
} from "../reports";
import {
  LARGEST_SEED,
  parseSeed,
  parseSize,
  parseStratumBy,
  sizeText,
  takeSample,
  type Comparison,
  type Sample,
  type SampledHousehold,
  type SampleQuestion,
} from "../sampling";
import type { Table } from "../roster/types";
import { cellName } from "../workbook/cells";
import type { Check } from "./check";
import { InputFault } from "./faults";
import type { ReadInput } from "./inputs";
import { findingJson, householdJson } from "./result-json";
import { scopeText } from "./scope";
import { dayOfSerialIn, ourSheet } from "./standing-sheets";
import type { WriteBackOptions } from "./write-back";

/** A sample as it was asked for, in the words of whoever asked. */
export interface TypedQuestion {
  /** `20` or `10%`. */
  readonly size: string;
  readonly seed: string;
  /** 乡镇, 村, 救助类别, or a column of the roster; null to draw from all alike. */
  readonly by: string | null;
  /** How many households with direct doubts are listed apart, or `all`; null for none. */
  readonly doubtful: string | null;
}

/** What the parts of a question are called where it was asked: `--size`, or 抽查户数. */
export type QuestionNames = Readonly<
  Record<keyof TypedQuestion, { readonly zh: string; readonly en: string }>
>;

/** Reads a question. Throws `InputFault`, one sentence that names the part that cannot be used. */
export function sampleQuestion(
  typed: TypedQuestion,
  tables: readonly Table[],
  names: QuestionNames,
): SampleQuestion {
  const size = parseSize(typed.size);
  if (size === null) {
    throw new InputFault(
      `${names.size.zh}“${typed.size}”不能用：请写户数（如 20）或比例（如 10%），须大于 0。`,
      `${names.size.en} "${typed.size}" cannot be used: give a number of households (20) or a share (10%), above 0.`,
    );
  }
  const seed = parseSeed(typed.seed);
  if (seed === null) {
    throw new InputFault(
      `${names.seed.zh}“${typed.seed}”不能用：请写 0 至 ${LARGEST_SEED} 的整数，例如抽查日期 20240630。`,
      `${names.seed.en} "${typed.seed}" cannot be used: give a whole number from 0 to ${LARGEST_SEED}, for example the day of the audit, 20240630.`,
    );
  }
  const by = typed.by === null ? null : parseStratumBy(typed.by, tables);
  if (typed.by !== null && by === null) {
    throw new InputFault(
      `${names.by.zh}“${typed.by}”不认识：可写乡镇、村、救助类别、城乡、工作表、核查建议、疑点，或名册里某一列的列名。`,
      `${names.by.en} "${typed.by}" is not known: use 乡镇 (township), 村 (village), 救助类别 (scheme), 城乡 (area), 工作表 (sheet), 核查建议 (suggestion), 疑点 (doubts), or the name of a column of the roster.`,
    );
  }
  return { size, seed, by, doubtful: doubtfulOf(typed.doubtful, names) };
}

function doubtfulOf(typed: string | null, names: QuestionNames): number {
  if (typed === null) return 0;
  const plain = typed.normalize("NFKC").trim().toLowerCase();
  if (plain === "all" || plain === "全部") return Infinity;
  if (/^\d{1,7}$/.test(plain)) return Number(plain);
  throw new InputFault(
    `${names.doubtful.zh}“${typed}”不能用：请写户数（如 10）或 all。`,
    `${names.doubtful.en} "${typed}" cannot be used: give a number of households (10) or all.`,
  );
}

/**
 * Draws a sample of the households that a check was asked about. Throws `InputFault` where nobody is
 * there, or where no household says by what the sample is to be divided.
 */
export function sampleOf(check: Check, question: SampleQuestion): Sample {
  const { policy } = check.request;
  if (check.assessments.length === 0) {
    throw new InputFault(
      `${scopeText(check.request.scope, "zh")}里没有名册的户，无法抽查。`,
      `There are no households in ${scopeText(check.request.scope, "en")} to draw from.`,
    );
  }
  const sample = takeSample(check.assessments, check.findings, policy, question);
  const { strata } = sample.draw;
  if (question.by !== null && strata.every(({ name }) => name === null)) {
    throw new InputFault(
      `名册里没有写明“${stratumByText(question.by, "zh")}”，不能按它分层；请换一项，或不分层。`,
      `The roster does not say "${stratumByText(question.by, "en")}", so the sample cannot be divided by it; choose something else.`,
    );
  }
  return sample;
}

/** The three sheets of a sample, to be written in a run of their own or with others. */
export function sampleSheets(
  check: Check,
  input: ReadInput,
  sample: Sample,
  options: { readonly language: Language; readonly version: string },
): NonNullable<WriteBackOptions["further"]> {
  const { language, version } = options;
  const { asOf, policy, scope } = check.request;
  const facts: SampleFacts = { asOf, policy, language, sample };
  const standing = ourSheet(input, "sample");
  const filled = standing ? readFilledLines(standing, dayOfSerialIn(input)) : new Map();
  const origin = {
    inputs: check.inputs.map(({ source }) => ({ file: source.file, sha256: source.sha256 })),
    scope: scopeText(scope, language),
    leftOut: leftOut(check, language),
    version,
  };
  return [
    { kind: "sample", sheet: sampleSheet(facts, filled) },
    { kind: "sampleNote", sheet: sampleNoteSheet(facts, origin) },
    { kind: "sampleDifferences", sheet: differenceSheet(facts) },
  ];
}

const ROW_WORDS = {
  total: { zh: "合计行", en: "rows of totals" },
  blank: { zh: "空行", en: "blank rows" },
  prenumbered: { zh: "只有序号的空行", en: "rows with a number alone" },
  note: { zh: "签字、说明行", en: "notes and signatures" },
  header: { zh: "重复的表头", en: "repeated headings" },
} as const;

const TABLE_WORDS = {
  payment: { zh: "发放表", en: "payment sheets" },
  list: { zh: "比对名单", en: "lists" },
  earlier: { zh: "往期名册", en: "earlier rosters" },
  report: { zh: "统计报表", en: "finished reports" },
} as const;

/** Rows that are no households and tables that are no rosters, in words: they were not drawn from. */
export function leftOut({ roster }: Check, language: Language): readonly string[] {
  const rows = new Map<keyof typeof ROW_WORDS, number>();
  const tables = new Map<keyof typeof TABLE_WORDS, string[]>();
  for (const { role, sheet, otherRows } of roster.tables) {
    if (role === "household" || role === "person") {
      for (const { kind } of otherRows) rows.set(kind, (rows.get(kind) ?? 0) + 1);
    } else if (role !== "ours") tables.set(role, [...(tables.get(role) ?? []), sheet]);
  }
  const zh = language === "zh";
  return [
    ...[...rows].map(([kind, count]) =>
      zh ? `${ROW_WORDS[kind].zh} ${count} 行` : `${count} ${ROW_WORDS[kind].en}`,
    ),
    ...[...tables].map(([role, sheets]) => {
      const names = [...new Set(sheets)].join(zh ? "、" : ", ");
      return zh ? `${TABLE_WORDS[role].zh}：${names}` : `${TABLE_WORDS[role].en}: ${names}`;
    }),
  ];
}

/** A sample as plain data, ready for `JSON.stringify`: money as strings, rows as Excel numbers them. */
export function sampleJson(
  check: Check,
  sample: Sample,
  version: string,
  language: Language,
): unknown {
  const { request } = check;
  const { question, draw } = sample;
  const stratum = (name: string | null): string => stratumText(question.by, name, language);
  return {
    doudi: version,
    policy: {
      id: request.policy.id,
      asOf: formatDate(request.asOf),
      sha256: request.policy.sha256,
    },
    inputs: request.inputs.map(({ file, sha256 }) => ({ file, sha256 })),
    sample: {
      size: sizeText(question.size),
      seed: question.seed,
      by: question.by === null ? null : stratumByText(question.by, language),
      scope: scopeText(request.scope, language),
      population: draw.population,
      drawn: draw.drawn.length,
      fingerprint: draw.fingerprint,
      generator: "mt19937",
      strata: draw.strata.map(({ name, population, drawn, highest }) => ({
        name: stratum(name),
        population,
        drawn,
        share: shareText(drawn, population),
        highestRandom: highest,
      })),
      leftOut: leftOut(check, language),
    },
    households: sample.households.map((one) => ({
      ...householdJson(one.assessment, request.policy, language),
      key: one.key,
      reason: one.drawn === null ? "direct-doubts" : "drawn",
      stratum: one.drawn === null ? null : stratum(one.drawn.stratum),
      position: one.framed.position,
      random: one.drawn?.random ?? null,
      rank: one.drawn?.rank ?? null,
      comparisons: one.comparisons.map((comparison) => comparisonJson(comparison, language)),
      findings: one.findings.map((finding) => findingJson(finding, language)),
    })),
  };
}

function comparisonJson(comparison: Comparison, language: Language): Record<string, unknown> {
  const { item, unit, cell, difference, differs } = comparison;
  return {
    item,
    unit,
    cell: cell && `${cell.sheet}!${cellName(cell.row, cell.column)}`,
    roster: figureText(comparison, comparison.stated),
    recomputed: figureText(comparison, comparison.recomputed),
    difference: figureText(comparison, difference),
    differs,
    source: groundsText(comparison, language) || null,
  };
}

/** The sum of what the roster pays and what was recomputed, of households where both are known. */
export function sampleSums(households: readonly SampledHousehold[]): {
  readonly compared: number;
  readonly current: string;
  readonly payable: string;
} {
  const known = households.flatMap(({ assessment: { currentMonth, payableMonth } }) =>
    currentMonth === null || payableMonth === null ? [] : [{ currentMonth, payableMonth }],
  );
  const [first, ...rest] = known;
  if (first === undefined) return { compared: 0, current: "0.00", payable: "0.00" };
  const current = rest.reduce(
    (sum, one) => sum.plus(one.currentMonth.value),
    first.currentMonth.value,
  );
  const payable = rest.reduce(
    (sum, one) => sum.plus(one.payableMonth.value),
    first.payableMonth.value,
  );
  return {
    compared: known.length,
    current: formatMoney({ value: current }),
    payable: formatMoney({ value: payable }),
  };
}
