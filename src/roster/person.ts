import { ageOn, type CalendarDate } from "../calendar";
import { parseCitizenId, type CitizenId } from "../identity";
import { isCellError, type CellValue } from "../workbook/cells";
import { squeezed } from "./cell-text";
import { CellFacts } from "./facts";
import type { Field } from "./fields";
import type { HouseholdEntry, MemberPlace } from "./household";
import type { Layout, Place } from "./layout";
import { relationOf } from "./relation-of";
import { statedAge } from "./stated-age";
import type { Person, Table } from "./types";
import { readSex } from "./values";

/** What a head's own columns are called where a table has only those of the head. */
const HEAD_FIELDS: Partial<Record<Field, Field>> = {
  name: "head_name",
  id_card: "head_id",
  phone: "head_phone",
};

/** The value of an ID cell as the parser takes it. */
function idSource(value: CellValue): string | number | null {
  if (value === null || isCellError(value)) return null;
  return typeof value === "boolean" ? String(value) : value;
}

/** One person at one row, or at one group of member columns of a row. */
export class PersonEntry extends CellFacts implements Person {
  private readonly layout: Layout;
  private readonly owner: HouseholdEntry;
  readonly row: number;
  readonly member: number;
  readonly isHead: boolean;
  /** Stands in 户主姓名 and 户主身份证号 alone: the row's own columns are of another. */
  private readonly inHeadColumns: boolean;
  /** Parsed when first asked for: a check of one page need not parse a county. */
  private parsedId: CitizenId | null | undefined;
  /** Worked out when first asked for: dozens of checks ask for it. */
  private knownAge: number | null | undefined;

  constructor(layout: Layout, owner: HouseholdEntry, at: MemberPlace) {
    super();
    this.layout = layout;
    this.owner = owner;
    this.row = at.row;
    this.member = at.member;
    this.isHead = at.isHead;
    this.inHeadColumns = at.inHeadColumns === true;
    this.parsedId = undefined;
    this.knownAge = undefined;
  }

  get table(): Table {
    return this.layout.table;
  }

  get household(): HouseholdEntry {
    return this.owner;
  }

  get name(): string | null {
    return this.text("name");
  }

  get id(): CitizenId | null {
    if (this.parsedId === undefined) {
      const source = idSource(this.raw("id_card"));
      this.parsedId =
        this.place("id_card") === null
          ? null
          : parseCitizenId(source, { asOf: this.layout.run.asOf });
    }
    return this.parsedId;
  }

  get relation(): string | null {
    if (this.inHeadColumns) return "户主";
    const words = this.text("relation");
    return words === null && this.isHead ? "户主" : relationOf(words);
  }

  get sex(): "male" | "female" | null {
    return this.id?.sex ?? readSex(this.raw("gender")).value;
  }

  get birth(): CalendarDate | null {
    if (this.id?.birth) return this.id.birth;
    const typed = this.date("birth_date")?.value;
    return typed && !typed.openEnded && typed.precision === "day" ? typed.date : null;
  }

  get age(): number | null {
    if (this.knownAge === undefined) {
      const { birth } = this;
      this.knownAge = birth === null ? statedAge(this) : ageOn(birth, this.layout.run.asOf);
    }
    return this.knownAge;
  }

  get covered(): boolean | null {
    return this.flag("is_covered")?.value ?? null;
  }

  /** Asked of every person dozens of times: without a place made for it. */
  override raw(field: Field): CellValue {
    const column = this.columnOf(field);
    return column === null ? null : this.layout.value(this.row, column);
  }

  protected override place(field: Field): Place | null {
    const column = this.columnOf(field);
    return column === null ? null : { layout: this.layout, row: this.row, column };
  }

  private columnOf(field: Field): number | null {
    if (this.inHeadColumns) return this.columnOfHead(field);
    return this.layout.column(field, this.member) ?? this.sharedColumn(field);
  }

  /**
   * A head's name, ID or phone may stand in the household's columns; where they are the only ones
   * (户主姓名 over the names of all members), so may a member's.
   */
  private sharedColumn(field: Field): number | null {
    const column = this.columnOfHead(field);
    if (column === null || this.isHead) return column;
    const sharesColumn = this.member === 0 && this.layout.table.role === "person";
    return sharesColumn && !this.layout.has("name") && !this.repeatsHead(column) ? column : null;
  }

  private columnOfHead(field: Field): number | null {
    const headField = HEAD_FIELDS[field];
    return headField === undefined ? null : this.layout.column(headField);
  }

  /** Whether a column only says again on this row who the head is. */
  private repeatsHead(column: number): boolean {
    const headRow = this.owner.head?.row;
    if (headRow === undefined) return false;
    const { layout } = this;
    return squeezed(layout.value(this.row, column)) === squeezed(layout.value(headRow, column));
  }
}
