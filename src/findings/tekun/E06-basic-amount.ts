import { basicFloor, basicStandard, statedPer, type BasicFloor } from "../../assessment/tekun";
import { formatMoney, type Decimal } from "../../money";
import type { Parameter } from "../../policy/types";
import { monthsIn } from "../../roster/money-period";
import type { Person } from "../../roster/types";
import { paidIn } from "../aid-received";
import { fallsBelow, isWithin } from "../eligibility/thresholds";
import { onceWhereCommon } from "../floods";
import { basedOn } from "../parameter-basis";
import { atPerson, cellsOf, idCell } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

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
      { fields: ["tekun_mode"], parameters: ["tekun_basic_by_mode"] },
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
  const floor = basicFloor(context.policy);
  const sightings = function* (): Generator<Sighting> {
    for (const household of context.index.recordedHouseholds) {
      if (!mayState(household, ["tekun_basic"])) continue;
      for (const person of household.people) {
        const amount = paidIn(person, "tekun_basic");
        const measure = amount === null ? null : measureFor(person, floor, context);
        if (amount === null || measure === null) continue;
        if (isAsMeasured(amount, person, measure, context)) continue;
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

/** The county's own standard, of the mode of support where it has one, else the least that a document asks for. */
function measureFor(
  person: Person,
  floor: BasicFloor | null,
  { policy }: FindingContext,
): Measure | null {
  const standard = basicStandard(person, policy);
  if (standard.set) {
    return { variant: "", parameter: standard, month: standard.value.value, multiple: null };
  }
  if (floor === null) return null;
  const { month, multiple } = floor;
  return { variant: "below", parameter: multiple, month, multiple: multiple.value.toString() };
}

function isAsMeasured(
  amount: Decimal,
  person: Person,
  { variant, month }: Measure,
  { policy }: FindingContext,
): boolean {
  const per = statedPer(person, "tekun_basic", amount, month);
  const against = month.times(monthsIn(per));
  if (variant === "below") return !fallsBelow(amount, against);
  const tolerance = policy.monthly("amount_tolerance");
  return tolerance.set ? isWithin(amount, against, tolerance.value.value) : amount.eq(against);
}
