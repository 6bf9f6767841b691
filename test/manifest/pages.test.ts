import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

interface Bundle {
  readonly name: string;
  readonly plugins: readonly { readonly userOptions?: { readonly filename?: string } }[];
}
type MakeBundle = (env: Record<string, string>, argv: { mode: string }) => Bundle;

/** The pages that a build of the add-in makes. */
function pagesOfBundle(): string[] {
  const bundles = jest.requireActual<MakeBundle[]>("../../webpack.config.js");
  const pane = bundles
    .map((make) => make({ office: "cdn" }, { mode: "production" }))
    .find(({ name }) => name === "pane");
  return (pane?.plugins ?? []).flatMap(({ userOptions }) => userOptions?.filename ?? []);
}

test("every page that the manifest names is built or stands ready", () => {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const named = [...manifest.matchAll(/https:\/\/localhost:3000\/([\w-]+\.html)/g)].map(
    (match) => match[1],
  );
  const made = [...pagesOfBundle(), ...readdirSync(join(ROOT, "assets/pages"))];
  expect(new Set(named)).toEqual(new Set(made));
});

test("the support page runs nothing and loads nothing from elsewhere", () => {
  const page = readFileSync(join(ROOT, "assets/pages/support.html"), "utf8");
  expect(page).not.toMatch(/<script|https?:\/\//);
  expect(page).toContain("default-src 'none'");
});
