import type { Household } from "../../roster/types";

/** 单人 or 整户, where a column of the roster says either; null where none or both. */
export function statedCoverage(household: Household): "single" | "whole" | null {
  const words = [
    household.text("aid_type"),
    household.text("dibao_method"),
    household.text("dibao_grade"),
    household.text("household_type"),
  ].join(" ");
  const isSingle = /单人/.test(words);
  const isWhole = /整户/.test(words);
  if (isSingle === isWhole) return null;
  return isSingle ? "single" : "whole";
}
