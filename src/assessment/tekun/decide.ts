/** People in a tekun roster: the conditions as far as the roster shows them, the amount, and the end. */
import { Decimal, formatMoney, perMonth, zero, type Amount } from "../../money";
import type { Area, Policy } from "../../policy/types";
import type { Household, Person } from "../../roster/types";
import { NO_PHASE_OUT, type Decision } from "../decision";
import { groundOf, missingParameter, plainReason, reason } from "../reasons";
import { bareSituation, type Situation } from "../situation";
import type { Terms } from "../terms";
import type { Outcome } from "../types";
import { basicFloor, basicStandard, careDue, statedMonth, tekunDue, type TekunDue } from "./amount";
import type { Condition } from "./condition";
import { tekunConditions } from "./conditions";
import { endMonthReason, movedOn, tekunEnds } from "./ending";

/** What a tekun roster says: paid are the basic living and the care amount. */
export function tekunSituation(household: Household, terms: Terms, chosen: Area | null): Situation {
  const situation = bareSituation(household, terms, chosen);
  const total = paidNow(household, terms.policy);
  if (situation.current.total !== null || total === null)
    return { ...situation, isRecipient: true };
  return {
    ...situation,
    isRecipient: true,
    current: { total, text: formatMoney({ value: total }), supplement: null },
  };
}

