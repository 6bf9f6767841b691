import { fillXml, parseFill, solidFillXml } from "../fill-xml";
import { fillKey, NO_FILL, type Fill } from "../fill";
import type { CellLook } from "../record";
import type { Colour } from "../sheets";
import { childOf, escapeXml, parseXml, type XmlElement } from "../xml";
import { serialise } from "./markup";
import { StyleCollection } from "./style-collections";
import { encodeText, type XmlPart } from "./part-text";
import { applyEdits, undoOf, type TextEdit } from "./text-edits";
import type { RecordedStyles } from "../record";

/** The smallest styles part that Excel accepts: for workbooks that have none. */
const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
  '<fonts count="1"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
  "</styleSheet>";

/** Ids from here on are the workbook's own number formats. */
const FIRST_OWN_FORMAT = 164;
const NO_PREFIX = { from: "", to: "" };

/** Number formats that need no entry of their own, by code (ECMA-376 Part 1, 18.8.30). */
const BUILT_IN = new Map<string, number>([
  ["General", 0],
  ["0", 1],
  ["0.00", 2],
  ["#,##0", 3],
  ["#,##0.00", 4],
  ["0%", 9],
  ["0.00%", 10],
  ["@", 49],
]);

/** A cell format by its components; `rest` holds `alignment`, `protection` and extensions. */
export interface CellFormat {
  readonly attributes: ReadonlyMap<string, string>;
  readonly rest: string;
}

/**
 * The styles of a workbook, to which cell formats can be added. Existing entries stay as and where
 * they are; formats are compared by what they say, not by their position.
 */
export class StyleSheet {
  readonly fonts: StyleCollection;
  readonly fills: StyleCollection;
  readonly borders: StyleCollection;
  private readonly formats: StyleCollection;
  private readonly numberFormats: StyleCollection;
  private readonly codes = new Map<string, number>();
  private readonly codeOfId = new Map<number, string>();
  private nextFormatId = FIRST_OWN_FORMAT;
  private readonly parsed = new Map<number, CellFormat>();
  private readonly parsedFills = new Map<number, Fill>();

  private constructor(
    private readonly part: XmlPart,
    /** The part's text before us; null when the workbook had no styles part. */
    private readonly original: string | null,
  ) {
    this.fonts = new StyleCollection(part, "fonts");
    this.fills = new StyleCollection(part, "fills");
    this.borders = new StyleCollection(part, "borders");
    this.formats = new StyleCollection(part, "cellXfs");
    this.numberFormats = new StyleCollection(part, "numFmts");
    for (const item of this.numberFormats.items) this.rememberNumberFormat(item);
  }

  /** The styles of a part; one without cell formats cannot be added to and is replaced. */
  static of(part: XmlPart | null): StyleSheet {
    if (part && childOf(part.root, "cellXfs")) return new StyleSheet(part, part.text);
    const root = parseXml(EMPTY);
    return new StyleSheet({ name: part?.name ?? "", text: EMPTY, root }, part?.text ?? null);
  }

  get hasGrown(): boolean {
    return this.formats.hasGrown;
  }

  /** The format at a position; the default one where there is none. */
  format(position: number): CellFormat {
    const known = this.parsed.get(position);
    if (known) return known;
    const source = this.formats.items[position] ?? this.formats.items[0] ?? "<xf/>";
    const root = parseXml(source);
    const rest = root.children.map((child) => serialise(child, source, NO_PREFIX)).join("");
    const format = { attributes: root.attributes, rest };
    this.parsed.set(position, format);
    return format;
  }

  /** The position of a format, appended when there is none like it. */
  positionOf({ attributes, rest }: CellFormat): number {
    const list = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
    const open = `<xf${list.join("")}`;
    return this.formats.position(rest === "" ? `${open}/>` : `${open}>${rest}</xf>`);
  }

  /** The id of a number format code, which is added when the workbook has none like it. */
  numberFormatId(code: string): number {
    const known = BUILT_IN.get(code) ?? this.codes.get(code);
    if (known !== undefined) return known;
    const item = `<numFmt numFmtId="${this.nextFormatId}" formatCode="${escapeXml(code)}"/>`;
    this.numberFormats.position(item);
    this.rememberNumberFormat(item);
    return this.codes.get(code) ?? 0;
  }

  /** The fill that a format gives. */
  fillAt(position: number): Fill {
    const id = Number(this.format(position).attributes.get("fillId") ?? 0);
    const known = this.parsedFills.get(id);
    if (known) return known;
    const item = this.fills.items[id];
    const fill = item === undefined ? NO_FILL : parseFill(parseXml(item));
    this.parsedFills.set(id, fill);
    return fill;
  }

  /** The position of the format that is the one given but for its fill, which becomes solid. */
  withSolidFill(position: number, colour: Colour): number {
    return this.withFillAt(position, this.fills.position(solidFillXml(colour)));
  }

