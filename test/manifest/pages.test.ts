import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

interface PageOptions {
  readonly filename?: string;
  readonly office?: string;
  readonly policy?: string;
}
interface Bundle {
  readonly name: string;
  readonly plugins: readonly { readonly userOptions?: PageOptions }[];
}
type MakeBundle = (env: Record<string, string>, argv: { mode: string }) => Bundle;

/** The pages that a build of the add-in makes, with office.js from there. */
function pagesOfBundle(office = "cdn"): PageOptions[] {
  const bundles = jest.requireActual<MakeBundle[]>("../../webpack.config.js");
  const pane = bundles
    .map((make) => make({ office }, { mode: "production" }))
    .find(({ name }) => name === "pane");
  return (pane?.plugins ?? []).flatMap(({ userOptions }) => userOptions ?? []);
}

test.each([
  ["cdn", "https://appsforoffice.microsoft.com", "/lib/1/hosted/office.js"],
  ["cn", "https://appsforoffice.cdn.partner.office365.cn", "/appsforoffice/lib/1/hosted/office.js"],
  ["https://mz.example.cn/office", "https://mz.example.cn", "/office/office.js"],
  ["office", "", "office/office.js"],
])(
  "with office.js from %s both pages load it, and may run no other's scripts",
  (from, origin, path) => {
    const pages = pagesOfBundle(from);
    expect(pages.map(({ filename }) => filename)).toEqual(["taskpane.html", "commands.html"]);
    for (const { office, policy } of pages) {
      expect(office).toBe(`${origin}${path}`);
      expect(policy).toContain(`script-src ${`'self' ${origin}`.trim()};`);
    }
  },
);

test("every page that the manifest names is built or stands ready", () => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/https:\/\/localhost:3000\/([\w-]+\.html)/g)].map(
    (match) => match[1],
  );
  const pages = pagesOfBundle().map(({ filename }) => filename);
  const made = [...pages, ...readdirSync(join(ROOT, "assets/pages"))];
  expect(new Set(named)).toEqual(new Set(made));
});

test("the support page runs nothing and loads nothing from elsewhere", () => {
  const page = readFileSync(join(ROOT, "assets/pages/support.html"), "utf8");
  expect(page).not.toMatch(/<script|https?:\/\//);
  expect(page).toContain("default-src 'none'");
});
