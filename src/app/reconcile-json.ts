/**
 * The JSON of a comparison: money as strings with two decimals, dates ISO, rows as Excel numbers
 * them. Fields may be added, never changed; unknown is null.
 */
import { reasonText, sourceText } from "../assessment";
import { formatDate } from "../calendar";
import { formatMoney, type Decimal } from "../money";
import { monthText } from "../findings/payments/payment-rows";
import type {
  Change,
  ChangeKind,
  Comparison,
  ComparisonKind,
  Counts,
  Difference,
  ListedPerson,
  MatchGround,
  NearGround,
  Place,
  Side,
  Suggestion,
  SuggestionKind,
} from "../reconcile";
import type { Language } from "../reports";
import type { Household } from "../roster/types";
import type { Reconciliation } from "./reconcile";

/** Somebody's row. Citizen numbers are left out: the row says whose it is. */
export interface PersonJson {
  readonly sheet: string;
  readonly row: number;
  /** 0 for the row's own person, else the member's number across the columns. */
  readonly member: number;
  readonly name: string | null;
}

export interface HouseholdJson {
  readonly sheet: string;
  readonly rows: readonly number[];
  /** Unique in the list: its number, else the head's ID, else its place. */
  readonly id: string;
}

/** One list: the file or sheet, and what it was recognized as. */
export interface SideJson {
  readonly file: string;
  readonly sha256: string | null;
  /** Its sheet where one alone was compared, else null. */
  readonly sheet: string | null;
  readonly scheme: Side["scheme"];
  readonly area: Side["area"];
  readonly payments: boolean;
  /** `2024-06`, or null where the list names no month. */
  readonly month: string | null;
}

/** Two lists compared. `a` and `b` are indexes into `lists`. */
export interface ComparisonJson {
  readonly kind: ComparisonKind;
  readonly a: number;
  readonly b: number;
  /** They foot: `rows = people + repeats + unnamed + uncovered`, `people = both + only`. */
  readonly counts: { readonly a: Counts; readonly b: Counts };
  readonly both: readonly {
    readonly ground: MatchGround;
    readonly a: PersonJson;
    readonly b: PersonJson;
  }[];
  /** `householdInOther`: somebody else of the household is in the other list. */
  readonly onlyA: readonly (PersonJson & { readonly householdInOther: boolean })[];
  readonly onlyB: readonly (PersonJson & { readonly householdInOther: boolean })[];
  readonly near: readonly {
    readonly ground: NearGround;
    readonly a: PersonJson;
    readonly b: PersonJson;
  }[];
  /** `amount`: 元/月 as either list says. */
  readonly differences: readonly {
    readonly kind: Difference["kind"];
    readonly a: PersonJson;
    readonly b: PersonJson;
    readonly amountA: string | null;
    readonly amountB: string | null;
  }[];
  readonly suggestions: readonly {
    readonly kind: SuggestionKind;
    readonly place: Place;
    readonly household: HouseholdJson;
    readonly other: HouseholdJson | null;
    readonly outcome: Suggestion["assessment"]["outcome"];
    readonly incomePerCapitaMonth: string | null;
    readonly standardMonth: string | null;
    readonly reasons: readonly {
      readonly code: string;
      readonly text: string;
      readonly source: string | null;
    }[];
    readonly missing: readonly string[];
  }[];
  /** Of two months of one roster, else null. */
  readonly period: {
    readonly later: Place;
    /** False where nothing in the lists says which is later: then the first given is. */
    readonly isSaid: boolean;
    readonly changes: readonly {
      readonly kind: ChangeKind;
      readonly now: HouseholdJson | null;
      readonly before: HouseholdJson | null;
      readonly member: PersonJson | null;
      /** 元/月 with two decimals; people for `size`. */
      readonly nowValue: string | null;
      readonly beforeValue: string | null;
      /** Increase in percent with two decimals; null where nothing stood before. */
      readonly percent: string | null;
      readonly beyond: boolean | null;
    }[];
  } | null;
  /** The month of payments that was compared; null without payments. */
  readonly payments: { readonly place: Place; readonly month: string } | null;
}

