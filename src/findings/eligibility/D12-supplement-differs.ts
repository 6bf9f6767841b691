import type { Assessment } from "../../assessment/types";
import { formatMoney, type Decimal } from "../../money";
import type { Policy } from "../../policy/types";
import { checkedByTable } from "../checked-by-table";
import { missingParameters } from "../parameter-needs";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { toleranceOf } from "./amount-check";
import { receivesDibao } from "./coverage";
import { CLASS_FIELDS } from "./fields";
import { areMembersKnown } from "./members";
import { statedSupplement } from "./stated-amounts";
import { belowLeast } from "./least-supplement";
import { entitledMembers, sumOfAllCategories } from "./supplement-check";
import { isWithin } from "./thresholds";

/** What a supplement is; without them the policy may still say the least that it may be. */
const FIGURES = ["supplement_rate", "supplement_amount"] as const;

/**
 * Supplements as stated differ from the rate or fixed amount of the policy, or one person was counted
 * twice. Where the policy has only the least that a supplement may be, one below that.
 */
export const D12: Rule = {
  id: "D12",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [CLASS_FIELDS],
    parameters: ["dibao_standard", [...FIGURES, "supplement_min_rate"], "amount_tolerance"],
  },
  run,
  title: { zh: "分类施保金额不符", en: "Supplement differs" },
  text: {
    "": {
      zh: "{who}户分类施保金按政策应为{expected}元/月（{count}人），名册为{stated}元/月",
      en: "{who}: supplements by policy are {expected} yuan a month ({count} people), the roster has {stated}",
    },
    twice: {
      zh: "{who}户分类施保金名册为{stated}元/月，像是同一人按几类重复计算，按政策应为{expected}元/月（{count}人）",
      en: "{who}: {stated} yuan a month of supplements looks as if one person was counted in several groups; by policy {expected} ({count} people)",
    },
    none: {
      zh: "{who}户名册有分类施保金{stated}元/月，成员中未见老年人、未成年人、重度残疾人或重病患者",
      en: "{who}: {stated} yuan a month of supplements, but no member is shown as older, a minor, severely disabled or severely ill",
    },
    least: {
      zh: "{who}分类施保金为{stated}元/月，低于低保标准的{percent}%（{least}元/月），请核对",
      en: "{who}: a supplement of {stated} yuan a month is below {percent} % of the standard ({least} yuan a month); please check",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）分类施保金与政策参数不符，请核对参数或口径",
      en: "{count} of the {total} households that can be checked differ in the column {column}: check the parameters",
    },
  },
  next: {
    zh: "核对分类施保对象、类别和标准，更正金额或补录成员信息",
    en: "Check who is entitled, the group and the rate; correct the amount or complete the members",
  },
};

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const hasFigures = missingParameters([FIGURES], policy).length === 0;
  const tolerance = toleranceOf(policy);
  return checkedByTable(assessments, (assessment) => {
    if (!receivesDibao(assessment)) return "cannot-tell";
    const seen = hasFigures ? byFigures(assessment, tolerance, policy) : "cannot-tell";
    return seen === "cannot-tell" ? (belowLeast(assessment, policy) ?? seen) : seen;
  });
}

function byFigures(
  assessment: Assessment,
  toleranceFor: (covered: number) => Decimal,
  policy: Policy,
): Sighting | null | "cannot-tell" {
  const { household, supplementMonth, covered } = assessment;
  const stated = statedSupplement(household);
  if (supplementMonth === null || !areMembersKnown(household)) return "cannot-tell";
  if (stated === null || stated.isZero()) return "cannot-tell";
  const tolerance = toleranceFor(covered ?? 1);
  if (isWithin(stated, supplementMonth.value, tolerance)) return null;
  const members = entitledMembers(household, policy);
  const all = sumOfAllCategories(members, assessment, policy);
  // A member in a category without a figure: what is due cannot be told.
  if (all === null) return "cannot-tell";
  const isTwice = isWithin(stated, all, tolerance);
  const variant = members.length === 0 ? "none" : isTwice ? "twice" : "";
  return atHousehold(household, supplementCells(assessment), {
    operands: {
      expected: formatMoney(supplementMonth),
      stated: formatMoney({ value: stated }),
      count: members.length,
    },
    ...(variant === "" ? {} : { variant }),
  });
}

function supplementCells({ household }: Assessment): Sighting["cells"] {
  const own = cellsOf(household, "amount_class_household");
  const members = household.people.flatMap((person) => cellsOf(person, "amount_class_person"));
  return [...own, ...members];
}
