import type { CellValue } from "../../workbook/cells";
import type { Grid } from "../../workbook/grid";
import { isBlankCell } from "../cell-text";
import type { Field } from "../fields";
import { refineByValues, type HeaderContext, type HeaderMatch } from "../headers";
import type { HeaderBand } from "../detect/bands";
import type { HeaderWords } from "../detect/header-words";

/** A column and what its words and values are taken to mean, before it is compared with the others. */
export interface ColumnGuess {
  readonly column: number;
  /** The header words: fragments joined, parents before children with a `/` between. */
  readonly header: string;
  readonly match: HeaderMatch;
}

/** How many rows of values are shown to the judgement of a column. */
const SAMPLES = 120;

/** Matches every column of a band by its words, by the words beside it, and by its values. */
export function guessColumns(
  words: HeaderWords,
  grid: Grid,
  band: HeaderBand,
  rows: readonly number[],
  context: HeaderContext,
): readonly ColumnGuess[] {
  // A column that is itself open proves nothing of another: two columns 人数 are both asked about.
  const alone = band.stacks.map(({ readings }) => {
    const { match } = words.best(readings, context);
    return match.ambiguous ? null : match.field;
  });
  return band.stacks.map(({ column, readings }, index) => {
    const siblings = alone.filter(
      (field, other): field is Field => field !== null && other !== index,
    );
    const { reading, match } = words.best(readings, { ...context, siblings });
    const header = reading.join("/");
    if (header === "") return { column, header, match: words.match([""]) };
    return { column, header, match: refineByValues(match, samplesOf(grid, column, rows)) };
  });
}

/** Values of a column, blanks left out, spread evenly over the rows. */
function samplesOf(grid: Grid, column: number, rows: readonly number[]): readonly CellValue[] {
  const samples: CellValue[] = [];
  const step = Math.max(1, Math.floor(rows.length / SAMPLES));
  for (let index = 0; index < rows.length; index += step) {
    const value = grid.value(rows[index] ?? 0, column);
    if (!isBlankCell(value)) samples.push(value);
  }
  return samples;
}
