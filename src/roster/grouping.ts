import { squeezed } from "./cell-text";
import type { Field } from "./fields";
import type { Layout } from "./layout";
import { relationOf } from "./relation-of";

/** Rows of one household, in order of appearance. */
export interface RowGroup {
  readonly rows: number[];
  /** The row that says it is the head's, or null. */
  headRow: number | null;
  /** The household number or other key that the rows share, or null. */
  readonly key: string | null;
}

const NUMBER_FIELDS: readonly Field[] = ["household_id", "head_id", "cert_no"];

/** Groups the data rows of a person table into households. */
export function groupRows(layout: Layout, rows: readonly number[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  const byKey = new Map<string, RowGroup>();
  const keyField = NUMBER_FIELDS.find((field) =>
    rows.some((row) => squeezed(layout.raw(row, field)) !== ""),
  );
  for (const row of rows) {
    const key = keyField === undefined ? "" : squeezed(layout.raw(row, keyField));
    const isHead = relationOf(layout.text(row, "relation")) === "户主";
    const named = keyField === undefined && squeezed(layout.raw(row, "head_name")) !== "";
    const known = key === "" ? undefined : byKey.get(key);
    const last = groups.at(-1);
    const begins = known === undefined && (key !== "" || isHead || named || !follows(layout, row));
    const group = known ?? (begins || last === undefined ? null : last);
    if (group !== null) {
      group.rows.push(row);
      if (isHead && group.headRow === null) group.headRow = row;
      continue;
    }
    const fresh: RowGroup = { rows: [row], headRow: isHead ? row : null, key: key || null };
    groups.push(fresh);
    if (key !== "") byKey.set(key, fresh);
  }
  return groups;
}

/** Whether a row can belong to the household above: the table has something that tells heads apart. */
function follows(layout: Layout, row: number): boolean {
  return (
    layout.has("household_id") ||
    layout.has("head_id") ||
    layout.has("cert_no") ||
    layout.has("head_name") ||
    (layout.has("relation") && squeezed(layout.raw(row, "relation")) !== "")
  );
}
