/**
 * Doubts (疑点). A rule is one small pure function with its facts beside it; ids and severities are
 * those of the catalogue of checks (A01 … L09). A rule never says that somebody is wrongly covered:
 * it says what was seen and what to do next.
 */
import type { CalendarDate } from "../calendar";
import type { Assessment, Operand } from "../assessment/types";
import type { BankCardHint, DisabilityCert, Phone } from "../identity";
import type { Policy, Source } from "../policy/types";
import type { Field } from "../roster/fields";
import type { Household, Person, Roster, RosterInput, Table } from "../roster/types";
import type { CellAddress } from "../workbook/cells";
import type { LabourCoverage } from "./outreach/labour-coverage";

/** `error`: the data is wrong. `high`: direct doubt. `warn`: indirect doubt. `info`: worth knowing. */
export type Severity = "error" | "high" | "warn" | "info";

export type Family = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H" | "I" | "J" | "K" | "L" | "M";

/** All that a rule may look at. Context (whole roster) is always complete, whatever was selected. */
export interface FindingContext {
  readonly asOf: CalendarDate;
  readonly policy: Policy;
  readonly roster: Roster;
  readonly inputs: readonly RosterInput[];
  /** One for each household of `roster.households`, in the same order. */
  readonly assessments: readonly Assessment[];
  /** Indexes that several rules need, built once, lazily. */
  readonly index: RosterIndex;
}

/** One place at which a number stands: a phone, an account, a certificate. */
export interface Occurrence {
  readonly household: Household;
  /** Null where the number is the household's, not one member's. */
  readonly person: Person | null;
  readonly cell: CellAddress;
}

/** A phone number in a cell, as read. */
export interface PhonePlace extends Occurrence {
  readonly phone: Phone;
}

/** A bank account in a cell, as read. */
export interface AccountPlace extends Occurrence {
  readonly raw: string | number;
  readonly account: BankCardHint;
}

/** The number of a person's disability certificate, as read. */
export interface CertificateOf {
  readonly person: Person;
  readonly raw: string | number;
  readonly cert: DisabilityCert;
}

/** Where an ID, a phone, an account or a certificate number occurs. Built in one pass when first asked for. */
export interface RosterIndex {
  /** Members of the rosters proper, in reading order. */
  readonly people: readonly Person[];
  /** `people`, and whoever the rows of payment sheets name: all whose cells the county can put right. */
  readonly recorded: readonly Person[];
  /** Households of the rosters proper, and the rows of payment sheets. */
  readonly recordedHouseholds: readonly Household[];
  /**
   * Those of `people` who share a citizen number, by it in its 18-character form; numbers that lost
   * digits and placeholders are nobody's.
   */
  readonly sharedIds: ReadonlyMap<string, readonly Person[]>;
  /** Every filled phone cell of the rosters and payment sheets, read once. */
  readonly phones: readonly PhonePlace[];
  /** Every filled account cell of the rosters and payment sheets, read once. */
  readonly accounts: readonly AccountPlace[];
  /** Every certificate number of `recorded` that is more than a blank or a dash, read once. */
  readonly certificates: readonly CertificateOf[];
  /** Mobile numbers that stand in two households or more, without separators. */
  readonly sharedPhones: ReadonlyMap<string, readonly Occurrence[]>;
  /** Accounts that stand in two households or more, by their digits. */
  readonly sharedAccounts: ReadonlyMap<string, readonly AccountPlace[]>;
  readonly assessmentOf: (household: Household) => Assessment | null;
  /** How many of `recorded` stand in a table. */
  readonly peopleIn: (table: Table) => number;
}

/** What a rule saw, before it is given its id and sentence. */
export interface Sighting {
  readonly household: Household | null;
  readonly person: Person | null;
  readonly table: Table;
  /** The row that the doubt belongs to. */
  readonly row: number;
  /** The cell to go to, or null where the doubt is of a whole row or table. */
  readonly cell: CellAddress | null;
  /** All cells to highlight, `cell` first. */
  readonly cells: readonly CellAddress[];
  /** Numbers and words for the sentence. */
  readonly operands: Readonly<Record<string, Operand>>;
  /** Where the severity or the sentence differs by case: a suffix of the rule's sentence code. */
  readonly variant?: string;
  readonly severity?: Severity;
  /** Where the document behind the rule holds for some dates only. */
  readonly source?: Source;
  /** Tells two sightings of one rule at one person and column apart, in the finding's id. Hashed, never shown. */
  readonly discriminator?: string;
}

/** What a rule needs before it can run: every listed group must be met by at least one of its fields on some table. */
export interface RuleNeeds {
  readonly fields?: readonly (Field | readonly Field[])[];
  /** Parameters that must be set, whatever their scope; of a group of alternatives one. */
  readonly parameters?: readonly (string | readonly string[])[];
  /** Kinds of further lists or periods that must be given. */
  readonly lists?: readonly string[];
  /** Alternatives, of which one must be met: a list of a kind, or a column that says the same. */
  readonly anyOf?: readonly RuleNeeds[];
}

/** One check. */
export interface Rule {
  /** A01 … L09, M01 … */
  readonly id: string;
  readonly family: Family;
  readonly severity: Severity;
  /** Document, standard or published practice behind it; null for plain arithmetic. */
  readonly source: Source | null;
  readonly needs: RuleNeeds;
  /**
   * What is still missing where all needs are met and the rule can tell nothing all the same: a
   * parameter of another day, a payment sheet of the one kind. The rule is then not run.
   */
  readonly lacks?: (context: FindingContext) => readonly string[];
  /** Yields what it sees, in roster order. Must not throw on any roster. */
  readonly run: (context: FindingContext) => Iterable<Sighting>;
  /** Sentences with `{operand}` placeholders; keys are "" or a sighting's variant. */
  readonly text: Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
  readonly title: { readonly zh: string; readonly en: string };
  /** What the clerk should do next. */
  readonly next: { readonly zh: string; readonly en: string };
}

/** A doubt as reported. */
export interface Finding extends Sighting {
  /** Stable across runs of the same file: rule, household or place, and person. */
  readonly id: string;
  readonly rule: Rule;
  readonly level: Severity;
}

export interface RuleNotRun {
  readonly rule: Rule;
  /** Fields, parameter codes or list kinds that were absent. */
  readonly missing: readonly string[];
}

export interface FindingsResult {
  readonly findings: readonly Finding[];
  /** Poor people without full ability to work and how many of them are covered; null where none is named. */
  readonly coverage: LabourCoverage | null;
  readonly rulesNotRun: readonly RuleNotRun[];
}
