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
  /** The first row that is marked as the head's. */
  markedHead: number | null;
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
  /** Number fields that hold something, the one to go by first, with the households known by each. */
  readonly numbers: readonly KnownNumbers[];
  /** Fields that stand on a household's first row only. */
  readonly anchors: readonly Field[];
  readonly hasRelation: boolean;
  /** 户主姓名 stands beside 姓名; without the latter it is the column of the row's own name. */
  readonly namesHeads: boolean;
  /** Some row says 户主 or 本人. */
  readonly marksHeads: boolean;
}

interface KnownNumbers {
  readonly field: Field;
  readonly column: number;
  readonly groups: Map<string, OpenGroup>;
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
  let above: OpenGroup | null = null;
  for (const row of rows) {
    const isHead: boolean = signs.marksHeads && isMarkedHead(layout, row);
    const found: OpenGroup | null = findGroup(layout, signs, row, isHead, above);
    const group: OpenGroup = found ?? newGroup(layout, signs, row);
    if (found === null) groups.push(group);
    group.rows.push(row);
    if (isHead) group.markedHead ??= row;
    remember(layout, signs, row, group);
    above = group;
  }
  return groups.map((group) => ({
    rows: group.rows,
    key: group.key,
    headRow: headRowOf(layout, signs, group),
  }));
}

function newGroup(layout: Layout, signs: Signs, row: number): OpenGroup {
  return {
    rows: [],
    key: keyOf(layout, signs, row),
    headName: squeezed(layout.raw(row, "head_name")),
    markedHead: null,
  };
}

/** The share of rows that have a value of a field, 0 to 1. */
function shareOf(layout: Layout, rows: readonly number[], field: Field): number {
  const column = layout.column(field);
  if (column === null || rows.length === 0) return 0;
  let filled = 0;
  for (const row of rows) if (!isBlankCell(layout.value(row, column))) filled += 1;
  return filled / rows.length;
}

function signsOf(layout: Layout, rows: readonly number[]): Signs {
  const share = (field: Field): number => shareOf(layout, rows, field);
  const hasRelation = share("relation") > 0;
  const namesPeople = layout.has("name");
  const namesHeads = namesPeople && share("head_name") > 0;
  return {
    numbers: numbersOf(layout, rows),
    anchors: anchorsOf(share, { namesPeople, namesHeads, hasRelation }),
    hasRelation,
    namesHeads,
    marksHeads: hasRelation && rows.some((row) => isMarkedHead(layout, row)),
  };
}

function numbersOf(layout: Layout, rows: readonly number[]): readonly KnownNumbers[] {
  const used = NUMBERS.flatMap((field) => {
    const column = layout.column(field);
    const share = shareOf(layout, rows, field);
    return column === null || share === 0 ? [] : [{ field, column, share }];
  });
  // A number that hardly any row has cannot be the one to go by.
  const ordered = [
    ...used.filter(({ share }) => share >= 0.12),
    ...used.filter(({ share }) => share < 0.12),
  ];
  // Where every row has the first number, no other is ever asked.
  const asked = ordered[0]?.share === 1 ? ordered.slice(0, 1) : ordered;
  return asked.map(({ field, column }) => ({ field, column, groups: new Map() }));
}

function anchorsOf(
  share: (field: Field) => number,
  has: {
    readonly namesPeople: boolean;
    readonly namesHeads: boolean;
    readonly hasRelation: boolean;
  },
): readonly Field[] {
  // In a table of heads whatever stands once per household begins one, gaps or none.
  if (!has.namesPeople && !has.hasRelation) return ANCHORS;
  const sparse = ANCHORS.filter((field) => share(field) > 0 && share(field) < FULL);
  // A single column with gaps, where nothing else speaks of households, is a column with gaps.
  return has.hasRelation || has.namesHeads || sparse.length > 1 ? sparse : [];
}

/** The household that a row joins, or null when it begins a new one. */
function findGroup(
  layout: Layout,
  signs: Signs,
  row: number,
  isHead: boolean,
  above: OpenGroup | null,
): OpenGroup | null {
  for (const { field, column, groups } of signs.numbers) {
    const number = squeezed(layout.value(row, column));
    if (number === "") continue;
    const own = mayRestart(field, number) ? groups.get(inVillage(layout, row, number)) : undefined;
    const known = own ?? groups.get(number) ?? null;
    return known !== null && isHead && beginsAnew(layout, row, field, number, known) ? null : known;
  }
  if (above === null || isHead) return null;
  return followsAbove(layout, signs, row, above) ? above : null;
}

/**
 * Whether a head's row begins a household though its number is known: one certificate over two heads
 * is two households, and a doubt; one household number is one household, but a number of few digits
 * may count from one again in every village.
 */
function beginsAnew(
  layout: Layout,
  row: number,
  field: Field,
  number: string,
  { markedHead }: OpenGroup,
): boolean {
  if (markedHead === null) return false;
  if (!mayRestart(field, number)) return field === "cert_no";
  const [one, other] = [villageOf(layout, markedHead), villageOf(layout, row)];
  return one !== "" && other !== "" && one !== other;
}

/** A household number of so few digits that every village may count from one. */
function mayRestart(field: Field, number: string): boolean {
  return field === "household_id" && number.length <= 4 && /^\d+$/.test(number);
}

function villageOf(layout: Layout, row: number): string {
  return squeezed(layout.raw(row, "region_village"));
}

/** The key of a number in the row's own village; no number is like it. */
function inVillage(layout: Layout, row: number, number: string): string {
  return `${number} ${villageOf(layout, row)}`;
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
  for (const { column } of signs.numbers) {
    const number = squeezed(layout.value(row, column));
    if (number !== "") return number;
  }
  return null;
}

/** Every number of a row leads to its household from then on. */
function remember(layout: Layout, signs: Signs, row: number, group: OpenGroup): void {
  for (const { field, column, groups } of signs.numbers) {
    const number = squeezed(layout.value(row, column));
    if (number === "" || groups.get(number) === group) continue;
    groups.set(number, group);
    if (mayRestart(field, number) && villageOf(layout, row) !== "")
      groups.set(inVillage(layout, row, number), group);
  }
}

/** The head's row: marked, or with the head's number or name; else the row without a relation, else the first. */
function headRowOf(layout: Layout, signs: Signs, group: OpenGroup): number | null {
  if (group.markedHead !== null) return group.markedHead;
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
