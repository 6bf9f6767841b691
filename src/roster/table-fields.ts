/**
 * What the columns of a table can say at all: a look at them saves a look at every row, as most rosters
 * lack most columns.
 */
import type { Field } from "./fields";
import type { Household, Table } from "./types";

const known = new WeakMap<Table, ReadonlySet<Field>>();

/** The fields that a table's columns hold; asked for every household, found once. */
export function fieldsOf(table: Table): ReadonlySet<Field> {
  let fields = known.get(table);
  if (fields === undefined) {
    fields = new Set(table.columns.flatMap(({ field }) => (field === null ? [] : [field])));
    known.set(table, fields);
  }
  return fields;
}

const among = new WeakMap<readonly Field[], WeakMap<Table, readonly Field[]>>();

/**
 * Those of some fields that a table has columns for: what is asked of every row is asked of those.
 *
 * @param wanted a constant list, by which the answer is remembered.
 */
export function fieldsAmong<Wanted extends Field>(
  table: Table,
  wanted: readonly Wanted[],
): readonly Wanted[] {
  let tables = among.get(wanted);
  if (tables === undefined) among.set(wanted, (tables = new WeakMap()));
  const found = tables.get(table) as readonly Wanted[] | undefined;
  if (found !== undefined) return found;
  const own = fieldsOf(table);
  const fields = wanted.filter((field) => own.has(field));
  tables.set(table, fields);
  return fields;
}

/**
 * Whether the rows of a household may say one of some fields: a look at columns that saves a look
 * at every cell. Rows of other tables that were joined to it may hold any.
 */
export function mayState(household: Household, fields: readonly Field[]): boolean {
  if (household.joined.length > 0) return true;
  const own = fieldsOf(household.table);
  return fields.some((field) => own.has(field));
}

/** Which of some kinds of columns the rows of a household may have something in. */
export type KindsStated<Kind extends string> = Readonly<Record<Kind, boolean>>;

const stated = new WeakMap<object, WeakMap<Table, KindsStated<string>>>();

/**
 * `mayState` for several kinds of columns at once; the same object for every household of a table.
 *
 * @param kinds a constant, by which the answer is remembered.
 * @example kindsStated(household, { grace: ["grace_start", "grace_end"] }).grace
 */
export function kindsStated<Kind extends string>(
  { table, joined }: Household,
  kinds: Readonly<Record<Kind, readonly Field[]>>,
): KindsStated<Kind> {
  if (joined.length > 0) return everyKind(kinds);
  let tables = stated.get(kinds);
  if (tables === undefined) stated.set(kinds, (tables = new WeakMap()));
  let answer = tables.get(table) as KindsStated<Kind> | undefined;
  if (answer === undefined) {
    const own = fieldsOf(table);
    answer = answerEach(kinds, (fields) => fields.some((field) => own.has(field)));
    tables.set(table, answer);
  }
  return answer;
}

const every = new WeakMap<object, KindsStated<string>>();

/** All of some kinds: of rows of which any column may say something. */
export function everyKind<Kind extends string>(
  kinds: Readonly<Record<Kind, readonly Field[]>>,
): KindsStated<Kind> {
  const known = every.get(kinds) as KindsStated<Kind> | undefined;
  if (known !== undefined) return known;
  const all = answerEach(kinds, () => true);
  every.set(kinds, all);
  return all;
}

function answerEach<Kind extends string>(
  kinds: Readonly<Record<Kind, readonly Field[]>>,
  answer: (fields: readonly Field[]) => boolean,
): KindsStated<Kind> {
  const entries = Object.entries<readonly Field[]>(kinds);
  return Object.fromEntries(
    entries.map(([kind, fields]) => [kind, answer(fields)]),
  ) as KindsStated<Kind>;
}

const headed = new WeakMap<RegExp, WeakMap<Table, boolean>>();

/**
 * Whether a column of a field is headed by some words, which may say more than the field does.
 *
 * @param words a constant, by which the answer is remembered.
 * @example isHeaded(table, "is_disabled", /证/) // 是否持证残疾人, not 是否残疾
 */
export function isHeaded(table: Table, wanted: Field, words: RegExp): boolean {
  let tables = headed.get(words);
  if (tables === undefined) headed.set(words, (tables = new WeakMap()));
  let answer = tables.get(table);
  if (answer === undefined) {
    answer = table.columns.some(({ field, header }) => field === wanted && words.test(header));
    tables.set(table, answer);
  }
  return answer;
}
