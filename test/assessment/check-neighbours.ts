/**
 * What the assessment says of the neighbours of its cases, against records: see
 * test/recorded/record.ts. A change that is not in the record changed nothing.
 */
import { createHash } from "node:crypto";
import { explain, reasonText, sourceText, stepLabel } from "../../src/assessment";
import {
  asRecorded,
  expectAsRecorded,
  recorded,
  writeRecords,
  type Sections,
} from "../recorded/record";
import { entitlementTexts, run, written, type Case, type Setting } from "./case-table";
import { IS_MUTATION } from "./mutation";
import { MOST, neighboursOf, wordsOf } from "./neighbours-of";
import { tablesOf, type Part } from "./parts";

/** A test for each case of the tables of a part, with its neighbours. */
export function describeNeighbours(part: Part): void {
  describe.each(tablesOf(part))("neighbours of the cases of $name", ({ name: file, table }) => {
    const record = `assessment/${file.replace(".yaml", ".txt")}`;
    const records = recorded(record);
    const words = asRecorded(record.replace(".txt", ".words.json"), wordsOf(table));
    const made = new Map<string, readonly string[]>();

    test.each(table.案例.map((given, at) => [given.名称, given, at] as const))(
      "%s",
      (name, given, at) => {
        const before = said(table.前提, given);
        const all = neighboursOf(given, table, words);
        const tried = all.filter((_, nth) => isTried(nth, at));
        const changes = tried.flatMap(({ change, given: changed }) => {
          const difference = differenceOf(before.brief, said(table.前提, changed).brief);
          return difference === "" ? [] : [`${change} → ${difference}`];
        });
        const untried = all.filter((one) => !tried.includes(one)).map(({ change }) => change);
        const of = withoutLines(records, name, untried);
        expectAsRecorded(of, made, name, [...before.full, ...changes]);
      },
    );

    afterAll(() => {
      writeRecords(record, made);
    });
  });
}

/** Of a case's few neighbours all are tried; with each mutant one, another from case to case. */
function isTried(nth: number, at: number): boolean {
  return !IS_MUTATION || nth === at % MOST;
}

/** The records, for one case without what they say of some of its neighbours. */
function withoutLines(records: Sections, name: string, changes: readonly string[]): Sections {
  const lines = records.get(name);
  if (lines === undefined || changes.length === 0) return records;
  const isOfChange = (line: string): boolean =>
    changes.some((change) => line.startsWith(`${change} → `));
  return new Map([[name, lines.filter((line) => !isOfChange(line))]]);
}

/** What a county reads of an assessment: in full, and in brief. */
interface Said {
  readonly full: readonly string[];
  readonly brief: readonly string[];
}

function said(setting: Setting, given: Case): Said {
  const ran = run(setting, given);
  const { assessment, policy } = ran;
  const figures = Object.entries(written(ran))
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join("；") : String(value)}`);
  const texts = [
    ...assessment.reasons.flatMap((reason) => [
      `理由 ${reason.code}: ${reasonText(reason, "zh")}`,
      `${reasonText(reason, "en")} | ${sourceText(reason.source, reason.standing, "zh")}`,
    ]),
    ...explain(assessment, policy).map(
      (step) =>
        `过程 ${stepLabel(step.code, "zh")}: ${step.formula} → ${step.result} | ${sourceText(step.source, step.standing, "zh")}`,
    ),
    ...entitlementTexts(ran, "zh").map((text) => `待遇 ${text}`),
  ];
  const codes = assessment.reasons.map(({ code }) => code).join(" ");
  return {
    full: [...figures, ...texts],
    brief: [...figures, `理由 ${codes}`, `全文 ${digest(texts)}`],
  };
}

/** A few digits that stand for texts, so that the records of neighbours stay short. */
function digest(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 6);
}

/** `− name` for what is no longer said, and all that is said now and was not. */
function differenceOf(before: readonly string[], after: readonly string[]): string {
  const come = after.filter((line) => !before.includes(line));
  const gone = before
    .filter((line) => !after.includes(line))
    .map((line) => line.split(" ")[0] ?? "")
    .filter((name) => !come.some((line) => line.startsWith(`${name} `)));
  return [...gone.map((name) => `− ${name}`), ...come.map((line) => `+ ${line}`)].join(" ; ");
}
