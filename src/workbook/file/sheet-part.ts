import { parseArea, type Area } from "../cells";
import { childOf, childrenOf, isTrue, parseXml } from "../xml";
import { WorkbookError } from "../port";
import type { Limits } from "./limits";
import { decodeText, inPart, utf8Bytes, type XmlPart } from "./part-text";
import { scanSheet, type SheetScan } from "./sheet-scan";

/** A worksheet part, read: its cells in flat arrays, everything else as a small tree. */
export interface SheetPart {
  readonly scan: SheetScan;
  /** The part with `sheetData` emptied: views, columns, merges, protection and the rest. */
  readonly frame: XmlPart;
  /** Where the emptied `sheetData` stands in the frame's text. */
  readonly gap: { readonly start: number; readonly end: number };
  readonly merges: readonly Area[];
  readonly isProtected: boolean;
}

/** Reads a worksheet part. */
export function readSheetPart(part: string, bytes: Uint8Array, limits: Limits): SheetPart {
  const utf8 = utf8Bytes(bytes);
  const scan = scanSheet(part, utf8, limits);
  const head = decodeText(utf8.subarray(0, scan.data.start));
  const gap = `<${scan.prefix}sheetData/>`;
  const text = head + gap + decodeText(utf8.subarray(scan.data.end));
  const root = inPart(part, () => parseXml(text, limits.xmlDepth));
  if (!childOf(root, "sheetData")) throw new WorkbookError("damaged-part", { part });
  const merged = childOf(root, "mergeCells");
  const protection = childOf(root, "sheetProtection");
  return {
    scan,
    frame: { name: part, text, root },
    gap: { start: head.length, end: head.length + gap.length },
    merges: (merged ? childrenOf(merged, "mergeCell") : []).flatMap(
      ({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? [],
    ),
    isProtected: protection !== null && isTrue(protection.attributes.get("sheet")),
  };
}
