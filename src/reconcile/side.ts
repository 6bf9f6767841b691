/** One of the two lists: which of its tables are compared, and what is known of its households. */
import { assess } from "../assessment";
import type { Assessment } from "../assessment/types";
import type { CalendarDate } from "../calendar";
import { buildRosterIndex } from "../findings/roster-index";
import type { FindingContext } from "../findings/types";
import type { Area, Policy } from "../policy/types";
import { monthIn } from "../roster/place-words";
import type { Household, Roster, RosterInput, Scheme, Table } from "../roster/types";

/** A list as given: a file, or one sheet of it. */
export interface List {
  /** The file's name as the user knows it. */
  readonly file: string;
  /** Its sheet, where one alone was asked for. */
  readonly sheet: string | null;
  readonly input: RosterInput;
  readonly roster: Roster;
}

/** By what the households of a list are assessed where a comparison asks for it. */
export interface ReconcileTerms {
  readonly policy: Policy;
  readonly asOf: CalendarDate;
  /** Rural or urban where a list does not say. */
  readonly area: Area | null;
}

/** What one of the two lists is. */
export interface Side extends List {
  /** The tables compared: rosters where the list has any, else payments and plain lists. */
  readonly tables: readonly Table[];
  readonly households: readonly Household[];
  /** Null where the tables say none, or several. */
  readonly scheme: Scheme | null;
  readonly area: Area | null;
  readonly isPayments: boolean;
  /** Year × 12 + month that title, sheet, line above or file name say; null where none. */
  readonly month: number | null;
  /** Titles, sheets and file call it a list of an earlier time (上月, 去年 …). */
  readonly saysEarlier: boolean;
  /**
   * Of one household; made when asked for.
   *
   * @param area rural or urban where neither the list nor the run says it
   */
  assessmentOf(household: Household, area?: Area | null): Assessment;
  /** What the rules of doubts look at, for this list alone. */
  readonly context: FindingContext;
}

const EARLIER_WORDS = /上月|上期|上年|去年|上季度|往年|变动前|调整前|历史|旧表|旧册|[（(]旧[)）]/;

/** Reads what a list is. */
export function sideOf(list: List, terms: ReconcileTerms): Side {
  let context: FindingContext | null = null;
  const tables = comparedTables(list.roster);
  const households = householdsOf(list.roster, tables);
  const assessments = new Map<Area | null, Map<Household, Assessment>>();
  const assessmentOf = (household: Household, other: Area | null = null): Assessment => {
    const area = terms.area ?? other;
    let known = assessments.get(area);
    if (known === undefined) assessments.set(area, (known = new Map()));
    let assessment = known.get(household);
    if (assessment === undefined) {
      assessment = assess(household, terms.policy, area === null ? {} : { area });
      known.set(household, assessment);
    }
    return assessment;
  };
  return {
    ...list,
    tables,
    households,
    scheme: onlyOf(households.map((household) => household.scheme)),
    area: onlyOf(households.map((household) => household.area)),
    isPayments: tables.length > 0 && tables.every(isPayment),
    month: onlyOf(tables.map((table) => monthOf(table, list.file))),
    saysEarlier: tables.some((table) => EARLIER_WORDS.test(wordsOf(table, list.file))),
    assessmentOf,
    get context() {
      return (context ??= contextOf(list, households, (one) => assessmentOf(one), terms));
    },
  };
}

function contextOf(
  { roster, input }: List,
  households: readonly Household[],
  assessmentOf: (household: Household) => Assessment,
  { policy, asOf }: ReconcileTerms,
): FindingContext {
  const own: Roster = { ...roster, households };
  let assessments: readonly Assessment[] | null = null;
  // A comparison pays for what it asks: a household is assessed when somebody asks for it.
  const index = Object.create(buildRosterIndex(own, []), {
    assessmentOf: { value: assessmentOf },
  }) as FindingContext["index"];
  return {
    policy,
    asOf,
    roster: own,
    inputs: [input],
    get assessments() {
      return (assessments ??= households.map(assessmentOf));
    },
    index,
  };
}

/** Rosters where there are any; what stands beside them (payments, last month) is another list. */
function comparedTables(roster: Roster): readonly Table[] {
  const { tables } = roster;
  const rosters = tables.filter(({ role }) => role === "household" || role === "person");
  if (rosters.length > 0) return rosters;
  const payments = tables.filter(isPayment);
  if (payments.length > 0) return payments;
  return tables.filter(({ role }) => role === "list" || role === "earlier");
}

function householdsOf(roster: Roster, tables: readonly Table[]): readonly Household[] {
  if (tables.some(({ role }) => role === "household" || role === "person")) {
    return roster.households;
  }
  return tables.flatMap((table) => roster.others.get(table.id) ?? []);
}

function isPayment({ role, listKind }: Table): boolean {
  return role === "payment" || listKind === "payments";
}

function monthOf(table: Table, file: string): number | null {
  for (const text of [table.title, table.sheet, table.unitLine, file]) {
    const month = text === null ? null : monthIn(text);
    if (month !== null) return month;
  }
  return null;
}

function wordsOf({ title, sheet }: Table, file: string): string {
  return `${title ?? ""} ${sheet} ${file}`;
}

/** The one value that all have; null where they have several, or none. */
function onlyOf<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}
