import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { inspect } from "../../src/app";
import { FIELDS } from "../../src/roster";
import type { TableColumn } from "../../src/roster/types";
import {
  FORGETFUL_STORAGE,
  keptText,
  readKept,
} from "../../src/taskpane/store/corrections-storage";
import {
  asCorrections,
  GIVEN_ROLES,
  NOTHING_SAID,
  SCHEMES,
  type LayoutCorrection,
} from "../../src/taskpane/store/layout-corrections";
import { DEFAULT_SETTINGS } from "../../src/taskpane/store/settings-slice";
import { paneStore, type PaneStore } from "../../src/taskpane/store/store";
import { fittingFields } from "../../src/taskpane/views/roster/fitting-fields";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";

const settings = { load: () => DEFAULT_SETTINGS, save: () => undefined };
const newStore = (): PaneStore => paneStore(settings, FORGETFUL_STORAGE);
const JUNE = { year: 2020, month: 6, day: 30 };

describe("what is remembered of a layout", () => {
  const corrections = fc.array(
    fc.record({
      layout: fc.string({ minLength: 1 }),
      columns: fc
        .array(
          fc.tuple(
            fc.integer({ min: 1, max: 16384 }),
            fc.record({
              field: fc.oneof(fc.constant(null), fc.constantFrom(...FIELDS)),
              member: fc.nat(20),
            }),
          ),
          { minLength: 1 },
        )
        .map((columns) => new Map(columns)),
      role: fc.constantFrom(null, ...GIVEN_ROLES),
      listKind: fc.constantFrom(null, "deaths", "vehicles"),
      scheme: fc.constantFrom(null, ...SCHEMES),
      area: fc.constantFrom(null, "rural" as const, "urban" as const),
    }),
    { maxLength: 20 },
  );

  test("is read back as it was kept", () => {
    fc.assert(
      fc.property(corrections, (given: LayoutCorrection[]) => {
        expect(readKept(keptText(given))).toEqual(given);
      }),
    );
  });

  test("anything else that stands there is passed over", () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
        expect(Array.isArray(readKept(text))).toBe(true);
      }),
    );
    expect(readKept('[{"layout":"a","columns":[[1,"no_such_field",0],[0,"name",0]]}]')).toEqual([]);
    expect(readKept(null)).toEqual([]);
  });

  test("no more than 200 layouts are kept, the newest ones", () => {
    const many = Array.from({ length: 250 }, (_, index) => ({
      ...NOTHING_SAID,
      layout: String(index),
      columns: new Map([[1, { field: null, member: 0 }]]),
    }));
    const kept = readKept(keptText(many));
    expect([kept.length, kept[0]?.layout]).toEqual([200, "50"]);
  });
});

describe("correcting a column", () => {
  const name = { field: "name", member: 0 } as const;

  test("a field that is given to another column is taken from the one before", () => {
    const store = newStore();
    store.getState().correctColumn("a", 3, name);
    store.getState().correctColumn("a", 5, name);
    expect(store.getState().corrections).toEqual([
      { ...NOTHING_SAID, layout: "a", columns: new Map([[5, name]]) },
    ]);
  });

  test("taken back, nothing is remembered of the layout", () => {
    const store = newStore();
    store.getState().correctColumn("a", 3, name);
    store.getState().correctColumn("b", 3, { field: null, member: 0 });
    store.getState().correctColumn("a", 3, null);
    expect(store.getState().corrections.map(({ layout }) => layout)).toEqual(["b"]);
  });

  test("the reader takes it for the tables of that layout alone", async () => {
    const file = path.join(__dirname, "../../assets/samples/01-农村低保花名册.xlsx");
    const workbook = await openWorkbook(readFileSync(file), { compression: nodeCompression });
    const input = { workbook, file: "名册.xlsx", sha256: null };
    const columnsWith = async (
      layout: string,
      column: number,
    ): Promise<TableColumn | undefined> => {
      const store = newStore();
      store.getState().correctColumn(layout, column, { field: "remark", member: 0 });
      const corrections = asCorrections(store.getState().corrections);
      const { tables } = await inspect(input, JUNE, corrections);
      return tables[0]?.columns.find((one) => one.column === column);
    };
    const [table] = (await inspect(input, JUNE, null)).tables;
    const phone = table?.columns.find(({ field }) => field === "phone" || field === "gender");
    if (table === undefined || phone === undefined) throw new Error("the sample has such a column");
    const corrected = await columnsWith(table.layoutKey, phone.column);
    expect(corrected).toMatchObject({ field: "remark", reason: "corrected", confidence: 1 });
    const untouched = await columnsWith("another layout", phone.column);
    expect(untouched).toMatchObject({ field: phone.field, reason: phone.reason });
  });
});

describe("finding a field by its name", () => {
  test("in Chinese and in English, by any part of it", () => {
    expect(fittingFields("家庭年总收入", [], "zh")).toEqual(["income_total_year"]);
    expect(fittingFields("head household phone", [], "en")).toEqual([]);
    expect(fittingFields("phone head", [], "zh")).toContain("head_phone");
  });

  test("what fits the column nearly as well comes first, then what begins so", () => {
    const found = fittingFields("保障", ["covered_persons_key"], "zh");
    expect(found.slice(0, 2)).toEqual(["covered_persons_key", "covered_persons"]);
    expect(fittingFields("", [], "zh")).toHaveLength(FIELDS.length);
  });
});
