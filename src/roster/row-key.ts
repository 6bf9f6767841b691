import { isCellError, type CellValue } from "../workbook/cells";
import type { Grid } from "../workbook/grid";

const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;
/** Another start and factor for the second half, so that the two 32-bit hashes fail apart from each other. */
const SECOND_OFFSET = 0x9747b28c;
const SECOND_PRIME = 0x85ebca6b;
const SEPARATOR = 0x1f;

/** Values of different kinds differ even where they look alike: the number 1 is not the text "1". */
const KIND = { text: 0x74, number: 0x6e, boolean: 0x62, error: 0x65 } as const;

const asNumber = new Float64Array(1);
const asWords = new Uint32Array(asNumber.buffer);

/** Two hashes in the manner of FNV-1a, fed with 16- or 32-bit units. */
class RowHash {
  private first = OFFSET;
  private second = SECOND_OFFSET;

  unit(unit: number): void {
    this.first = Math.imul(this.first ^ unit, PRIME);
    this.second = Math.imul(this.second ^ unit, SECOND_PRIME);
    // Multiplication alone never carries high bits down.
    this.second ^= this.second >>> 15;
  }

  text(text: string): void {
    for (let index = 0; index < text.length; index += 1) this.unit(text.charCodeAt(index));
  }

  value(value: CellValue): void {
    if (typeof value === "string") {
      this.unit(KIND.text);
      this.text(value);
    } else if (typeof value === "number") {
      this.unit(KIND.number);
      asNumber[0] = value;
      this.unit(asWords[0] ?? 0);
      this.unit(asWords[1] ?? 0);
    } else if (typeof value === "boolean") {
      this.unit(KIND.boolean);
      this.unit(Number(value));
    } else if (isCellError(value)) {
      this.unit(KIND.error);
      this.text(value.error);
    }
    this.unit(SEPARATOR);
  }

  /** 64 bits as at most 14 characters of 0-9 and a-z. */
  toString(): string {
    return (this.first >>> 0).toString(36) + (this.second >>> 0).toString(36).padStart(7, "0");
  }
}

/** A short hash of texts in their order. Nobody can read the texts back from it. */
export function shortHash(texts: readonly string[]): string {
  const hash = new RowHash();
  for (const text of texts) hash.value(text);
  return hash.toString();
}

/**
 * A short hash of the original cells of one row, from column A up to `lastColumn`. Kept with a run,
 * it tells on the next reading whether rows were sorted or edited since.
 */
export function rowKey(grid: Grid, row: number, lastColumn: number): string {
  const hash = new RowHash();
  for (let column = 1; column <= lastColumn; column += 1) hash.value(grid.value(row, column));
  return hash.toString();
}
