import { valueOf } from "../../assessment/terms";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import { checkedByTable, type Look } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { atHousehold, headerOver } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";

/** Where a sheet says that somebody is paid in cash. */
const FIELDS = [
  "bank_account",
  "bank_name",
  "pay_kind",
  "sign",
  "remark",
] as const satisfies readonly Field[];
const CASH = /现金/;
const NO_CASH = /非现金|不发现金|不用现金|无现金/;

/** Paid in cash, where the county's document wants everything paid through one-card accounts (一卡通). */
export const M23: Rule = {
  id: "M23",
  family: "M",
  severity: "warn",
  source: null,
  needs: { fields: [FIELDS], parameters: ["payment_by_card"] },
  run,
  title: { zh: "现金发放", en: "Paid in cash" },
  text: {
    "": {
      zh: "{who}户“{column}”注明“{stated}”，资金应通过“一卡通”发放，请核实",
      en: "{who}: the column {column} says {stated}, where support is to be paid through one-card accounts; please check",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户）注明现金发放，请核对该表是否已改为“一卡通”发放",
      en: "{count} of {total} households are noted as paid in cash in the column {column}; check whether accounts have taken over",
    },
  },
  next: {
    zh: "核实发放方式，补办“一卡通”账号；确需现金的注明原因和审批",
    en: "Check how it is paid and set up an account; where cash is needed, note why and who agreed",
  },
};

function* run({ index, policy }: FindingContext): Iterable<Sighting> {
  const byCard = policy.flag("payment_by_card");
  if (valueOf(byCard) !== true) return;
  const households = index.recordedHouseholds.filter((one) => mayState(one, FIELDS));
  for (const seen of checkedByTable(households, inCash)) yield { ...seen, ...basedOn(byCard) };
}

function inCash(household: Household): Look {
  for (const field of FIELDS) {
    const stated = household.text(field) ?? "";
    const cell = household.cell(field);
    if (cell === null || !CASH.test(stated) || NO_CASH.test(stated)) continue;
    const column = headerOver(household.table, cell);
    return atHousehold(household, [cell], { operands: { column, stated } });
  }
  return null;
}
