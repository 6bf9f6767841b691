import type { PaneHost } from "../../../src/taskpane/host";
import { done } from "../../../src/taskpane/outcome";
import type { CellAddress } from "../../../src/workbook/cells";
import type { FileWorkbook } from "../../../src/workbook/file/file-workbook";
import { openWorkbook } from "../../../src/workbook/file/open";
import type { Selection, SheetSelection } from "../../../src/workbook/selection";

/** A host over a sample roster, whose selection is what tests say. */
export interface FileHost extends PaneHost {
  /** The cells that the pane went to, in order. */
  readonly visited: CellAddress[];
  select(selection: SheetSelection): void;
  readonly book: FileWorkbook;
}

const POLICY = { pack: "guizhou", asOf: { year: 2020, month: 6, day: 30 }, area: null } as const;

/** Opens the sample whose name begins with `number`. */
export async function fileHost(number: string): Promise<FileHost> {
  const response = await fetch(`/samples/${number}`);
  const book = await openWorkbook(new Uint8Array(await response.arrayBuffer()));
  const file = decodeURIComponent(response.headers.get("x-file") ?? "");
  const visited: CellAddress[] = [];
  const listeners = new Set<() => void>();
  const first = (await book.info()).sheets[0]?.name ?? "";
  const at = (row: number, column: number): SheetSelection["areas"][number] => ({
    firstRow: row,
    lastRow: row,
    firstColumn: column,
    lastColumn: column,
  });
  let selected: SheetSelection = { sheet: first, areas: [at(5, 1)] };
  const select = (next: SheetSelection): void => {
    selected = next;
    for (const listener of listeners) listener();
  };
  const selection: Selection = {
    current: () => Promise.resolve(selected),
    goTo(place) {
      visited.push(place);
      select({ sheet: place.sheet, areas: [at(place.row, place.column)] });
      return Promise.resolve();
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return {
    kind: "excel",
    book,
    visited,
    select,
    selection,
    current: () => ({ workbook: book, file }),
    openSample: () => Promise.resolve(done(POLICY)),
    appearance: () => null,
    policy: POLICY,
    storagePrefix: "",
    today: () => POLICY.asOf,
    onWorkbookChange: () => () => undefined,
  };
}
