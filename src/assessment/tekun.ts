/**
 * People in a tekun roster (特困). Conditions are checked as far as the roster shows them; amounts are
 * left as they are. Grades of disability differ by regime: 民发〔2016〕178号 has grades one and two of
 * intellectual and mental and grade one of limb disability, 民发〔2021〕43号 adds grade three of the former,
 * grade two of limbs and grade one of vision. Minors: below 16 nationally, which some provinces raise.
 */
import { Decimal, formatMoney, perMonth } from "../money";
import type { Area } from "../policy/types";
import type { Household, Person } from "../roster/types";
import { NO_PHASE_OUT, type Decision } from "./decision";
import { disabilityOf, type Disability } from "./disability";
import { missingField, NO_GROUND, reason, type Ground, plainReason } from "./reasons";
import { sumField } from "./income-items";
import { bareSituation, type Situation } from "./situation";
import type { Terms } from "./terms";

/** 年满60周岁 counts as unable to work. */
export const ELDER_FROM = 60;
const MINOR_BELOW = 16;

const RULES: Readonly<Record<Terms["regime"], Ground>> = {
  "before-2021-07": {
    source: { document: "特困人员认定办法", number: "民发〔2016〕178号" },
    standing: "sourced",
  },
  "from-2021-07": {
    source: { document: "特困人员认定办法", number: "民发〔2021〕43号" },
    standing: "sourced",
  },
};

/** Grades of 无劳动能力 by regime. */
export function countsAsUnable(disability: Disability, regime: Terms["regime"]): boolean {
  const { kind, grade } = disability;
  const recent = regime === "from-2021-07";
  switch (kind) {
    case "mind":
      return grade <= (recent ? 3 : 2);
    case "limb":
      return grade <= (recent ? 2 : 1);
    case "vision":
      return recent && grade === 1;
    case "other":
    case null:
      return false;
  }
}

/** What a tekun roster says: paid are the basic living and the care amount. */
export function tekunSituation(household: Household, terms: Terms, chosen: Area | null): Situation {
  const situation = bareSituation(household, terms, chosen);
  const parts = [sumField(household, "tekun_basic"), sumField(household, "tekun_care")];
  if (situation.current.total !== null || parts.every(({ filled }) => filled === 0)) {
    return { ...situation, isRecipient: true };
  }
  const total = parts.reduce((sum, part) => sum.plus(part.total), new Decimal(0));
  return {
    ...situation,
    isRecipient: true,
    current: { total, text: formatMoney({ value: total }), supplement: null },
  };
}

/** Decides a household of a tekun roster: nobody leaves by what a roster does not show. */
export function decideTekun(situation: Situation): Decision {
  const { household, notes, current } = situation;
  notes.add(plainReason("tekun-listed"));
  const answers = household.people.map((person) => checkPerson(person, situation));
  notes.add(plainReason("tekun-amount-not-computed"));
  return {
    outcome: answers.includes(false) ? "undetermined" : "continue",
    scheme: "tekun",
    covered: situation.covered,
    shortfall: null,
    supplement: null,
    supplements: [],
    payable: current.total === null ? null : perMonth(current.total),
    phaseOut: NO_PHASE_OUT,
  };
}

/** Whether a ground is shown; names what is missing where it is not. */
function checkPerson(person: Person, { terms, notes }: Situation): boolean {
  const { age } = person;
  const rules = RULES[terms.regime];
  const disability = disabilityOf(person);
  if (disability !== null && countsAsUnable(disability, terms.regime)) {
    notes.add(reason("tekun-disabled", {}, rules));
    return true;
  }
  if (age === null) {
    notes.add(reason("tekun-age-unknown", {}, NO_GROUND));
    notes.lack(missingField("id_card"));
    return false;
  }
  if (age >= ELDER_FROM) {
    notes.add(reason("tekun-elder", { age: ELDER_FROM }, rules));
    return true;
  }
  if (age < MINOR_BELOW) {
    notes.add(reason("tekun-minor", { age: MINOR_BELOW }, rules));
    return true;
  }
  notes.add(reason("tekun-ground-not-shown", {}, rules));
  notes.lack(missingField("disability_level"));
  return false;
}
