import { isBlankCell, squeezed } from "../cell-text";
import type { Field } from "../fields";
import type { Layout } from "../layout";
import { relationOf } from "../relation-of";

/** Rows of one household, in order of appearance. */
export interface RowGroup {
  readonly rows: number[];
  /** The head's row, or null where no row is the head's. */
  readonly headRow: number | null;
  /** The number that its rows share (户编号, 户主身份证号 …), or null where none stands there. */
  readonly key: string | null;
}

interface OpenGroup {
  readonly rows: number[];
  readonly key: string | null;
  readonly headName: string;
  /** A row of it is marked as the head's. */
  hasHead: boolean;
}

/** Numbers that tell households apart, the surest first. */
const NUMBERS: readonly Field[] = ["household_id", "head_id", "cert_no"];
/** What stands once per household where member rows leave it blank. */
const ANCHORS: readonly Field[] = [
  "seq_no",
  "household_size",
  "covered_persons",
  "monthly_amount_household",
  "amount_total",
  "bank_account",
];
/** A column filled in fewer rows than this leaves some blank on purpose. */
const FULL = 0.95;

/** What tells the households of a table apart. */
interface Signs {
  /** Number fields that hold something, the one to go by first. */
  readonly numbers: readonly Field[];
  /** Fields that stand on a household's first row only. */
  readonly anchors: readonly Field[];
  readonly hasRelation: boolean;
  /** 户主姓名 stands beside 姓名; without the latter it is the column of the row's own name. */
  readonly namesHeads: boolean;
  /** Some row says 户主 or 本人. */
  readonly marksHeads: boolean;
}

/**
 * Groups the rows of a person table into households: by number wherever the rows stand; where a
 * member row leaves the number blank, with the household above it; without numbers, a row that says
 * 户主, or that fills what stands once per household, begins a new one.
 *
 * @param rows data rows, ascending
 */
export function groupRows(layout: Layout, rows: readonly number[]): readonly RowGroup[] {
  const signs = signsOf(layout, rows);
  const groups: OpenGroup[] = [];
  const byNumber = new Map<string, OpenGroup>();
  let above: OpenGroup | null = null;
  for (const row of rows) {
    const group: OpenGroup = findGroup(layout, signs, row, byNumber, above) ?? {
      rows: [],
      key: keyOf(layout, signs, row),
      headName: squeezed(layout.raw(row, "head_name")),
      hasHead: false,
    };
    if (group.rows.length === 0) groups.push(group);
    group.rows.push(row);
    group.hasHead ||= isMarkedHead(layout, row);
    remember(layout, signs, row, group, byNumber);
    above = group;
  }
  return groups.map((group) => ({
    rows: group.rows,
    key: group.key,
    headRow: headRowOf(layout, signs, group),
  }));
}

function signsOf(layout: Layout, rows: readonly number[]): Signs {
  const share = (field: Field): number => {
    const column = layout.column(field);
    if (column === null || rows.length === 0) return 0;
    const filled = rows.filter((row) => !isBlankCell(layout.grid.value(row, column))).length;
    return filled / rows.length;
  };
  const shares = new Map(NUMBERS.map((field) => [field, share(field)]));
  const used = NUMBERS.filter((field) => (shares.get(field) ?? 0) > 0);
  // A number that hardly any row has cannot be the one to go by.
  const firm = used.filter((field) => (shares.get(field) ?? 0) >= 0.12);
  const numbers = [...firm, ...used.filter((field) => !firm.includes(field))];
  const sparse = ANCHORS.filter((field) => share(field) > 0 && share(field) < FULL);
  const hasRelation = share("relation") > 0;
  const namesPeople = layout.has("name");
  const namesHeads = namesPeople && share("head_name") > 0;
  // A single column with gaps, where nothing else speaks of households, is a column with gaps. In a
  // table of heads whatever stands once per household begins one, gaps or none.
  const isSparse = hasRelation || namesHeads || sparse.length > 1;
  const ofHeads = !namesPeople && !hasRelation;
  const anchors = ofHeads ? ANCHORS : isSparse ? sparse : [];
  const marksHeads = rows.some((row) => isMarkedHead(layout, row));
  return { numbers, anchors, hasRelation, marksHeads, namesHeads };
}

/** The household that a row joins, or null when it begins a new one. */
function findGroup(
  layout: Layout,
  signs: Signs,
  row: number,
  byNumber: ReadonlyMap<string, OpenGroup>,
  above: OpenGroup | null,
): OpenGroup | null {
  const isHead = isMarkedHead(layout, row);
  for (const field of signs.numbers) {
    const number = squeezed(layout.raw(row, field));
    if (number === "") continue;
    const known = byNumber.get(`${field} ${number}`);
    // One certificate over two heads is two households, and a doubt; one household number is one household.
    return known === undefined || (field === "cert_no" && isHead && known.hasHead) ? null : known;
  }
  if (above === null || isHead) return null;
  return followsAbove(layout, signs, row, above) ? above : null;
}

/** Whether a row without any number belongs to the household above. */
function followsAbove(layout: Layout, signs: Signs, row: number, above: OpenGroup): boolean {
  const headName = signs.namesHeads ? squeezed(layout.raw(row, "head_name")) : "";
  if (headName !== "") return headName === above.headName;
  const relation = layout.text(row, "relation");
  if (relation !== null) return true;
  const anchored = signs.anchors.some((field) => !isBlankCell(layout.raw(row, field)));
  if (anchored) return false;
  if (signs.numbers.length > 0 || signs.namesHeads || signs.anchors.length > 0) return true;
  // Nothing but relations: where heads are not marked, the blank relation is the head's.
  return signs.hasRelation && signs.marksHeads;
}

function isMarkedHead(layout: Layout, row: number): boolean {
  return relationOf(layout.text(row, "relation")) === "户主";
}

function keyOf(layout: Layout, signs: Signs, row: number): string | null {
  for (const field of signs.numbers) {
    const number = squeezed(layout.raw(row, field));
    if (number !== "") return number;
  }
  return null;
}

/** Every number of a row leads to its household from then on. */
function remember(
  layout: Layout,
  signs: Signs,
  row: number,
  group: OpenGroup,
  byNumber: Map<string, OpenGroup>,
): void {
  for (const field of signs.numbers) {
    const number = squeezed(layout.raw(row, field));
    if (number !== "") byNumber.set(`${field} ${number}`, group);
  }
}

/** The head's row: marked, or with the head's number or name; else the row without a relation, else the first. */
function headRowOf(layout: Layout, signs: Signs, group: OpenGroup): number | null {
  const marked = group.rows.find((row) => isMarkedHead(layout, row));
  if (marked !== undefined) return marked;
  const same = group.rows.find((row) => isHeadsOwnRow(layout, row, group));
  if (same !== undefined) return same;
  if (!signs.hasRelation) return group.rows[0] ?? null;
  return group.rows.find((row) => layout.text(row, "relation") === null) ?? null;
}

/** Whether the row's own number is the head's, or, without numbers, its name. */
function isHeadsOwnRow(layout: Layout, row: number, group: OpenGroup): boolean {
  const first = group.rows[0] ?? row;
  const headId = squeezed(layout.raw(first, "head_id"));
  const ownId = squeezed(layout.raw(row, "id_card"));
  if (headId !== "" && ownId !== "") return headId.toUpperCase() === ownId.toUpperCase();
  const ownName = squeezed(layout.raw(row, "name"));
  return group.headName !== "" && ownName === group.headName;
}
