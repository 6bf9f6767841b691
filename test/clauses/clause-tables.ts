/** The tables of clauses (clauses-*.yaml) and every case of test/cases, by the name that a clause gives it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";

const CASES = join(__dirname, "../cases");

/** One measure of a document: the cases that try it, or why there is none. */
export interface ClauseEntry {
  readonly 条款: string;
  readonly 措施: string;
  readonly 案例?: readonly string[];
  readonly 没有案例?: string;
}

/** The documents in the order of docs/measures.md. */
const DOCUMENTS = [
  "guizhou-plan",
  "guizhou-campaign",
  "xingan",
  "nanchong",
  "wenchuan",
  "hunan",
  "guangxi-yunnan",
] as const;

/** Every measure of every document, in order. */
export function clauseEntries(): readonly ClauseEntry[] {
  return DOCUMENTS.flatMap((name) => {
    const text = readFileSync(join(CASES, "clauses", `clauses-${name}.yaml`), "utf8");
    return (parse(text) as { readonly 条款: readonly ClauseEntry[] }).条款;
  });
}

interface AnyTable {
  readonly 案例?: readonly { readonly 名称: string }[];
  readonly cases?: readonly { readonly name: string }[];
}

/** Names of all cases, as clauses write them: `findings/M06-relief-unpaid：the day after`. */
export function caseNames(): readonly string[] {
  return ["assessment", "findings", "reconcile", "clauses"].flatMap((folder) =>
    readdirSync(join(CASES, folder))
      .filter((file) => file.endsWith(".yaml"))
      .flatMap((file) => {
        const table = parse(readFileSync(join(CASES, folder, file), "utf8")) as AnyTable;
        const names = [
          ...(table.案例 ?? []).map((one) => one.名称),
          ...(table.cases ?? []).map((one) => one.name),
        ];
        return names.map((name) => `${folder}/${file.replace(/\.yaml$/, "")}：${name}`);
      }),
  );
}
