import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/start-excel.mjs");
const ID =
  /<Id>([^<]+)</.exec(readFileSync(join(__dirname, "../../manifest.xml"), "utf8"))?.[1] ?? "";

/** What `npm run start:excel -- --show` says it would do on a system. */
function shown(platform: string): string[] {
  return execFileSync(process.execPath, [SCRIPT, "--show", "--platform", platform], {
    encoding: "utf8",
  })
    .trim()
    .split("\n");
}

test("on Windows: a value in the registry, taken away again under the same name", () => {
  const lines = shown("win32");
  const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\Wef\\Developer";
  expect(lines[0]).toMatch(`reg add ${key} /v ${ID} /t REG_SZ /d `);
  expect(lines[2]).toBe('cmd /c start "" excel');
  expect(lines[3]).toBe(`reg delete ${key} /v ${ID} /f`);
});

test("on a Mac: a copy in Excel's folder, taken away again", () => {
  const lines = shown("darwin");
  const copy = `${homedir()}/Library/Containers/com.microsoft.Excel/Data/Documents/wef/${ID}.manifest.xml`;
  expect(lines[1]?.endsWith(` ${copy}`)).toBe(true);
  expect(lines[2]).toBe('open -a "Microsoft Excel"');
  expect(lines[3]).toBe(`rm -f ${copy}`);
});

test("elsewhere: how to do it by hand in Excel on the web, and the workbench", () => {
  const text = shown("linux").join("\n");
  expect(text).toContain("上传我的加载项");
  expect(text).toContain("npm start");
  expect(text).not.toContain("reg ");
});
