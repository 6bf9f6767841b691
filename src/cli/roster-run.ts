/** What the commands share that run a policy over rosters: `check` and `sample`; of the policy, `match` too. */
import path from "node:path";
import { InputFault, scopeText, type Check } from "../app";
import type { Roster } from "../roster/types";

/** The options of a run of a policy, as typed. */
export interface PolicyRunOptions {
  readonly policy?: string;
  readonly asOf?: string;
  readonly area?: string;
  readonly params?: string;
  readonly mapping?: string;
  readonly lang?: string;
  readonly output?: string;
  readonly json?: string;
}

/** The options of a run over rosters, as typed. */
export interface RosterRunOptions extends PolicyRunOptions {
  readonly sheet?: string;
  readonly rows?: string;
  readonly with?: readonly string[];
}

/** Files that are read beside the rosters: they too may not be written over. */
export function filesBeside({ params, mapping }: PolicyRunOptions): string[] {
  return [params, mapping].filter((name) => name !== undefined);
}

/** Names of the sheets of all inputs. */
export function sheetNames({ inputs }: Check): readonly string[] {
  return inputs.flatMap((input) => input.roster.sheets.map(({ info }) => info.name));
}

/** Refuses a roster that is given as a list as well: everyone in it would be on that list. */
export function refuseRosterAsList(rosters: readonly string[], lists: readonly string[]): void {
  const given = new Set(rosters.map((file) => path.resolve(file)));
  const twice = lists.find((file) => given.has(path.resolve(file)));
  if (twice === undefined) return;
  throw new InputFault(
    `“${twice}”既作为名册、又作为 --with 的比对名单；请另给一份名单文件。`,
    `"${twice}" is given both as a roster and as a list with --with; give the list as a file of its own.`,
  );
}

/** Refuses a list (`--with`) in which none was found: nothing would be compared, as if nobody were on it. */
export function requireLists({ inputs, roster }: Check): void {
  for (const { source, roster: read } of inputs) {
    if (source.listKind === undefined || hasTable(roster, read.input)) continue;
    throw new InputFault(
      `在 --with 的“${source.file}”里没有找到名单：没有认出带“姓名”“身份证号”“户主”等列的表头和数据行。`,
      `No list was found in "${source.file}" (--with): no header with names, IDs or heads of household and rows below it.`,
    );
  }
}

function hasTable({ tables }: Roster, input: number): boolean {
  return tables.some((table) => table.input === input);
}

/** Refuses a sheet or rows in which no household stands and no doubt: an empty result would look like a clean one. */
export function requireRows({ assessments, findings, request, inputs }: Check): void {
  if (assessments.length > 0 || findings.length > 0) return;
  const file = inputs[0]?.source.file ?? "";
  throw new InputFault(
    `“${file}”的${scopeText(request.scope, "zh")}里没有名册数据；请检查 --sheet 和 --rows。`,
    `"${file}" has no roster rows in ${scopeText(request.scope, "en")}; check --sheet and --rows.`,
  );
}
