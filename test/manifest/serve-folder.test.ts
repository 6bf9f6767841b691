import { spawn, type ChildProcess } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const SCRIPT = pathToFileURL(join(__dirname, "../../scripts/serve-folder.mjs")).href;

let outside = "";
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  outside = mkdtempSync(join(tmpdir(), "doudi-serve-"));
  mkdirSync(join(outside, "pane/assets"), { recursive: true });
  mkdirSync(join(outside, "pane-old"));
  writeFileSync(join(outside, "secret.txt"), "outside");
  writeFileSync(join(outside, "pane-old/secret.txt"), "outside");
  writeFileSync(join(outside, "pane/taskpane.html"), "<title>pane</title>");
  writeFileSync(join(outside, "pane/index.html"), "<title>index</title>");
  writeFileSync(join(outside, "pane/assets/名册.png"), "png");
  const program = `
    import { createServer } from "node:http";
    import { serveFolder } from ${JSON.stringify(SCRIPT)};
    const server = createServer(serveFolder(${JSON.stringify(join(outside, "pane"))}));
    server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  server = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  port = await new Promise<number>((resolve) => {
    server.stdout?.once("data", (bytes: Buffer) => resolve(Number(bytes.toString())));
  });
});
afterAll(() => {
  server.kill();
  rmSync(outside, { recursive: true });
});

/** Sends a path as it is: `fetch` would tidy it first. */
function ask(
  path: string,
  method = "GET",
): Promise<{ status: number; type: string; body: string }> {
  return new Promise((resolve, reject) => {
    request({ port, path, method, host: "127.0.0.1" }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers["content-type"] ?? "",
          body: Buffer.concat(parts).toString(),
        }),
      );
    })
      .on("error", reject)
      .end();
  });
}

test.each([
  ["/taskpane.html?view=check&run=selection", "text/html; charset=utf-8", "<title>pane</title>"],
  ["/", "text/html; charset=utf-8", "<title>index</title>"],
  ["/assets/%E5%90%8D%E5%86%8C.png", "image/png", "png"],
])("%s is served as %s", async (path, type, body) => {
  expect(await ask(path)).toEqual({ status: 200, type, body });
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/..%2fsecret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/../pane-old/secret.txt",
  "/..%2fpane-old%2fsecret.txt",
  "/assets",
  "/missing.html",
  "/%00",
  "/%E0%A4%A",
])("%s gives nothing away", async (path) => {
  const { status, body } = await ask(path);
  expect(status).toBe(404);
  expect(body).not.toContain("outside");
});

test("only reading is answered", async () => {
  expect((await ask("/taskpane.html", "POST")).status).toBe(405);
  expect(await ask("/taskpane.html", "HEAD")).toMatchObject({ status: 200, body: "" });
});
