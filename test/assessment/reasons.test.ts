import {
  eachOnce,
  groundOf,
  missingField,
  missingParameter,
  Notes,
  plainReason,
  reason,
} from "../../src/assessment/reasons";
import { policyOf } from "./policies";

const POLICY = policyOf("guizhou", "2020-06-30");
const ELDER = missingParameter(POLICY.number("supplement_rate", "老年人"));
const MINOR = missingParameter(POLICY.number("supplement_rate", "未成年人"));

test("a gap is named once, however many steps meet it", () => {
  const notes = new Notes();
  for (const gap of [ELDER, missingField("household_size"), ELDER, missingField("household_size")])
    notes.lack(gap);
  expect(notes.missing).toEqual([
    { kind: "parameter", code: "supplement_rate", scope: "老年人" },
    { kind: "field", code: "household_size", scope: null },
  ]);
});

test("two scopes of a parameter, and two fields, are gaps of their own", () => {
  const notes = new Notes();
  const gaps = [ELDER, MINOR, missingField("household_size"), missingField("covered_persons")];
  for (const gap of gaps) notes.lack(gap);
  expect(notes.missing).toEqual(gaps);
});

test("a parameter that is unset is no ground, one that is set cites its clause", () => {
  expect(groundOf(POLICY.number("supplement_rate", "老年人"))).toEqual({
    source: null,
    standing: null,
  });
  const { source, standing } = groundOf(POLICY.yearly("dibao_standard", "农村"));
  expect(source?.clause).toBe("三（一）");
  expect(standing).toBe("sourced");
});

describe("a sentence once", () => {
  const pension = plainReason("tekun-income-blank");
  const care = reason("tekun-basic", { amount: "800.00" });
  const more = reason("tekun-basic", { amount: "900.00" });

  test("of a list, in its order: another sentence, and the same with other figures, stay", () => {
    expect(eachOnce([care, pension, { ...care }, more, { ...pension }])).toEqual([
      care,
      pension,
      more,
    ]);
  });

  test("of a household's notes", () => {
    const notes = new Notes();
    for (const one of [care, pension, { ...care }, more, { ...pension }]) notes.addOnce(one);
    expect(notes.reasons).toEqual([care, pension, more]);
  });

  test("what is said of each is said each time", () => {
    const notes = new Notes();
    notes.add(care);
    notes.add(care);
    expect(notes.reasons).toEqual([care, care]);
  });
});
