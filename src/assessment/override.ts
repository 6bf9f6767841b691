/**
 * What an officer set by hand (人工核定), with a reason. 民发〔2022〕83号（一）: income by labour coefficients
 * must weigh the family's real state, so that a figure set by hand wins over any computed one and is
 * shown as such. Without a reason it is not applied.
 */
import { formatMoney, type Decimal } from "../money";
import type { Source } from "../policy/types";
import type { FactReader, Household, Person } from "../roster/types";
import { missingField, reason, type Ground, type Notes } from "./reasons";
import { remembered } from "./remembered";
import type { TableShape } from "./table-shape";
import type { Outcome } from "./types";

const NOTICE: Source = {
  document: "关于进一步做好最低生活保障等社会救助兜底保障工作的通知",
  number: "民发〔2022〕83号",
  clause: "（一）",
};
const GROUND: Ground = { source: NOTICE, standing: "sourced" };

/** What was set by hand and applies. */
export interface ByHand {
  /** Countable income of the household, 元/年. */
  readonly income: Decimal | null;
  readonly outcome: Outcome | null;
  readonly reason: string;
  /** A member's labour coefficient; null where none was set for them. */
  coefficientOf(person: Person): Decimal | null;
}

/** Nothing set by hand. */
export const noCoefficient = (): null => null;

/** Reads what stands in the columns of 人工核定; null where they are blank or lack their reason. */
export function byHandOf(household: Household, shape: TableShape, notes: Notes): ByHand | null {
  if (!shape.byHand) return null;
  const income = household.amount("override_income")?.value ?? null;
  const words = household.text("override_outcome");
  const outcome = words === null ? null : outcomeIn(words);
  const coefficients = household.people.filter((person) => coefficientIn(person) !== null);
  if (words !== null && outcome === null) notes.add(reason("by-hand-unread", { words }));
  if (income === null && outcome === null && coefficients.length === 0) return null;
  const why = reasonOf(household, coefficients);
  if (why === null) {
    notes.add(reason("by-hand-without-reason", {}, GROUND));
    notes.lack(missingField("override_reason"));
    return null;
  }
  if (income !== null) {
    notes.add(reason("by-hand-income", { income: formatMoney({ value: income }), why }, GROUND));
  }
  if (coefficients.length > 0) {
    notes.add(reason("by-hand-coefficient", { count: coefficients.length, why }, GROUND));
  }
  return {
    income,
    outcome,
    reason: why,
    coefficientOf: (person) => coefficientIn(person),
  };
}

/** Says that the outcome is the officer's, and what would have been suggested. */
export function nameOutcomeByHand(
  byHand: ByHand,
  outcome: Outcome,
  computed: Outcome,
  notes: Notes,
): void {
  const operands = { outcome, computed, why: byHand.reason };
  notes.add(reason("by-hand-outcome", operands, GROUND));
}

/** A coefficient lies between 0 and 1; anything else is a slip and is not taken. */
function coefficientIn(person: Person): Decimal | null {
  const value = person.amount("override_coefficient")?.value ?? null;
  return value !== null && !value.isNegative() && value.lte(1) ? value : null;
}

/** 无, —: nothing was written. */
const NO_REASON = /^(?:无|[-—/\\\s])*$/;

function reasonOf(household: Household, people: readonly Person[]): string | null {
  const readers: readonly FactReader[] = [household, ...people];
  return (
    readers
      .map((reader) => reader.text("override_reason"))
      .find((text) => text !== null && !NO_REASON.test(text)) ?? null
  );
}

const OUTCOMES: readonly (readonly [RegExp, Outcome])[] = [
  [/渐退/, "phase-out"],
  [/退出|取消|停止|停发|终止/, "exit"],
  [/纳入|新增|批准/, "enter"],
  [/调整|调标/, "adjust"],
  [/继续|保留|维持|符合/, "continue"],
];

/** Refusals that say what they mean; elsewhere 不 turns a word round into nothing that is listed here. */
const REFUSALS: readonly (readonly [RegExp, Outcome])[] = [
  [/不再(?:纳入|保障|享受|救助)/, "exit"],
  [/不(?:予以?|应|宜|得|能|同意)?(?:纳入|符合|批准|新增)/, "not-eligible"],
];

const TURNED_ROUND =
  /(?:不|未|暂缓)[^，,。；;、]{0,3}(?:渐退|退出|取消|停止|停发|终止|纳入|新增|批准|调整|调标|继续|保留|维持|符合|保障)/;

/** The end of a phase-out is no outcome: what follows it is (渐退期满退出). */
const PHASE_OUT_OVER = /(?:取消|解除|终止|结束)渐退期?|渐退期?(?:届?满|结束|到期)/;

/** The outcome that an officer's words name; null where they name none, or may mean its opposite. */
const outcomeIn = remembered((text: string): Outcome | null => {
  const refusal = named(REFUSALS, text);
  if (refusal !== null) return refusal;
  if (TURNED_ROUND.test(text)) return null;
  return named(OUTCOMES, text.replace(PHASE_OUT_OVER, ""));
});

function named(outcomes: typeof OUTCOMES, text: string): Outcome | null {
  return outcomes.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
