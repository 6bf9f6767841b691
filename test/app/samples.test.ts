import { readFileSync } from "node:fs";
import path from "node:path";
import { check, EVERYTHING, type Check } from "../../src/app";
import { parseIsoDate } from "../../src/calendar";
import { findPack, policyAt } from "../../src/policy";
import { cellName } from "../../src/workbook/cells";
import { nodeCompression } from "../../src/workbook/file/compression-node";
import { openWorkbook } from "../../src/workbook/file/open";
import { samples } from "../../scripts/samples/samples";
import type { Sample } from "../../scripts/samples/sheet";

const folder = path.join(__dirname, "../../assets/samples");

async function checked(sample: Sample): Promise<Check> {
  const pack = findPack(sample.policy);
  const asOf = parseIsoDate(sample.asOf);
  if (!pack || !asOf) throw new Error("a sample names a pack and a day");
  const bytes = readFileSync(path.join(folder, sample.file));
  const workbook = await openWorkbook(bytes, { compression: nodeCompression });
  return check({
    inputs: [{ workbook, file: sample.file, sha256: null }],
    policy: policyAt(pack, asOf),
    asOf,
    area: null,
    corrections: null,
    scope: EVERYTHING,
  });
}

describe.each(samples().map((sample) => [sample.file, sample] as const))("%s", (_, sample) => {
  test("every planted fault is found at its cell", async () => {
    const { findings } = await checked(sample);
    const found = findings.map(({ rule, cell }) =>
      cell ? `${rule.id} ${cell.sheet}!${cellName(cell.row, cell.column)}` : rule.id,
    );
    for (const planted of sample.planted) {
      expect(found).toContain(`${planted.rule} ${planted.sheet}!${planted.cell}`);
    }
  });

  test("no error and no direct doubt is raised about a household without a planted fault", async () => {
    const done = await checked(sample);
    const touched = new Set(
      done.findings
        .filter(({ rule, cell }) =>
          sample.planted.some(
            (planted) =>
              cell !== null &&
              planted.rule === rule.id &&
              planted.sheet === cell.sheet &&
              planted.cell === cellName(cell.row, cell.column),
          ),
        )
        .map((finding) => finding.household?.id ?? `${finding.table.id}:${finding.row}`),
    );
    const elsewhere = done.findings
      .filter(({ level }) => level === "error" || level === "high")
      .filter((one) => !touched.has(one.household?.id ?? `${one.table.id}:${one.row}`))
      // A number or account that stands twice concerns both households; a changed cell, its column's total.
      .filter(({ rule }) => !["B01", "H01", "L01"].includes(rule.id));
    expect(elsewhere.map((one) => `${one.rule.id} ${one.cell?.row ?? one.row}`)).toEqual([]);
  });
});

test("between them the samples are of at least eight layouts and come from two writers", () => {
  expect(new Set(samples().map((sample) => sample.layout)).size).toBeGreaterThanOrEqual(8);
  expect(new Set(samples().map((sample) => sample.writer)).size).toBe(2);
});
