/**
 * Fills the manifest for the server that a county hosts the add-in on.
 *
 *     npm run --silent manifest -- --base https://server/doudi > doudi.xml
 *
 * `manifest.xml` is written for development, at https://localhost:3000; a build puts the server's
 * address in its place and the project's version in `<Version>`.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");

/** The address that stands in `manifest.xml`. */
export const DEVELOPMENT_BASE = "https://localhost:3000";

/** An option that cannot be used; the message is a sentence for people. */
export class BuildOptionError extends Error {
  name = "BuildOptionError";
}

/**
 * The address of a folder on a server, without the last slash.
 *
 * @example hostAddress("https://mz.example.cn/doudi/") // "https://mz.example.cn/doudi"
 * @throws BuildOptionError for anything but https, which Excel insists on, and for ? and #
 */
export function hostAddress(text) {
  let url;
  try {
    url = new URL(text);
  } catch {
    throw new BuildOptionError(
      `--base 不是网址：${text}。应像 https://服务器/文件夹 这样写。 "${text}" is not a web address.`,
    );
  }
  if (url.protocol !== "https:") {
    throw new BuildOptionError(
      `--base 必须以 https:// 开头，Excel 不装 http 的加载项。 The address must be https: Excel takes no other.`,
    );
  }
  if (url.search !== "" || url.hash !== "" || url.username !== "" || url.password !== "") {
    throw new BuildOptionError(
      `--base 只写到文件夹，不带 ?、# 和账号。 Give the folder only, without ?, # or an account.`,
    );
  }
  return `${url.origin}${url.pathname.replace(/\/+$/, "")}`;
}

/**
 * The version as a manifest writes it: four numbers.
 *
 * @example manifestVersion("0.1.0") // "0.1.0.0"
 */
export function manifestVersion(version) {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(version);
  if (numbers === null) {
    throw new BuildOptionError(
      `package.json 的版本号应是三个数字：${version}。 Not three numbers: "${version}".`,
    );
  }
  return `${version}.0`;
}

/** The project's manifest for one server. `base` is what `hostAddress` gives. */
export function manifestFor(base) {
  const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return readFileSync(join(ROOT, "manifest.xml"), "utf8")
    .replaceAll(DEVELOPMENT_BASE, escapeXml(base))
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${manifestVersion(version)}</Version>`);
}

function escapeXml(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

/**
 * Runs a script's main part; an option that cannot be used becomes one sentence and exit code 2.
 * Node's own complaints about options are among them.
 */
export function runScript(main) {
  try {
    main();
  } catch (error) {
    const isOption =
      error instanceof BuildOptionError ||
      (error instanceof Error && "code" in error && /^ERR_PARSE_ARGS/.test(String(error.code)));
    if (!isOption) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  runScript(() => {
    const { values } = parseArgs({ options: { base: { type: "string" } } });
    process.stdout.write(manifestFor(hostAddress(values.base ?? DEVELOPMENT_BASE)));
  });
}
