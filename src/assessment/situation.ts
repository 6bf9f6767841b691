/**
 * What is known of a household before anything is decided: one place where the roster and the
 * policy meet. A situation in which income and standard are known can be decided; any other names
 * its gaps.
 */
import { formatMoney, type Decimal } from "../money";
import type { Area } from "../policy/types";
import type { Household } from "../roster/types";
import { areaOf } from "./area";
import { currentAmount, type CurrentAmount } from "./current-amount";
import { deductionsOf, mayDeduct, netOf, NO_DEDUCTIONS, type Deductions } from "./deductions";
import {
  grossIncome,
  incomeByHand,
  nameIncomeGaps,
  perHeadMonth,
  type Income,
  type IncomeSetting,
} from "./income";
import { everybody, membershipOf, type Membership } from "./membership";
import { byHandOf, noCoefficient, type ByHand } from "./override";
import { coveredOf, sizeOf } from "./people-counts";
import { Notes } from "./reasons";
import { isRecipient } from "./recipient";
import { isRegisteredPoor } from "./registered-poor";
import { standardOf } from "./standard";
import { shapeOf, type TableShape } from "./table-shape";
import type { StandardTerm, Terms } from "./terms";

export interface Situation {
  readonly household: Household;
  readonly terms: Terms;
  readonly notes: Notes;
  readonly shape: TableShape;
  readonly area: Area | null;
  /** Of the area and date; null where unset. */
  readonly standard: StandardTerm | null;
  readonly size: number | null;
  readonly covered: number | null;
  /** Who belongs to the household. */
  readonly members: Membership;
  /** What an officer set by hand; null where nothing. */
  readonly byHand: ByHand | null;
  /** After deductions. */
  readonly income: Income | null;
  readonly perHead: PerHead | null;
  readonly deductions: Deductions;
  readonly current: CurrentAmount;
  readonly isRecipient: boolean;
  readonly isRegisteredPoor: boolean | null;
}

/** Income per head, 元/月, unrounded, and its text for sentences. */
export interface PerHead {
  readonly month: Decimal;
  readonly text: string;
}

/** A situation that can be compared with the standard. */
export interface KnownSituation extends Situation {
  readonly standard: StandardTerm;
  readonly income: Income;
  readonly perHead: PerHead;
}

function perHeadOf(income: Income): PerHead {
  const month = perHeadMonth(income);
  return { month, text: formatMoney({ value: month }) };
}

/** Reads a household's situation; every gap and ground goes into `notes`. */
export function situationOf(household: Household, terms: Terms, chosen: Area | null): Situation {
  const notes = new Notes();
  const shape = shapeOf(household);
  const area = areaOf(household, chosen);
  const standard = standardOf(area, terms, notes);
  const members = membershipOf(household, shape, terms, notes);
  const isPoor = isRegisteredPoor(household, shape);
  const byHand = byHandOf(household, shape, notes);
  const setting: IncomeSetting = {
    household,
    membership: members,
    terms,
    standard,
    isRegisteredPoor: isPoor,
    byHand: byHand === null ? noCoefficient : byHand.coefficientOf,
  };
  const { income, deductions } = countableIncome(setting, byHand, shape, notes);
  const current = currentAmount(household, shape, notes);
  return {
    household,
    terms,
    notes,
    shape,
    area,
    standard,
    size: members.size,
    covered: coveredOf(household, members.size, notes),
    members,
    byHand,
    income,
    deductions,
    perHead: income === null ? null : perHeadOf(income),
    current,
    isRecipient: isRecipient(household, current, terms.asOf, notes),
    isRegisteredPoor: isPoor,
  };
}

/** Income after deductions; what was set by hand stands as it is. */
function countableIncome(
  setting: IncomeSetting,
  byHand: ByHand | null,
  shape: TableShape,
  notes: Notes,
): Pick<Situation, "income" | "deductions"> {
  const { household, membership, standard, terms } = setting;
  const { size, people } = membership;
  if (byHand !== null && byHand.income !== null && size !== null) {
    return { income: incomeByHand(byHand.income, size), deductions: NO_DEDUCTIONS };
  }
  if (membership.nobody !== null) return { income: null, deductions: NO_DEDUCTIONS };
  const gross = grossIncome(setting, notes);
  if (gross === null) {
    nameIncomeGaps(setting, notes);
    return { income: null, deductions: NO_DEDUCTIONS };
  }
  if (!mayDeduct(shape, terms)) return { income: gross, deductions: NO_DEDUCTIONS };
  const deductions = deductionsOf(household, people, gross, standard, terms, notes);
  return { income: netOf(gross, deductions.taken), deductions };
}

/** What is known of a household that is not assessed by its income. */
export function bareSituation(household: Household, terms: Terms, chosen: Area | null): Situation {
  const notes = new Notes();
  const shape = shapeOf(household);
  const size = sizeOf(household);
  return {
    household,
    terms,
    notes,
    shape,
    area: areaOf(household, chosen),
    standard: null,
    size,
    covered: coveredOf(household, size, notes),
    members: everybody(household.people, size),
    byHand: null,
    income: null,
    perHead: null,
    deductions: NO_DEDUCTIONS,
    current: currentAmount(household, shape, notes),
    isRecipient: false,
    isRegisteredPoor: isRegisteredPoor(household, shape),
  };
}

/** The guard between both: income and standard are there. */
export function isKnown(situation: Situation): situation is KnownSituation {
  return situation.standard !== null && situation.income !== null && situation.perHead !== null;
}
