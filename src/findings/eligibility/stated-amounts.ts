/** Amounts that the roster states, taken apart: supplements (分类施保) and what is left without them. */
import { sumField } from "../../assessment/income-items";
import type { Assessment } from "../../assessment/types";
import type { Decimal } from "../../money";
import type { Household } from "../../roster/types";
import { cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import { CLASS_FIELDS } from "./fields";

/** Whether the household's rows have a column for supplements. */
export function hasClassColumn(household: Household): boolean {
  if (!mayState(household, CLASS_FIELDS)) return false;
  return [household, ...household.people].some(
    (reader) => cellsOf(reader, ...CLASS_FIELDS).length > 0,
  );
}

/**
 * Supplements as stated, 元/月: the household's and its members'. Null where all are blank or there
 * is no column: a blank is not zero.
 */
export function statedSupplement(household: Household): Decimal | null {
  const ofHousehold = household.amount("amount_class_household")?.value ?? null;
  const ofMembers = sumField(household, "amount_class_person");
  if (ofMembers.filled === 0) return ofHousehold;
  return ofHousehold === null ? ofMembers.total : ofHousehold.plus(ofMembers.total);
}

/** What the household is paid now without supplements, 元/月; null where the amount is not known. */
export function paidWithoutSupplement(assessment: Assessment): Decimal | null {
  const current = assessment.currentMonth?.value ?? null;
  if (current === null) return null;
  const supplement = statedSupplement(assessment.household);
  return supplement === null || supplement.isZero() ? current : current.minus(supplement);
}
