import type { Grid, SheetInfo, WorkbookInfo } from "../grid";
import { WorkbookError } from "../port";
import type { Package } from "./package";
import type { XmlPart } from "./part-text";
import { readSharedTexts } from "./shared-texts";
import { SheetGrid } from "./sheet-grid";
import { readSheetPart, type SheetPart } from "./sheet-part";
import { readDateFormats, type DateFormats } from "./styles";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./workbook-part";

/** Days between the first days of the 1900 and the 1904 system. */
const SHIFT_1904 = 1462;

/** What was read of a part, kept for as long as the part's content lives. */
export interface ReadingCache {
  readonly sheets: WeakMap<object, SheetPart>;
  readonly texts: WeakMap<object, readonly string[]>;
}

export function newReadingCache(): ReadingCache {
  return { sheets: new WeakMap(), texts: new WeakMap() };
}

/** A package understood as a workbook, at one moment. */
export class Book {
  private formats: DateFormats | null = null;

  private constructor(
    readonly pack: Package,
    readonly workbook: WorkbookPart,
    private readonly cache: ReadingCache,
  ) {}

  static async load(from: Package, cache: ReadingCache): Promise<Book> {
    return new Book(from, await readWorkbookPart(from), cache);
  }

  /** The same workbook read again from a changed package. */
  reload(from: Package): Promise<Book> {
    return Book.load(from, this.cache);
  }

  async info(): Promise<WorkbookInfo> {
    const sheets: SheetInfo[] = [];
    for (const entry of this.workbook.sheets) sheets.push(await this.sheetInfo(entry));
    const { date1904, structureProtected } = this.workbook;
    return { sheets, date1904, structureProtected, readOnly: false };
  }

  async grid(name: string): Promise<Grid> {
    const entry = this.worksheet(name);
    const { scan } = await this.sheetPart(entry);
    this.formats ??= readDateFormats(await this.styles());
    const shift = this.workbook.date1904 ? -SHIFT_1904 : 0;
    return new SheetGrid(entry.name, scan, await this.sharedTexts(), this.formats, shift);
  }

  /** The entry of a worksheet by its name; letters' case does not matter, as in Excel. */
  worksheet(name: string): SheetEntry {
    const { sheets } = this.workbook;
    const entry =
      sheets.find((sheet) => sheet.name === name) ??
      sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (!entry?.isWorksheet) throw new WorkbookError("no-such-sheet", { sheet: name });
    return entry;
  }

  async sheetPart(entry: SheetEntry): Promise<SheetPart> {
    const content = entry.part === null ? null : this.pack.content(entry.part);
    if (entry.part === null || !content) {
      throw new WorkbookError("damaged-part", { sheet: entry.name, part: entry.relationshipId });
    }
    const known = this.cache.sheets.get(content);
    if (known) return known;
    const bytes = (await this.pack.bytes(entry.part)) ?? new Uint8Array(0);
    const sheet = readSheetPart(entry.part, bytes, this.pack.limits);
    this.cache.sheets.set(content, sheet);
    return sheet;
  }

  /** The name of the part that one of the workbook's relationships of this kind leads to. */
  relatedPart(kind: string): string | null {
    const found = this.workbook.relationships.find((one) => one.kind === kind && !one.isExternal);
    return found && this.pack.has(found.target) ? found.target : null;
  }

  async styles(): Promise<XmlPart | null> {
    const part = this.relatedPart("styles");
    return part === null ? null : this.pack.xml(part);
  }

  async sharedTexts(): Promise<readonly string[]> {
    const part = this.relatedPart("sharedStrings");
    const content = part === null ? null : this.pack.content(part);
    if (part === null || !content) return [];
    const known = this.cache.texts.get(content);
    if (known) return known;
    const bytes = (await this.pack.bytes(part)) ?? new Uint8Array(0);
    const texts = readSharedTexts(part, bytes, this.pack.limits);
    this.cache.texts.set(content, texts);
    return texts;
  }

  private async sheetInfo(entry: SheetEntry): Promise<SheetInfo> {
    const { name, index, visibility, isWorksheet } = entry;
    const place = { name, index, visibility, isWorksheet };
    if (!isWorksheet) {
      return { ...place, isProtected: false, merges: [], hiddenRows: [], lastUsedColumn: 0 };
    }
    const { scan, merges, isProtected } = await this.sheetPart(entry);
    const hiddenRows = [...new Set(scan.hiddenRows)].sort((a, b) => a - b);
    return { ...place, isProtected, merges, hiddenRows, lastUsedColumn: scan.lastColumn };
  }
}
