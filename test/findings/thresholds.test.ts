import { needed, neededNumber, thresholdOf } from "../../src/findings/thresholds";
import { findPack, policyAt, type Policy } from "../../src/policy";
import { TEST_DAY } from "../roster/build";
import { entryOf } from "./case-table";

function policy(params: Readonly<Record<string, string>> = {}): Policy {
  const pack = findPack("blank");
  if (pack === null) throw new Error("There is no blank pack.");
  const entries = Object.entries(params).map(([name, value]) => entryOf(name, value));
  return policyAt(pack, TEST_DAY, entries);
}

test("a threshold is a plain number, a rate a fraction; null where it is unset", () => {
  expect(thresholdOf(policy({ phase_out_months: "12 个月" }), "phase_out_months")).toBe(12);
  expect(thresholdOf(policy({ shortfall_floor_rate: "10 %" }), "shortfall_floor_rate")).toBe(0.1);
  expect(thresholdOf(policy(), "phase_out_months")).toBeNull();
});

test("what a rule names in its needs is there; a rule that forgot to name it is told so", () => {
  const set = policy({ phase_out_months: "12 个月" });
  expect(neededNumber(set, "phase_out_months").toNumber()).toBe(12);
  expect(needed(set.number("phase_out_months")).toNumber()).toBe(12);
  expect(() => needed(policy().number("phase_out_months"))).toThrow(RangeError);
  expect(() => neededNumber(policy(), "phase_out_months")).toThrow(/parameter of its needs/);
});
