import { CellFacts } from "./facts";
import type { Field } from "./fields";
import { isBlankCell } from "./cell-text";
import type { Layout, Place } from "./layout";
import { isHouseholdField } from "./levels";
import { PersonEntry } from "./person";
import type { Fact, Household, Person, Scheme, Table } from "./types";

/** Rows of another table that belong to the household too. */
export interface JoinedRows {
  readonly layout: Layout;
  readonly rows: readonly number[];
}

/** A person's place in the household, before the household exists. */
export interface MemberPlace {
  readonly layout: Layout;
  readonly row: number;
  readonly member: number;
  readonly isHead: boolean;
  /** The head of whom only 户主姓名 and the like speak, on a row that is another member's. */
  readonly inHeadColumns?: boolean;
}

/** Shared by the households of one table alone, which are most. */
const NONE_JOINED: Household["joined"] = [];

/** One household of a table, with what was joined to it from other tables. */
export class HouseholdEntry extends CellFacts implements Household {
  private readonly layout: Layout;
  private readonly others: readonly JoinedRows[];
  /** The first row is a member's, not the head's: what it says of a person is not said of him. */
  private readonly headIsApart: boolean;
  readonly id: string;
  readonly rows: readonly number[];
  readonly people: readonly Person[];
  readonly head: Person | null;
  readonly membersListed: boolean;
  readonly countedAs: string | null;
  readonly scheme: Scheme | null;
  readonly area: "rural" | "urban" | null;
  readonly town: string | null;
  readonly village: string | null;
  readonly joined: Household["joined"];

  constructor(
    layout: Layout,
    parts: {
      readonly id: string;
      readonly countedAs: string | null;
      readonly rows: readonly number[];
      readonly members: readonly MemberPlace[];
      readonly joined: readonly JoinedRows[];
      readonly membersListed: boolean;
      readonly scheme: Scheme | null;
      readonly area: "rural" | "urban" | null;
      readonly town: string | null;
      readonly village: string | null;
    },
  ) {
    super();
    this.layout = layout;
    this.others = parts.joined;
    this.id = parts.id;
    this.rows = parts.rows;
    this.membersListed = parts.membersListed;
    this.countedAs = parts.countedAs;
    this.scheme = parts.scheme;
    this.area = parts.area;
    this.headIsApart = parts.members.some(({ inHeadColumns }) => inHeadColumns === true);
    this.people = parts.members.map((at) => new PersonEntry(at.layout, this, at));
    this.head = this.people.find((person) => person.isHead) ?? null;
    this.town = parts.town;
    this.village = parts.village;
    this.joined =
      parts.joined.length === 0
        ? NONE_JOINED
        : parts.joined.map(({ layout: { table }, rows }) => ({ table: table.id, rows }));
  }

  get table(): Table {
    return this.layout.table;
  }

  get size(): Fact<number> | null {
    const stated = this.number("household_size");
    if (stated !== null && (stated.value !== null || stated.problem !== null)) return stated;
    return this.membersListed ? this.counted(this.people.length) : stated;
  }

  get covered(): Fact<number> | null {
    const stated = this.number("covered_persons");
    if (stated !== null && (stated.value !== null || stated.problem !== null)) return stated;
    const marks = this.people.map((person) => person.covered);
    if (!this.membersListed || marks.length === 0 || marks.includes(null)) return stated;
    return this.counted(marks.filter((mark) => mark === true).length);
  }

  /** A number that no cell states: it points to the household's first cell. */
  private counted(value: number): Fact<number> {
    const cell = this.layout.address(this.rows[0] ?? this.table.firstRow, this.table.firstColumn);
    return { value, raw: null, cell, problem: null };
  }

  protected override place(field: Field): Place | null {
    if (!isHouseholdField(field)) return this.headPlace(field);
    const own = firstFilled(this.layout, this.rows, field);
    if (own !== null && own.isFilled) return own;
    for (const { layout, rows } of this.others) {
      const place = firstFilled(layout, rows, field);
      if (place !== null && (place.isFilled || own === null)) return place;
    }
    return own ?? this.headsOwn(field);
  }

  /** 户主姓名 of a roster that has only 姓名 is what stands in the head's row. */
  private headsOwn(field: Field): Place | null {
    const personal = OF_HEAD[field];
    return personal === undefined ? null : this.headPlace(personal);
  }

  private headPlace(field: Field): Place | null {
    const { head } = this;
    const cell = head?.cell(field) ?? null;
    const layout = head === null ? null : this.layoutOf(head.table);
    if (cell !== null && layout !== null) return { layout, row: cell.row, column: cell.column };
    if (this.headIsApart) return null;
    const own = firstFilled(this.layout, this.rows.slice(0, 1), field);
    if (own !== null) return own;
    for (const { layout: other, rows } of this.others) {
      const place = firstFilled(other, rows, field);
      if (place !== null) return place;
    }
    return null;
  }

  private layoutOf(table: Table): Layout | null {
    if (table === this.layout.table) return this.layout;
    return this.others.find(({ layout }) => layout.table === table)?.layout ?? null;
  }
}

/** What the head's own columns are called in a table without columns of the head. */
const OF_HEAD: Partial<Record<Field, Field>> = {
  head_name: "name",
  head_id: "id_card",
  head_phone: "phone",
};

/** The first of some rows at which a field is not blank, else the first row; null without the column. */
function firstFilled(
  layout: Layout,
  rows: readonly number[],
  field: Field,
): (Place & { readonly isFilled: boolean }) | null {
  const column = layout.column(field);
  const first = rows[0];
  if (column === null || first === undefined) return null;
  for (const row of rows) {
    if (!isBlankCell(layout.value(row, column))) return { layout, row, column, isFilled: true };
  }
  return { layout, row: first, column, isFilled: false };
}
