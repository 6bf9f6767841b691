import { assess } from "../../assessment";
import type { Assessment, Outcome } from "../../assessment/types";
import { formatMoney } from "../../money";
import { sheetTitle } from "../../roster/sheet-title";
import type { Household, Table } from "../../roster/types";
import { hasPropertyInDoubt } from "../eligibility/property-in-doubt";
import { INCOME_FIELDS } from "../eligibility/fields";
import { onceWhereCommon } from "../floods";
import { clauseFor } from "../regional-documents";
import { atHousehold, cellsOf, firstCellOf } from "../sighting";
import { monthOfTable } from "../table-month";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasDibaoToday, leftHouseholds, type LeftHousehold } from "./left-households";

/**
 * 重新符合条件: on dibao last month, on neither dibao nor tekun today, and eligible. By today's figures
 * where the household stands in another roster or register that gives them; else by last month's,
 * which cannot show that anything changed since and are worth knowing alone.
 */
export const M28: Rule = {
  id: "M28",
  family: "M",
  severity: "warn",
  source: null,
  needs: {
    fields: [INCOME_FIELDS, "id_card"],
    parameters: ["dibao_standard"],
    anyOf: [{ lists: ["previous-month"] }, { lists: ["earlier"] }],
  },
  lacks: (context) => (hasDibaoToday(context) ? [] : ["dibao"]),
  run,
  title: { zh: "退出低保后可能重新符合条件", en: "Left dibao, and may be eligible again" },
  text: {
    "": {
      zh: "{who}户见于{monthZh}低保名册（“{sheet}”第{listRow}行），现不在低保、特困名册；按本行现在所载，人均月收入{income}元，低于标准{standard}元/月，是否重新符合条件请核实",
      en: '{who}: on the dibao roster of {monthEn} ("{sheet}", row {listRow}) and on neither dibao nor tekun now; by this row\'s present figures income per head of {income} yuan a month is below the standard of {standard}; check whether it is eligible again',
    },
    single: {
      zh: "{who}户见于{monthZh}低保名册（“{sheet}”第{listRow}行），现不在低保、特困名册；按本行现在所载，人均月收入{income}元（标准{standard}元/月），有成员可能符合单人户条件，请核实",
      en: '{who}: on the dibao roster of {monthEn} ("{sheet}", row {listRow}) and on neither dibao nor tekun now; by this row\'s present figures (income per head {income}, standard {standard} yuan a month) a member may be covered singly; please check',
    },
    before: {
      zh: "{who}户列在{monthZh}低保名册，现不在低保、特困名册，也没有现在的收入；按{monthZh}所载人均月收入{income}元，低于现行标准{standard}元/月，退出原因和是否仍符合条件请核实",
      en: "{who}: on the dibao roster of {monthEn}, on neither dibao nor tekun now, and without present figures; by those of {monthEn} income per head of {income} yuan a month is below the present standard of {standard}; check why it left and whether it is still eligible",
    },
    "before-single": {
      zh: "{who}户列在{monthZh}低保名册，现不在低保、特困名册，也没有现在的收入；按{monthZh}所载人均月收入{income}元（现行标准{standard}元/月），有成员可能符合单人户条件，请核实",
      en: "{who}: on the dibao roster of {monthEn}, on neither dibao nor tekun now, and without present figures; by those of {monthEn} (income per head {income}, present standard {standard} yuan a month) a member may be covered singly; please check",
    },
    column: {
      zh: "本表有{count}户（共{total}户已不在低保、特困名册）按所载收入可能符合低保条件，请与退出审批批量比对",
      en: "{count} of {total} households here that left dibao may be eligible by the figures stated; compare with the papers of their leaving",
    },
  },
  next: {
    zh: "核对退出原因；收入、财产确已重新符合条件的，按规定程序及时纳入",
    en: "Check why it left; where income and property meet the conditions again, take it in by the usual procedure",
  },
};

