import type { Table } from "./types";

/**
 * A table's sheet as people look for it: with the file's name before it where several files are read
 * as one county.
 *
 * @example sheetTitle(table) // "青山镇.xlsx·农村低保"
 */
export function sheetTitle({ file, sheet }: Pick<Table, "file" | "sheet">): string {
  return file === undefined ? sheet : `${file}·${sheet}`;
}
