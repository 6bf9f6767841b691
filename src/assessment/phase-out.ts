/**
 * Phase-out (渐退期): a registered-poor dibao household whose income per head rises above the standard
 * keeps its support for some months (source 001 四（一）第六项: 12 to 24) instead of losing it at once.
 */
import { formatDate } from "../calendar";
import { Decimal } from "../money";
import type { Decision } from "./decision";
import { isBelowMultiple, type Position } from "./eligibility";
import { phaseOutAmount } from "./phase-out-amount";
import {
  graceColumns,
  grantedPeriod,
  monthsFor,
  suggestedPeriod,
  type PhaseOutPeriod,
} from "./phase-out-period";
import {
  groundOf,
  missingField,
  missingParameter,
  reason,
  type Ground,
  plainReason,
} from "./reasons";
import { isInWork } from "./person-state";
import { isStablyOut } from "./registered-poor";
import type { KnownSituation, Situation } from "./situation";
import type { PhaseOut } from "./types";

const ZERO = new Decimal(0);

/** The phase-out that the roster shows, or null where it shows none. */
export function grantedPhaseOut(situation: Situation): PhaseOutPeriod | null {
  const columns = situation.shape.grace ? graceColumns(situation.household) : null;
  if (columns === null) return null;
  const paid = situation.current.total?.gt(0) === true;
  return grantedPeriod(columns, paid, situation.terms, monthsFor(situation));
}

/** The part that an assessment shows. */
export function shown(period: PhaseOutPeriod): PhaseOut {
  const { state, start, end, monthsLeft } = period;
  return { state, start, end, monthsLeft };
}

/**
 * Decides a recipient at or above the standard by its phase-out; null where none applies, so that
 * the household leaves.
 */
export function decideByPhaseOut(
  situation: KnownSituation,
  position: Position,
  granted: PhaseOutPeriod | null,
): Decision | null {
  if (!isTriggered(situation, position)) return null;
  const group = groupAnswer(situation, granted);
  if (group === "no") return null;
  if (isOverCeiling(situation)) return null;
  const period = granted ?? suggestedPeriod(situation.terms, monthsFor(situation));
  if (group === "unknown") return undecidedGroup(situation, period);
  nameGroup(situation);
  namePeriod(situation, period);
  switch (period.state) {
    case "undetermined":
    case "none":
      return undecidedPeriod(situation, period);
    case "not-started":
    case "running":
    case "ending-soon":
      return decision("phase-out", situation, period);
    case "ended-paid":
    case "ended-review":
      return atTheEnd(situation, period);
  }
}

/** 超过 is above the standard; a county may set that reaching it is enough. */
function isTriggered({ terms }: KnownSituation, position: Position): boolean {
  const { trigger } = terms.phaseOut;
  return position === "above" || (trigger.set && trigger.value === "reaches");
}

/** Whether the household is of the group that phase-outs are for. */
function groupAnswer(
  situation: KnownSituation,
  granted: PhaseOutPeriod | null,
): "yes" | "no" | "unknown" {
  const { terms, isRegisteredPoor, notes } = situation;
  const { eligible } = terms.phaseOut;
  if (eligible.set && eligible.value === "all-dibao") return "yes";
  if (eligible.set && eligible.value === "employed-dibao") return hasWorker(situation, granted);
  if (isRegisteredPoor === false) {
    notes.add(reason("phase-out-not-registered", {}, groundOf(eligible)));
    return "no";
  }
  // A phase-out that the county has granted speaks for the group where the roster does not.
  return isRegisteredPoor === true || granted !== null ? "yes" : "unknown";
}

/** Somebody in work, where the phase-out is for households that found it. */
function hasWorker(
  { members, terms, notes }: KnownSituation,
  granted: PhaseOutPeriod | null,
): "yes" | "no" | "unknown" {
  const answers = members.people.map(isInWork);
  if (answers.includes(true)) return "yes";
  if (granted !== null) return "yes";
  if (answers.length === 0 || answers.includes(null)) return "unknown";
  notes.add(reason("phase-out-nobody-works", {}, groundOf(terms.phaseOut.eligible)));
  return "no";
}

function isOverCeiling({ income, standard, terms, notes }: KnownSituation): boolean {
  const { ceiling, min, max } = terms.phaseOut;
  if (!ceiling.set) {
    if (min.set || max.set) notes.add(plainReason("phase-out-ceiling-unset"));
    return false;
  }
  if (isBelowMultiple(income, standard, ceiling.value)) return false;
  const multiple = ceiling.value.toString();
  notes.add(reason("phase-out-over-ceiling", { multiple }, groundOf(ceiling)));
  return true;
}

/** The clause of the phase-out: the months', else who it is for. */
function clauseOf({ terms }: KnownSituation): Ground {
  const { months, min, max, eligible } = terms.phaseOut;
  for (const parameter of [months, min, max]) if (parameter.set) return groundOf(parameter);
  return groundOf(eligible);
}

function nameGroup(situation: KnownSituation): void {
  const { eligible } = situation.terms.phaseOut;
  const all = eligible.set && eligible.value !== "registered-poor";
  situation.notes.add(reason(all ? "phase-out-all" : "phase-out", {}, clauseOf(situation)));
}

