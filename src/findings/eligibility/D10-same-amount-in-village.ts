import { termsOf, valueOf } from "../../assessment/terms";
import type { Assessment } from "../../assessment/types";
import type { Decimal } from "../../money";
import { isMarkedPhaseOut } from "../phase-out/phase-out-facts";
import { addTo } from "../roster-index";
import { atTable, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { receivesDibao } from "./coverage";
import { AMOUNT_FIELDS } from "./fields";
import { neededNumber } from "../thresholds";
import { basePaid } from "./amount-check";

/**
 * Most households of a village receive the same amount per head although the shortfall method
 * gives each its own. A phase-out pays what it pays. Where their incomes per head are known and all the same, so are the amounts.
 */
export const D10: Rule = {
  id: "D10",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [AMOUNT_FIELDS, "region_village"],
    parameters: ["amount_method", "same_amount_share", "same_amount_min_households"],
  },
  run,
  title: { zh: "同村人均金额相同，疑似平均发放", en: "Same amount per head across a village" },
  text: {
    "": {
      zh: "{village}共{total}户，其中{count}户（{percent}%）人均月保障金同为{amount}元，补差方式下收入不同金额应不同，是否平均发放请核实",
      en: "{village}: {count} of {total} households ({percent} %) receive the same {amount} yuan a month per head; by shortfall, amounts should differ as incomes do",
    },
  },
  next: {
    zh: "抽查该村家庭收入核算和补差计算",
    en: "Sample the village's income assessments and calculations",
  },
};

interface Share {
  readonly assessment: Assessment;
  /** 元/月 per head, to the fen. */
  readonly amount: string;
}

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  if (valueOf(termsOf(policy).amountMethod) !== "shortfall") return;
  const share = neededNumber(policy, "same_amount_share");
  const fewest = neededNumber(policy, "same_amount_min_households");
  for (const [, shares] of byVillage(assessments)) {
    if (fewest.gt(shares.length)) continue;
    const same = mostCommon(shares);
    if (share.times(shares.length).gt(same.length) || haveSameIncome(same)) continue;
    const first = same[0];
    if (first !== undefined) yield sightingOf(first, same.length, shares.length);
  }
}

function byVillage(assessments: readonly Assessment[]): ReadonlyMap<string, readonly Share[]> {
  const villages = new Map<string, Share[]>();
  const perHead = amountsPerHead();
  for (const assessment of assessments) {
    const { household, covered } = assessment;
    if (household.village === null || covered === null || !receivesDibao(assessment)) continue;
    if (isMarkedPhaseOut(household)) continue;
    const paid = basePaid(assessment);
    if (paid === null || !paid.gt(0)) continue;
    const amount = perHead(paid, covered);
    addTo(villages, `${household.town ?? ""}\u0000${household.village}`, { assessment, amount });
  }
  return villages;
}

/** Amounts per head to the fen; rosters pay the same few hundred amounts. */
function amountsPerHead(): (paid: Decimal, covered: number) => string {
  const known = new Map<string, string>();
  return (paid, covered) => {
    const key = `${paid.toString()} ${covered}`;
    let amount = known.get(key);
    if (amount === undefined) known.set(key, (amount = paid.div(covered).toFixed(2)));
    return amount;
  };
}

function mostCommon(shares: readonly Share[]): readonly Share[] {
  const groups = new Map<string, Share[]>();
  for (const share of shares) addTo(groups, share.amount, share);
  return [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
}

function haveSameIncome(shares: readonly Share[]): boolean {
  const incomes = shares.map(({ assessment }) => assessment.incomePerCapitaMonth);
  const first = incomes[0] ?? null;
  return first !== null && incomes.every((one) => one !== null && one.value.eq(first.value));
}

function sightingOf({ assessment, amount }: Share, count: number, total: number): Sighting {
  const { household } = assessment;
  const row = household.rows[0] ?? household.table.firstRow;
  const village = household.village ?? "";
  return atTable(household.table, row, cellsOf(household, ...AMOUNT_FIELDS).slice(0, 1), {
    operands: { village, count, total, percent: Math.floor((count * 100) / total), amount },
    discriminator: `${household.town ?? ""} ${village}`,
  });
}
