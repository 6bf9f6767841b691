import fc from "fast-check";
import { formatDate } from "../../src/calendar";
import { definitionOf, PARAMETERS, readDateList, readRateList } from "../../src/policy";
import type { ParameterDefinition } from "../../src/policy";
import { readValue } from "../../src/policy/values";
import { cases } from "./data";

interface Case {
  readonly code: string;
  readonly raw: string | number | boolean;
  readonly unit: string;
  readonly value?: string;
  readonly is?: string;
  readonly wrong?: "value" | "unit";
  readonly zh?: string;
}

function definition(code: string): ParameterDefinition {
  const found = definitionOf(code);
  if (found === null) throw new Error(`No parameter ${code}`);
  return found;
}

const written = cases<Case>("values.yaml");

test.each(written.map((one) => [`${one.code}: ${String(one.raw)} | ${one.unit}`, one]))(
  "%s",
  (_name, one) => {
    const reading = readValue(definition(one.code), one.raw, one.unit);
    if (one.wrong === undefined) {
      expect(reading).toEqual({ ok: true, value: one.value, unit: one.is ?? null });
      return;
    }
    expect(reading).toMatchObject({ ok: false, at: one.wrong });
    if (reading.ok) throw new Error("expected a problem");
    expect(reading.message.zh).toContain(one.zh);
    expect(reading.message.en).not.toBe("");
  },
);

test("whatever a cell holds, reading it gives a value or a reason in both languages", () => {
  const raw = fc.oneof(fc.string(), fc.double(), fc.boolean(), fc.string({ unit: "binary" }));
  fc.assert(
    fc.property(fc.constantFrom(...PARAMETERS), raw, fc.string(), (one, value, unit) => {
      const reading = readValue(one, value, unit);
      if (reading.ok) return typeof reading.value === "string";
      return reading.message.zh !== "" && reading.message.en !== "";
    }),
    { numRuns: 2000 },
  );
});

test("what was read is read again as itself", () => {
  const good = written.filter((one) => one.value !== undefined);
  for (const { code, value = "", is } of good) {
    const raw = is === "%" && !value.includes("、") ? `${value}%` : value;
    expect(readValue(definition(code), raw, is ?? null)).toMatchObject({ value, unit: is ?? null });
  }
});

test("lists are taken apart", () => {
  expect(readRateList("100、80、12.5").map(String)).toEqual(["1", "0.8", "0.125"]);
  expect(readDateList("2018-08-15、2018-08-30").map(formatDate)).toEqual([
    "2018-08-15",
    "2018-08-30",
  ]);
});
