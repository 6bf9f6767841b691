/**
 * The shipped pane in Chromium beside a workbook of 20,000 rows and 30 columns: how soon the first
 * doubt shows, how long the page is held up, what passes between the pane and Excel, how much script
 * a start needs. The stand-in for Excel runs in this process, not in the page's. `BENCH_ROWS` takes
 * another number of rows, `BENCH_DOUBTS=2` gives every second row a doubt of its own, and
 * `BENCH_TASKS` says how many of the longest tasks are shown.
 *
 * On a machine that is busy elsewhere times by the clock say little: tasks are judged by their
 * processor time, and the first doubt by the time that reading alone takes.
 */
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
require("./typescript.cjs");
const { startBrowser } = require("../../test/browser/browser.ts");
const { buildProductionPane, paneScripts } = require("../../test/browser/production-pane.ts");
const { measuredSteps } = require("./steps.ts");

const ROWS = Number(process.env.BENCH_ROWS ?? 20_000);
const DOUBTS = Number(process.env.BENCH_DOUBTS ?? 25);
const MEGABYTE = 1024 * 1024;
/** A task that is longer is felt. */
const LONG = 50;
const SHOWN_TASKS = Number(process.env.BENCH_TASKS ?? 3);

/**
 * Measures the pane and prints what it measured.
 *
 * @param line prints a figure beside its bar
 */
export async function benchPane(line) {
  const folder = buildProductionPane();
  printScripts(folder, line);
  // The page around the pane, which passes messages on, gets a process of its own.
  const browser = await startBrowser(["--site-per-process"]);
  try {
    for (const step of await measuredSteps(browser, folder, ROWS, DOUBTS)) printStep(step, line);
  } finally {
    await browser.close();
  }
}

function printStep(step, line) {
  const { name, wall, standIn, reading, firstDoubt, syncs, bytes, largest, tasks } = step;
  console.log(
    `pane, ${name}: ${whole(wall)} ms wall, of which the stand-in worked ${whole(standIn)}; ` +
      `${syncs} syncs, ${(bytes / MEGABYTE).toFixed(2)} MB`,
  );
  for (const { wall: long, cpu, parts } of tasks.slice(0, SHOWN_TASKS)) {
    console.log(`  task ${whole(long)} ms wall, ${whole(cpu)} ms CPU: ${parts.join(", ")}`);
  }
  if (firstDoubt !== null) {
    console.log(`  first doubt ${whole(firstDoubt)} ms after the click, reading ${whole(reading)}`);
    line(`pane, ${name}: first doubt, s`, firstDoubt / 1000, 1);
    line(`pane, ${name}: first doubt over reading alone, wall`, firstDoubt / reading, 1);
  }
  line(`pane, ${name}: longest task, ms CPU`, tasks[0]?.cpu ?? 0, LONG);
  console.log(`  longest by the clock: ${whole(Math.max(0, ...tasks.map((one) => one.wall)))} ms`);
  // What is taken out again is little, and asked about in steps.
  if (name !== "restore") {
    line(`pane, ${name}: syncs for 3 MB`, syncs / Math.max(1, bytes / (3 * MEGABYTE)), 3);
  }
  line(`pane, ${name}: largest request or answer, MB`, largest / MEGABYTE, 4);
}

/** What a start of the pane loads, and what is fetched when it is first needed. */
function printScripts(folder, line) {
  const scripts = paneScripts(folder);
  for (const { name, compressed, isInitial } of scripts.filter((one) => one.compressed > 10_000)) {
    const when = isInitial ? "at the start" : "when needed";
    console.log(`pane, ${name}: ${(compressed / 1000).toFixed(1)} kB gzip, ${when}`);
  }
  const initial = scripts.filter(({ isInitial }) => isInitial);
  const sum = initial.reduce((bytes, { compressed }) => bytes + compressed, 0);
  line("pane, JavaScript at the start, kB gzip", sum / 1000, 260);
}

const whole = (figure) => String(Math.round(figure));
