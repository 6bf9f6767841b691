import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = path.join(ROOT, "dist/test-pane");
/** As old as the last build: files of it that came out the same were not written again. */
const BUILT = path.join(ROOT, "dist/test-pane.built");

/** The newest change of some files and of what is below folders, in milliseconds. */
function newest(place: string): number {
  const { mtimeMs } = statSync(place);
  if (!statSync(place).isDirectory()) return mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newest(path.join(place, name))));
}

/** Whether the pane that stands there is as new as what it is made of. */
function isFresh(): boolean {
  if (!existsSync(BUILT)) return false;
  const sources = ["src", "webpack.config.js", "package-lock.json"];
  return Math.max(...sources.map((name) => newest(path.join(ROOT, name)))) < newest(BUILT);
}

/**
 * Builds the pane as it is shipped, with office.js in the folder `officejs` beside it, and gives its
 * folder. What was built of the same source is used again.
 */
export function buildProductionPane(): string {
  if (isFresh()) return FOLDER;
  mkdirSync(FOLDER, { recursive: true });
  const build = spawnSync(
    process.execPath,
    [
      require.resolve("webpack/bin/webpack.js"),
      ...["--mode", "production", "--config-name", "pane"],
      ...["--env", "office=officejs", "--output-path", FOLDER],
    ],
    { cwd: ROOT, encoding: "utf8" },
  );
  if (build.status !== 0) throw new Error(`The pane was not built: ${build.stdout}${build.stderr}`);
  writeFileSync(BUILT, "");
  return FOLDER;
}

/** A script of the built pane. */
export interface PaneScript {
  readonly name: string;
  /** Bytes as a server sends them. */
  readonly compressed: number;
  /** Whether the page loads it at its start. */
  readonly isInitial: boolean;
}

/** The pane's own scripts, largest first; office.js is Microsoft's and not among them. */
export function paneScripts(folder: string): PaneScript[] {
  const page = readFileSync(path.join(folder, "taskpane.html"), "utf8");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .map((name) => ({
      name,
      compressed: gzipSync(readFileSync(path.join(folder, name)), { level: 9 }).length,
      isInitial: page.includes(`src=${name}`) || page.includes(`src="${name}"`),
    }))
    .sort((a, b) => b.compressed - a.compressed);
}
