import { formatDate } from "../../calendar";
import { formatMoney } from "../../money";
import { termsOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import type { Policy } from "../../policy/types";
import { AMOUNT_FIELDS } from "../eligibility/fields";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import {
  awaitsReview,
  goesOnAfterEnd,
  hasEnded,
  isReviewedAtEnd,
  phaseOutEnd,
} from "./phase-out-facts";

/** The phase-out has ended before the as-of date, and the household is still paid. */
export const I01: Rule = {
  id: "I01",
  family: "I",
  severity: "high",
  source: null,
  needs: { fields: [["grace_end", "grace_start"], AMOUNT_FIELDS] },
  run,
  title: { zh: "渐退期已满仍在发放", en: "Phase-out over, still paid" },
  text: {
    "": {
      zh: "{who}户渐退期已于{end}届满，仍在发放{paid}元/月",
      en: "{who}: the phase-out ended on {end}, and {paid} yuan a month is still paid",
    },
    maximum: {
      zh: "{who}户渐退期已超过规定的最长月数，仍在发放{paid}元/月",
      en: "{who}: the longest phase-out allowed has passed, and {paid} yuan a month is still paid",
    },
    "review-maximum": {
      zh: "{who}户渐退期已超过规定的最长月数，仍在发放{paid}元/月；名册未注明是否稳定脱贫，期满待复核",
      en: "{who}: the longest phase-out allowed has passed, and {paid} yuan a month is still paid; the roster does not say whether the household is stably out of poverty, so it is to be reviewed",
    },
    due: {
      zh: "{who}户渐退期已届满（{end}），仍在发放{paid}元/月；按规定期满应复核后确定去留",
      en: "{who}: the phase-out is over ({end}), and {paid} yuan a month is still paid; at its end the household is to be reviewed",
    },
    "due-maximum": {
      zh: "{who}户渐退期已超过规定的最长月数，仍在发放{paid}元/月；按规定期满应复核后确定去留",
      en: "{who}: the longest phase-out allowed has passed, and {paid} yuan a month is still paid; at its end the household is to be reviewed",
    },
    review: {
      zh: "{who}户渐退期已届满（{end}），仍在发放{paid}元/月；名册未注明是否稳定脱贫，期满待复核",
      en: "{who}: the phase-out is over ({end}), and {paid} yuan a month is still paid; the roster does not say whether the household is stably out of poverty, so it is to be reviewed",
    },
  },
  next: {
    zh: "复核家庭收入和脱贫稳定情况：未稳定脱贫的可继续保障，已稳定的办理退出",
    en: "Review income and stability: not yet stable, support may go on; stable, arrange exit",
  },
};

function* run({ assessments, asOf, policy }: FindingContext): Iterable<Sighting> {
  for (const assessment of assessments) {
    if (!isPaid(assessment) || !hasEnded(assessment, asOf)) continue;
    if (goesOnAfterEnd(assessment, policy)) continue;
    const { household, currentMonth } = assessment;
    const end = phaseOutEnd(assessment);
    const variant = variantOf(whatReview(assessment, policy), end !== null);
    const cells = cellsOf(household, "grace_end", "grace_start", ...AMOUNT_FIELDS);
    const seen = atHousehold(household, cells, {
      operands: {
        end: end === null ? null : formatDate(end),
        paid: currentMonth === null ? null : formatMoney(currentMonth),
      },
      ...(variant === "" ? {} : { variant }),
    });
    yield { ...seen, ...basedOn(termsOf(policy).phaseOut.end) };
  }
}

/** A phase-out of the longest length allowed has no single end to name. */
function variantOf(review: "review" | "due" | null, hasEnd: boolean): string {
  if (review !== null) return hasEnd ? review : `${review}-maximum`;
  return hasEnd ? "" : "maximum";
}

/** `due`: the policy has every household reviewed; `review`: the roster does not say what it asks. */
function whatReview(assessment: Assessment, policy: Policy): "review" | "due" | null {
  if (isReviewedAtEnd(policy)) return "due";
  return awaitsReview(assessment, policy) ? "review" : null;
}

/** A blank amount says neither that something is paid nor that nothing is. */
function isPaid({ currentMonth }: Assessment): boolean {
  return currentMonth?.value.gt(0) === true;
}
