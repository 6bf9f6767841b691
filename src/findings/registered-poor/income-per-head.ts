import { formatMoney, type Decimal } from "../../money";
import type { Field } from "../../roster/fields";
import type { Household } from "../../roster/types";
import type { CellAddress } from "../../workbook/cells";

/** Columns of a household's income of the year. */
export const INCOME_OF_YEAR: readonly Field[] = ["income_percap_year", "income_total_year"];

/** A household's income per head of the year as the roster states it, 元/年, and where. */
export interface IncomePerHead {
  readonly value: Decimal;
  readonly text: string;
  readonly cell: CellAddress;
}

/** As stated per head, else the total by the number of members; null where neither is known. */
export function incomePerHead(household: Household): IncomePerHead | null {
  const stated = household.amount("income_percap_year");
  if (stated !== null && stated.value !== null) return shown(stated.value, stated.cell);
  const total = household.amount("income_total_year");
  const size = household.size?.value ?? 0;
  if (total === null || total.value === null || size < 1) return null;
  return shown(total.value.div(size), total.cell);
}

function shown(value: Decimal, cell: CellAddress): IncomePerHead {
  return { value, text: formatMoney({ value }), cell };
}
