/**
 * Mutation testing (Stryker) of the parts that a wrong amount would come from:
 *
 *   npm run mutation                  all of them, about an hour on one core
 *   npm run mutation -- money         one or more of money, calendar, identity, assessment, findings
 *
 * Prints the score of each folder and of all, and ends with 1 when the whole is below 85 %. The
 * survivors are in .mutation/<folder>.txt.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, openSync, readFileSync } from "node:fs";

const FOLDERS = ["money", "calendar", "identity", "assessment", "findings"];
const BAR = 85;

/**
 * A map that is built at its first use stays built for all mutants of one process: these files get
 * a fresh process for each mutant.
 */
const BUILT_ONCE = ["src/identity/regions.ts"];

const DETECTED = ["Killed", "Timeout"];
const UNDETECTED = ["Survived", "NoCoverage"];

function mutantsOf(folder, mutate, extra = []) {
  const name = extra.length > 0 ? `${folder}-once` : folder;
  const log = openSync(`.mutation/${name}.txt`, "w");
  const { status } = spawnSync(
    "npx",
    [
      "stryker",
      "run",
      "--mutate",
      mutate.join(","),
      "--tempDirName",
      `.mutation/${name}`,
      ...extra,
    ],
    { stdio: ["ignore", log, log], env: { ...process.env, DOUDI_TESTS: folder } },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status}: see .mutation/${name}.txt`);
  const { files } = JSON.parse(readFileSync(".mutation/report.json", "utf8"));
  return Object.values(files).flatMap((file) => file.mutants);
}

function count(mutants) {
  const of = (statuses) => mutants.filter((mutant) => statuses.includes(mutant.status)).length;
  return { detected: of(DETECTED), undetected: of(UNDETECTED), ignored: of(["Ignored"]) };
}

function line(name, { detected, undetected, ignored }) {
  const score = (100 * detected) / (detected + undetected);
  console.log(
    `${name.padEnd(12)}${score.toFixed(2).padStart(7)} %  ${String(detected + undetected).padStart(6)} mutants, ${undetected} survive, ${ignored} not run (evaluated once at load)`,
  );
  return score;
}

mkdirSync(".mutation", { recursive: true });
const folders = process.argv.length > 2 ? process.argv.slice(2) : FOLDERS;
const all = [];
for (const folder of folders) {
  const once = BUILT_ONCE.filter((file) => file.startsWith(`src/${folder}/`));
  const mutants = mutantsOf(folder, [
    `src/${folder}/**/*.ts`,
    "!src/**/*.generated.ts",
    ...once.map((file) => `!${file}`),
  ]);
  if (once.length > 0) mutants.push(...mutantsOf(folder, once, ["--maxTestRunnerReuse", "1"]));
  line(folder, count(mutants));
  all.push(...mutants);
}
process.exitCode = line("all", count(all)) < BAR ? 1 : 0;
