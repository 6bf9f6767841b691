import fc from "fast-check";
import { scopeOfChoice, visibleSpans } from "../../src/taskpane/actions/scope-of-choice";
import type { Area } from "../../src/workbook/cells";
import { givenPane } from "./given";

const rows = (firstRow: number, lastRow: number): Area => ({
  firstRow,
  lastRow,
  firstColumn: 1,
  lastColumn: 3,
});

test("stretches that touch or overlap become one", () => {
  expect(visibleSpans([rows(8, 9), rows(5, 7), rows(6, 6)], [])).toEqual([{ first: 5, last: 9 }]);
});

test("rows that a filter hides are left out", () => {
  expect(visibleSpans([rows(5, 9)], [5, 7])).toEqual([
    { first: 6, last: 6 },
    { first: 8, last: 9 },
  ]);
  expect(visibleSpans([rows(5, 6)], [5, 6])).toEqual([]);
});

test("the spans hold exactly the selected rows in sight, in order", () => {
  const area = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 10 }))
    .map(([first, more]) => rows(first, first + more));
  fc.assert(
    fc.property(
      fc.array(area, { minLength: 1, maxLength: 5 }),
      fc.uniqueArray(fc.integer({ min: 1, max: 50 })),
      (areas, hidden) => {
        const sorted = [...hidden].sort((a, b) => a - b);
        const wanted = new Set<number>();
        for (const { firstRow, lastRow } of areas) {
          for (let row = firstRow; row <= lastRow; row++)
            if (!hidden.includes(row)) wanted.add(row);
        }
        const found = visibleSpans(areas, sorted).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, index) => first + index),
        );
        expect(found).toEqual([...wanted].sort((a, b) => a - b));
      },
    ),
  );
});

test.each([
  [false, 1],
  [true, 0],
])(
  "hidden rows are asked for where the host has not left them out (%s)",
  async (isVisible, times) => {
    const { host, book, select } = await givenPane();
    const info = jest.spyOn(book, "info");
    select({ sheet: "农村低保", areas: [rows(5, 9)], isVisible });
    const scope = await scopeOfChoice(host, "selection");
    expect(scope).toMatchObject({ ok: true, value: { spans: [{ first: 5, last: 9 }] } });
    expect(info).toHaveBeenCalledTimes(times);
  },
);
