import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { listPacks, PARAMETERS } from "../../src/policy";

const ROOT = join(__dirname, "../..");
const page = readFileSync(join(ROOT, "docs/measures.md"), "utf8");

/** Parameters whose own words say that no result rests on them. */
const forReference = PARAMETERS.filter(({ help }) => help.zh.includes("登记备查")).map(
  ({ code }) => code,
);

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((file) =>
    join(folder, file),
  );
}

/** Every code in the page, as `like_this`. */
function codesIn(text: string): readonly string[] {
  return [...text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, code]) => code ?? "");
}

describe("the page of measures", () => {
  test("names parameters that there are", () => {
    const known = new Set(PARAMETERS.map(({ code }) => code));
    expect(codesIn(page).length).toBeGreaterThan(50);
    expect(codesIn(page).filter((code) => !known.has(code))).toEqual([]);
  });

  test("names rules that there are, by the files they stand in", () => {
    const files = filesUnder("src/findings").join("\n");
    const rules = [...page.matchAll(/(?<![A-Za-z])([A-L]\d{2})(?!\d)/g)].map(([, id]) => id ?? "");
    expect(new Set(rules).size).toBeGreaterThan(20);
    expect(rules.filter((id) => !files.includes(`/${id}-`))).toEqual([]);
  });

  test("lists what is for reference only, and calls it 登记 alone", () => {
    const last = page.slice(page.indexOf("## 六、"));
    expect([...codesIn(last)].sort()).toEqual([...forReference].sort());
    for (const code of forReference) expect(page).not.toContain(`**参数** \`${code}\``);
  });

  test("names every pack with a document, and every parameter that a pack documents", () => {
    const codes = new Set(codesIn(page));
    for (const { id, entries } of listPacks()) {
      if (id === "blank") continue;
      expect(page).toContain(`政策包 \`${id}\``);
      const cited = entries.filter(({ source }) => source !== null).map(({ code }) => code);
      expect(cited.filter((code) => !codes.has(code))).toEqual([]);
    }
  });
});

test("what is said to be for reference only is read by no code", () => {
  const outside = filesUnder("src").filter(
    (file) => /\.tsx?$/.test(file) && !file.startsWith(join("src", "policy")),
  );
  expect(outside.length).toBeGreaterThan(100);
  const read = outside.flatMap((file) => {
    const text = readFileSync(join(ROOT, file), "utf8");
    return forReference.filter((code) => text.includes(`"${code}"`)).map((code) => [code, file]);
  });
  expect(read).toEqual([]);
});
