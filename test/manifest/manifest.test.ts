/**
 * @jest-environment jsdom
 * @jest-environment-options {"customExportConditions": ["node"]}
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { VIEW_IDS } from "../../src/taskpane/store/navigation-slice";
import {
  attribute,
  child,
  elements,
  MANIFEST,
  only,
  override,
  parseXml,
  readManifest,
  resources,
  ROOT,
} from "./manifest-file";

const manifest = readManifest();
const app = manifest.documentElement;
const overrides = only(manifest, "VersionOverrides");
const DEVELOPMENT = "https://localhost:3000/";

describe("the order of elements", () => {
  interface Rule {
    readonly order: readonly string[];
    readonly required?: readonly string[];
  }
  const rules = parse(readFileSync(join(__dirname, "element-order.yaml"), "utf8")) as Readonly<
    Record<string, Rule>
  >;

  function ruleOf(element: Element): Rule | undefined {
    const holder = element.parentElement?.localName ?? "";
    return rules[`${holder}/${element.localName}`] ?? rules[element.localName];
  }

  /** Every fault of order in a tree, as "parent: child". */
  function faults(root: Element): string[] {
    return [root, ...elements(root, "*")].flatMap((parent) => {
      const names = [...parent.children].map((one) => one.localName);
      const rule = ruleOf(parent);
      if (names.length === 0 && rule === undefined) return [];
      const order = rule?.order ?? [];
      const places = names.map((name) => order.indexOf(name));
      const wrong = names.filter(
        (_name, index) => (places[index] ?? -1) < (index === 0 ? 0 : (places[index - 1] ?? 0)),
      );
      const missing = (rule?.required ?? []).filter((name) => !names.includes(name));
      return [...wrong, ...missing].map((name) => `${parent.localName}: ${name}`);
    });
  }

  test("is the documented one, and nothing required is missing", () => {
    expect(faults(app)).toEqual([]);
  });

  test.each([
    ["<OfficeApp><Version/><Id/></OfficeApp>", "OfficeApp: Id"],
    ["<Supertip><Description/><Title/></Supertip>", "Supertip: Title"],
    ["<Supertip><Title/></Supertip>", "Supertip: Description"],
    ["<Group><Label/><Tooltip/></Group>", "Group: Tooltip"],
    ["<Unknown><Any/></Unknown>", "Unknown: Any"],
  ])("%s is found to be wrong", (text, fault) => {
    expect(faults(parseXml(text).documentElement)).toContain(fault);
  });
});

describe("who it is and where it runs", () => {
  test("the version follows package.json", () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
      version: string;
    };
    expect(child(app, "Version").textContent).toBe(`${version}.0`);
  });

  test("it has an id of its own", () => {
    expect(child(app, "Id").textContent).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  test("Chinese first, Excel only, from ExcelApi 1.9", () => {
    expect(child(app, "DefaultLocale").textContent).toBe("zh-CN");
    expect(elements(app, "Host").map((host) => host.getAttribute("Name"))).toEqual([
      "Workbook",
      null,
    ]);
    expect(
      elements(app, "Set").map((set) => [set.getAttribute("Name"), set.getAttribute("MinVersion")]),
    ).toEqual([["ExcelApi", "1.9"]]);
  });

  test("a task pane with the first version of commands", () => {
    const type = (element: Element): string | null =>
      element.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type");
    expect(type(app)).toBe("TaskPaneApp");
    expect(type(overrides)).toBe("VersionOverridesV1_0");
    expect(overrides.namespaceURI).toBe(
      "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
    );
  });
});

describe("texts", () => {
  const SHORT = 125;
  const LONG = 250;
  const texts = [
    { id: "DisplayName", element: child(app, "DisplayName"), limit: SHORT },
    { id: "Description", element: child(app, "Description"), limit: LONG },
  ].map(({ id, element, limit }) => ({
    id,
    limit,
    value: attribute(element, "DefaultValue"),
    english: override(element),
  }));
  const strings = resources(manifest)
    .filter(({ list }) => list.endsWith("Strings"))
    .map((one) => ({ ...one, limit: one.list === "ShortStrings" ? SHORT : LONG }));

  test.each([...texts, ...strings])("$id: Chinese and English, not too long", (text) => {
    expect(text.value).toMatch(/\p{Script=Han}/u);
    expect(text.english).toMatch(/^[\x20-\x7E]+$/);
    expect(text.value.length).toBeLessThanOrEqual(text.limit);
    expect(text.english?.length).toBeLessThanOrEqual(text.limit);
  });

  test("the provider's name is not too long", () => {
    expect(child(app, "ProviderName").textContent?.length).toBeLessThanOrEqual(SHORT);
  });

  test("no other language is promised", () => {
    const locales = elements(app, "Override").map((one) => one.getAttribute("Locale"));
    expect(new Set(locales)).toEqual(new Set(["en-US"]));
  });
});

