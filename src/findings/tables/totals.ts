/**
 * What a row of totals adds up: the whole table, the rows since the total before it, or the rows
 * down to the next one; and where no row stands between two totals, as where a town's follows that
 * of its last village, several such blocks. Sheets do not say: each is tried.
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
  let rest = rows;
  return [...totalRows, Infinity].map((total) => {
    const end = rest.findIndex((row) => row > total);
    const own = end === -1 ? rest : rest.slice(0, end);
    rest = rest.slice(own.length);
    const [first] = own;
    const last = own.at(-1);
    return {
      rows: first === undefined || last === undefined ? null : { first, last },
      sums: columns.map((column) => sumOfCells(grid, own, [column])),
    };
  });
}

/** All blocks in one. */
export function wholeOf(blocks: readonly Block[]): Block {
  return blocks.reduce(together, NO_ROWS);
}

/**
 * What a total may add up besides the whole, the likeliest first.
 *
 * @param at the block that the total stands below.
 * @param isPart whether its label says that it is not the whole (小计, 东村合计).
 */
export function partsNear(blocks: readonly Block[], at: number, isPart: boolean): readonly Block[] {
  const isAmongOthers = at > 0 && at < blocks.length - 2;
  const most = isPart || isAmongOthers ? MOST_BLOCKS : 1;
  return [
    ...nearest(blocks.slice(0, at + 1).reverse(), most),
    ...nearest(blocks.slice(at + 1), most),
  ].filter(({ rows }) => rows !== null);
}

/** The block next to a total; where it has no rows, that and more and more of those beyond. */
function nearest(blocks: readonly Block[], most: number): readonly Block[] {
  const hasRows = blocks[0]?.rows !== null;
  let all = NO_ROWS;
  return blocks.slice(0, hasRows ? 1 : most).map((block) => (all = together(all, block)));
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
