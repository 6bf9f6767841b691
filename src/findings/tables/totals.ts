/**
 * What a row of totals adds up: the whole table, the rows since the total before it, or the rows
 * down to the next one, all so far (累计); and where no row stands between two totals, as where a
 * town's follows that of its last village, several such blocks. Sheets do not say: each is tried.
 */
import type { Grid } from "../../workbook/grid";
import { added, sumOfCells, type Figure } from "./table-cells";

/** Rows of data that stand together, and the sum of each column that is added up. */
export interface Block {
  /** Null where no row stands. */
  readonly rows: { readonly first: number; readonly last: number } | null;
  readonly sums: readonly Figure[];
}

const NO_ROWS: Block = { rows: null, sums: [] };

/** So many blocks are put together for one total: no town has more villages. */
const MOST_BLOCKS = 100;

/** The rows above the first total, between each two, and below the last: one block more than totals. */
export function blocksOf(
  grid: Grid,
  rows: readonly number[],
  totalRows: readonly number[],
  columns: readonly number[],
): readonly Block[] {
  let from = 0;
  return [...totalRows, Infinity].map((total) => {
    let to = from;
    while ((rows[to] ?? Infinity) < total) to += 1;
    const own = rows.slice(from, to);
    from = to;
    const [first] = own;
    const last = own.at(-1);
    return {
      rows: first === undefined || last === undefined ? null : { first, last },
      sums: columns.map((column) => sumOfCells(grid, own, [column])),
    };
  });
}

/** For each block, it and all above it in one; the last is the whole table. */
export function soFarOf(blocks: readonly Block[]): readonly Block[] {
  let all = NO_ROWS;
  return blocks.map((block) => (all = together(all, block)));
}

/**
 * What a total may add up, the likeliest first.
 *
 * @param at the block that the total stands below.
 * @param isPart whether its label says that it is not the whole (小计, 东村合计).
 */
export function* readingsOf(
  blocks: readonly Block[],
  soFar: readonly Block[],
  at: number,
  isPart: boolean,
): Iterable<Block> {
  const isAmongOthers = at > 0 && at < blocks.length - 2;
  const most = isPart || isAmongOthers ? MOST_BLOCKS : 1;
  const above = soFar.slice(at, at + 1);
  const whole = soFar.slice(-1);
  if (!isPart) yield* [...whole, ...above];
  yield* nearest(blocks.slice(0, at + 1).reverse(), most);
  yield* nearest(blocks.slice(at + 1), most);
  if (isPart) yield* [...above, ...whole];
}

/** The block next to a total; where it has no rows, that and more and more of those beyond. */
function* nearest(blocks: readonly Block[], most: number): Iterable<Block> {
  const hasRows = blocks[0]?.rows !== null;
  let all = NO_ROWS;
  for (const block of blocks.slice(0, hasRows ? 1 : most)) {
    all = together(all, block);
    yield all;
  }
}

function together(a: Block, b: Block): Block {
  return {
    rows: a.rows === null || b.rows === null ? (a.rows ?? b.rows) : spanOf(a.rows, b.rows),
    sums: b.sums.map((sum, at) => added(a.sums[at] ?? "blank", sum)),
  };
}

function spanOf(a: NonNullable<Block["rows"]>, b: NonNullable<Block["rows"]>): Block["rows"] {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) };
}
