/**
 * Sample rosters.
 *
 *     npm run sample -- --people 100000 [--seed 1] [-o FILE.xlsx]   one clean roster of any size
 *     npm run sample -- --all                                       the bundled samples, written anew
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const require = createRequire(import.meta.url);
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const { writeSample, writeSheets, samples } = require(path.join(root, "dist/tools/sample.js"));

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    output: { type: "string", short: "o" },
    all: { type: "boolean", default: false },
  },
});

if (values.all) await writeBundled(path.join(root, "assets", "samples"));
else await writeOne();

async function writeOne() {
  const people = Number(values.people);
  const seed = Number(values.seed);
  if (!Number.isInteger(people) || people < 1 || !Number.isInteger(seed)) {
    console.error("--people and --seed take whole numbers, --people from 1.");
    process.exitCode = 2;
    return;
  }
  const file = values.output ?? `sample-${people}.xlsx`;
  const written = await writeSample({ people, seed, file });
  console.log(`${file}: ${written.people} people`);
}

async function writeBundled(folder) {
  for (const sample of samples()) {
    const file = path.join(folder, sample.file);
    await writeSheets(file, sample.sheets);
    if (sample.writer === "LibreOffice") resave(file);
    console.log(file);
  }
  writeFileSync(path.join(folder, "README.md"), readme(samples()));
}

/** Lets LibreOffice read the file and write it as its own. */
function resave(file) {
  const folder = mkdtempSync(path.join(tmpdir(), "doudi-sample-"));
  try {
    execFileSync(
      "soffice",
      ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, file],
      { stdio: "ignore" },
    );
    renameSync(path.join(folder, path.basename(file)), file);
  } catch (error) {
    if (error.code !== "EXDEV") throw error;
    execFileSync("cp", [path.join(folder, path.basename(file)), file]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readme(all) {
  const lines = [
    "# 样例名册 Sample rosters",
    "",
    "全部内容由程序随机生成：姓名、电话、账号、住址均为虚构，身份证号的地区码和校验码正确，但不属于任何人。",
    "Everything here is generated: the ID numbers have right region codes and check digits and belong to no one.",
    "",
    "`npm run sample -- --all` 重新生成（需要 LibreOffice）；`npm run sample -- --people 100000` 生成任意规模的名册。",
  ];
  for (const sample of all) {
    lines.push(
      "",
      `## ${sample.file}`,
      "",
      `${sample.title}。版式：${sample.layout}。由 ${sample.writer} 写出。`,
      "",
      `    npx doudi check assets/samples/${sample.file} --policy ${sample.policy} --as-of ${sample.asOf} -o ${sample.file.replace(".xlsx", "-核查.xlsx")}`,
      "",
      "| 工作表 | 单元格 | 规则 | 放入的问题 |",
      "| --- | --- | --- | --- |",
      ...sample.planted.map((p) => `| ${p.sheet} | ${p.cell} | ${p.rule} | ${p.what} |`),
    );
  }
  return `${lines.join("\n")}\n`;
}
