import { areaName, cellName } from "./cells";
import { fillXml } from "./fill-xml";
import {
  RECORD_NAMESPACE,
  type CellLook,
  type RecordedBlanks,
  type RecordedCell,
  type RecordedMarks,
  type RecordedPart,
  type RecordedPlace,
  type RecordedTable,
  type RecordedWidth,
  type RunRecord,
} from "./record";
import { escapeXml } from "./xml";

/** Writes the record as the text of its custom XML part. */
export function writeRecord(record: RunRecord): string {
  const { run, styles, settings } = record;
  const undo = (styles?.undo ?? []).map(
    ({ at, length, text }) => `<undo at="${at}" length="${length}">${escapeXml(text)}</undo>`,
  );
  const attributes =
    (run ? ` as-of="${escapeXml(run.asOf)}" policy="${escapeXml(run.policy)}"` : "") +
    (styles ? ` styles="${styles.crc}"` : "") +
    (styles && !styles.undo ? ' made-styles="1"' : "");
  const places = record.places.map(placeXml);
  const kept = settings === null ? "" : `<settings>${escapeXml(settings)}</settings>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<record xmlns="${RECORD_NAMESPACE}"${attributes}>${undo.join("")}${places.join("")}${kept}</record>`;
}

function placeXml(place: RecordedPlace): string {
  return [
    `<place id="${place.id}"${place.part ? ` part="${place.part.crc}"` : ""}>`,
    ...place.tables.map(tableXml),
    ...place.areas.map(({ id, area }) => `<area id="${id}" area="${areaName(area)}"/>`),
    ...place.marks.map(marksXml),
    ...place.blanks.map(blanksXml),
    ...place.widths.map(widthXml),
    ...place.createdRows.map(({ first, last }) => `<created first="${first}" last="${last}"/>`),
    place.part ? partXml(place.part) : "",
    "</place>",
  ].join("");
}

function tableXml({ id, area, firstRow, lastRow, rowKeys }: RecordedTable): string {
  const keys = rowKeys.map(encodeKey).join(" ");
  return `<table id="${id}" area="${areaName(area)}" first-row="${firstRow}" last-row="${lastRow}"><keys>${escapeXml(keys)}</keys></table>`;
}

/** Keys stand apart by blanks: whatever a key holds must not. An empty key is written `%`. */
function encodeKey(key: string): string {
  return key === "" ? "%" : encodeURIComponent(key);
}

function marksXml({ ours, original, style, created, cells }: RecordedMarks): string {
  const flags = styleAttribute(style) + (created ? ' created="1"' : "");
  return `<mark ours="${escapeXml(ours)}"${flags} cells="${cellList(cells)}">${fillXml(original)}</mark>`;
}

function blanksXml({ style, look, cells }: RecordedBlanks): string {
  return `<blank${styleAttribute(style)} cells="${cellList(cells)}">${lookXml(look)}</blank>`;
}

function lookXml({ numberFormat, font, fill, border, rest }: CellLook): string {
  const parts = { font, fill, border, rest };
  const elements = Object.entries(parts).map(
    ([name, xml]) => `<${name}>${escapeXml(xml)}</${name}>`,
  );
  return `<look number-format="${escapeXml(numberFormat)}">${elements.join("")}</look>`;
}

function widthXml({ column, original }: RecordedWidth): string {
  if (!original) return `<width column="${column}"/>`;
  const { width, custom, hidden } = original;
  return `<width column="${column}" width="${width}"${custom ? ' custom="1"' : ""}${hidden ? ' hidden="1"' : ""}/>`;
}

function partXml({ spans, dimension, columns }: RecordedPart): string {
  const rows = spans.map(
    (run) => `<spans first="${run.first}" last="${run.last}">${escapeXml(run.spans)}</spans>`,
  );
  return (
    rows.join("") +
    (dimension === null ? "" : `<dimension>${escapeXml(dimension)}</dimension>`) +
    (columns === null ? "" : `<columns>${escapeXml(columns)}</columns>`)
  );
}

function styleAttribute(style: number | null): string {
  return style === null ? "" : ` style="${style}"`;
}

function cellList(cells: readonly RecordedCell[]): string {
  return cells.map(({ row, column }) => cellName(row, column)).join(" ");
}
