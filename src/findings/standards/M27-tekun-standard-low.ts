import { addMonths } from "../../calendar";
import { formatMoney, type Amount, type Decimal } from "../../money";
import type { Parameter, Policy } from "../../policy/types";
import { basedOn } from "../parameter-basis";
import type { SightingDetails } from "../sighting";
import { needed } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { atPolicy } from "./policy-sighting";

const YEAR = 12;

/**
 * The county's basic living standard of tekun is below the multiple of urban dibao that a document
 * wants (贵州: 1.3 times), or did not rise where urban dibao or the minimum wage rose within the year.
 */
export const M27: Rule = {
  id: "M27",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    parameters: ["tekun_basic_standard", "tekun_standard_multiple", "dibao_standard 城市"],
  },
  run,
  title: { zh: "特困基本生活标准偏低", en: "Tekun basic standard low" },
  text: {
    "": {
      zh: "特困基本生活标准{standard}元/月，低于城市低保标准的{multiple}倍（{least}元/月），请核对标准参数",
      en: "The tekun basic standard of {standard} yuan a month is below {multiple} times urban dibao ({least}); check the parameters",
    },
    "not-raised": {
      zh: "城市低保标准一年内由{before}元/月提高到{urban}元/月，特困基本生活标准仍为{standard}元/月，请核对是否相应调整",
      en: "Urban dibao rose from {before} to {urban} yuan a month within a year, and the tekun basic standard is still {standard}; check whether it is to be raised",
    },
    "wage-rose": {
      zh: "最低工资标准一年内由{before}元/月提高到{wage}元/月，特困基本生活标准仍为{standard}元/月，请核对是否相应调整",
      en: "The minimum wage rose from {before} to {wage} yuan a month within a year, and the tekun basic standard is still {standard}; check whether it is to be raised",
    },
  },
  next: {
    zh: "核对政策参数；确未达到的，按城市低保、最低工资提标幅度相应调整",
    en: "Check the parameters; where it is so, raise it with urban dibao and the minimum wage",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  const { policy, asOf } = context;
  const multiple = policy.number("tekun_standard_multiple");
  const told =
    tooLow(policy, needed(multiple)) ?? notRaised(policy, policy.on(addMonths(asOf, -YEAR)));
  const seen = told === null ? [] : atPolicy(context, "tekun", told);
  return seen.map((one) => ({ ...one, ...basedOn(multiple) }));
}

function tooLow(policy: Policy, multiple: Decimal): SightingDetails | null {
  const standard = needed(policy.monthly("tekun_basic_standard"));
  const least = needed(policy.monthly("dibao_standard", "城市")).value.times(multiple);
  if (!standard.value.lt(least)) return null;
  return {
    operands: {
      standard: formatMoney(standard),
      multiple: multiple.toString(),
      least: formatMoney({ value: least }),
    },
  };
}

/** What rose within the year while the basic standard did not; null where nothing is known to have. */
function notRaised(policy: Policy, earlier: Policy): SightingDetails | null {
  const own = risen((at) => at.monthly("tekun_basic_standard"), policy, earlier);
  if (own?.isHigher !== false) return null;
  const standard = own.now;
  const urban = risen((at) => at.monthly("dibao_standard", "城市"), policy, earlier);
  if (urban?.isHigher === true) {
    const operands = { before: urban.before, urban: urban.now, standard };
    return { variant: "not-raised", operands };
  }
  const wage = risen((at) => at.monthly("minimum_wage"), policy, earlier);
  if (wage?.isHigher !== true) return null;
  return { variant: "wage-rose", operands: { before: wage.before, wage: wage.now, standard } };
}

/** A sum now and a year ago, for sentences; null where one of them is unset. */
function risen(
  of: (policy: Policy) => Parameter<Amount<"month">>,
  policy: Policy,
  earlier: Policy,
): { readonly now: string; readonly before: string; readonly isHigher: boolean } | null {
  const [now, before] = [of(policy), of(earlier)];
  if (!now.set || !before.set) return null;
  return {
    now: formatMoney(now.value),
    before: formatMoney(before.value),
    isHigher: now.value.value.gt(before.value.value),
  };
}
