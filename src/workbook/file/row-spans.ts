import type { RowRange } from "../record";

/**
 * The attribute `spans`, a hint by which Excel sizes its rows: it must not say less than the row
 * holds. What it said is remembered, in runs of rows that said the same.
 */
export class RowSpans {
  private readonly runs: { first: number; last: number; spans: string }[] = [];

  /** Row after row says the same. */
  private said = { before: "", column: 0, widened: "" };

  /** The spans that a row needs to hold a column. Rows are asked for in ascending order. */
  widen(row: number, before: string, column: number): string {
    if (before !== this.said.before || column !== this.said.column) {
      this.said = { before, column, widened: widened(before, column) };
    }
    const becomes = this.said.widened;
    if (becomes === before) return before;
    const run = this.runs.at(-1);
    if (run?.spans === before && run.last === row - 1) run.last = row;
    else this.runs.push({ first: row, last: row, spans: before });
    return becomes;
  }

  recorded(): readonly (RowRange & { readonly spans: string })[] {
    return this.runs;
  }
}

function widened(before: string, column: number): string {
  const stretches = before.trim().split(/\s+/);
  const last = /^(\d+):(\d+)$/.exec(stretches.at(-1) ?? "");
  if (!last || Number(last[2]) >= column) return before;
  return [...stretches.slice(0, -1), `${last[1] ?? ""}:${column}`].join(" ");
}
