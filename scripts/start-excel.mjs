/**
 * Starts the add-in in desktop Excel (Windows, Mac) from this checkout.
 *
 *     npm run start:excel                  build, serve on https://localhost:3000, register, start Excel
 *     npm run start:excel -- --show        only say what would be done to this machine
 *     npm run start:excel -- --no-build    with dist/pane as it is
 *     npm run start:excel -- --port 3443   where 3000 is taken (npm start)
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
import { localhostCertificate } from "./certificate.mjs";
import {
  BuildOptionError,
  DEVELOPMENT_BASE,
  hostAddress,
  manifestFor,
  runScript,
} from "./manifest.mjs";
import { serveFolder } from "./serve-folder.mjs";
import { sideloadCommands } from "./sideload.mjs";

const MANIFEST = join(PANE_FOLDER, "manifest.xml");

const BY_HAND = `这台机器上没有桌面版 Excel（只有 Windows 和 Mac 有）：请在网页版 Excel 里用“开始”→“加载项”→“更多加载项”→“我的加载项”→“上传我的加载项”上传 ${MANIFEST}，没有 Excel 时运行 npm start。
There is no desktop Excel on this system (Windows and Mac have one): in Excel on the web, choose Home > Add-ins > More Add-ins > My Add-ins > Upload My Add-in and upload ${MANIFEST}; without any Excel, run npm start.`;

const IN_EXCEL = `在 Excel 里新建或打开工作簿；“开始”选项卡上没有“兜底核查”时，点“加载项”→“更多加载项”，在“开发人员加载项”（Mac 为“我的加载项”旁的列表）里选“兜底名册助手”。
Open a workbook in Excel. Where the Home tab has no Doudi group, choose Add-ins > More Add-ins and pick Doudi roster assistant among the developer add-ins (on a Mac in the list beside My Add-ins).`;

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

function serve({ keys, base, commands }) {
  const server = createServer(keys, serveFolder(PANE_FOLDER));
  const stop = () => {
    if (commands !== null) runAll(commands.remove);
    server.close();
    server.closeAllConnections();
  };
  server.on("error", (error) => {
    const busy = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    console.error(
      busy
        ? `${base} 的端口已被占用（npm start 还开着？），请用 --port 换一个。 The port of ${base} is in use; choose another with --port.`
        : String(error),
    );
    process.exitCode = busy ? 2 : 1;
  });
  server.listen(Number(new URL(base).port || 443), "localhost", () => {
    console.log(`${base}  Ctrl+C 停止并取消登记 stops and unregisters`);
    if (commands === null) console.log(BY_HAND);
    else {
      runAll([...commands.add, commands.start]);
      console.log(IN_EXCEL);
    }
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
  });
}

function baseOnPort(port) {
  const number = Number(port);
  if (!Number.isInteger(number) || number < 1 || number > 65_535) {
    throw new BuildOptionError(
      "--port 应是 1 到 65535 的整数。 --port takes an integer from 1 to 65535.",
    );
  }
  return hostAddress(`https://localhost:${number}`);
}

/** Excel loads the pane from the address in the manifest: another one than is served would stay blank. */
function expectBuilt(base) {
  if (existsSync(MANIFEST) && readFileSync(MANIFEST, "utf8").includes(`"${base}/`)) return;
  throw new BuildOptionError(
    `${PANE_FOLDER} 里没有为 ${base} 构建的窗格，请去掉 --no-build。 There is no pane built for ${base}: leave --no-build out.`,
  );
}

function main() {
  const { values } = parseArgs({
    options: {
      show: { type: "boolean" },
      "no-build": { type: "boolean" },
      cert: { type: "string" },
      key: { type: "string" },
      port: { type: "string" },
      platform: { type: "string" },
    },
  });
  const base = values.port === undefined ? DEVELOPMENT_BASE : baseOnPort(values.port);
  const id = /<Id>([^<]+)<\/Id>/.exec(manifestFor(base))?.[1] ?? "";
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
  const keys = localhostCertificate({ ...values, home: homedir(), now: new Date() });
  if (values["no-build"]) expectBuilt(base);
  else buildAddIn({ base, office: "cdn" });
  serve({ keys, base, commands });
}

runScript(main);
