import fc from "fast-check";
import { DEFAULT_SETTINGS, readSettings } from "../../src/taskpane/store/settings-slice";

test("what was kept is read back", () => {
  const kept = {
    ...DEFAULT_SETTINGS,
    language: "en",
    pack: "guizhou",
    asOf: "2020-06-30",
    area: "rural",
    officer: "张经办",
    welcomed: true,
  };
  expect(readSettings(JSON.stringify(kept))).toEqual({
    ...kept,
    asOf: { year: 2020, month: 6, day: 30 },
  });
});

test.each(["", "{", "null", "[]", '"x"', '{"language":"fr","asOf":"2020-02-31","area":1}'])(
  "%j falls back to the defaults",
  (text) => expect(readSettings(text)).toEqual(DEFAULT_SETTINGS),
);

test("any text gives settings that can be used", () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { language, theme, palette } = readSettings(text);
      expect(["zh", "en"]).toContain(language);
      expect(["auto", "light", "dark", "contrast"]).toContain(theme);
      expect(["safe", "office", "none"]).toContain(palette);
    }),
  );
});
