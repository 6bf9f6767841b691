/**
 * Policy: the parameters of a county or province by area and effective date, each with its source,
 * or explicitly unset. A run reads a `Policy`, which is a pack seen from one as-of date.
 */
import type Decimal from "decimal.js";
import type { CalendarDate } from "../calendar";
import type { Amount } from "../money";

/** Rural or urban: standards differ by area. */
export type Area = "rural" | "urban";

/** The two legal regimes; the turn is 2021-07-01 (民发〔2021〕57号, 43号). */
export type Regime = "before-2021-07" | "from-2021-07";

/** Where a value comes from. */
export interface Source {
  /** Title of the document, e.g. 贵州省民政兜底脱贫攻坚三年行动计划（2018—2020年）. */
  readonly document: string;
  /** 文号, where the document bears one. */
  readonly number?: string;
  /** Day of issue (ISO): names a document that bears no number. */
  readonly issued?: string;
  /** Clause, as the document numbers it, e.g. 三（一）2. */
  readonly clause?: string;
  /** The words relied on, quoted. */
  readonly quote?: string;
}

/**
 * How firmly a value stands.
 * `sourced`: a document fixes it. `average`: a document gives it as an average, to be replaced by the
 * county's own. `default`: a method that no document gives (默认待确认). `county`: entered by the county.
 */
export type Standing = "sourced" | "average" | "default" | "county";

/** People in whose favour a supplement or a rule differs. */
export type SupplementCategory = "elder" | "minor" | "severe-disability" | "severe-illness";

/**
 * What a parameter's value is made of. `money-once` is a sum without a period, `count` a whole
 * number of things, `rate` a percentage; `rate-list` and `date-list` are texts of one form,
 * which `readRateList` and `readDateList` take apart.
 */
export type ParameterKind =
  | "money-year"
  | "money-month"
  | "money-year-or-month"
  | "money-once"
  | "number"
  | "count"
  | "rate"
  | "months"
  | "age"
  | "choice"
  | "flag"
  | "text"
  | "rate-list"
  | "date-list";

/** What can be asked of a parameter, whoever the county is. */
export interface ParameterDefinition {
  readonly code: string;
  readonly kind: ParameterKind;
  /** Names for people. */
  readonly title: { readonly zh: string; readonly en: string };
  /** What it does, in one sentence. */
  readonly help: { readonly zh: string; readonly en: string };
  /** Allowed values of a `choice`, with names for people. */
  readonly choices?: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  /** Allowed scopes (适用范围) by their Chinese names; empty when the parameter has none. */
  readonly scopes: readonly string[];
  /** Units that its values may bear, the usual one first; empty where a value bears none. */
  readonly units: readonly string[];
  /** Inclusive bounds of a numeric value. */
  readonly min?: string;
  readonly max?: string;
}

/** One dated value of a pack. */
export interface ParameterEntry {
  readonly code: string;
  /** A scope's Chinese name, or null for all. */
  readonly scope: string | null;
  /** First day on which it holds. */
  readonly from: CalendarDate;
  /** Last day on which it holds: a dated figure lapses when its document's period ends. */
  readonly until: CalendarDate | null;
  /** The value as written, or null where explicitly unset. */
  readonly value: string | null;
  /** 元/年, 元/月, %, 个月, 周岁, 倍 … as written; null where none. */
  readonly unit: string | null;
  readonly standing: Standing;
  readonly source: Source | null;
  readonly note: string | null;
  /** Where it stands: file and line of a pack, or sheet and row of a 政策参数 sheet. */
  readonly place: string;
}

/** All parameters of a region. */
export interface PolicyPack {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Region codes (GB/T 2260 prefixes) it is meant for; empty for `blank`. */
  readonly regions: readonly string[];
  readonly documents: readonly Source[];
  readonly entries: readonly ParameterEntry[];
  /** SHA-256 of the pack's canonical form (64 hexadecimal digits). */
  readonly sha256: string;
}

/** A parameter as it stands on the as-of date. */
export type Parameter<T> =
  | {
      readonly set: true;
      readonly code: string;
      readonly scope: string | null;
      readonly value: T;
      readonly standing: Standing;
      readonly source: Source | null;
      readonly note: string | null;
    }
  | {
      readonly set: false;
      readonly code: string;
      readonly scope: string | null;
      /** `unset`: no value was ever given; `lapsed`: the document's period has ended; `not-yet`: all values start later. */
      readonly why: "unset" | "lapsed" | "not-yet";
      /** The clause of a document that asks for a value and gives none. */
      readonly source?: Source;
    };

/** A pack seen from one date. Unknown codes or a kind that does not fit are programming faults and throw. */
export interface Policy {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly asOf: CalendarDate;
  readonly regime: Regime;
  readonly sha256: string;
  /** A yearly amount (元/年). A monthly value of the pack is multiplied by twelve. */
  yearly(code: string, scope?: string): Parameter<Amount<"year">>;
  /** A monthly amount (元/月). A yearly value of the pack is divided by twelve, unrounded. */
  monthly(code: string, scope?: string): Parameter<Amount<"month">>;
  /** A sum without a period, e.g. 1500 元 for each person, once. */
  once(code: string, scope?: string): Parameter<Amount<"once">>;
  /** A number: a multiple, a count, months, an age; a rate as a fraction (10 % is 0.1). */
  number(code: string, scope?: string): Parameter<Decimal>;
  choice(code: string, scope?: string): Parameter<string>;
  flag(code: string, scope?: string): Parameter<boolean>;
  text(code: string, scope?: string): Parameter<string>;
  /** The same pack, with what the county entered, seen from another date. */
  on(date: CalendarDate): Policy;
}
