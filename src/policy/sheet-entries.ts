/** Rows of a 政策参数 sheet compared with the pack that it was made from. */
import { addDays, compareDates, formatDate, type CalendarDate } from "../calendar";
import { formatSource } from "./describe";
import { rowGroups, type ParameterRow } from "./parameter-rows";
import type { SheetRow } from "./sheet-cells";
import { ownNote, sourceText } from "./sheet-columns";
import { keyOf, START } from "./timeline";
import type { ParameterEntry, PolicyPack, Source } from "./types";

/** Makes entries of rows: as the base has them where a row says the same, else the county's. */
export class EntryMaker {
  readonly #baseRows = new Map<string, ParameterRow>();
  readonly #sources = new Map<string, Source>();
  readonly #sheet: string;

  constructor(base: PolicyPack, sheet: string) {
    this.#sheet = sheet;
    for (const row of rowGroups(base).flatMap((group) => group.rows)) {
      this.#baseRows.set(rowKey(row.definition.code, row.scope, row.from ?? START), row);
      if (row.entry?.source) this.#sources.set(formatSource(row.entry.source), row.entry.source);
    }
  }

  /** The entries of one parameter and scope, whose rows stand in the order of their dates. */
  entries(group: readonly SheetRow[]): readonly ParameterEntry[] {
    return group
      .map((row, index) => {
        const next = group[index + 1];
        const until = next === undefined ? null : addDays(next.from, -1);
        const before = this.#baseRows.get(rowKey(row.definition.code, row.scope, row.from));
        return row.value === null
          ? this.#blank(row, until, before)
          : this.#valued(row, until, before);
      })
      .filter((entry) => entry !== null);
  }

  #valued(
    row: SheetRow,
    until: CalendarDate | null,
    before: ParameterRow | undefined,
  ): ParameterEntry {
    const entry = before?.entry ?? null;
    if (before === undefined || entry === null) return this.#county(row, until);
    const isSame =
      entry.value === row.value?.value &&
      entry.unit === row.value?.unit &&
      row.source === sourceText(before) &&
      !isLonger(until, entry.until);
    if (!isSame) return this.#county(row, until);
    return { ...entry, until, note: ownNote(row.definition, row.note) };
  }

  /**
   * A row without a value: what the base has there, where that is no value either; where the
   * officer says why, expressly unset by the county; else nothing.
   */
  #blank(
    row: SheetRow,
    until: CalendarDate | null,
    before: ParameterRow | undefined,
  ): ParameterEntry | null {
    const entry = before?.entry ?? null;
    const note = ownNote(row.definition, row.note);
    const isAsBefore =
      before !== undefined &&
      (entry === null || entry.value === null) &&
      row.source === sourceText(before) &&
      note === (entry?.note ?? null);
    if (isAsBefore) return entry;
    return row.source === "" && note === null ? null : this.#county(row, until);
  }

  #county(row: SheetRow, until: CalendarDate | null): ParameterEntry {
    return {
      code: row.definition.code,
      scope: row.scope,
      from: row.from,
      until,
      value: row.value?.value ?? null,
      unit: row.value?.unit ?? null,
      standing: "county",
      source:
        row.source === "" ? null : (this.#sources.get(row.source) ?? { document: row.source }),
      note: ownNote(row.definition, row.note),
      place: `${this.#sheet}!${row.row}`,
    };
  }
}

function rowKey(code: string, scope: string | null, from: CalendarDate): string {
  return `${keyOf({ code, scope })}\u0000${formatDate(from)}`;
}

/** Whether a value now holds beyond the day on which its document ends. */
function isLonger(until: CalendarDate | null, before: CalendarDate | null): boolean {
  if (before === null) return false;
  return until === null || compareDates(until, before) > 0;
}
