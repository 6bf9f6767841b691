/** From a 政策参数 sheet, as an officer gives it back, to a pack. */
import { compareDates, sameDate } from "../calendar";
import type { Grid } from "../workbook/grid";
import { canonicalHash } from "./canonical";
import { findHeadings, RowReader, type SheetProblem, type SheetRow } from "./sheet-cells";
import { EntryMaker } from "./sheet-entries";
import { keyOf } from "./timeline";
import type { PolicyPack } from "./types";

/** The pack, or every cell that cannot be used. */
export type SheetReading =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly problems: readonly SheetProblem[] };

/**
 * Reads a sheet over the pack that it was made from. A row that says what the base says keeps the
 * base's standing and source; what differs is the county's. A parameter and scope that the sheet
 * names is replaced by its rows; one that it does not name stays as it is in the base.
 */
export function packFromSheet(
  grid: Grid,
  base: PolicyPack,
  options: { readonly date1904?: boolean } = {},
): SheetReading {
  const headings = findHeadings(grid);
  if (headings === null || grid.area === null) return { ok: false, problems: [NO_HEADINGS] };
  const reader = new RowReader(grid, headings, options.date1904 === true);
  const rows: SheetRow[] = [];
  for (let row = headings.row + 1; row <= grid.area.lastRow; row += 1) {
    const read = reader.read(row);
    if (read !== null) rows.push(read);
  }
  const groups = inGroups(rows);
  for (const group of groups.values()) nameTwice(group, reader);
  if (reader.problems.length > 0) return { ok: false, problems: inRowOrder(reader.problems) };
  return { ok: true, pack: rebuilt(base, groups, grid.sheet) };
}

const NO_HEADINGS: SheetProblem = {
  cell: "A1",
  message: {
    zh: "没有找到表头，应有一行写着：参数、参数代码、适用范围、生效日期、值、单位、来源、备注",
    en: "the heading row is missing: 参数, 参数代码, 适用范围, 生效日期, 值, 单位, 来源, 备注",
  },
};

/** Rows by parameter and scope, each list in the order of its dates. */
function inGroups(rows: readonly SheetRow[]): Map<string, SheetRow[]> {
  const groups = new Map<string, SheetRow[]>();
  for (const row of rows) {
    const key = keyOf({ code: row.definition.code, scope: row.scope });
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => compareDates(a.from, b.from));
  return groups;
}

/** Names the later of two rows for one parameter, scope and date. */
function nameTwice(group: readonly SheetRow[], reader: RowReader): void {
  for (const [index, row] of group.entries()) {
    const earlier = group[index - 1];
    if (earlier === undefined || !sameDate(earlier.from, row.from)) continue;
    reader.fault(
      row.row,
      "from",
      `与第${earlier.row}行的参数、适用范围和生效日期相同，请改生效日期或删去一行`,
      `same parameter, scope and date as row ${earlier.row}: change the date or delete one`,
    );
  }
}

function inRowOrder(problems: readonly SheetProblem[]): readonly SheetProblem[] {
  const rowOf = ({ cell }: SheetProblem): number => Number(/\d+$/.exec(cell)?.[0]);
  return [...problems].sort((a, b) => rowOf(a) - rowOf(b));
}

function rebuilt(
  base: PolicyPack,
  groups: ReadonlyMap<string, readonly SheetRow[]>,
  sheet: string,
): PolicyPack {
  const maker = new EntryMaker(base, sheet);
  const kept = base.entries.filter((entry) => !groups.has(keyOf(entry)));
  const read = [...groups.values()].flatMap((group) => maker.entries(group));
  const pack = { ...base, entries: [...read, ...kept] };
  const sha256 = canonicalHash(pack);
  return sha256 === base.sha256 ? base : { ...pack, sha256 };
}
