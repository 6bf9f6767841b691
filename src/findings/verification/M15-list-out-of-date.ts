import { formatMonth } from "../../calendar";
import type { ListKind } from "../../roster/list-kinds";
import { LIST_KINDS, isListKind } from "../../roster/list-kinds";
import { sheetTitle } from "../../roster/sheet-title";
import type { Table } from "../../roster/types";
import { basedOn } from "../parameter-basis";
import { atTable } from "../sighting";
import { monthNumbered, monthOfTable } from "../table-month";
import type { FindingContext, Rule, Sighting } from "../types";
import { cycleOf } from "./cycles";

/** Periods, and ledgers, are of the month that they name. */
const DATED: ReadonlySet<ListKind> = new Set<ListKind>(["payments", "previous-month", "issues"]);

/**
 * A list or a register that the roster is compared with names a month that lies further back than the
 * comparison's cycle (兴安盟: every month). A list that names no month is not judged.
 */
export const M15: Rule = {
  id: "M15",
  family: "M",
  severity: "warn",
  source: null,
  needs: { parameters: ["work_cycle 数据比对"] },
  run,
  title: { zh: "比对名单过期", en: "List out of date" },
  text: {
    "": {
      zh: "“{sheet}”（{kind}）是{month}的，距核查基准月{months}个月，比对周期为{cycle}个月，请换用最新名单",
      en: '"{sheet}" ({kindEn}) is of {month}, {months} months back, where comparison is every {cycle}; use the latest list',
    },
  },
  next: {
    zh: "向提供名单的部门取得最新名单，重新比对",
    en: "Obtain the latest list from the office that keeps it, and compare again",
  },
};

const REGISTERS = {
  "registered-poor": LIST_KINDS["registered-poor"],
  tekun: LIST_KINDS.tekun,
} as const;

function* run({ roster, policy, asOf }: FindingContext): Iterable<Sighting> {
  const cycle = cycleOf(policy, "数据比对");
  const now = asOf.year * 12 + asOf.month;
  const rosters = new Set(roster.households.map(({ table }) => table));
  const isCompared = rosters.size > 1;
  for (const table of roster.tables) {
    const kind = kindOf(table, isCompared);
    const month = monthOfTable(table);
    if (kind === null || month === null || now - month <= cycle.months) continue;
    const seen = atTable(table, table.firstRow, [], {
      operands: {
        sheet: sheetTitle(table),
        kind: kind.zh,
        kindEn: kind.en,
        month: formatMonth(monthNumbered(month)),
        months: now - month,
        cycle: cycle.months,
      },
    });
    yield { ...seen, ...basedOn(cycle.parameter) };
  }
}

/** What a table is compared as: a list of its kind, or a register beside the dibao roster. */
function kindOf(
  { role, listKind, scheme }: Table,
  isCompared: boolean,
): { readonly zh: string; readonly en: string } | null {
  if (listKind !== null) {
    return isListKind(listKind) && !DATED.has(listKind) ? LIST_KINDS[listKind] : null;
  }
  if (!isCompared || (role !== "person" && role !== "household")) return null;
  return scheme === "registered-poor" || scheme === "tekun" ? REGISTERS[scheme] : null;
}
