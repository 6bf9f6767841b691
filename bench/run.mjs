/**
 * Benchmarks as ratios within one run: both sides of a pair are measured on the same machine right
 * after one another, each as the median of several runs. `npm run bench` builds first and runs all;
 * `npm run bench -- core` or `-- pane` runs one part.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { benchPane } from "./pane/index.mjs";

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const folder = mkdtempSync(path.join(tmpdir(), "doudi-bench-"));
const RUNS = Number(process.env.BENCH_RUNS ?? 3);

/** Runs a script in a process of its own: CPU seconds (user and system), wall seconds, peak megabytes. */
function measure(script) {
  const figures = path.join(folder, "figures.json");
  const wrapped = `
    process.on("exit", () => {
      const u = process.resourceUsage();
      require("node:fs").writeFileSync(${JSON.stringify(figures)}, JSON.stringify({
        cpu: (u.userCPUTime + u.systemCPUTime) / 1e6, peak: u.maxRSS / 1024 }));
    });
    ${script}`;
  const started = performance.now();
  const run = spawnSync(process.execPath, ["-e", wrapped], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const wall = (performance.now() - started) / 1000;
  if (run.status !== 0) throw new Error(`the measured process failed with ${run.status}`);
  return { wall, ...JSON.parse(readFileSync(figures, "utf8")) };
}

function medians(script) {
  const runs = Array.from({ length: RUNS }, () => measure(script));
  const median = (pick) => runs.map(pick).sort((a, b) => a - b)[Math.floor(RUNS / 2)];
  return { wall: median((r) => r.wall), cpu: median((r) => r.cpu), peak: median((r) => r.peak) };
}

const quote = JSON.stringify;
const doudi = (args) =>
  `require("./dist/cli/doudi.js").main(${quote(args)}).then((code) => { process.exitCode = code; });`;

function sample(people) {
  const file = path.join(folder, `${people}.xlsx`);
  measure(
    `require("./dist/tools/sample.js").writeSample({ people: ${people}, file: ${quote(file)} });`,
  );
  return file;
}

const check = (file) =>
  medians(
    doudi([
      "check",
      file,
      "--policy",
      "guizhou",
      "--as-of",
      "2020-06-30",
      "-o",
      `${file}.out.xlsx`,
    ]),
  );

function line(name, figure, bar) {
  const kept = figure <= bar ? "kept" : "MISSED";
  console.log(`${name}: ${figure.toFixed(2)} (bar ${bar}) ${kept}`);
  if (figure > bar) process.exitCode = 1;
}

const seconds = (m) =>
  `${m.wall.toFixed(2)} s wall, ${m.cpu.toFixed(2)} s CPU, ${Math.round(m.peak)} MB`;

async function benchCore() {
  const small = sample(20_000);
  const large = sample(100_000);

  const whole = check(small);
  const exceljs = medians(
    `const { Workbook } = require("exceljs"); new Workbook().xlsx.readFile(${quote(small)});`,
  );
  console.log(`check -o, 20,000 people × 30 columns: ${seconds(whole)}`);
  console.log(`exceljs 4.4.0 reading the same file: ${seconds(exceljs)}`);
  line("whole check over exceljs reading, wall", whole.wall / exceljs.wall, 1);

  const county = check(large);
  console.log(`check -o, 100,000 people × 30 columns: ${seconds(county)}`);
  line("100,000 people over 20,000, wall", county.wall / whole.wall, 6);
  line("peak memory of 100,000 people, GB", county.peak / 1024, 1.5);

  const { assessmentRatio } = await import(path.join(root, "dist", "tools", "assessment.js")).then(
    (module) => module.default,
  );
  const ratio = assessmentRatio();
  console.log(
    `10,000 households: bare decimal.js loop ${ratio.bare.toFixed(1)} ms, assessed with reasons as text ${ratio.full.toFixed(1)} ms`,
  );
  line("assessment over bare loop", ratio.full / ratio.bare, 4);
}

const PARTS = { core: benchCore, pane: () => benchPane(line) };
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in PARTS));

try {
  if (unknown !== undefined) {
    console.error(`There is no part "${unknown}"; there are: ${Object.keys(PARTS).join(", ")}.`);
    process.exitCode = 2;
  } else for (const name of asked.length === 0 ? Object.keys(PARTS) : asked) await PARTS[name]();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
