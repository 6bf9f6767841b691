import { EVERYTHING, type RowSpan, type Scope } from "../../app/scope";
import type { Area } from "../../workbook/cells";
import type { ScopeChoice } from "../store/check-slice";
import { done, failed, type Outcome } from "../outcome";
import type { PaneHost } from "../host";
import { checkTexts } from "../texts/check-texts";

/** What the officer's choice means in the workbook as it stands. Rejects with `WorkbookError`. */
export async function scopeOfChoice(host: PaneHost, choice: ScopeChoice): Promise<Outcome<Scope>> {
  if (choice === "workbook") return done(EVERYTHING);
  const selected = await host.selection.current();
  const first = selected?.areas[0];
  if (selected === null || first === undefined) {
    return failed({ zh: checkTexts.zh.nothingChosen, en: checkTexts.en.nothingChosen });
  }
  const { sheet, areas, isVisible = false } = selected;
  if (choice === "table") {
    const tableAt = { sheet, row: first.firstRow, column: first.firstColumn };
    return done({ ...EVERYTHING, tableAt });
  }
  const hidden = isVisible ? [] : await hiddenRows(host, sheet);
  return done({ sheet, rows: null, spans: visibleSpans(areas, hidden) });
}

async function hiddenRows(host: PaneHost, sheet: string): Promise<readonly number[]> {
  const { sheets } = await host.current().workbook.info();
  return sheets.find(({ name }) => name === sheet)?.hiddenRows ?? [];
}

/**
 * The rows of some areas, in order and each once, without those that a filter hides.
 *
 * @example visibleSpans([{ firstRow: 5, lastRow: 9, firstColumn: 1, lastColumn: 1 }], [7])
 * // [{ first: 5, last: 6 }, { first: 8, last: 9 }]
 */
export function visibleSpans(areas: readonly Area[], hiddenRows: readonly number[]): RowSpan[] {
  const spans: RowSpan[] = [];
  const add = (first: number, last: number): void => {
    if (last < first) return;
    const before = spans.at(-1);
    if (before !== undefined && first <= before.last + 1) {
      spans[spans.length - 1] = { first: before.first, last: Math.max(before.last, last) };
    } else spans.push({ first, last });
  };
  const sorted = [...areas].sort((a, b) => a.firstRow - b.firstRow);
  for (const { firstRow, lastRow } of sorted) {
    let from = firstRow;
    for (const hidden of hiddenRows) {
      if (hidden < firstRow || hidden > lastRow) continue;
      add(from, hidden - 1);
      from = hidden + 1;
    }
    add(from, lastRow);
  }
  return spans;
}
