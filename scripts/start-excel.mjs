/**
 * Starts the add-in in desktop Excel (Windows, Mac) from this checkout.
 *
 *     npm run start:excel                  build, serve on https://localhost:3000, register, start Excel
 *     npm run start:excel -- --show        only say what would be done to this machine
 *     npm run start:excel -- --no-build    with dist/pane as it is
 *     npm run start:excel -- --cert FILE --key FILE    a certificate of your own for localhost
 *
 * Ctrl+C stops the server and takes the registration away again. There is no dependency for this:
 * Microsoft's office-addin-debugging brings some hundred packages and reports usage by default,
 * and what it does to the machine is the few commands in sideload.mjs. Its certificate tool is
 * asked for once, because Excel wants a certificate that the machine trusts.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:https";
import { homedir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { buildAddIn, PANE_FOLDER } from "./build.mjs";
import { BuildOptionError, DEVELOPMENT_BASE, manifestFor, runScript } from "./manifest.mjs";
import { serveFolder } from "./serve-folder.mjs";
import { sideloadCommands } from "./sideload.mjs";

const CERTIFICATES = join(homedir(), ".office-addin-dev-certs");
const MANIFEST = join(PANE_FOLDER, "manifest.xml");

const BY_HAND = `这台机器上没有桌面版 Excel（或不是 Windows、Mac）。可以用网页版 Excel：
No desktop Excel on this system. In Excel on the web:
  1. 打开任一工作簿，“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”。
     Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in.
  2. 选择 Choose ${MANIFEST}
没有 Excel 时用 npm start：网页里的表格和同样的窗格。 Without Excel: npm start.`;

/** The certificate for localhost, which Excel has to trust. */
function certificate({ cert, key }) {
  const files = {
    cert: cert ?? join(CERTIFICATES, "localhost.crt"),
    key: key ?? join(CERTIFICATES, "localhost.key"),
  };
  if (existsSync(files.cert) && existsSync(files.key)) {
    return { cert: readFileSync(files.cert), key: readFileSync(files.key) };
  }
  throw new BuildOptionError(
    `没有 localhost 的证书，Excel 只认受信任的 https。先运行一次 npx office-addin-dev-certs install（需要联网），或用 --cert、--key 指定证书。
There is no certificate for localhost. Run npx office-addin-dev-certs install once, or give --cert and --key.`,
  );
}

/** A command as one would type it. */
function commandLine(words) {
  return words.map((word) => (/^[^\s"]+$/.test(word) ? word : `"${word}"`)).join(" ");
}

/** Runs commands one after another; says which one failed, and goes on with the others. */
function runAll(commands) {
  for (const [program, ...args] of commands) {
    const { status, error } = spawnSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) console.error(`✗ ${commandLine([program, ...args])} ${error?.message ?? ""}`);
  }
}

function serve(keys, commands) {
  const server = createServer(keys, serveFolder(PANE_FOLDER));
  const stop = () => {
    if (commands !== null) runAll(commands.remove);
    server.close();
    server.closeAllConnections();
  };
  server.on("error", (error) => {
    const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(
      busy ? "端口 3000 已被占用（npm start 还开着？）。 Port 3000 is in use." : String(error),
    );
    process.exitCode = busy ? 2 : 1;
  });
  server.listen(Number(new URL(DEVELOPMENT_BASE).port), "localhost", () => {
    console.log(`${DEVELOPMENT_BASE}  Ctrl+C 停止并取消登记 stops and unregisters`);
    if (commands === null) console.log(BY_HAND);
    else runAll([...commands.add, commands.start]);
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

function main() {
  const { values } = parseArgs({
    options: {
      show: { type: "boolean" },
      "no-build": { type: "boolean" },
      cert: { type: "string" },
      key: { type: "string" },
      platform: { type: "string" },
    },
  });
  const id = /<Id>([^<]+)<\/Id>/.exec(manifestFor(DEVELOPMENT_BASE))?.[1] ?? "";
  const commands = sideloadCommands({
    platform: values.platform ?? process.platform,
    home: homedir(),
    id,
    manifest: MANIFEST,
  });
  if (values.show) {
    const all = commands === null ? [] : [...commands.add, commands.start, ...commands.remove];
    console.log(commands === null ? BY_HAND : all.map(commandLine).join("\n"));
    return;
  }
  const keys = certificate(values);
  if (!values["no-build"]) buildAddIn({ base: DEVELOPMENT_BASE, office: "cdn" });
  serve(keys, commands);
}

runScript(main);
