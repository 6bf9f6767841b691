import fc from "fast-check";
import { difference, figure, grouped } from "../../src/taskpane/views/check/money";

test("thousands are set apart", () => {
  expect(grouped("10266.00")).toBe("10,266.00");
  expect(grouped("999.50")).toBe("999.50");
  expect(grouped("1234567.89")).toBe("1,234,567.89");
});

test.each([
  ["10266.00", "10,266.00"],
  ["-1365.00", "−1,365.00"],
  ["12", "12"],
  ["低于标准", "低于标准"],
  ["2020-06-30", "2020-06-30"],
])("the figure %s is shown as %s", (text, shown) => expect(figure(text)).toBe(shown));

test("a difference keeps every fen and says its sign", () => {
  expect(difference("8683.00", "10266.00")).toBe("−1,583.00");
  expect(difference("0.07", "0.02")).toBe("+0.05");
  expect(difference("5.00", "5.00")).toBe("0.00");
  const amount = fc.integer({ min: 0, max: 1e12 });
  const text = (fen: number): string =>
    `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const shown = difference(text(a), text(b)).replaceAll(",", "").replace("−", "-");
      expect(Math.round(Number(shown) * 100)).toBe(a - b);
    }),
  );
});
