/**
 * Builds the project.
 *
 *     npm run build                                   the command line, into dist/cli
 *     npm run build -- --base https://server/doudi    the Excel add-in for that server, into dist/pane
 *                     [--office cdn|cn|ADDRESS]       where office.js comes from
 *
 * Without options only the command line is built: that is what an installation runs, and it has to
 * be quick. `--office` is Microsoft's CDN (`cdn`, the default), the one that 21Vianet runs in China
 * (`cn`), or the address of a folder that holds office.js: beside the pane (`office`) or on another
 * server of the county's (`https://server/office`).
 */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { compileData } from "./compile-data.mjs";
import { BuildOptionError, hostAddress, manifestFor, runScript } from "./manifest.mjs";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const WEBPACK = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");

/** Where the built add-in stands: the folder to put on the server. */
export const PANE_FOLDER = join(ROOT, "dist/pane");

/**
 * What is to be built.
 *
 * @returns null for the command line, else the server's address and where office.js comes from
 * @throws BuildOptionError, and the error of `parseArgs` for an unknown option
 */
export function buildOptions(args) {
  const { values } = parseArgs({
    args,
    options: { base: { type: "string" }, office: { type: "string" } },
  });
  if (values.base === undefined) {
    if (values.office === undefined) return null;
    throw new BuildOptionError("--office 要与 --base 一起用。 --office goes with --base.");
  }
  return { base: hostAddress(values.base), office: officeSource(values.office ?? "cdn") };
}

/** `cdn`, `cn`, or an address without its last slash; a folder beside the pane is a relative one. */
function officeSource(text) {
  if (text === "cdn" || text === "cn") return text;
  if (/^https:\/\//i.test(text)) return hostAddress(text);
  const folder = text.replace(/^\.\//, "").replace(/\/+$/, "");
  if (/^[\w.-]+(\/[\w.-]+)*$/.test(folder) && !folder.split("/").includes("..")) return folder;
  throw new BuildOptionError(
    `--office 应是 cdn、cn、https:// 开头的网址，或网页旁边的文件夹名：${text}。 Give cdn, cn, an https address or a folder beside the pane.`,
  );
}

/** Bundles one configuration of webpack.config.js. Ends the process when it fails. */
function bundle(name, env = {}) {
  const given = Object.entries(env).flatMap(([key, value]) => ["--env", `${key}=${value}`]);
  const { status } = spawnSync(
    process.execPath,
    [WEBPACK, "--mode", "production", "--config-name", name, ...given],
    { cwd: ROOT, stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}

/** The Excel add-in for one server: bundles, icons, support page and manifest. */
export function buildAddIn({ base, office }) {
  compileData();
  bundle("pane", { base, office });
  copyIcons();
  cpSync(join(ROOT, "assets/pages/support.html"), join(PANE_FOLDER, "support.html"));
  writeFileSync(join(PANE_FOLDER, "manifest.xml"), manifestFor(base));
}

function copyIcons() {
  const target = join(PANE_FOLDER, "assets/icons");
  mkdirSync(target, { recursive: true });
  for (const file of readdirSync(join(ROOT, "assets/icons"))) {
    if (file.endsWith(".png")) cpSync(join(ROOT, "assets/icons", file), join(target, file));
  }
}

function main() {
  const options = buildOptions(process.argv.slice(2));
  if (options === null) {
    compileData();
    bundle("cli");
    return;
  }
  buildAddIn(options);
  console.log(`dist/pane → ${options.base}  (office.js: ${options.office})`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) runScript(main);
