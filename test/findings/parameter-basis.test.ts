/** Where a doubt rests on a default that the county has not confirmed (默认待确认), the sentence must say so. */
import { basedOn, orByDefault, variantOn } from "../../src/findings/parameter-basis";
import type { Parameter, Source } from "../../src/policy/types";

const SOURCE: Source = { document: "某文件" };
const NAMED = { code: "some_code", scope: null };
const UNSET: Parameter<number> = { set: false, ...NAMED, why: "unset" };

function set(standing: "sourced" | "default" | "county", source: Source | null): Parameter<number> {
  return { set: true, ...NAMED, value: 12, standing, source, note: null };
}

test("every sentence has a second one, for a default", () => {
  const texts = orByDefault({
    "": { zh: "超过标准", en: "above the standard" },
    many: { zh: "共{count}户", en: "{count} households" },
  });
  expect(Object.keys(texts)).toEqual(["", "many", "default", "many-default"]);
  expect(texts[""]).toEqual({ zh: "超过标准", en: "above the standard" });
  expect(texts["default"]?.zh).toMatch(/^超过标准（.*默认值，待本县确认）$/);
  expect(texts["many-default"]?.zh).toMatch(/^共\{count\}户（.*默认值，待本县确认）$/);
  expect(texts["many-default"]?.en).toMatch(/^\{count\} households \(.*default.*confirm\)$/);
});

test("a sighting takes it where its parameter is a default", () => {
  expect(variantOn("", set("default", null))).toEqual({ variant: "default" });
  expect(variantOn("many", set("default", null))).toEqual({ variant: "many-default" });
});

test.each([set("county", null), set("sourced", SOURCE), UNSET])(
  "and the plain one where the county, a document or nobody sets it",
  (parameter) => {
    expect(variantOn("", parameter)).toEqual({});
    expect(variantOn("many", parameter)).toEqual({ variant: "many" });
  },
);

test("a sighting rests on the first document among its parameters", () => {
  const other = set("sourced", { document: "另一文件" });
  expect(basedOn(set("county", null), UNSET, set("sourced", SOURCE), other)).toEqual({
    source: SOURCE,
  });
});

test("and on none where no parameter that is set has one", () => {
  expect(basedOn(set("county", null))).toEqual({});
  expect(basedOn({ ...UNSET, source: SOURCE })).toEqual({});
  expect(basedOn()).toEqual({});
});
