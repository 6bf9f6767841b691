/** Nobody is told one thing by the current row and another by the doubts: cases, and a law for everybody. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { doubtLines, rowLines, twoSides } from "./agreement";
import { contradictions } from "./contradictions";
import { runOf, sheetsOf, type RuleCase } from "./case-table";
import { contextOf } from "./context";

type Rows = NonNullable<RuleCase["rows"]>;

interface Given {
  readonly 政策?: string;
  readonly 基准日?: string;
  readonly 参数?: NonNullable<RuleCase["params"]>;
}

interface AgreementCase extends Given {
  readonly 名称: string;
  readonly 名册: Readonly<Record<string, Rows>>;
  readonly 名单?: Readonly<Record<string, Rows>>;
  /** Compare the suggestion alone, not every allowance that tekun excludes. */
  readonly 只看?: "建议";
  readonly 当前行: readonly string[];
  readonly 疑点: readonly string[];
}

interface AgreementTable {
  readonly 说明: string;
  readonly 来源: string;
  readonly 前提: Given;
  readonly 案例: readonly AgreementCase[];
}

const FOLDER = join(__dirname, "..", "cases", "agreement");

function ruleCase(one: AgreementCase, given: Given): RuleCase {
  return {
    name: one.名称,
    sheets: one.名册,
    lists: one.名单 ?? {},
    asOf: one.基准日 ?? given.基准日 ?? "2024-06-30",
    policy: one.政策 ?? given.政策 ?? "blank",
    params: { ...given.参数, ...one.参数 },
  };
}

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".yaml")))("%s", (file) => {
  const table = parse(readFileSync(join(FOLDER, file), "utf8")) as AgreementTable;
  test.each(table.案例.map((one) => [one.名称, one] as const))("%s", (_name, one) => {
    const asRule = ruleCase(one, table.前提);
    const sides = twoSides(contextOf(sheetsOf(asRule), runOf(asRule, "")));
    const lines = sides.flatMap(rowLines);
    const compared = one.只看 === "建议" ? lines.filter((line) => line.includes(" 建议 ")) : lines;
    expect(compared).toEqual(one.当前行);
    expect(sides.flatMap(doubtLines)).toEqual(one.疑点);
    expect(contradictions(contextOf(sheetsOf(asRule), runOf(asRule, "")))).toEqual([]);
  });
});
