import type { Field } from "./fields";
import type { Layout } from "./layout";
import { PAID_ONCE } from "./payment-words";
import type { Scheme, Table, TableRole } from "./types";

/** What tells a payment sheet from others here: its look-ups and its data rows. */
export interface PaymentCandidate {
  readonly table: Table;
  readonly layout: Layout;
  readonly rows: readonly number[];
}

/** What only the roster of an allowance says, also where it is called 发放花名册. */
const OF_ALLOWANCE: Partial<Record<Scheme, readonly Field[]>> = {
  "disability-allowance": ["disability_cert", "disability_level", "disability_type"],
  "old-age-allowance": ["age", "birth_date"],
  children: ["child_type", "guardian_name"],
  tekun: ["tekun_mode", "self_care"],
};

/**
 * Payment sheets that are the roster itself: a county whose allowance has no other roster keeps
 * it as 高龄津贴发放花名册.
 * A sheet with several months below each other stays one of payments, for its people stand there
 * again and again, and so does what is paid once.
 *
 * @param given tables of files that were given as payments, which are nothing else
 * @returns the role of each, by table id
 */
export function paymentsAsRosters(
  tables: readonly PaymentCandidate[],
  given: ReadonlySet<string>,
): ReadonlyMap<string, TableRole> {
  const rosters = tables.filter(({ table: { role } }) => role === "household" || role === "person");
  const schemes = new Set(rosters.map(({ table }) => table.scheme));
  const payments = tables.filter(
    (one) => one.table.role === "payment" && !given.has(one.table.id) && isOfOneMonth(one),
  );
  const roles = new Map<string, TableRole>();
  for (const { table, layout } of payments) {
    const telling = table.scheme === null ? [] : (OF_ALLOWANCE[table.scheme] ?? []);
    const isRoster = !schemes.has(table.scheme) && telling.some((field) => layout.has(field));
    if (isRoster) roles.set(table.id, roleOfRows(layout));
  }
  return roles;
}

/** Neither several months below each other nor something that is paid once. */
function isOfOneMonth({ table, layout, rows }: PaymentCandidate): boolean {
  if (PAID_ONCE.test(`${table.title ?? ""}${table.sheet}`)) return false;
  if (layout.column("pay_month") === null) return true;
  const months = new Set<string>();
  for (const row of rows) {
    const text = layout.text(row, "pay_month");
    if (text !== null) months.add(text);
    if (months.size > 1) return false;
  }
  return true;
}

function roleOfRows(layout: Layout): TableRole {
  const namesHeadsAlone = layout.has("head_name") && !layout.has("name");
  return namesHeadsAlone ? "household" : "person";
}
