import { decodeText } from "./part-text";
import type { SheetScan } from "./sheet-scan";

const SPACE = 0x20;
const H = 0x68;
const T = 0x74;

/**
 * The heights in points that rows of a sheet say themselves, by row number. `bytes` is the part that
 * was scanned. Only the rows' start tags are looked at.
 */
export function readRowHeights(scan: SheetScan, bytes: Uint8Array): ReadonlyMap<number, number> {
  const heights = new Map<number, number>();
  for (let index = 0; index < scan.rowCount; index++) {
    const open = scan.rowOpens[index] ?? 0;
    for (let at = scan.rowStarts[index] ?? 0; at < open; at++) {
      if (bytes[at] !== SPACE || bytes[at + 1] !== H || bytes[at + 2] !== T) continue;
      const match = /^ ht\s*=\s*["']([\d.]+)/.exec(decodeText(bytes.subarray(at, open)));
      if (match) heights.set(scan.rows[index] ?? 0, Number(match[1]));
      break;
    }
  }
  return heights;
}