/** Basic and care amounts of all members, else the household's own, 元/月; null where neither is stated. */
function paidNow(household: Household, policy: Policy): Decimal | null {
  const ofMembers = household.people.flatMap((person) => {
    const basic = basicStandard(person, policy);
    const care = careDue(person, policy).month;
    return [
      statedMonth(person, "tekun_basic", basic.set ? basic.value.value : null),
      statedMonth(person, "tekun_care", care),
    ];
  });
  const stated = ofMembers.filter((amount) => amount !== null);
  const sums =
    stated.length > 0
      ? stated
      : (["tekun_basic", "tekun_care"] as const)
          .map((field) => statedMonth(household, field, null))
          .filter((amount) => amount !== null);
  if (sums.length === 0) return null;
  return sums.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

/** Decides a household of a tekun roster: nobody leaves by what a roster does not show. */
export function decideTekun(situation: Situation): Decision {
  const { household, notes } = situation;
  notes.add(plainReason("tekun-listed"));
  const members = tekunMembers(household);
  const standings = members.map((person) => standingOf(person, situation));
  const staying = members.filter((_person, at) => standings[at] !== "ends");
  const hasEnded = staying.length < members.length;
  const isOver = hasEnded && staying.length === 0;
  const payable = isOver ? zero("month") : payableFor(staying, hasEnded, situation);
  return {
    outcome: outcomeOf(standings, payable, situation),
    scheme: "tekun",
    covered: hasEnded && !isOver ? staying.length : situation.covered,
    shortfall: null,
    supplement: null,
    supplements: [],
    payable,
    phaseOut: NO_PHASE_OUT,
  };
}

/** Whom a tekun roster is of: relatives that it lists beside them are marked as not on tekun. */
export function tekunMembers({ people }: Household): readonly Person[] {
  return people.filter(
    (person) => person.covered !== false && person.flag("tekun_is")?.value !== false,
  );
}

type Standing = "stays" | "open" | "ends";

/** Checks one person, with every reason and gap named. */
function standingOf(person: Person, { terms, area, notes }: Situation): Standing {
  const { policy } = terms;
  const conditions = tekunConditions(person, area, policy);
  const ends = tekunEnds(person, conditions, policy);
  if (ends.length > 0) {
    for (const end of ends) {
      for (const line of [end.reason, endMonthReason(end, policy)]) if (line) notes.addOnce(line);
    }
    const next = ends[0]?.cause === "death" ? null : movedOn(person, area, policy);
    if (next !== null) notes.addOnce(next);
    return "ends";
  }
  for (const condition of [conditions.labour, conditions.means, conditions.obligors]) {
    name(condition, notes);
  }
  return conditions.labour.answer === "yes" ? "stays" : "open";
}

function name({ reason: why, missing }: Condition, notes: Situation["notes"]): void {
  if (why !== null) notes.addOnce(why);
  for (const gap of missing) notes.lack(gap);
}

function outcomeOf(
  standings: readonly Standing[],
  payable: Amount<"month"> | null,
  situation: Situation,
): Outcome {
  if (standings.length > 0 && standings.every((standing) => standing === "ends")) {
    situation.notes.add(plainReason("tekun-end"));
    return "exit";
  }
  if (standings.includes("open")) return "undetermined";
  if (standings.includes("ends")) {
    situation.notes.add(plainReason("tekun-end-some"));
    return "adjust";
  }
  return byAmount(payable, situation);
}

/** The sum of what those who stay are due; what is paid now where the basic standard is not set. */
function payableFor(
  people: readonly Person[],
  hasEnded: boolean,
  situation: Situation,
): Amount<"month"> | null {
  const { terms, notes, current } = situation;
  const { policy } = terms;
  const dues = people.map((person) => tekunDue(person, policy));
  if (people.length === 0 || dues.includes(null)) {
    const first = people[0];
    if (first !== undefined) notes.lack(missingParameter(basicStandard(first, policy)));
    notes.add(plainReason("tekun-amount-not-computed"));
    nameFloor(situation);
    return current.total === null || hasEnded ? null : perMonth(current.total);
  }
  const known = dues.filter((due) => due !== null);
  nameParts(known, situation);
  return perMonth(known.reduce((sum, { month }) => sum.plus(month), new Decimal(0)));
}

/** The least that the basic standard must be, where the county has not entered its own. */
function nameFloor({ terms, notes }: Situation): void {
  const floor = basicFloor(terms.policy);
  if (floor === null) return;
  const operands = {
    floor: formatMoney({ value: floor.month }),
    multiple: floor.multiple.value.toString(),
  };
  notes.add(reason("tekun-floor", operands, groundOf(floor.multiple)));
}

function nameParts(dues: readonly TekunDue[], { terms, notes }: Situation): void {
  const floor = basicFloor(terms.policy);
  for (const { basic, basicParameter, care, careAsStated } of dues) {
    const amount = formatMoney({ value: basic });
    notes.addOnce(reason("tekun-basic", { amount }, groundOf(basicParameter)));
    if (floor !== null && basic.lt(floor.month)) {
      const operands = {
        amount,
        floor: formatMoney({ value: floor.month }),
        multiple: floor.multiple.value.toString(),
      };
      notes.addOnce(reason("tekun-below-floor", operands, groundOf(floor.multiple)));
    }
    if (care.missing !== null) {
      notes.lack(care.missing);
      notes.addOnce(plainReason(careAsStated ? "tekun-care-stated" : "tekun-care-open"));
    } else if (care.month !== null) {
      nameCare(care, notes);
    }
  }
}

function nameCare({ month, level, parameter }: TekunDue["care"], notes: Situation["notes"]): void {
  const ground = parameter === null ? undefined : groundOf(parameter);
  if (level === null) notes.addOnce(reason("tekun-care-included", {}, ground));
  else if (month !== null) {
    notes.addOnce(reason("tekun-care", { level, amount: formatMoney({ value: month }) }, ground));
  }
}

/** Adjust where what is paid differs by a fen or more, beyond the county's threshold. */
function byAmount(payable: Amount<"month"> | null, { current, notes, terms }: Situation): Outcome {
  if (payable === null || current.total === null) return "continue";
  const value = current.total.minus(payable.value);
  const difference = formatMoney({ value: value.abs() });
  if (difference === "0.00" || (terms.threshold !== null && value.abs().lte(terms.threshold))) {
    return "continue";
  }
  const operands = { current: current.text, payable: formatMoney(payable), difference };
  notes.add(reason(value.isNegative() ? "amount-higher" : "amount-lower", operands));
  return "adjust";
}
