/**
 * What each rule says of the neighbours of its cases, against records: see test/recorded/record.ts.
 * A change that is not in the record changed nothing.
 */
import { findingSource, findingText, type Finding } from "../../src/findings";
import { formatSource } from "../../src/policy";
import { cellName } from "../../src/workbook/cells";
import { asRecorded, expectAsRecorded, recorded, writeRecords } from "../recorded/record";
import { ruleTables, runOf, sheetsOf, type RuleCase, type RuleTable } from "./case-table";
import { findingsOf } from "./context";
import { neighboursOf, vocabularyOf, type Vocabulary } from "./neighbours";

/** Declares the tests of the neighbours of the cases of some rules. */
export function describeNeighbours(rules: RegExp): void {
  const tables = ruleTables(rules);
  const family = tables[0]?.rule.charAt(0) === "M" ? tables[0].rule : tables[0]?.rule.charAt(0);
  const vocabulary = asRecorded(`findings/words-${family ?? ""}.json`, vocabularyOf(tables));
  describe.each(tables)("neighbours of the cases of $rule", (table) => {
    testNeighbours(table, vocabulary);
  });
}

function testNeighbours(table: RuleTable, vocabulary: Vocabulary): void {
  const { rule, cases } = table;
  const file = `findings/${rule}.txt`;
  const records = recorded(file);
  const made = new Map<string, readonly string[]>();

  test.each(cases.map((one) => [one.name, one] as const))("%s", (name, one) => {
    const before = seen(one, rule);
    const changes = neighboursOf(one, vocabulary).flatMap(({ change, one: changed }) => {
      const difference = differenceOf(before.brief, seen(changed, rule).brief);
      return difference === "" ? [] : [`${change} → ${difference}`];
    });
    expectAsRecorded(records, made, name, [...before.full, ...changes]);
  });

  afterAll(() => {
    writeRecords(file, made);
  });
}

/** What a rule says: in full sentences, and in brief. */
interface Seen {
  readonly full: readonly string[];
  readonly brief: readonly string[];
}

function seen(one: RuleCase, rule: string): Seen {
  const { findings, rulesNotRun } = findingsOf(sheetsOf(one), runOf(one, rule));
  expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length);
  const missing = rulesNotRun.flatMap((notRun) => notRun.missing).map((name) => `missing ${name}`);
  return {
    full: [...findings.flatMap(inFull), ...missing],
    brief: [...findings.map(inBrief), ...missing],
  };
}

function placeOf({ cell, row, table }: Finding): string {
  return `${table.sheet}!${cell === null ? `row ${row}` : cellName(cell.row, cell.column)}`;
}

function inFull(finding: Finding): readonly string[] {
  const source = findingSource(finding);
  return [
    inBrief(finding),
    findingText(finding, "zh"),
    findingText(finding, "en"),
    ...(source === null ? [] : [formatSource(source)]),
  ];
}

/** `农村低保!D2 high listed month=2024-06`, with the source where it is not the rule's own. */
function inBrief(finding: Finding): string {
  const { level, variant, operands, source, person, cells } = finding;
  return [
    placeOf(finding),
    level,
    ...(person === null ? [] : [person.name ?? `row ${person.row}`]),
    cells.map(({ sheet, row, column }) => nameIn(finding, sheet, cellName(row, column))).join(","),
    ...(variant === undefined ? [] : [variant]),
    ...Object.entries(operands).map(([name, value]) => `${name}=${String(value)}`),
    ...(source === undefined || source === null ? [] : [formatSource(source)]),
  ].join(" ");
}

/** A cell's name, with its sheet where that is another one. */
function nameIn({ table }: Finding, sheet: string, cell: string): string {
  return sheet === table.sheet ? cell : `${sheet}!${cell}`;
}

/** `− place` for what is no longer said there, and all that is said now and was not. */
function differenceOf(before: readonly string[], after: readonly string[]): string {
  const come = after.filter((line) => !before.includes(line));
  const gone = before
    .filter((line) => !after.includes(line))
    .map((line) => line.split(" ")[0] ?? "")
    .filter((place) => !come.some((line) => line.startsWith(`${place} `)));
  return [...gone.map((place) => `− ${place}`), ...come.map((line) => `+ ${line}`)].join(" ; ");
}