describe("resources", () => {
  const listed = resources(manifest);
  const asked = elements(overrides, "*").flatMap((one) => one.getAttribute("resid") ?? []);

  test("ids are single and at most 32 characters long", () => {
    const ids = listed.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("all that is asked for is there, and nothing is there in vain", () => {
    expect(new Set(asked)).toEqual(new Set(listed.map(({ id }) => id)));
  });

  test("each is asked for as what it is", () => {
    const lists = new Map(listed.map(({ id, list }) => [id, list]));
    const kinds = new Set(
      elements(overrides, "*").flatMap((one) => {
        const id = one.getAttribute("resid");
        return id === null ? [] : `${one.localName} in ${lists.get(id) ?? "nothing"}`;
      }),
    );
    expect([...kinds].sort()).toEqual([
      "Description in LongStrings",
      "FunctionFile in Urls",
      "Image in Images",
      "Label in ShortStrings",
      "LearnMoreUrl in Urls",
      "SourceLocation in Urls",
      "Title in ShortStrings",
    ]);
  });
});

describe("icons", () => {
  const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

  /** Width and height that a PNG states in its first chunk. */
  function pixels(url: string): readonly [number, number] {
    expect(url.startsWith(DEVELOPMENT)).toBe(true);
    const file = join(ROOT, url.slice(DEVELOPMENT.length));
    if (!existsSync(file)) throw new Error(`no icon ${url}`);
    const bytes = readFileSync(file);
    expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  }

  test("the add-in's own are 32 and 64 px", () => {
    expect(pixels(attribute(child(app, "IconUrl"), "DefaultValue"))).toEqual([32, 32]);
    expect(pixels(attribute(child(app, "HighResolutionIconUrl"), "DefaultValue"))).toEqual([
      64, 64,
    ]);
  });

  test.each(
    elements(overrides, "Icon").map((icon) => [icon.parentElement?.id ?? "", icon] as const),
  )("%s has one of every size, each of that size", (_id, icon) => {
    const urls = new Map(resources(manifest).map(({ id, value }) => [id, value]));
    const images = [...icon.children];
    expect(images.map((image) => Number(attribute(image, "size")))).toEqual(SIZES);
    for (const image of images) {
      const size = Number(attribute(image, "size"));
      expect(pixels(urls.get(attribute(image, "resid")) ?? "")).toEqual([size, size]);
    }
  });
});

describe("commands", () => {
  const values = new Map(resources(manifest).map(({ id, value }) => [id, value]));

  /** What a button says and what it does: the page it opens, or the function it runs. */
  function described(control: Element): string {
    const label = values.get(attribute(child(control, "Label"), "resid")) ?? "";
    const action = child(control, "Action");
    const [page] = elements(action, "SourceLocation");
    const does =
      page === undefined
        ? `${only(action, "FunctionName").textContent ?? ""}()`
        : (values.get(attribute(page, "resid")) ?? "").slice(DEVELOPMENT.length);
    return `${label} → ${does}`;
  }

  test("the ribbon group stands on the Home tab, each button with its own view", () => {
    expect(attribute(only(overrides, "OfficeTab"), "id")).toBe("TabHome");
    const group = only(overrides, "Group");
    expect(values.get(attribute(child(group, "Label"), "resid"))).toBe("兜底核查");
    expect(elements(group, "Control").map(described)).toEqual([
      "打开兜底 → taskpane.html",
      "核查所选行 → taskpane.html?view=check&run=selection",
      "解释当前行 → taskpane.html?view=current-row",
      "清除标记 → clearMarks()",
      "半月调度表 → taskpane.html?view=reports&report=biweekly",
    ]);
  });

  test("a cell's context menu has one entry", () => {
    const menu = only(overrides, "OfficeMenu");
    expect(attribute(menu, "id")).toBe("ContextMenuCell");
    expect(elements(menu, "Control").map(described)).toEqual([
      "解释这一行 → taskpane.html?view=current-row",
    ]);
  });

  test("every view that a button asks for is one of the pane's", () => {
    const views = [...values.values()].flatMap((url) => /[?&]view=([^&]*)/.exec(url)?.[1] ?? []);
    expect(views.length).toBeGreaterThan(0);
    expect(views.filter((view) => !VIEW_IDS.some((id) => id === view))).toEqual([]);
  });

  test("ids of groups and controls are single", () => {
    const ids = [...elements(overrides, "Group"), ...elements(overrides, "Control")].map((one) =>
      attribute(one, "id"),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("all views share one pane", () => {
    const panes = elements(overrides, "TaskpaneId").map((one) => one.textContent);
    expect(new Set(panes).size).toBe(1);
    expect(panes).toHaveLength(elements(overrides, "SourceLocation").length);
  });
});

test("every address is on the server of the add-in", () => {
  const addresses = readFileSync(MANIFEST, "utf8").match(/="https?:[^"]*"/g) ?? [];
  const namespaces = /^="http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//;
  const ours = addresses.filter((one) => !namespaces.test(one));
  expect(ours.length).toBeGreaterThan(40);
  expect(ours.filter((one) => !one.startsWith(`="${DEVELOPMENT}`))).toEqual([]);
});

test("Microsoft's own reader reads it", () => {
  const tool = require.resolve("office-addin-manifest/cli.js");
  const said = execFileSync(process.execPath, [tool, "info", MANIFEST], { encoding: "utf8" });
  expect(said).toContain("Name: 兜底名册助手");
  expect(said).toContain("Type: TaskPaneApp");
  expect(said).toContain("Permissions: ReadWriteDocument");
});