function namePeriod(situation: KnownSituation, period: PhaseOutPeriod): void {
  const { notes } = situation;
  const start = period.start === null ? null : formatDate(period.start);
  const end = period.end === null ? null : formatDate(period.end);
  const clause = clauseOf(situation);
  const { min, max } = period.range ?? { min: null, max: null };
  switch (period.state) {
    case "none":
    case "undetermined":
      return;
    case "not-started":
      notes.add(
        reason(
          period.columns.start === null ? "phase-out-suggested" : "phase-out-not-begun",
          { start },
          groundOf(situation.terms.phaseOut.firstMonth),
        ),
      );
      if (period.range !== null) notes.add(reason("phase-out-range", { min, max }, clause));
      return;
    case "running":
      if (end === null) notes.add(reason("phase-out-within-minimum", { min, max, start }, clause));
      else notes.add(reason("phase-out-running", { end, months: period.monthsLeft }, clause));
      return;
    case "ending-soon":
      notes.add(
        period.monthsLeft === 0
          ? reason("phase-out-last-month", { end }, clause)
          : reason("phase-out-ending", { end, months: period.monthsLeft }, clause),
      );
      return;
    case "ended-paid":
    case "ended-review":
      if (end === null) notes.add(reason("phase-out-ended-maximum", { start, max }, clause));
      else notes.add(reason("phase-out-ended", { end }, clause));
      if (period.state === "ended-paid") notes.add(plainReason("phase-out-still-paid"));
  }
}

function undecidedGroup(situation: KnownSituation, period: PhaseOutPeriod): Decision {
  const { notes, terms } = situation;
  const { eligible } = terms.phaseOut;
  const byWork = eligible.set && eligible.value === "employed-dibao";
  const code = byWork ? "phase-out-work-unknown" : "phase-out-registered-unknown";
  notes.add(reason(code, {}, groundOf(eligible)));
  notes.lack(missingField(byWork ? "employment" : "is_poverty_family"));
  if (period.lengthUnknown) lackMonths(situation);
  if (period.isLate) lackTimely(situation, period);
  return withoutAmount(situation, { ...shown(period), state: "undetermined", monthsLeft: null });
}

/**
 * Past the last day on which income may have exceeded the standard: whether it did so in time stands
 * in the first month of a phase-out alone, and whether later ones have any is the county's to say.
 */
function lackTimely({ notes, terms }: KnownSituation, { columns }: PhaseOutPeriod): void {
  const { exceededBy } = terms.phaseOut;
  const operands = { date: exceededBy.set ? exceededBy.value : null };
  if (columns.start !== null) {
    notes.add(reason("phase-out-begun-late", operands, groundOf(exceededBy)));
    return;
  }
  notes.add(reason("phase-out-too-late", operands, groundOf(exceededBy)));
  notes.lack(missingField("grace_start"));
  notes.lack(missingParameter(exceededBy));
}

function lackMonths({ notes, terms }: KnownSituation): void {
  notes.add(plainReason("phase-out-months-unset"));
  notes.lack(missingParameter(terms.phaseOut.months));
}

function undecidedPeriod(situation: KnownSituation, period: PhaseOutPeriod): Decision {
  const { notes, terms } = situation;
  if (period.columns.marked === false) {
    notes.add(plainReason("phase-out-mark-contradicts"));
    notes.lack(missingField("grace_flag"));
    return withoutAmount(situation, shown(period));
  }
  if (period.isLate) lackTimely(situation, period);
  if (period.range !== null) {
    const { min, max } = period.range;
    notes.add(reason("phase-out-between", { min, max }, clauseOf(situation)));
    notes.lack(missingParameter(terms.phaseOut.months));
  } else if (period.lengthUnknown) {
    lackMonths(situation);
  } else if (!period.isLate) {
    notes.add(plainReason("phase-out-start-unknown"));
    notes.lack(missingField("grace_start"));
  }
  return withoutAmount(situation, shown(period));
}

/** Source 001: 对于“渐退期”满后仍未实现稳定脱贫的……继续给予低保保障. */
function atTheEnd(situation: KnownSituation, period: PhaseOutPeriod): Decision | null {
  const { notes, terms, household } = situation;
  const { end } = terms.phaseOut;
  if (!end.set) {
    notes.add(plainReason("phase-out-end-unset"));
    notes.lack(missingParameter(end));
    return withoutAmount(situation, shown(period));
  }
  if (end.value === "exit") {
    notes.add(reason("phase-out-finished-exit", {}, groundOf(end)));
    return null;
  }
  if (end.value === "review") {
    notes.add(reason("phase-out-review-always", {}, groundOf(end)));
    notes.lack(missingField("override_outcome"));
    return withoutAmount(situation, shown(period));
  }
  const stable = isStablyOut(household);
  if (stable === true) {
    notes.add(reason("phase-out-finished", {}, groundOf(end)));
    return null;
  }
  if (stable === false) {
    notes.add(reason("phase-out-continue", {}, groundOf(end)));
    return decision("continue", situation, period);
  }
  notes.add(reason("phase-out-review", {}, groundOf(end)));
  notes.lack(missingField("poverty_status"));
  return withoutAmount(situation, shown(period));
}

/** Supplements are part of what a phase-out pays, unless the policy has them worked out anew. */
function decision(
  outcome: "phase-out" | "continue",
  situation: KnownSituation,
  period: PhaseOutPeriod,
): Decision {
  const { payable, curve } = phaseOutAmount(situation, period);
  return {
    outcome,
    scheme: "dibao-household",
    covered: situation.covered,
    shortfall: ZERO,
    supplement: curve?.supplement ?? ZERO,
    supplements: curve?.supplements ?? [],
    payable,
    phaseOut: shown(period),
  };
}

function withoutAmount(situation: KnownSituation, phaseOut: PhaseOut): Decision {
  return {
    outcome: "undetermined",
    scheme: "dibao-household",
    covered: situation.covered,
    shortfall: ZERO,
    supplement: null,
    supplements: [],
    payable: null,
    phaseOut,
  };
}
