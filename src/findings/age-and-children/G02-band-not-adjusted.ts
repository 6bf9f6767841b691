import {
  addMonths,
  ageOn,
  formatDate,
  lastDayOf,
  monthOf,
  type CalendarDate,
} from "../../calendar";
import { formatMoney, type Decimal } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import type { Amount } from "../../money";
import { ELDER_BAND_SCOPES } from "../../policy/parameters/scopes";
import { isWithin } from "../eligibility/thresholds";
import {
  cellsOfPaid,
  peoplePaid,
  wordsOfPaid,
  type Paid,
} from "../disability-allowances/allowances";
import { basedOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

const MONTHS = 12;

/** The first age of each band of the old-age allowance. */
const BANDS = [
  { from: 80, scope: ELDER_BAND_SCOPES[0] },
  { from: 90, scope: ELDER_BAND_SCOPES[1] },
  { from: 100, scope: ELDER_BAND_SCOPES[2] },
] as const;

/** 80, 90 or 100 was reached in an earlier month, and the amount is still that of a lower band. */
export const G02: Rule = {
  id: "G02",
  family: "G",
  severity: "warn",
  source: null,
  needs: {
    fields: ["elder_amount", ["id_card", "birth_date"]],
    parameters: ["elder_allowance_standard"],
  },
  run,
  title: { zh: "高龄津贴满档未调整", en: "Old-age allowance not raised" },
  text: {
    "": {
      zh: "{who}于{date}满{reached}周岁，高龄津贴{amount}元（“{column}”）仍为低一档，{band}标准为{standard}元/月，请核对",
      en: "{who} turned {reached} on {date}; the allowance of {amount} yuan ({column}) is that of a lower band, where {standard} yuan a month is the standard ({band}); please check",
    },
  },
  next: {
    zh: "从满龄次月起按新档发放",
    en: "Pay the new band from the month after the birthday",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy, asOf } = context;
  for (const paid of peoplePaid(context, ["elder_amount"])) {
    const { birth } = paid.person;
    if (birth === null) continue;
    // The new band is due from the month after: whoever had the age when this month began.
    const age = ageOn(birth, lastDayOf(addMonths(monthOf(asOf), -1)));
    const index = BANDS.findLastIndex(({ from }) => age >= from);
    const band = BANDS[index];
    if (band === undefined) continue;
    const standard = policy.monthly("elder_allowance_standard", band.scope);
    if (!standard.set || !isOfLowerBand(paid, standard.value.value, index, policy)) continue;
    yield sightingOf(paid, band, standard, reachedOn(birth, band.from));
  }
}

/** The amount is below the band's, and is one that a lower band has. */
function isOfLowerBand(
  { person, amount }: Paid,
  due: Decimal,
  index: number,
  policy: Policy,
): boolean {
  const month = person.period("elder_amount") === "year" ? amount.div(MONTHS) : amount;
  if (month.gte(due)) return false;
  const tolerance = policy.monthly("amount_tolerance");
  return BANDS.slice(0, index).some(({ scope }) => {
    const lower = policy.monthly("elder_allowance_standard", scope);
    if (!lower.set || !lower.value.value.lt(due)) return false;
    return tolerance.set
      ? isWithin(month, lower.value.value, tolerance.value.value)
      : month.eq(lower.value.value);
  });
}

function reachedOn(birth: CalendarDate, age: number): string {
  return formatDate(addMonths(birth, age * MONTHS));
}

function sightingOf(
  paid: Paid,
  band: (typeof BANDS)[number],
  standard: Parameter<Amount<"month">> & { readonly set: true },
  date: string,
): Sighting {
  const operands = {
    ...wordsOfPaid(paid),
    date,
    reached: band.from,
    band: band.scope,
    standard: formatMoney(standard.value),
  };
  return { ...atPerson(paid.person, cellsOfPaid(paid), { operands }), ...basedOn(standard) };
}
