/**
 * Builds the workbench and serves it on this machine.
 *
 *     npm start                    build, serve on http://localhost:3000
 *     npm start -- --port 8080     elsewhere
 *     npm start -- --no-build      dist/workbench as it is
 *
 * The folder needs no server of its own kind: `npm run build:workbench`, then put dist/workbench on
 * any web server.
 */
import { spawnSync } from "node:child_process";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileData } from "./compile-data.mjs";
import { serveFolder } from "./serve-folder.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const FOLDER = join(ROOT, "dist/workbench");
const WEBPACK = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");

const { values } = parseArgs({
  options: {
    port: { type: "string", default: "3000" },
    "no-build": { type: "boolean", default: false },
  },
});
const port = Number(values.port);
if (!Number.isInteger(port) || port < 1 || port > 65_535) {
  console.error("--port 应是 1 到 65535 的整数。 --port takes an integer from 1 to 65535.");
  process.exit(2);
}

if (!values["no-build"]) {
  compileData();
  const { status } = spawnSync(
    process.execPath,
    [WEBPACK, "--mode", "production", "--config-name", "workbench"],
    { cwd: ROOT, stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}

const server = createServer(serveFolder(FOLDER));
server.on("error", (error) => {
  const isTaken = error.code === "EADDRINUSE";
  console.error(
    isTaken
      ? `端口 ${port} 已被占用，请用 --port 换一个。 Port ${port} is in use; choose another with --port.`
      : error.message,
  );
  process.exit(1);
});
// Rosters are sensitive: the page is offered to this machine alone.
server.listen(port, "localhost", () => {
  console.log(`兜底名册助手 · 工作台  http://localhost:${port}   （Ctrl+C 结束 to stop）`);
});
