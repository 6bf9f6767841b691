import { COUNTED_ITEMS, sumItems } from "../../assessment/income-items";
import { Decimal, formatMoney } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { atHousehold, cellsOf } from "../sighting";
import { stated } from "../stated";
import type { FindingContext, Rule, Sighting } from "../types";
import { neededNumber } from "../thresholds";
import { isWithin } from "./thresholds";

/** One income by the year and by the month. */
interface Periods {
  readonly year: Field;
  readonly month: Field;
}
const TOTAL: Periods = { year: "income_total_year", month: "income_total_month" };
const PER_HEAD: Periods = { year: "income_percap_year", month: "income_percap_month" };
const TOTAL_FIELDS = [TOTAL.year, TOTAL.month];
const PER_HEAD_FIELDS = [PER_HEAD.year, PER_HEAD.month];
/** The four heads of income; 其他收入 is added where it has a column. */
const HEADS: readonly Field[] = COUNTED_ITEMS.filter((field) => field !== "income_other");
const MONTHS = 12;

/** Income per head times people, or the items added up, is not the total that stands beside them. */
export const D23: Rule = {
  id: "D23",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [TOTAL_FIELDS],
    anyOf: [{ fields: [PER_HEAD_FIELDS] }, { fields: HEADS }],
    parameters: ["income_tolerance"],
  },
  run,
  title: { zh: "收入前后不一致", en: "Income does not add up" },
  text: {
    "": {
      zh: "{who}户人均年收入{perHead}元×{size}人＝{product}元，与家庭年收入{total}元不一致",
      en: "{who}: income per head of {perHead} yuan a year × {size} = {product}, but the household's is {total}",
    },
    items: {
      zh: "{who}户各项收入合计{sum}元/年，与家庭年收入{total}元不一致",
      en: "{who}: the items of income add up to {sum} yuan a year, but the household's is {total}",
    },
    column: {
      zh: "本表有{count}户（可核{total}户）“{column}”列与其他收入列不一致，口径（是否扣减、按年按月）请核对",
      en: "{count} of the {total} households that can be checked do not add up in the column {column}: check what it holds (net or gross, year or month)",
    },
  },
  next: {
    zh: "核对家庭人口和收入录入，更正不一致的一项",
    en: "Check size and income as typed, and correct the one that is wrong",
  },
};

function run({ roster, policy }: FindingContext): Iterable<Sighting> {
  const share = neededNumber(policy, "income_tolerance");
  return checkedByTable(roster.households, (household) => {
    const total = yearly(household, TOTAL);
    if (total === null) return "cannot-tell";
    return againstPerHead(household, total, share) ?? againstItems(household, total, share);
  });
}

/** The yearly figure, else twelve times the monthly one, 元/年. */
function yearly(household: Household, { year, month }: Periods): Decimal | null {
  const ofYear = household.amount(year)?.value ?? null;
  return ofYear ?? household.amount(month)?.value?.times(MONTHS) ?? null;
}

/** Whether two sums differ by more than a share of the larger. */
function differ(a: Decimal, b: Decimal, share: Decimal): boolean {
  return !isWithin(a, b, Decimal.max(a.abs(), b.abs()).times(share));
}

function againstPerHead(household: Household, total: Decimal, share: Decimal): Sighting | null {
  const size = household.size?.value ?? 0;
  const perHead = yearly(household, PER_HEAD);
  if (size < 1 || perHead === null) return null;
  const product = perHead.times(size);
  if (!differ(product, total, share)) return null;
  return atHousehold(
    household,
    cellsOf(household, ...TOTAL_FIELDS, ...PER_HEAD_FIELDS, "household_size"),
    {
      operands: {
        perHead: formatMoney({ value: perHead }),
        size,
        product: formatMoney({ value: product }),
        total: formatMoney({ value: total }),
      },
    },
  );
}

/** Only where every head of income has a column with a figure: a blank item is not zero. */
function againstItems(household: Household, total: Decimal, share: Decimal): Sighting | null {
  if (!HEADS.every((field) => isStated(household, field))) return null;
  const items = sumItems(household);
  if (items.unreadable > 0 || !differ(items.total, total, share)) return null;
  if (netOf(household, items.total).some((net) => !differ(net, total, share))) return null;
  return atHousehold(household, cellsOf(household, ...TOTAL_FIELDS, ...COUNTED_ITEMS), {
    variant: "items",
    operands: {
      sum: formatMoney({ value: items.total }),
      total: formatMoney({ value: total }),
    },
  });
}

/** A total may stand net: less the deductions beside it, or as the income after them (扣减后家庭年收入). */
function netOf(household: Household, gross: Decimal): readonly Decimal[] {
  const less = gross
    .minus(household.amount("deduct_employment")?.value ?? 0)
    .minus(household.amount("expense_rigid")?.value ?? 0);
  return [less, household.amount("deduct_rigid")?.value ?? less];
}

function isStated(household: Household, field: Field): boolean {
  return [household, ...household.people].some((reader) => stated(reader.amount(field)) !== null);
}