/** What `doudi match --json` writes. */
export interface ReconciliationJson {
  readonly doudi: string;
  readonly policy: { readonly id: string; readonly asOf: string; readonly sha256: string };
  readonly lists: readonly SideJson[];
  readonly comparisons: readonly ComparisonJson[];
}

/** The whole result as plain data, ready for `JSON.stringify`. */
export function reconciliationJson(
  { request, sides, comparisons }: Reconciliation,
  version: string,
  language: Language,
): ReconciliationJson {
  const { policy, asOf, lists } = request;
  return {
    doudi: version,
    policy: { id: policy.id, asOf: formatDate(asOf), sha256: policy.sha256 },
    lists: sides.map((side, i) => ({
      file: side.file,
      sha256: lists[i]?.source.sha256 ?? null,
      sheet: side.sheet,
      scheme: side.scheme,
      area: side.area,
      payments: side.isPayments,
      month: side.month === null ? null : monthText(side.month),
    })),
    comparisons: comparisons.map((one) => comparisonJson(one, sides, language)),
  };
}

function comparisonJson(
  comparison: Comparison,
  sides: readonly Side[],
  language: Language,
): ComparisonJson {
  const { people, households, period } = comparison;
  const only = (listed: ListedPerson) => ({
    ...personJson(listed),
    householdInOther: households.touched.has(listed.person.household),
  });
  return {
    kind: comparison.kind,
    a: sides.indexOf(comparison.a),
    b: sides.indexOf(comparison.b),
    counts: comparison.counts,
    both: people.both.map(({ ground, a, b }) => ({ ground, a: personJson(a), b: personJson(b) })),
    onlyA: people.onlyA.map(only),
    onlyB: people.onlyB.map(only),
    near: comparison.near.map(({ ground, a, b }) => ({
      ground,
      a: personJson(a),
      b: personJson(b),
    })),
    differences: comparison.differences.map(({ kind, match, a, b }) => ({
      kind,
      a: personJson(match.a),
      b: personJson(match.b),
      amountA: money(a),
      amountB: money(b),
    })),
    suggestions: comparison.suggestions.map((one) => suggestionJson(one, language)),
    period:
      period === null
        ? null
        : {
            later: period.later,
            isSaid: period.isSaid,
            changes: period.changes.map(changeJson),
          },
    payments: comparison.payments,
  };
}

function personJson({ person, name }: ListedPerson): PersonJson {
  return { sheet: person.table.sheet, row: person.row, member: person.member, name };
}

function householdJson(household: Household): HouseholdJson {
  return { sheet: household.table.sheet, rows: household.rows, id: household.id };
}

function suggestionJson(
  { kind, place, household, other, assessment }: Suggestion,
  language: Language,
): ComparisonJson["suggestions"][number] {
  const { reasons, missing, incomePerCapitaMonth, standardMonth } = assessment;
  return {
    kind,
    place,
    household: householdJson(household),
    other: other && householdJson(other),
    outcome: assessment.outcome,
    incomePerCapitaMonth: money(incomePerCapitaMonth?.value ?? null),
    standardMonth: money(standardMonth?.value ?? null),
    reasons: reasons.map((reason) => ({
      code: reason.code,
      text: reasonText(reason, language),
      source: sourceText(reason.source, reason.standing, language) || null,
    })),
    missing: missing.map(({ code }) => code),
  };
}

function changeJson(change: Change): NonNullable<ComparisonJson["period"]>["changes"][number] {
  const { kind, now, before, person, nowValue, beforeValue, share, isBeyond } = change;
  return {
    kind,
    now: now && householdJson(now),
    before: before && householdJson(before),
    member: person && personJson(person),
    nowValue: figure(nowValue),
    beforeValue: figure(beforeValue),
    percent: share === null ? null : share.times(100).toFixed(2),
    beyond: isBeyond,
  };
}

function figure(value: Decimal | number | null): string | null {
  return typeof value === "number" ? String(value) : money(value);
}

function money(value: Decimal | null): string | null {
  return value === null ? null : formatMoney({ value });
}
