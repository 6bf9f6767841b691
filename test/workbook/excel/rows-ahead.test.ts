import { spansAhead } from "../../../src/workbook/excel/rows-ahead";

const SHEET = "农村低保";
const ahead = (...spans: (readonly [number, number])[]): ReturnType<typeof spansAhead> =>
  spansAhead({ sheet: SHEET, spans: spans.map(([first, last]) => ({ first, last })) }, SHEET, 500);

test("rows that are waited for are read with twenty before and after them", () => {
  expect(ahead([900, 901])).toEqual([{ first: 880, last: 921 }]);
});

test("rows among the first are not read twice", () => {
  expect(ahead([3, 40])).toEqual([]);
  expect(ahead([490, 502])).toEqual([{ first: 501, last: 522 }]);
});

test("stretches that meet are one", () => {
  expect(ahead([900, 901], [930, 930], [2000, 2000])).toEqual([
    { first: 880, last: 950 },
    { first: 1980, last: 2020 },
  ]);
});

test("of very many, five hundred are read", () => {
  expect(ahead([900, 90_000], [95_000, 95_000])).toEqual([{ first: 880, last: 1_379 }]);
});

test("no row is asked for that no sheet has", () => {
  expect(ahead([1_048_570, 1_048_576])).toEqual([{ first: 1_048_550, last: 1_048_576 }]);
});

test("of another sheet, or where nobody waits, none", () => {
  expect(spansAhead({ sheet: "另一张", spans: [{ first: 900, last: 900 }] }, SHEET, 500)).toEqual(
    [],
  );
  expect(spansAhead(null, SHEET, 500)).toEqual([]);
});
