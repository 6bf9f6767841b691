import { formatMoney, type Decimal } from "../../money";
import type { Parameter } from "../../policy/types";
import type { Amount } from "../../money";
import type { Person } from "../../roster/types";
import { paidIn } from "../aid-received";
import { fallsBelow, isWithin } from "../eligibility/thresholds";
import { onceWhereCommon } from "../floods";
import { basedOn } from "../parameter-basis";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

const MONTHS = 12;

/** The basic living amount is not the county's standard, or below the multiple of urban dibao that it must reach. */
export const E06: Rule = {
  id: "E06",
  family: "E",
  severity: "warn",
  source: null,
  needs: {
    fields: ["tekun_basic"],
    anyOf: [
      { parameters: ["tekun_basic_standard"] },
      { parameters: ["tekun_standard_multiple", "dibao_standard 城市"] },
    ],
  },
  run,
  title: { zh: "特困基本生活金不符", en: "Tekun basic amount differs" },
  text: {
    "": {
      zh: "{who}的基本生活金为{amount}元，本县标准为{standard}元/月，请核对",
      en: "{who}: basic amount of {amount} yuan, standard of {standard} yuan a month; please check",
    },
    below: {
      zh: "{who}的基本生活金为{amount}元，低于城市低保标准的{multiple}倍（{standard}元/月），请核对",
      en: "{who}: basic amount of {amount} yuan, below {multiple} times the urban dibao standard ({standard} yuan a month); please check",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）的基本生活金与标准不同，请核对标准和该列的含义",
      en: "{count} of {total} people have a basic amount other than the standard in the column {column}; check the standard and what the column holds",
    },
  },
  next: {
    zh: "核对当地特困基本生活标准和生效时间，按标准调整或更正名册",
    en: "Check the local standard and from when it holds; adjust the amount or correct the roster",
  },
};

/** What an amount is held against. */
interface Measure {
  readonly variant: "" | "below";
  readonly parameter: Parameter<unknown>;
  readonly month: Decimal;
  readonly multiple: string | null;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const measure = measureOf(context);
  if (measure === null) return;
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.index.recordedHouseholds) {
      if (!mayState(household, ["tekun_basic"])) continue;
      for (const person of household.people) {
        const amount = paidIn(person, "tekun_basic");
        if (amount === null || isAsMeasured(amount, person, measure, context)) continue;
        const operands = {
          amount: formatMoney({ value: amount }),
          standard: formatMoney({ value: measure.month }),
          multiple: measure.multiple,
        };
        const cells = [...cellsOf(person, "tekun_basic"), idCell(person)];
        const details = measure.variant === "" ? { operands } : { operands, variant: "below" };
        yield { ...atPerson(person, cells, details), ...basedOn(measure.parameter) };
      }
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}

/** The county's own standard, else the least that a document asks for. */
function measureOf({ policy }: FindingContext): Measure | null {
  const standard = policy.monthly("tekun_basic_standard");
  if (standard.set) {
    return { variant: "", parameter: standard, month: standard.value.value, multiple: null };
  }
  const multiple = policy.number("tekun_standard_multiple");
  const urban: Parameter<Amount<"month">> = policy.monthly("dibao_standard", "城市");
  if (!multiple.set || !urban.set) return null;
  return {
    variant: "below",
    parameter: multiple,
    month: urban.value.value.times(multiple.value),
    multiple: multiple.value.toString(),
  };
}

/** Per month as a rule; a column that says 元/年, or whose sum is twelve months', is per year. */
function isAsMeasured(
  amount: Decimal,
  person: Person,
  { variant, month }: Measure,
  { policy }: FindingContext,
): boolean {
  const period = person.period("tekun_basic");
  const year = month.times(MONTHS);
  const against = period === "year" || (period === null && amount.gte(year)) ? year : month;
  if (variant === "below") return !fallsBelow(amount, against);
  const tolerance = policy.monthly("amount_tolerance");
  return tolerance.set ? isWithin(amount, against, tolerance.value.value) : amount.eq(against);
}