  /** The position of the format that is the one given but for its fill, which becomes `fill`. */
  withFill(position: number, fill: Fill): number {
    return this.withFillAt(position, this.fillPosition(fill));
  }

  private withFillAt(position: number, fillId: number): number {
    const { attributes, rest } = this.format(position);
    const changed = new Map(attributes);
    changed.set("fillId", String(fillId));
    const plain = this.existing({ attributes: changed, rest });
    if (plain !== null) return plain;
    changed.set("applyFill", "1");
    return this.positionOf({ attributes: changed, rest });
  }

  /** The position of a fill, found by what it looks like. */
  private fillPosition(fill: Fill): number {
    const key = fillKey(fill);
    for (let id = 0; id < this.fills.items.length; id++) {
      if (fillKey(parseFill(parseXml(this.fills.items[id] ?? "<fill/>"))) === key) return id;
    }
    return this.fills.position(fillXml(fill));
  }

  /** The position of a format with the same components, whatever its `apply…` attributes say. */
  private existing(format: CellFormat): number | null {
    const key = formatKey(format);
    for (let position = 0; position < this.formats.originalCount; position++) {
      if (formatKey(this.format(position)) === key) return position;
    }
    return null;
  }

  /** The whole look that a format gives, told apart from the positions in this workbook. */
  look(position: number): CellLook {
    const { attributes, rest } = this.format(position);
    const id = (name: string): number => Number(attributes.get(name) ?? 0);
    const numberFormat = id("numFmtId");
    return {
      numberFormat: this.codeOfId.get(numberFormat) ?? `#${numberFormat}`,
      font: this.fonts.items[id("fontId")] ?? "",
      fill: this.fills.items[id("fillId")] ?? "",
      border: this.borders.items[id("borderId")] ?? "",
      rest,
    };
  }

  /** The position of a format that gives a look, appended when there is none. */
  positionOfLook(look: CellLook): number {
    const key = lookKey(look);
    for (let position = 0; position < this.formats.items.length; position++) {
      if (lookKey(this.look(position)) === key) return position;
    }
    const builtIn = /^#(\d+)$/.exec(look.numberFormat)?.[1];
    const numberFormat = builtIn ?? this.numberFormatId(look.numberFormat);
    const component = (list: StyleCollection, xml: string): string =>
      String(xml === "" ? 0 : list.position(xml));
    const attributes = new Map([
      ["numFmtId", String(numberFormat)],
      ["fontId", component(this.fonts, look.font)],
      [
        "fillId",
        look.fill === "" ? "0" : String(this.fillPosition(parseFill(parseXml(look.fill)))),
      ],
      ["borderId", component(this.borders, look.border)],
      ["xfId", "0"],
      ["applyNumberFormat", "1"],
      ["applyFont", "1"],
      ["applyFill", "1"],
      ["applyBorder", "1"],
      ...(look.rest.includes("<alignment") ? ([["applyAlignment", "1"]] as const) : []),
      ...(look.rest.includes("<protection") ? ([["applyProtection", "1"]] as const) : []),
    ]);
    return this.positionOf({ attributes, rest: look.rest });
  }

  /** The part's new text. */
  text(): string {
    return applyEdits(this.part.text, this.edits());
  }

  /** What takes our additions out of the part again; `crc` is that of the new text. */
  recorded(crc: number): RecordedStyles {
    const { original, part } = this;
    if (original === null) return { crc, undo: null };
    const undo =
      original === part.text
        ? undoOf(original, this.edits())
        : [{ at: 0, length: this.text().length, text: original }];
    return { crc, undo };
  }

  bytes(): Uint8Array {
    return encodeText(this.text());
  }

  private edits(): TextEdit[] {
    return [this.numberFormats, this.fonts, this.fills, this.borders, this.formats].flatMap(
      (list) => list.edits(),
    );
  }

  private rememberNumberFormat(item: string): void {
    const { attributes }: XmlElement = parseXml(item);
    const id = Number(attributes.get("numFmtId"));
    const code = attributes.get("formatCode") ?? "";
    this.codeOfId.set(id, code);
    if (!this.codes.has(code)) this.codes.set(code, id);
    if (id >= this.nextFormatId) this.nextFormatId = id + 1;
  }
}

/** What a format says, without the flags by which a writer repeats what it says. */
function formatKey({ attributes, rest }: CellFormat): string {
  const id = (name: string): string => attributes.get(name) ?? "0";
  const ids = ["numFmtId", "fontId", "fillId", "borderId", "xfId", "quotePrefix"].map(id);
  return `${ids.join("|")}|${rest}`;
}

function lookKey({ numberFormat, font, fill, border, rest }: CellLook): string {
  const fillPart = fill === "" ? "none" : fillKey(parseFill(parseXml(fill)));
  return [numberFormat, font, fillPart, border, rest].join("\u0000");
}
