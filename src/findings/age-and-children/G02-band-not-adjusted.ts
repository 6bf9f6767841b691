import { elderBand, scopesBelow, type ElderBand } from "../../assessment/entitlements";
import { formatDate } from "../../calendar";
import { formatMoney, type Amount, type Decimal } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import { monthsIn } from "../../roster/money-period";
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

/** 80, 90 or 100 was reached in an earlier month, and the amount is still that of a lower band. */
export const G02: Rule = {
  id: "G02",
  family: "G",
  severity: "warn",
  source: null,
  needs: {
    fields: ["elder_amount", ["id_card", "birth_date"]],
    parameters: ["elder_allowance_standard", "elder_allowance_from"],
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
    zh: "按本县换档月份的规定，从该月起按新档发放",
    en: "Pay the new band from the month in which the county's rules let it begin",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy } = context;
  const first = policy.number("elder_allowance_from");
  if (!first.set) return;
  const from = first.value.toNumber();
  for (const paid of peoplePaid(context, ["elder_amount"])) {
    const band = elderBand(paid.person, from, policy);
    if (typeof band === "string" || band.scope === null) continue;
    const standard = policy.monthly("elder_allowance_standard", band.scope);
    if (!standard.set || !isOfLowerBand(paid, standard.value.value, band.scope, policy)) continue;
    const seen = sightingOf(paid, band, standard);
    if (seen !== null) yield seen;
  }
}

/** The amount is below the band's, and is one that a lower band has. */
function isOfLowerBand(
  { person, amount }: Paid,
  due: Decimal,
  scope: string,
  policy: Policy,
): boolean {
  const month = amount.div(monthsIn(person.period("elder_amount")));
  if (month.gte(due)) return false;
  const tolerance = policy.monthly("amount_tolerance");
  return scopesBelow(scope).some((below) => {
    const lower = policy.monthly("elder_allowance_standard", below);
    if (!lower.set || !lower.value.value.lt(due)) return false;
    return tolerance.set
      ? isWithin(month, lower.value.value, tolerance.value.value)
      : month.eq(lower.value.value);
  });
}

/** Nothing without a date of birth: an age alone does not say when it was reached. */
function sightingOf(
  paid: Paid,
  { from, scope, reached }: ElderBand,
  standard: Parameter<Amount<"month">> & { readonly set: true },
): Sighting | null {
  if (reached === null) return null;
  const operands = {
    ...wordsOfPaid(paid),
    date: formatDate(reached),
    reached: from,
    band: scope,
    standard: formatMoney(standard.value),
  };
  return { ...atPerson(paid.person, cellsOfPaid(paid), { operands }), ...basedOn(standard) };
}
