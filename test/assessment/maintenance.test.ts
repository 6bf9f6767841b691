import { incomeTermsOf } from "../../src/assessment/income-terms";
import { maintenanceByFormula, type Payer } from "../../src/assessment/maintenance";
import { Decimal, decimal } from "../../src/money";
import { policyOf } from "./policies";

const PAYER: Payer = {
  income: decimal(60_000),
  size: 3,
  payers: 1,
  supported: null,
  here: null,
  agreed: null,
  paid: null,
};

function owed(payer: Partial<Payer>, parameters: Readonly<Record<string, string>>): string | null {
  const { maintenance } = incomeTermsOf(policyOf("blank", "2024-06-30", parameters));
  const result = maintenanceByFormula({ ...PAYER, ...payer }, maintenance, decimal(4500));
  return result instanceof Decimal ? result.toFixed(2) : (result?.code ?? null);
}

const HALF = {
  "maintenance_rate 一至二名赡养人": "50 %",
  "maintenance_rate 三名以上赡养人": "40 %",
};

test.each([
  ["half of what exceeds the standard", {}, { maintenance_method: "excess-standard" }, "23250.00"],
  [
    "divided among two who are maintained",
    { supported: 2 },
    { maintenance_method: "excess-standard" },
    "11625.00",
  ],
  [
    "three payers have a rate of their own",
    { payers: 3 },
    { maintenance_method: "excess-by-payers" },
    "18600.00",
  ],
  [
    "above twice the standard",
    {},
    { maintenance_method: "excess-multiple", maintenance_line_multiple: "2 倍" },
    "16500.00",
  ],
  [
    "above the low-income standard",
    {},
    { maintenance_method: "excess-low-income", low_income_line: "500 元/月" },
    "21000.00",
  ],
  [
    "never above the cap",
    {},
    { maintenance_method: "excess-standard", maintenance_cap: "10 %" },
    "6000.00",
  ],
  [
    "nothing below the line",
    { income: decimal(13_499.99) },
    { maintenance_method: "excess-standard" },
    "0.00",
  ],
  [
    "nothing at the line",
    { income: decimal(13_500) },
    { maintenance_method: "excess-standard" },
    "0.00",
  ],
  [
    "two fen above the line",
    { income: decimal(13_500.02) },
    { maintenance_method: "excess-standard" },
    "0.01",
  ],
  [
    "a multiple that is unset is named",
    {},
    { maintenance_method: "excess-multiple" },
    "maintenance_line_multiple",
  ],
  [
    "a low-income standard that is unset is named",
    {},
    { maintenance_method: "excess-low-income" },
    "low_income_line",
  ],
  ["without the payer's income nothing is worked out", { income: null }, {}, null],
  ["without the payer's household nothing is worked out", { size: null }, {}, null],
] as const)("%s", (_name, payer, parameters, expected) => {
  expect(owed(payer, { ...HALF, ...parameters })).toBe(expected);
});

test("a share that is unset is named", () => {
  expect(owed({}, { maintenance_method: "excess-standard" })).toBe("maintenance_rate");
});
