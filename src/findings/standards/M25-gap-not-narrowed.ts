import { addMonths } from "../../calendar";
import { formatMoney, type Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import { basedOn } from "../parameter-basis";
import { needed } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { atPolicy } from "./policy-sighting";

const YEAR = 12;

/**
 * The urban standard lies as far above the rural one as a year ago, or further, where a document
 * wants the gap narrowed (南充). Both standards of both dates must be set.
 */
export const M25: Rule = {
  id: "M25",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    parameters: ["narrow_standard_gap", "dibao_standard 农村", "dibao_standard 城市"],
  },
  run,
  title: { zh: "城乡低保标准差距未缩小", en: "Gap of the standards not narrowed" },
  text: {
    "": {
      zh: "城乡低保标准相差{gap}元/月，一年前相差{before}元/月，文件要求缩小差距，请核对标准参数",
      en: "Urban and rural standards are {gap} yuan a month apart, {before} a year ago, where the document wants the gap narrowed; check the parameters",
    },
    unknown: {
      zh: "文件要求缩小城乡低保标准差距（现相差{gap}元/月），政策参数中没有一年前的标准，无法比较，请补填",
      en: "The document wants the gap of the standards narrowed ({gap} yuan a month now); the parameters have none of a year ago to compare with",
    },
  },
  next: {
    zh: "核对政策参数中各年的城乡标准；确未缩小的，调整标准时统筹考虑",
    en: "Check the standards of each year; where the gap has not narrowed, mind it when standards are next set",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  const { policy, asOf } = context;
  const wanted = policy.flag("narrow_standard_gap");
  const gap = gapOf(policy);
  const before = gapOf(policy.on(addMonths(asOf, -YEAR)));
  if (!needed(wanted) || gap === null || (before !== null && gap.lt(before))) return [];
  const seen = atPolicy(context, "dibao", {
    operands: {
      gap: formatMoney({ value: gap }),
      before: before === null ? null : formatMoney({ value: before }),
    },
    ...(before === null ? { variant: "unknown" } : {}),
  });
  return seen.map((one) => ({ ...one, ...basedOn(wanted) }));
}

/** Urban less rural, 元/月; null where one of them is unset. */
function gapOf(policy: Policy): Decimal | null {
  const urban = policy.monthly("dibao_standard", "城市");
  const rural = policy.monthly("dibao_standard", "农村");
  return urban.set && rural.set ? urban.value.value.minus(rural.value.value) : null;
}
