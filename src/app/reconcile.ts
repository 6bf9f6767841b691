/** List against list: reads two or more lists, compares every pair of them. Nothing is written. */
import { readRoster, type Corrections } from "../roster";
import {
  compareLists,
  sideOf,
  type Comparison,
  type ComparisonKind,
  type ReconcileTerms,
  type Side,
} from "../reconcile";
import type { RosterInput } from "../roster/types";
import { asInputFault, InputFault } from "./faults";
import { readInput, type RunInput } from "./inputs";

/** One list as given: a workbook, or one sheet of it. Two lists may be sheets of one workbook. */
export interface ListInput {
  readonly source: RunInput;
  /** Null: all its sheets together. */
  readonly sheet: string | null;
}

/** What a comparison is asked to do. */
export interface ReconcileRequest extends ReconcileTerms {
  /** Two or more; every pair is compared, the first given before the later ones. */
  readonly lists: readonly ListInput[];
  readonly corrections: Corrections | null;
  /** What is compared with what; null: told from the lists themselves. */
  readonly kind: ComparisonKind | null;
  readonly onProgress?: (stage: "reading" | "matching", detail: string) => void;
}

export interface Reconciliation {
  readonly request: ReconcileRequest;
  readonly sides: readonly Side[];
  /** Of sides 0 and 1, 0 and 2, … 1 and 2, …. */
  readonly comparisons: readonly Comparison[];
}

/**
 * Compares lists. Rejects with `InputFault` where a list cannot be read, or nobody stands in it.
 *
 * @example
 * // This month against last, two sheets of the open workbook:
 * reconcile({ lists: [{ source, sheet: "6月" }, { source, sheet: "5月" }], kind: null, … })
 */
export async function reconcile(request: ReconcileRequest): Promise<Reconciliation> {
  const progress = request.onProgress ?? ((): void => undefined);
  const sides: Side[] = [];
  for (const [i, list] of request.lists.entries()) {
    sides.push(await readSide(list, i, request, (sheet) => progress("reading", sheet)));
  }
  const comparisons: Comparison[] = [];
  for (const [i, a] of sides.entries()) {
    for (const b of sides.slice(i + 1)) {
      progress("matching", `${a.file} ${b.file}`);
      comparisons.push(
        request.kind === null
          ? compareLists(a, b, request)
          : compareLists(a, b, request, request.kind),
      );
    }
  }
  return { request, sides, comparisons };
}

async function readSide(
  { source, sheet }: ListInput,
  index: number,
  request: ReconcileRequest,
  onSheet: (sheet: string) => void,
): Promise<Side> {
  const { file } = source;
  let input: RosterInput;
  try {
    input = (await readInput(source, index, onSheet, sheet)).roster;
  } catch (error) {
    return asInputFault(error, file);
  }
  if (sheet !== null && input.sheets.length === 0) noSuchSheet(file, sheet, input);
  const roster = readRoster([input], {
    asOf: request.asOf,
    isOneOfTwo: true,
    ...(request.area === null ? {} : { area: request.area }),
    ...(request.corrections === null ? {} : { corrections: request.corrections }),
  });
  const side = sideOf({ file, sheet, input, roster }, request);
  if (side.households.length === 0) {
    const place = sheet === null ? `“${file}”` : `“${file}”的工作表“${sheet}”`;
    throw new InputFault(
      `在${place}里没有找到名单：没有认出带“姓名”“身份证号”“户主”等列的表头和数据行。`,
      `No list was found in "${file}"${sheet === null ? "" : `, sheet "${sheet}"`}: no header with names or IDs and rows below it.`,
    );
  }
  return side;
}

function noSuchSheet(file: string, sheet: string, { info }: RosterInput): never {
  const names = info.sheets.map(({ name }) => name);
  throw new InputFault(
    `“${file}”里没有名为“${sheet}”的工作表，现有：${names.join("、")}。`,
    `"${file}" has no sheet "${sheet}"; it has: ${names.join(", ")}.`,
  );
}
