import fc from "fast-check";
import type { Fill } from "../../src/workbook/fill";
import { readRecord } from "../../src/workbook/record-read";
import { writeRecord } from "../../src/workbook/record-write";
import type { RunRecord } from "../../src/workbook/record";

const row = fc.integer({ min: 1, max: 1_048_576 });
const column = fc.integer({ min: 1, max: 16_384 });
const cells = fc.array(fc.record({ row, column }), { minLength: 1, maxLength: 4 });
const id = fc.integer({ min: 1, max: 99 });
const crc = fc.integer({ min: 0, max: 0xffffffff });
const area = fc.tuple(row, row, column, column).map(([a, b, c, d]) => ({
  firstRow: Math.min(a, b),
  lastRow: Math.max(a, b),
  firstColumn: Math.min(c, d),
  lastColumn: Math.max(c, d),
}));
/** Text as XML can hold it: line ends are line feeds. */
const text = fc.string({ unit: "grapheme-ascii" });
const colour = fc.oneof(
  fc.constant({ rgb: "FFDDEBF7" }),
  fc
    .record({ theme: fc.nat(11), tint: fc.double({ min: -1, max: 1, noNaN: true }) })
    .map(({ theme, tint }) => ({ theme, tint: tint === 0 ? 0 : tint })),
  fc.constant({ indexed: 64 }),
  fc.constant({ automatic: true }),
);
const fill: fc.Arbitrary<Fill> = fc.oneof(
  fc.record({
    kind: fc.constant("pattern" as const),
    pattern: fc.constantFrom("none", "solid", "gray125"),
    foreground: fc.option(colour),
    background: fc.option(colour),
  }),
  fc.record({
    kind: fc.constant("gradient" as const),
    type: fc.constant("path" as const),
    degree: fc.constant(0),
    inner: fc.record({
      left: fc.constant(0.5),
      right: fc.constant(0.5),
      top: fc.constant(0),
      bottom: fc.constant(1),
    }),
    stops: fc.array(fc.record({ position: fc.constantFrom(0, 0.5, 1), colour }), { maxLength: 3 }),
  }),
);
const range = { first: row, last: row };
const place = fc.record({
  id,
  tables: fc.array(
    fc.record({ id, area, firstRow: row, lastRow: row, rowKeys: fc.array(fc.string()) }),
    { maxLength: 2 },
  ),
  areas: fc.array(fc.record({ id, area }), { maxLength: 2 }),
  marks: fc.array(
    fc.record({
      ours: fc.constant("FFEB9C"),
      original: fill,
      style: fc.option(fc.nat()),
      created: fc.boolean(),
      cells,
    }),
    { maxLength: 2 },
  ),
  blanks: fc.array(
    fc.record({
      style: fc.option(fc.nat()),
      look: fc.record({ numberFormat: text, font: text, fill: text, border: text, rest: text }),
      cells,
    }),
    { maxLength: 2 },
  ),
  widths: fc.array(
    fc.record({
      column,
      original: fc.option(
        fc.record({
          width: fc.double({ min: 0, max: 255, noNaN: true }).map(Math.abs),
          custom: fc.boolean(),
          hidden: fc.boolean(),
        }),
      ),
    }),
    { maxLength: 2 },
  ),
  createdRows: fc.array(fc.record(range), { maxLength: 2 }),
  part: fc.option(
    fc.record({
      crc,
      spans: fc.array(fc.record({ ...range, spans: fc.constant("1:23") }), { maxLength: 2 }),
      dimension: fc.option(fc.constant("A1:W42")),
      columns: fc.option(text),
    }),
  ),
});
const record: fc.Arbitrary<RunRecord> = fc.record({
  run: fc.option(fc.record({ asOf: text, policy: text })),
  places: fc.array(place, { maxLength: 3 }),
  styles: fc.option(
    fc.record({
      crc,
      undo: fc.option(
        fc.array(fc.record({ at: fc.nat(), length: fc.nat(), text }), { maxLength: 3 }),
      ),
    }),
  ),
  settings: fc.option(text),
});

test("a record is read back as it was written", () => {
  fc.assert(
    fc.property(record, (given) => {
      expect(readRecord(writeRecord(given))).toEqual(given);
    }),
  );
});

test("another custom part is none, and a record with nonsense restores less", () => {
  expect(readRecord("<record/>")).toBeNull();
  expect(readRecord('<x:record xmlns:x="urn:doudi:record:1"/>')).toEqual({
    run: null,
    places: [],
    styles: null,
    settings: null,
  });
  const odd =
    '<record xmlns="urn:doudi:record:1"><place id="1"><table id="1" area="nowhere"/><mark ours="FF" cells="A0 ZZZZ9 B2"/></place></record>';
  expect(readRecord(odd)?.places[0]).toMatchObject({
    tables: [],
    marks: [{ cells: [{ row: 2, column: 2 }] }],
  });
});
