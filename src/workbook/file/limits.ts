/** Bounds against hostile or broken files. They lie well above the largest county's rosters. */
export interface Limits {
  /** Entries in the package. */
  readonly entries: number;
  /** Bytes of all parts that are read, inflated. */
  readonly totalBytes: number;
  /** Bytes of one part, inflated. */
  readonly partBytes: number;
  /** Inflated to compressed size of a part; parts up to `ratioFreeBytes` are not held to it. */
  readonly ratio: number;
  readonly ratioFreeBytes: number;
  /** Cells on one sheet. */
  readonly cells: number;
  /** Distinct texts in the workbook's table of texts. */
  readonly texts: number;
  readonly xmlDepth: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  entries: 20_000,
  totalBytes: 2048 * MIB,
  partBytes: 1024 * MIB,
  ratio: 400,
  ratioFreeBytes: 16 * MIB,
  cells: 15_000_000,
  texts: 15_000_000,
  xmlDepth: 128,
};
