/** Whether a household's row says the same in two months: most do, and need not be assessed twice. */
import { isHouseholdField, type Field } from "../roster";
import type { Household, Table } from "../roster/types";
import { isCellError, type CellValue } from "../workbook/cells";

/** What a row says of places, names and papers: no figure rests on it. A remark may say anything. */
const WITHOUT_FIGURES: ReadonlySet<Field> = new Set<Field>([
  "seq_no",
  "region_province",
  "region_city",
  "region_county",
  "region_town",
  "region_village",
  "region_group",
  "household_id",
  "person_id_no",
  "cert_no",
  "head_name",
  "head_phone",
  "name",
  "ethnicity",
  "political",
  "phone",
  "hukou_address",
  "address",
  "school_name",
  "bank_name",
  "bank_holder",
  "bank_account",
  "helper",
  "sign",
]);

/** Compares the rows of two tables of one layout. */
export class SameFigures {
  private readonly fields = new Map<Table, ReturnType<typeof fieldsOf>>();

  /**
   * Whether every cell that a figure of the household may rest on holds the same in both. False also
   * where the tables are not of one layout, or one of them holds rows of further tables.
   */
  areSame(a: Household, b: Household): boolean {
    if (a.table.layoutKey !== b.table.layoutKey || a.people.length !== b.people.length)
      return false;
    if (a.scheme !== b.scheme || a.area !== b.area) return false;
    if (a.joined.length > 0 || b.joined.length > 0) return false;
    const { ofHousehold, ofPerson } = this.fieldsOf(a.table);
    if (!ofHousehold.every((field) => isSameValue(a.raw(field), b.raw(field)))) return false;
    return a.people.every((person, i) => {
      const other = b.people[i];
      return (
        other !== undefined &&
        ofPerson.every((field) => isSameValue(person.raw(field), other.raw(field)))
      );
    });
  }

  private fieldsOf(table: Table): ReturnType<typeof fieldsOf> {
    let fields = this.fields.get(table);
    if (fields === undefined) this.fields.set(table, (fields = fieldsOf(table)));
    return fields;
  }
}

function fieldsOf({ columns }: Table): {
  readonly ofHousehold: readonly Field[];
  readonly ofPerson: readonly Field[];
} {
  const all = new Set(columns.flatMap(({ field }) => (field === null ? [] : [field])));
  const telling = [...all].filter((field) => !WITHOUT_FIGURES.has(field));
  return {
    ofHousehold: telling.filter(isHouseholdField),
    ofPerson: telling.filter((field) => !isHouseholdField(field)),
  };
}

function isSameValue(a: CellValue, b: CellValue): boolean {
  return a === b || (isCellError(a) && isCellError(b) && a.error === b.error);
}