const CLAUSES = {
  xingan: {
    clause: "四（一）第三项",
    quote: "不再符合条件的按程序退出,重新符合条件的按规定程序及时纳入保障范围",
  },
} as const;

/** The figures that a household which left is judged by. */
interface Judged {
  readonly assessment: Assessment;
  readonly isToday: boolean;
}

function* run(context: FindingContext): Iterable<Sighting> {
  const leavers = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const left of leftHouseholds(context)) {
      const judged = judge(left, context);
      if (judged === null) continue;
      const { table } = judged.assessment.household;
      leavers.set(table, (leavers.get(table) ?? 0) + 1);
      if (isEligible(judged)) yield sightingOf(left, judged, context);
    }
  };
  yield* onceWhereCommon(sightings(), (table) => leavers.get(table) ?? 0);
}

/** By the first row of today that says enough, else by last month's; null where it was no recipient. */
function judge({ before, today }: LeftHousehold, context: FindingContext): Judged | null {
  const earlier = assess(before, context.policy);
  const wasOnDibao =
    earlier.isRecipient || earlier.reasons.some(({ code }) => code === "recipient-stopped");
  if (!wasOnDibao) return null;
  for (const household of today) {
    const assessment = assessedToday(household, before, context);
    // Rosters of other aid and registers without incomes say nothing of dibao.
    if (assessment.incomePerCapitaMonth === null || assessment.outcome === "undetermined") continue;
    return { assessment, isToday: true };
  }
  return { assessment: earlier, isToday: false };
}

/** A register that does not say rural or urban is judged by the standard that the household had. */
function assessedToday(
  household: Household,
  { area }: Household,
  { index, policy }: FindingContext,
): Assessment {
  const known = index.assessmentOf(household);
  if (known !== null && known.area !== null) return known;
  return assess(household, policy, area === null ? {} : { area });
}

const WITHIN: ReadonlySet<Outcome> = new Set<Outcome>(["enter", "continue", "adjust"]);

function isEligible({ assessment: { household, outcome, scheme } }: Judged): boolean {
  const isDibao = scheme === "dibao-household" || scheme === "dibao-person";
  return isDibao && WITHIN.has(outcome) && !hasPropertyInDoubt(household);
}

function sightingOf(
  { before }: LeftHousehold,
  { assessment, isToday }: Judged,
  { policy }: FindingContext,
): Sighting {
  const { household, incomePerCapitaMonth: income, standardMonth: standard } = assessment;
  const cells = [
    firstCellOf(household, INCOME_FIELDS),
    ...cellsOf(household, "id_card", "head_id"),
  ];
  const seen = atHousehold(household, cells, {
    operands: {
      ...monthOf(before.table),
      sheet: sheetTitle(before.table),
      listRow: before.rows[0] ?? null,
      income: income === null ? null : formatMoney(income),
      standard: standard === null ? null : formatMoney(standard),
    },
    ...variantOf(assessment, isToday),
  });
  // The clause speaks of the registered poor.
  return assessment.isRegisteredPoor === false ? seen : { ...seen, ...clauseFor(policy, CLAUSES) };
}

function variantOf(
  { scheme }: Assessment,
  isToday: boolean,
): Pick<Sighting, "variant" | "severity"> {
  const isSingle = scheme === "dibao-person";
  if (isToday) return isSingle ? { variant: "single" } : {};
  return { variant: isSingle ? "before-single" : "before", severity: "info" };
}

/** `2024年5月`; where the roster names none, 上月. */
function monthOf(table: Table): { readonly monthZh: string; readonly monthEn: string } {
  const month = monthOfTable(table);
  if (month === null) return { monthZh: "上月", monthEn: "last month" };
  const [year, number] = [Math.floor((month - 1) / 12), ((month - 1) % 12) + 1];
  return {
    monthZh: `${year}年${number}月`,
    monthEn: `${year}-${String(number).padStart(2, "0")}`,
  };
}
