import { formatMoney, type Decimal } from "../../money";
import type { Household } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";
import { checkedByTable, type Look } from "../checked-by-table";
import { earlierHouseholds } from "../earlier-households";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { stated } from "../stated";
import { neededNumber } from "../thresholds";
import { AMOUNT_FIELDS } from "./fields";

/** The amount changed by more than a share since the month before, and the household did not. */
export const D30: Rule = {
  id: "D30",
  family: "D",
  severity: "warn",
  source: null,
  needs: {
    fields: [AMOUNT_FIELDS],
    parameters: ["amount_jump_rate"],
    anyOf: [{ lists: ["previous-month"] }, { lists: ["earlier"] }],
  },
  run,
  title: { zh: "保障金较上月突变", en: "Amount changed sharply since last month" },
  text: {
    "": {
      zh: "{who}户上月{before}元、本月{now}元，变动{percent}%，人口未变（{size}人）",
      en: "{who}: {before} yuan last month and {now} now, {percent} % apart, with the same {size} members",
    },
    column: {
      zh: "本表有{count}户（可比{total}户）“{column}”较上月变动超过提示线，可能是提标或口径变化",
      en: "{count} of {total} households changed sharply in the column {column}: perhaps a new standard, or another way of counting",
    },
  },
  next: {
    zh: "核对变动审批；收入、类别变化的附材料，录入错误的更正",
    en: "Check the approval of the change; attach papers, or correct a slip",
  },
};

function run(context: FindingContext): Iterable<Sighting> {
  const rate = neededNumber(context.policy, "amount_jump_rate");
  const before = earlierHouseholds(context);
  if (before === null) return [];
  return checkedByTable(context.roster.households, (household) => {
    const earlier = before.of(household);
    return earlier === null ? "cannot-tell" : compared(household, earlier, rate);
  });
}

function compared(household: Household, earlier: Household, rate: Decimal): Look {
  const size = peopleOf(household);
  const pair = amountsOf(household, earlier);
  if (size === null || peopleOf(earlier) !== size) return "cannot-tell";
  if (pair === null || !pair.before.gt(0)) return "cannot-tell";
  const change = pair.now.minus(pair.before).abs();
  if (!change.gt(pair.before.times(rate))) return null;
  return atHousehold(household, [pair.cell], {
    operands: {
      before: formatMoney({ value: pair.before }),
      now: formatMoney({ value: pair.now }),
      percent: change.div(pair.before).times(100).toFixed(1),
      size,
    },
  });
}

/** Members, else, where a roster states only them, the people covered. */
function peopleOf({ size, covered }: Household): number | null {
  return size?.value ?? covered?.value ?? null;
}

interface Pair {
  readonly before: Decimal;
  readonly now: Decimal;
  readonly cell: CellAddress;
}

/** The first amount that both months state in the same field. */
function amountsOf(now: Household, before: Household): Pair | null {
  for (const field of AMOUNT_FIELDS) {
    const is = stated(now.amount(field));
    const was = stated(before.amount(field));
    if (is !== null && was !== null) return { before: was.value, now: is.value, cell: is.cell };
  }
  return null;
}
