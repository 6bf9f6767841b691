import { ApiError } from "./api-error";
import { EVENT_CATEGORY, EventNumber, type EventEntry } from "./protocol";
import { ALL_COLUMNS, parseRect, rectName, shownSheetName, splitAddress, type Rect } from "./rect";
import { Sheet, shiftedRect } from "./sheet";
import type { Held } from "./typing";

/** A defined name of the workbook. */
export interface DefinedName {
  readonly name: string;
  /** Null once the sheet that it pointed at is gone. */
  target: { readonly sheet: Sheet; readonly rect: Rect } | null;
  visible: boolean;
}

export interface XmlPart {
  readonly id: string;
  xml: string;
}

export interface Selected {
  readonly sheet: Sheet;
  readonly rects: readonly Rect[];
}

/** A workbook in memory, with what Excel itself keeps beside it. */
export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  readonly xmlParts: XmlPart[] = [];
  readonly settings = new Map<string, unknown>();
  active: Sheet;
  selected: Selected;
  readOnly = false;
  structureProtected = false;
  date1904 = false;
  enableEvents = true;
  screenSuspended = false;
  /** What a formula gives; the stand-in does not calculate. */
  evaluate: (formula: string, sheet: Sheet) => Held = () => 0;
  /** Told every event that a client may have registered for. */
  onEvent: (entry: EventEntry) => void = () => undefined;
  private readonly subscriptions = new Map<string, number>();
  private sequence = 0;

  constructor(firstSheet = "Sheet1") {
    this.active = this.newSheet(firstSheet);
    this.selected = { sheet: this.active, rects: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
  }

  /** A sheet by its name or id. */
  find(key: unknown): Sheet | null {
    if (typeof key !== "string") return null;
    const wanted = key.toLowerCase();
    return this.sheets.find((one) => one.name.toLowerCase() === wanted || one.id === key) ?? null;
  }

  /** A sheet that must exist: for tests. */
  sheet(name: string): Sheet {
    const found = this.find(name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  newSheet(name: string): Sheet {
    this.refuseBadName(name, null);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    return sheet;
  }

  rename(sheet: Sheet, name: string): void {
    this.refuseBadName(name, sheet);
    sheet.name = name;
  }

  private refuseBadName(name: string, except: Sheet | null): void {
    const isBad = /[\\/?*[\]:]|^'|'$|^history$/i.test(name);
    if (name === "" || name.length > 31 || isBad) {
      throw new ApiError("InvalidArgument", "Worksheet.name");
    }
    const other = this.find(name);
    if (other && other !== except) throw new ApiError("ItemAlreadyExists", "Worksheet.name");
  }

  deleteSheet(sheet: Sheet): void {
    // Documented: a sheet that only a macro can show has to be shown, or hidden, first.
    if (sheet.visibility === "VeryHidden") {
      throw new ApiError("GeneralException", "Worksheet.delete");
    }
    const visible = this.sheets.filter((one) => one.visibility === "Visible");
    if (visible.length === 1 && visible[0] === sheet) {
      throw new ApiError("InvalidOperation", "Worksheet.delete");
    }
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const name of this.names) if (name.target?.sheet === sheet) name.target = null;
    if (this.active === sheet) {
      const next = this.sheets[0];
      if (next) this.active = next;
    }
  }

  /** An area of a sheet: the one named in the address, else the one given. */
  area(address: string, sheet: Sheet | null, location: string): { sheet: Sheet; rect: Rect } {
    const { sheet: named, rest } = splitAddress(address);
    const found = named === null ? sheet : this.find(named);
    if (!found) throw new ApiError("ItemNotFound", location);
    return { sheet: found, rect: parseRect(rest, location) };
  }

  nameFormula({ target }: DefinedName): string {
    if (!target) return "=#REF!";
    return `=${shownSheetName(target.sheet.name)}!${rectName(target.rect, true)}`;
  }

  addName(name: string, target: { sheet: Sheet; rect: Rect }): DefinedName {
    if (!/^[A-Za-z_\\\u4e00-\u9fff][\w.\\\u4e00-\u9fff]*$/.test(name)) {
      throw new ApiError("InvalidArgument", "NamedItemCollection.add");
    }
    if (this.names.some((one) => one.name.toLowerCase() === name.toLowerCase())) {
      throw new ApiError("ItemAlreadyExists", "NamedItemCollection.add");
    }
    const added: DefinedName = { name, target, visible: true };
    this.names.push(added);
    return added;
  }

  /** Inserts rows as a user would: names below follow. */
  insertRows(sheet: Sheet, at: number, count: number): void {
    sheet.insertRows(at, count);
    for (const one of this.names) {
      const { target } = one;
      if (target?.sheet !== sheet) continue;
      if (target.rect.columns === ALL_COLUMNS) continue;
      one.target = { sheet, rect: shiftedRect(target.rect, at, count) };
    }
  }

  select(sheet: Sheet, rects: readonly Rect[]): void {
    this.active = sheet;
    this.selected = { sheet, rects };
    const message = {
      address: rects.map((one) => rectName(one)).join(","),
      worksheetId: sheet.id,
    };
    this.emit(EventNumber.SelectionChanged, "SelectionChangedEvent", sheet, message);
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    this.active = sheet;
    this.selected = { sheet, rects: [{ row: 0, column: 0, rows: 1, columns: 1 }] };
    this.emit(EventNumber.Activated, "ActivatedEvent", sheet, { worksheetId: sheet.id });
  }

  changed(sheet: Sheet, area: Rect, source: "Local" | "Remote"): void {
    this.emit(EventNumber.Changed, "DataChangedEvent", sheet, {
      address: rectName(area),
      changeType: "RangeEdited",
      source,
      worksheetId: sheet.id,
    });
  }

  subscribe(target: string, event: string, by: 1 | -1): void {
    const key = `${target}|${event}`;
    this.subscriptions.set(key, (this.subscriptions.get(key) ?? 0) + by);
  }

  private emit(number: number, event: string, sheet: Sheet, message: unknown): void {
    if (!this.enableEvents) return;
    for (const target of [sheet.id, "Workbook"]) {
      if ((this.subscriptions.get(`${target}|${event}`) ?? 0) === 0) continue;
      this.onEvent([EVENT_CATEGORY, number, target, JSON.stringify(message), ++this.sequence]);
    }
  }

  newId(): string {
    const number = (++this.sequence).toString(16).toUpperCase().padStart(12, "0");
    return `{00000000-0000-4000-8000-${number}}`;
  }
}
