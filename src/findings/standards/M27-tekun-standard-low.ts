import { addMonths } from "../../calendar";
import { formatMoney } from "../../money";
import { basedOn } from "../parameter-basis";
import type { FindingContext, Rule, Sighting } from "../types";
import { atPolicy } from "./policy-sighting";

const YEAR = 12;

/**
 * The county's basic living standard of tekun is below the multiple of urban dibao that a document
 * wants (贵州: 1.3 times), or did not rise where urban dibao rose within the year.
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
  },
  next: {
    zh: "核对政策参数；确未达到的，按城市低保、最低工资提标幅度相应调整",
    en: "Check the parameters; where it is so, raise it with urban dibao and the minimum wage",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy, asOf } = context;
  const standard = policy.monthly("tekun_basic_standard");
  const multiple = policy.number("tekun_standard_multiple");
  const urban = policy.monthly("dibao_standard", "城市");
  if (!standard.set || !multiple.set || !urban.set) return;
  const own = standard.value.value;
  const least = urban.value.value.times(multiple.value);
  if (own.lt(least)) {
    const seen = atPolicy(context, "tekun", {
      operands: {
        standard: formatMoney(standard.value),
        multiple: multiple.value.toString(),
        least: formatMoney({ value: least }),
      },
    });
    if (seen !== null) yield { ...seen, ...basedOn(multiple) };
    return;
  }
  const earlier = policy.on(addMonths(asOf, -YEAR));
  const [urbanBefore, ownBefore] = [
    earlier.monthly("dibao_standard", "城市"),
    earlier.monthly("tekun_basic_standard"),
  ];
  if (!urbanBefore.set || !ownBefore.set) return;
  if (urban.value.value.lte(urbanBefore.value.value) || own.gt(ownBefore.value.value)) return;
  const seen = atPolicy(context, "tekun", {
    variant: "not-raised",
    operands: {
      before: formatMoney(urbanBefore.value),
      urban: formatMoney(urban.value),
      standard: formatMoney(standard.value),
    },
  });
  if (seen !== null) yield { ...seen, ...basedOn(multiple) };
}
