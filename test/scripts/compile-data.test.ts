import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/compile-data.mjs");
let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "doudi-data-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
function compile(): string[] {
  const said = execFileSync(process.execPath, [SCRIPT, root], { encoding: "utf8" });
  return said.split("\n").filter((line) => line !== "");
}
function read(path: string): string {
  return readFileSync(join(root, path), "utf8");
}
function strings(path: string, key: string): string[] {
  return [...read(path).matchAll(new RegExp(`^ {4}${key}: (".*"),$`, "gm"))].map(
    (match) => JSON.parse(match[1] ?? '""') as string,
  );
}

const PACKS = "src/policy/packs.generated.ts";
const REGIONS = "src/identity/regions.generated.ts";

test("missing folders give empty lists", () => {
  expect(compile()).toHaveLength(3);
  expect(read(PACKS)).toContain("packSources");
  expect(strings(PACKS, "file")).toEqual([]);
  expect(read("src/roster/dictionary.generated.ts")).toContain("dictionarySources");
  expect(read(REGIONS)).toContain('regionRows: string = ""');
});

test("files are sorted by name, with their text and value, whatever their line ends", () => {
  put("src/policy/packs/b.yaml", "id: b\r\nname: 贵州\r\n");
  put("src/policy/packs/a.yml", "\uFEFFid: a\n");
  put("src/policy/packs/note.txt", "not data");
  compile();
  expect(strings(PACKS, "file")).toEqual(["a.yml", "b.yaml"]);
  expect(strings(PACKS, "text")).toEqual(["id: a\n", "id: b\nname: 贵州\n"]);
  expect(read(PACKS)).toContain(JSON.stringify(JSON.stringify({ id: "b", name: "贵州" })));
});

test("the lines of a pack's parameters are kept", () => {
  put(
    "src/policy/packs/a.yaml",
    "id: a\nparameters:\n  # first\n  - code: x\n    value: 1\n  - code: y\n",
  );
  put("src/policy/packs/b.yaml", "id: b\n");
  compile();
  expect([...read(PACKS).matchAll(/^ {4}lines: (.*),$/gm)].map(([, lines]) => lines)).toEqual([
    "[4,6]",
    "[]",
  ]);
});

test("regions lose their comments and blank lines", () => {
  put("src/identity/regions.tsv", "# origin\n52\t贵州省\n\n5203\t遵义市\n520322\t桐梓县\n");
  compile();
  expect(read(REGIONS)).toContain(JSON.stringify("52\t贵州省\n5203\t遵义市\n520322\t桐梓县"));
});

test("what would not change is not written again", () => {
  put("src/policy/packs/a.yaml", "id: a\n");
  compile();
  const { mtimeMs } = statSync(join(root, PACKS));
  expect(compile()).toEqual([]);
  expect(statSync(join(root, PACKS)).mtimeMs).toBe(mtimeMs);
  put("src/policy/packs/a.yaml", "id: c\n");
  expect(compile()).toEqual([`wrote ${PACKS}`]);
});

test.each([
  ["src/policy/packs/bad.yaml", "id: [\n", "src/policy/packs/bad.yaml"],
  ["src/identity/regions.tsv", "52 贵州省\n", "52 贵州省"],
  ["src/identity/regions.tsv", "520\t贵州省\n", "520\t贵州省"],
])("a fault in %s is told, and nothing is written", (path, text, told) => {
  put(path, text);
  const { status, stderr } = spawnSync(process.execPath, [SCRIPT, root], { encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain(told);
  expect(() => read(PACKS)).toThrow("ENOENT");
});
