import type { Field } from "./fields";
import type { MoneyOf, MoneyPeriod, Scheme, TableColumn } from "./types";

/** What the words of one column's header were taken to mean. */
export interface HeaderMatch {
  /** Null where nothing fits, and where only the officer can choose among `alternatives`. */
  readonly field: Field | null;
  /** 1 a listed spelling, from 0.9 the same after normalisation, below that by likeness; 0 for none. */
  readonly confidence: number;
  readonly reason: TableColumn["reason"];
  /** Other fields that fit nearly as well, best first; never holds `field`. */
  readonly alternatives: readonly Field[];
  /** 成员1姓名 → 1, 家庭成员二身份证号 → 2; 0 for the household or the row's own person. */
  readonly member: number;
  /** What the words say about a sum of money: 年/月, 户/人; null where they say nothing. */
  readonly period: MoneyPeriod | null;
  readonly of: MoneyOf | null;
  /** True where the same words are used for several fields and nothing here decided between them. */
  readonly ambiguous: boolean;
  /** The words were understood, whether or not a field of ours holds what they name (监护人电话). */
  readonly known: boolean;
}

/** What stands around a header and may decide between readings of it. */
export interface HeaderContext {
  readonly scheme?: Scheme | null;
  /** Unit line of the table, e.g. `单位：元、人`. */
  readonly unitLine?: string | null;
  /** The table's other headers, as matched alone: one of them holding a field makes it a worse guess here. */
  readonly siblings?: readonly Field[];
}
