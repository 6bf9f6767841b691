import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const SCRIPTS = join(__dirname, "../../scripts");
const MANIFEST = readFileSync(join(SCRIPTS, "../manifest.xml"), "utf8");

function run(
  script: string,
  ...args: readonly string[]
): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(SCRIPTS, script), ...args], {
    encoding: "utf8",
  });
  return { status, out: stdout, err: stderr };
}

describe("the manifest for a county's own server", () => {
  test("is the committed one where nothing is asked for", () => {
    expect(run("manifest.mjs").out).toBe(MANIFEST);
  });

  test.each([
    ["https://mz.example.cn", "https://mz.example.cn"],
    ["https://mz.example.cn/", "https://mz.example.cn"],
    ["https://mz.example.cn:8443/doudi/", "https://mz.example.cn:8443/doudi"],
    ["https://mz.example.cn/a&b", "https://mz.example.cn/a&amp;b"],
    ["HTTPS://MZ.example.cn/低保", "https://mz.example.cn/%E4%BD%8E%E4%BF%9D"],
  ])("%s stands wherever the address of development stood", (base, written) => {
    expect(run("manifest.mjs", "--base", base).out).toBe(
      MANIFEST.replaceAll("https://localhost:3000", written),
    );
  });

  test.each([
    ["http://mz.example.cn", "https"],
    ["mz.example.cn", "不是网址"],
    ["https://mz.example.cn/?a=1", "不带"],
    ["https://mz.example.cn/#a", "不带"],
    ["https://me:secret@mz.example.cn/", "不带"],
  ])("%s is refused with a sentence, and no manifest is made", (base, sentence) => {
    const { status, out, err } = run("manifest.mjs", "--base", base);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err).not.toContain("    at ");
  });
});

describe("the build's options", () => {
  test.each([
    [["--office", "cn"], "--base"],
    [["--base", "https://mz.example.cn", "--office", "http://mz.example.cn/office"], "--office"],
    [["--base", "https://mz.example.cn", "--office", "../office"], "--office"],
    [["--bass", "https://mz.example.cn"], "--bass"],
  ])("%j is refused before anything is built", (args, sentence) => {
    const { status, err } = run("build.mjs", ...args);
    expect(status).toBe(2);
    expect(err).toContain(sentence);
  });
});
