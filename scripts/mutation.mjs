/**
 * Mutation testing (Stryker) of the parts that a wrong amount would come from:
 *
 *   npm run mutation                  all of them, about an hour on one core
 *   npm run mutation -- money         one or more of money, calendar, identity, assessment, findings
 *   npm run mutation -- findings/status assessment/income
 *
 * Prints the score of each part, each folder and of all, and ends with 1 when the whole is below 85 %.
 * The survivors are in .mutation/<part>.txt. docs/mutation.md says what is left and why.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync } from "node:fs";

const FOLDERS = ["money", "calendar", "identity", "assessment", "findings"];
const BAR = 85;

/**
 * A map that is built at its first use stays built for all mutants of one process: these files get
 * a fresh process for each mutant.
 */
const BUILT_ONCE = ["src/identity/regions.ts"];

/** Cases of what the current row and the doubts say of one person, and the families that say it. */
const AGREEMENT = "test/findings/agreement.test.ts";
const SHARES_DECISIONS = ["tekun", "disability-allowances", "age-and-children", "outreach"];

/** Families of findings whose tests stand under another name. */
const TESTED_BY = { property: "eligibility" };

const DETECTED = ["Killed", "Timeout"];
const UNDETECTED = ["Survived", "NoCoverage"];

/**
 * Assessment by subject, as test/assessment/parts.ts has it: each against the cases and neighbours of
 * its subject. `decision` is what these do not name.
 */
const ASSESSMENT = {
  tekun: ["src/assessment/tekun/*.ts"],
  entitlements: ["src/assessment/entitlements/*.ts"],
  "phase-out": ["src/assessment/phase-out*.ts"],
  income: [
    "deductions",
    "income",
    "income-*",
    "labour-*",
    "maintenance",
    "membership",
    "transfers-apart",
    "unsettled",
  ].map((file) => `src/assessment/${file}.ts`),
};

/** What words say of a person, which every part rests on: against tables of words alone. */
const PEOPLE = ["disability", "illness", "person-state", "schooling"].map(
  (file) => `src/assessment/${file}.ts`,
);

/** What assessment remembers of words is left out of the other parts, which run without the memory. */
const MEMORY = "src/assessment/remembered.ts";

/** What is run by itself: assessment and findings in parts, each against its own tests. */
function partsOf(folder) {
  if (folder === "assessment") return partsOfAssessment();
  if (folder !== "findings") return [wholeFolder(folder)];
  const families = readdirSync("src/findings", { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => familyOf(name));
  return [...families, acrossFamilies()];
}

function wholeFolder(folder) {
  return {
    name: folder,
    mutate: [`src/${folder}/**/*.ts`, "!src/**/*.generated.ts"],
    tests: [`test/${folder}/**/*.test.ts`],
  };
}

function partsOfAssessment() {
  const named = Object.entries(ASSESSMENT).map(([part, mutate]) => ({
    name: `assessment/${part}`,
    mutate,
    tests: testsOfAssessment(part),
  }));
  const others = Object.values(ASSESSMENT).flat();
  const decision = {
    name: "assessment/decision",
    mutate: ["src/assessment/*.ts", ...[...others, ...PEOPLE, MEMORY].map((file) => `!${file}`)],
    tests: testsOfAssessment("decision"),
  };
  const people = {
    name: "assessment/people",
    mutate: PEOPLE,
    tests: ["test/assessment/people.test.ts"],
  };
  const memory = {
    name: "assessment/remembered",
    mutate: [MEMORY],
    tests: ["test/assessment/remembered.test.ts"],
    remembers: true,
  };
  return [...named, decision, people, memory];
}

/** The cases of the subject, what is not a table of cases, and a sample of the subject's neighbours. */
function testsOfAssessment(part) {
  return [
    `test/assessment/cases/${part}.test.ts`,
    "test/assessment/*.test.ts",
    `test/assessment/neighbours/${part}.test.ts`,
  ];
}

function familyOf(name) {
  const tests = TESTED_BY[name] ?? name;
  return {
    name: `findings/${name}`,
    mutate: [`src/findings/${name}/**/*.ts`],
    tests: [
      `test/findings/${tests}.test.ts`,
      `test/findings/neighbours/${tests}.test.ts`,
      ...(SHARES_DECISIONS.includes(name) ? [AGREEMENT] : []),
    ],
  };
}

/**
 * What all families share: against its own tests and those of a run, where a mutant that survives costs
 * a second or two. What the cases of the families would notice beyond that is not counted.
 */
function acrossFamilies() {
  const own = readdirSync("src/findings").filter((file) => file.endsWith(".ts"));
  return {
    name: "findings/shared",
    mutate: ["src/findings/*.ts"],
    tests: own
      .map((file) => `test/findings/${file.replace(".ts", ".test.ts")}`)
      .filter((file) => existsSync(file)),
  };
}

function mutantsOf({ name, mutate, tests, remembers = false }) {
  if (remembers) return run(name, mutate, tests, FRESH, { DOUDI_REMEMBERS: "1" });
  const once = BUILT_ONCE.filter((file) => file.startsWith(`src/${name}/`));
  const others = [...mutate, ...once.map((file) => `!${file}`)];
  const mutants = run(name, others, tests);
  if (once.length > 0) mutants.push(...run(`${name}-once`, once, tests, FRESH));
  return mutants;
}

/** A process for each mutant. */
const FRESH = ["--maxTestRunnerReuse", "1"];

function run(name, mutate, tests, extra = [], env = {}) {
  const file = name.replace("/", "-");
  const log = openSync(`.mutation/${file}.txt`, "w");
  const { status } = spawnSync(
    "npx",
    [
      ...["stryker", "run", "--mutate", mutate.join(",")],
      ...["--tempDirName", `.mutation/${file}`, ...extra],
    ],
    { stdio: ["ignore", log, log], env: { ...process.env, ...env, DOUDI_TESTS: tests.join(",") } },
  );
  if (status !== 0) throw new Error(`Stryker ended with ${status}: see .mutation/${file}.txt`);
  renameSync(".mutation/report.json", `.mutation/${file}.json`);
  const { files } = JSON.parse(readFileSync(`.mutation/${file}.json`, "utf8"));
  return Object.values(files).flatMap((source) => source.mutants);
}

function count(mutants) {
  const of = (statuses) => mutants.filter((mutant) => statuses.includes(mutant.status)).length;
  return { detected: of(DETECTED), undetected: of(UNDETECTED), ignored: of(["Ignored"]) };
}

function line(name, mutants) {
  const { detected, undetected, ignored } = count(mutants);
  const score = (100 * detected) / (detected + undetected);
  console.log(
    `${name.padEnd(30)}${score.toFixed(2).padStart(7)} %  ${String(detected + undetected).padStart(6)} mutants, ${undetected} survive, ${ignored} not run (evaluated once at load)`,
  );
  return score;
}

/** `findings/status` is a part of a folder. */
function partsWanted(folder, wanted) {
  const parts = partsOf(folder);
  return wanted.includes(folder) ? parts : parts.filter(({ name }) => wanted.includes(name));
}

mkdirSync(".mutation", { recursive: true });
const wanted = process.argv.length > 2 ? process.argv.slice(2) : FOLDERS;
const all = [];
for (const folder of FOLDERS) {
  const parts = partsWanted(folder, wanted);
  const mutants = parts.flatMap((part) => {
    const ofPart = mutantsOf(part);
    if (parts.length > 1) line(part.name, ofPart);
    return ofPart;
  });
  if (parts.length > 0) line(folder, mutants);
  all.push(...mutants);
}
process.exitCode = line("all", all) < BAR ? 1 : 0;
