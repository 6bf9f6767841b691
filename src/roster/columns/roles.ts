import type { Field } from "../fields";
import { listKindIn, type ListKind } from "../list-kinds";
import type { TableColumn, TableRole } from "../types";

const PAYMENT_TITLE = /发放|领取|打卡|代发|支付|拨付|一卡通|清册/;

/** What somebody is paid. */
export const AMOUNTS: readonly Field[] = [
  "amount_total",
  "monthly_amount_household",
  "amount_person",
  "amount_base_diff",
  "disability_allowance_total",
  "elder_amount",
  "living_allowance",
  "nursing_allowance",
  "tekun_basic",
  "child_amount",
];
const PAID_TO: readonly Field[] = ["bank_account", "pay_month", "sign", "bank_name"];
/** What only a roster says, never a mere list of payments. */
export const SUBSTANCE: readonly Field[] = [
  "relation",
  "household_size",
  "covered_persons",
  "income_total_year",
  "income_percap_year",
  "income_total_month",
  "income_percap_month",
  "standard",
];
/** A list of movers tells families and their size, as a roster does. */
function substanceBeside(kind: ListKind): readonly Field[] {
  if (kind !== "movers") return SUBSTANCE;
  return SUBSTANCE.filter((field) => field !== "relation" && field !== "household_size");
}

/** What a household table says once for all its members. */
const OF_HOUSEHOLD: readonly Field[] = [
  "household_size",
  "covered_persons",
  "monthly_amount_household",
  "income_total_year",
  "income_percap_year",
  "income_total_month",
  "income_percap_month",
  "amount_base_diff",
];
const WHO: readonly Field[] = ["name", "id_card", "head_name", "head_id"];
const STATISTICS: readonly Field[] = [
  "stat_households",
  "stat_persons",
  "stat_cat",
  "stat_cause",
  "stat_flow",
  "stat_money",
  "stat_base",
  "stat_tk",
  "stat_cj",
];

/** What a ledger of issues (问题整改台账) says of each, besides what the issue is. */
const OF_ISSUE: readonly Field[] = [
  "issue_measure",
  "issue_owner",
  "issue_deadline",
  "issue_progress",
  "issue_result",
  "issue_closed",
];
/** The kind of a ledger of issues; its rows are issues, whomever they name. */
const LEDGER = "issues";

/** Kinds of files that are read as what they are: payments of a month, the roster of an earlier one. */
const ROLE_OF_KIND: Readonly<Record<string, TableRole>> = {
  payments: "payment",
  "previous-month": "earlier",
};

/** What is known of a table when its role is told. */
export interface RoleClues {
  readonly columns: readonly TableColumn[];
  /** The best guess for each column that words leave open. */
  readonly open: readonly Field[];
  /** Title and sheet name together. */
  readonly words: string;
  /** The kind that the caller gave for the whole file, or null. */
  readonly givenKind: string | null;
  /** Some row says a relation that is not the head's own. */
  readonly hasMembers: boolean;
  /** Some household has several rows. */
  readonly hasSeveralRows: boolean;
}

/** What one row of a table stands for, and of what kind a list is; null for a table that is no roster. */
export function roleOf(clues: RoleClues): { role: TableRole; listKind: string | null } | null {
  const { columns, open, words, givenKind } = clues;
  const fields = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const has = (wanted: readonly Field[]): boolean => wanted.some((field) => fields.has(field));
  const isNamed = has(WHO) || has(["household_id", "cert_no"]);
  const isLedger = namesIssues(fields) && !has(SUBSTANCE) && !has(AMOUNTS);
  if (givenKind !== null) {
    if (!isNamed && !isLedger) return null;
    return { role: ROLE_OF_KIND[givenKind] ?? "list", listKind: givenKind };
  }
  if (isLedger) return { role: "list", listKind: LEDGER };
  if (!has(WHO)) {
    const figures = STATISTICS.filter((field) => fields.has(field)).length;
    if (figures >= 2 || (figures >= 1 && /统计|汇总|月报|报表|进度/.test(words))) {
      return { role: "report", listKind: null };
    }
    if (!isNamed) return null;
  }
  const across = columns.some(({ member, field }) => member > 0 && field !== null);
  const listKind = listKindIn(words);
  const isBare = !across && !has(listKind === null ? SUBSTANCE : substanceBeside(listKind));
  const hasAmount = has(AMOUNTS) || open.some((field) => AMOUNTS.includes(field));
  if (listKind !== null && isBare && !hasAmount) return { role: "list", listKind };
  if (!across && !has(SUBSTANCE) && PAYMENT_TITLE.test(words) && hasAmount && has(PAID_TO)) {
    return { role: "payment", listKind: null };
  }
  if (across) return { role: "household", listKind: null };
  return { role: rowRole(clues, has), listKind: null };
}

/** Whether columns are those of a ledger of issues: what is wrong, and at least two more of each. */
function namesIssues(fields: ReadonlySet<Field>): boolean {
  const names = fields.has("issue_desc") || fields.has("issue_type");
  return names && OF_ISSUE.filter((field) => fields.has(field)).length >= 2;
}

/** Whether a row of a roster is a household or a person. */
function rowRole(
  { hasMembers, hasSeveralRows }: RoleClues,
  has: (wanted: readonly Field[]) => boolean,
): TableRole {
  const namesPerson = has(["name", "id_card"]);
  if (namesPerson && (hasMembers || hasSeveralRows)) return "person";
  if (has(["head_name", "head_id"]) && !has(["name"])) return hasMembers ? "person" : "household";
  if (!namesPerson) return "household";
  return has(OF_HOUSEHOLD) ? "household" : "person";
}
