import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readLaunch, type Launch } from "../../src/taskpane/launch";

const NOTHING: Launch = { view: null, checksSelection: false, report: null };

/** The queries that stand in the manifest. */
const queries = [
  ...readFileSync(join(__dirname, "../../manifest.xml"), "utf8").matchAll(
    /taskpane\.html(\?[^"]*)?"/g,
  ),
].map((match) => (match[1] ?? "").replaceAll("&amp;", "&"));

test("each address in the manifest opens what its button says", () => {
  expect(new Set(queries)).toEqual(
    new Set([
      "",
      "?view=check&run=selection",
      "?view=current-row",
      "?view=reports&report=biweekly",
    ]),
  );
  expect(readLaunch("")).toEqual(NOTHING);
  expect(readLaunch("?view=check&run=selection")).toEqual({
    ...NOTHING,
    view: "check",
    checksSelection: true,
  });
  expect(readLaunch("?view=current-row")).toEqual({ ...NOTHING, view: "current-row" });
  expect(readLaunch("?view=reports&report=biweekly")).toEqual({
    ...NOTHING,
    view: "reports",
    report: "biweekly",
  });
});

test("what Excel adds to the address changes nothing", () => {
  expect(readLaunch("?view=check&run=selection&_host_Info=Excel$Win32$16.01$zh-CN$$$$0")).toEqual(
    readLaunch("?view=check&run=selection"),
  );
});

test.each([
  "?view=",
  "?view=toString",
  "?run=selection",
  "?report=biweekly",
  "?view=nothing&run=selection",
])("%s asks for nothing that the pane knows", (search) => {
  expect(readLaunch(search)).toEqual(NOTHING);
});

test("a view does only what belongs to it", () => {
  expect(readLaunch("?view=write&run=selection&report=biweekly")).toEqual({
    ...NOTHING,
    view: "write",
  });
});
