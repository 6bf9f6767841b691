import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const SCRIPT = join(__dirname, "../../scripts/start-excel.mjs");
/** Keys and certificates of these tests alone; `localhost.crt` goes with `localhost.key` until 2126. */
const file = (name: string): string => join(__dirname, "certificates", name);

/** What `npm run start:excel` says with these files; each is refused before anything is built. */
function refused(cert: string, key: string, more: readonly string[] = []): string {
  const { status, stderr } = spawnSync(
    process.execPath,
    [SCRIPT, "--no-build", "--platform", "linux", "--cert", cert, "--key", key, ...more],
    { encoding: "utf8" },
  );
  expect(status).toBe(2);
  expect(stderr).not.toContain("    at ");
  return stderr;
}

test("no certificate yet: how to get one", () => {
  const text = refused(file("nothing.crt"), file("localhost.key"));
  expect(text).toContain("没有 localhost 的证书");
  expect(text).toContain("npx office-addin-dev-certs install");
});

test("a file that is no certificate", () => {
  const broken = join(mkdtempSync(join(tmpdir(), "doudi-")), "broken.crt");
  writeFileSync(broken, "这不是证书");
  expect(refused(broken, file("localhost.key"))).toContain("读不出来");
});

test("a certificate of another host", () => {
  expect(refused(file("elsewhere.crt"), file("localhost.key"))).toContain("不是给 localhost 的");
});

test("a key of another certificate", () => {
  expect(refused(file("localhost.crt"), file("other.key"))).toContain("不是一对");
});

test("a good certificate is not what stands in the way", () => {
  const text = refused(file("localhost.crt"), file("localhost.key"), ["--port", "1"]);
  expect(text).toContain("没有为 https://localhost:1 构建的窗格");
});

test("a port that is none", () => {
  const text = refused(file("localhost.crt"), file("localhost.key"), ["--port", "八千"]);
  expect(text).toContain("--port 应是 1 到 65535 的整数");
});

/** The function itself, for a time that is not now. It stands in a module, which Node runs, not Jest. */
test("a certificate that has lapsed: until when it was good", () => {
  const code = `
    import { localhostCertificate } from ${JSON.stringify(join(SCRIPT, "../certificate.mjs"))};
    try {
      localhostCertificate({
        home: "/", cert: ${JSON.stringify(file("localhost.crt"))},
        key: ${JSON.stringify(file("localhost.key"))}, now: new Date("2199-01-01"),
      });
    } catch (error) { console.log(error.message); }`;
  const { stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", code], {
    encoding: "utf8",
  });
  expect(stdout).toMatch(/有效期到 2126-01-01，现在无效/);
});
