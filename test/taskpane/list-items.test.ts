import fc from "fast-check";
import type { FindingGroupView } from "../../src/taskpane/engine/contract";
import { listItems } from "../../src/taskpane/views/check/list-items";

const group = (key: string, count: number): FindingGroupView => ({
  key,
  rule: key,
  title: { zh: key, en: key },
  level: "warn",
  count,
});

test("an open group shows its doubts, a closed one its heading alone", () => {
  const items = listItems([group("a", 2), group("b", 3), group("c", 1)], new Set(["b"]));
  const lines = Array.from({ length: items.count }, (_, position) => items.at(position));
  expect(lines.map((line) => (line?.kind === "group" ? line.group.key : line?.index))).toEqual([
    "a",
    "b",
    2,
    3,
    4,
    "c",
  ]);
  expect(items.positionOf(1)).toBeNull();
  expect(items.positionOf(3)).toBe(3);
});

test("every doubt of an open group is found at the line that shows it", () => {
  const counts = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(counts, fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }), (sizes, open) => {
      const groups = sizes.map((count, index) => group(String(index), count));
      const opened = new Set(groups.filter((_, index) => open[index]).map(({ key }) => key));
      const items = listItems(groups, opened);
      for (let position = 0; position < items.count; position++) {
        const item = items.at(position);
        expect(item).not.toBeNull();
        if (item?.kind === "finding") expect(items.positionOf(item.index)).toBe(position);
      }
      expect(items.at(items.count)).toBeNull();
    }),
  );
});
