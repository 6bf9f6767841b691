import { parseArea, type Area } from "./cells";
import { parseFill } from "./fill-xml";
import { NO_FILL } from "./fill";
import {
  RECORD_NAMESPACE,
  type CellLook,
  type RecordedCell,
  type RecordedPart,
  type RecordedPlace,
  type RecordedStyles,
  type RecordedTable,
  type RecordedWidth,
  type RowRange,
  type RunRecord,
} from "./record";
import { childOf, childrenOf, isTrue, parseXml, prefixOf, textOf, type XmlElement } from "./xml";

/**
 * Reads the record from the text of a custom XML part; null when the part is something else.
 * Entries that make no sense are left out: a record that was tampered with restores less, never more.
 *
 * @throws XmlError when the part is no well-formed XML
 */
export function readRecord(text: string): RunRecord | null {
  const root = parseXml(text);
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  if (root.local !== "record" || namespace !== RECORD_NAMESPACE) return null;
  return {
    run: readRun(root),
    places: childrenOf(root, "place").map((place) => readPlace(place, text)),
    styles: readStyles(root, text),
    settings: readSettings(root, text),
  };
}

function readRun({ attributes }: XmlElement): RunRecord["run"] {
  const [asOf, policy] = [attributes.get("as-of"), attributes.get("policy")];
  if (asOf === undefined && policy === undefined) return null;
  return { asOf: asOf ?? "", policy: policy ?? "" };
}

function readSettings(root: XmlElement, text: string): string | null {
  const settings = childOf(root, "settings");
  return settings && textOf(settings, text);
}

function readStyles(root: XmlElement, text: string): RecordedStyles | null {
  const crc = root.attributes.get("styles");
  if (crc === undefined) return null;
  const undo = childrenOf(root, "undo").map((element) => ({
    at: numberOf(element, "at"),
    length: numberOf(element, "length"),
    text: textOf(element, text),
  }));
  return { crc: Number(crc), undo: isTrue(root.attributes.get("made-styles")) ? null : undo };
}

function readPlace(place: XmlElement, text: string): RecordedPlace {
  return {
    id: numberOf(place, "id"),
    tables: childrenOf(place, "table").flatMap((element) => readTable(element, text)),
    areas: childrenOf(place, "area").flatMap((element) => {
      const area = areaOf(element);
      return area ? [{ id: numberOf(element, "id"), area }] : [];
    }),
    marks: childrenOf(place, "mark").map((element) => {
      const fill = childOf(element, "fill");
      return {
        ours: element.attributes.get("ours") ?? "",
        original: fill ? parseFill(fill) : NO_FILL,
        style: styleOf(element),
        created: isTrue(element.attributes.get("created")),
        cells: cellsOf(element),
      };
    }),
    blanks: childrenOf(place, "blank").map((element) => ({
      style: styleOf(element),
      look: readLook(childOf(element, "look"), text),
      cells: cellsOf(element),
    })),
    widths: childrenOf(place, "width").map(readWidth),
    createdRows: childrenOf(place, "created").map(rowRange),
    part: readPart(place, text),
  };
}

function readTable(element: XmlElement, text: string): RecordedTable[] {
  const area = areaOf(element);
  if (!area) return [];
  const keys = childOf(element, "keys");
  const list = keys ? textOf(keys, text).trim() : "";
  return [
    {
      id: numberOf(element, "id"),
      area,
      firstRow: numberOf(element, "first-row"),
      lastRow: numberOf(element, "last-row"),
      rowKeys: list === "" ? [] : list.split(/\s+/).map(decodeKey),
    },
  ];
}

function decodeKey(key: string): string {
  if (key === "%") return "";
  try {
    return decodeURIComponent(key);
  } catch {
    return key;
  }
}

function readLook(element: XmlElement | null, text: string): CellLook {
  const part = (name: string): string => {
    const child = element && childOf(element, name);
    return child ? textOf(child, text) : "";
  };
  return {
    numberFormat: element?.attributes.get("number-format") ?? "General",
    font: part("font"),
    fill: part("fill"),
    border: part("border"),
    rest: part("rest"),
  };
}

function readWidth(element: XmlElement): RecordedWidth {
  const width = element.attributes.get("width");
  const original =
    width === undefined
      ? null
      : {
          width: Number(width),
          custom: isTrue(element.attributes.get("custom")),
          hidden: isTrue(element.attributes.get("hidden")),
        };
  return { column: numberOf(element, "column"), original };
}

function readPart(place: XmlElement, text: string): RecordedPart | null {
  const crc = place.attributes.get("part");
  if (crc === undefined) return null;
  const dimension = childOf(place, "dimension");
  const columns = childOf(place, "columns");
  return {
    crc: Number(crc),
    spans: childrenOf(place, "spans").map((element) => ({
      ...rowRange(element),
      spans: textOf(element, text),
    })),
    dimension: dimension ? textOf(dimension, text) : null,
    columns: columns ? textOf(columns, text) : null,
  };
}

function rowRange(element: XmlElement): RowRange {
  return { first: numberOf(element, "first"), last: numberOf(element, "last") };
}

function numberOf(element: XmlElement, name: string): number {
  const value = Number(element.attributes.get(name) ?? NaN);
  return Number.isSafeInteger(value) ? value : 0;
}

function styleOf(element: XmlElement): number | null {
  return element.attributes.has("style") ? numberOf(element, "style") : null;
}

function areaOf(element: XmlElement): Area | null {
  return parseArea(element.attributes.get("area") ?? "");
}

function cellsOf(element: XmlElement): RecordedCell[] {
  return (element.attributes.get("cells") ?? "").split(" ").flatMap((name) => {
    const area = parseArea(name);
    return area ? [{ row: area.firstRow, column: area.firstColumn }] : [];
  });
}
