import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { answers, answersEvent } from "./kinds";
import { officeUses, type OfficeUse } from "./office-use";

const ROOT = resolve(__dirname, "../..");
/** The manifest's floor, ExcelApi 1.9. */
const FLOOR = 1009;

/** The source that may name Excel. */
function sources(): string[] {
  return ["src/workbook/excel", "src/commands", "src/taskpane"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, folder, file)),
  );
}

function unanswered(uses: readonly OfficeUse[]): string[] {
  return uses
    .filter(({ type, member, use }) => {
      return use === "event" ? !answersEvent(type, member) : !answers(type, member, use);
    })
    .map(({ type, member, use, where }) => `${type}.${member} (${use}) at ${where}`);
}

function unguarded(uses: readonly OfficeUse[]): string[] {
  return uses
    .filter(({ needs, guarded }) => needs !== null && needs > FLOOR && (guarded ?? 0) < needs)
    .map(({ type, member, where }) => `${type}.${member} at ${where}`);
}

describe("the source's use of Office.js", () => {
  let uses: readonly OfficeUse[];
  beforeAll(() => {
    uses = officeUses(ROOT, sources());
  });

  test("is found by the reader", () => {
    const found = new Set(uses.map(({ type, member }) => `${type}.${member}`));
    for (const known of [
      "Range.values",
      "Range.numberFormat",
      "Worksheet.getRangeByIndexes",
      "RangeFill.color",
      "WorksheetCollection.onSelectionChanged",
      "Range.getMergedAreasOrNullObject",
    ]) {
      expect(found).toContain(known);
    }
  });

  test("is answered by the stand-in", () => {
    expect(unanswered(uses)).toEqual([]);
  });

  test("needs no more than ExcelApi 1.9, or asks first", () => {
    expect(unguarded(uses)).toEqual([]);
  });
});

describe("the reader", () => {
  /** Uses in a piece of source. */
  function usesIn(text: string): OfficeUse[] {
    const folder = mkdtempSync(join(tmpdir(), "office-use-"));
    const file = join(folder, "piece.ts");
    writeFileSync(file, text);
    try {
      return officeUses(ROOT, [file]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  test("reports a member that the stand-in does not answer", () => {
    const uses = usesIn(
      "export const f = (r: Excel.Range) => r.getLastCell().load('address,text');",
    );
    expect(unanswered(uses)).toEqual([
      expect.stringContaining("Range.text (get)"),
      expect.stringContaining("Range.getLastCell (call)"),
    ]);
  });

  test("reports a call above the floor without a guard, and not one with", () => {
    const call = "r.getMergedAreasOrNullObject();";
    expect(unguarded(usesIn(`export function f(r: Excel.Range) { ${call} }`))).toHaveLength(1);
    const guard = 'if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) return;';
    expect(unguarded(usesIn(`export function f(r: Excel.Range) { ${guard} ${call} }`))).toEqual([]);
  });
});
