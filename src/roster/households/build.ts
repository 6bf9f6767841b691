import { isBlankCell, squeezed, textOfCell } from "../cell-text";
import type { Section } from "../detect/sections";
import type { Field } from "../fields";
import { HouseholdEntry, type JoinedRows, type MemberPlace } from "../household";
import type { Layout } from "../layout";
import { placeIn } from "../place-words";
import { groupRows, type RowGroup } from "./grouping";
import { alsoInRosters } from "./registers";
import type { Scheme } from "../types";
import { readAidType, readArea, type AidType } from "../values";
import { isSomebody, keepsHeadsApart, membersAcrossRow, membersInRows } from "./members";

/** One household of a table, before it is joined to another's rows and given its id. */
export interface HouseholdDraft {
  readonly layout: Layout;
  readonly rows: readonly number[];
  readonly members: readonly MemberPlace[];
  readonly membersListed: boolean;
  readonly town: string | null;
  readonly village: string | null;
  readonly joined: readonly JoinedRows[];
}

/** A table's layout with its data rows, and the lines between them that name a village. */
export interface TableRows {
  readonly layout: Layout;
  readonly rows: readonly number[];
  readonly sections: readonly Section[];
}

/** Groups a table's rows into households, by what one row of it stands for. */
export function draftHouseholds({ layout, rows, sections }: TableRows): readonly HouseholdDraft[] {
  const { role } = layout.table;
  const groups = role === "household" ? householdRows(layout, rows) : groupRows(layout, rows);
  const across = layout.members > 0;
  const places = placesOf(layout, groups, sections);
  const headApart = role !== "household" && keepsHeadsApart(layout, groups);
  const listed = across || (role !== "household" && listsMembers(layout, groups));
  return groups.map((group, index) => ({
    layout,
    rows: group.rows,
    members: across
      ? group.rows.flatMap((row) => membersAcrossRow(layout, row))
      : role === "household"
        ? headOf(layout, group)
        : membersInRows(layout, group, headApart),
    membersListed: listed,
    town: places.town(index),
    village: places.village(index),
    joined: [],
  }));
}

/** What a row of a household has, besides somebody's name; a row without any goes on with the one above. */
const OF_ITS_OWN: readonly Field[] = ["household_id", "cert_no", "seq_no", "household_size"];

/** Each row a household of its own; a row with neither names nor numbers goes with the household above it. */
function householdRows(layout: Layout, rows: readonly number[]): readonly RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    const begins =
      isSomebody(layout, row, 0) ||
      OF_ITS_OWN.some((field) => !isBlankCell(layout.raw(row, field))) ||
      membersAcrossRow(layout, row).length > 0;
    if (!begins && last !== undefined) last.rows.push(row);
    else groups.push({ rows: [row], headRow: row, key: null });
  }
  return groups;
}

/** The head of a row that stands for a household, also where nobody wrote who he is. */
function headOf(layout: Layout, group: RowGroup): readonly MemberPlace[] {
  const row = group.rows[0];
  return row === undefined ? [] : [{ layout, row, member: 0, isHead: true }];
}

/** Whether every member has a row: relations are given, or households have several rows. */
function listsMembers(layout: Layout, groups: readonly RowGroup[]): boolean {
  return layout.has("relation") || groups.some((group) => group.rows.length > 1);
}

interface Places {
  readonly town: (index: number) => string | null;
  readonly village: (index: number) => string | null;
}

/** Township and village of each household: its own cells, else the line above it, else what stands above the table. */
function placesOf(
  layout: Layout,
  groups: readonly RowGroup[],
  sections: readonly Section[],
): Places {
  const { title, unitLine, sheet } = layout.table;
  const said = [unitLine, title, sheet].map((text) => placeIn(text ?? ""));
  const town = said.find((place) => place.town !== null)?.town ?? null;
  const village = said.find((place) => place.village !== null)?.village ?? null;
  const towns = carried(layout, groups, "region_town");
  const villages = carried(layout, groups, "region_village");
  const sectionOf = (index: number): Section | null =>
    sectionAbove(sections, groups[index]?.rows[0] ?? 0);
  return {
    town: (index) => towns[index] ?? sectionOf(index)?.town ?? town,
    village: (index) => villages[index] ?? sectionOf(index)?.village ?? village,
  };
}

/** The last line above a row, by halving: a county has thousands of them. */
function sectionAbove(sections: readonly Section[], row: number): Section | null {
  let low = 0;
  let high = sections.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sections[middle]?.row ?? row) < row) low = middle + 1;
    else high = middle;
  }
  return sections[low - 1] ?? null;
}

/**
 * A place column may say its place once for many households (merged downwards, or left blank under
 * the first): then it is carried down.
 */
function carried(
  layout: Layout,
  groups: readonly RowGroup[],
  field: Field,
): readonly (string | null)[] {
  const column = layout.column(field);
  if (column === null) return [];
  const texts = groups.map(({ rows }) => {
    const row = rows.find((one) => !isBlankCell(layout.value(one, column)));
    return row === undefined ? null : textOfCell(layout.value(row, column));
  });
  const filled = texts.filter((text) => text !== null).length;
  if (texts[0] === null || filled >= texts.length * 0.5) return texts;
  let last: string | null = null;
  return texts.map((text) => (last = text ?? last));
}

/** Kinds of aid as cells name them, and the rosters that they belong to. */
const SCHEME_OF_AID: Readonly<Record<AidType["scheme"], Scheme | null>> = {
  dibao: "dibao",
  tekun: "tekun",
  marginal: "marginal",
  orphan: "children",
  temporary: "temporary-relief",
  "rigid-spending": null,
  none: null,
};

/** Makes households from their drafts, each with an id that is unique among them. */
export function madeHouseholds(drafts: readonly HouseholdDraft[]): readonly HouseholdEntry[] {
  const ids = new HouseholdIds();
  const idOf = new Map(drafts.map((draft) => [draft, ids.idOf(draft)] as const));
  const twins = alsoInRosters(drafts);
  return drafts.map((draft) => {
    const twin = twins.get(draft);
    return household(draft, idOf.get(draft) ?? "", (twin && idOf.get(twin)) ?? null);
  });
}

function household(draft: HouseholdDraft, id: string, countedAs: string | null): HouseholdEntry {
  const { layout, rows, joined } = draft;
  const aid = readAidType(firstText(layout, rows, "aid_type")).value;
  const hukou = readArea(firstText(layout, rows, "hukou_type")).value;
  return new HouseholdEntry(layout, {
    id,
    countedAs,
    rows,
    members: draft.members,
    joined,
    membersListed: draft.membersListed,
    scheme: aid === null ? layout.table.scheme : SCHEME_OF_AID[aid.scheme],
    area: aid?.area ?? layout.table.area ?? hukou ?? layout.run.area,
    town: draft.town,
    village: draft.village,
  });
}

/** Gives households ids that are unique in the run. */
class HouseholdIds {
  private readonly taken = new Set<string>();

  /** Household number, else the head's ID, else certificate number, else the place. */
  idOf({ layout, rows, members }: HouseholdDraft): string {
    const first = rows[0] ?? layout.table.firstRow;
    const head = members.find(({ isHead }) => isHead);
    const ofHead =
      head === undefined ? "" : squeezed(head.layout.raw(head.row, "id_card", head.member));
    const wanted =
      firstText(layout, rows, "household_id").replace(/ /g, "") ||
      firstText(layout, rows, "head_id").replace(/ /g, "") ||
      ofHead ||
      firstText(layout, rows, "cert_no").replace(/ /g, "");
    const place = `${layout.table.sheet}!${first}`;
    const tries =
      wanted === "" ? [place] : [wanted, `${wanted}@${layout.table.sheet}`, `${wanted}@${place}`];
    const id = tries.find((one) => !this.taken.has(one)) ?? `${place}@${layout.table.id}`;
    this.taken.add(id);
    return id;
  }
}

function firstText(layout: Layout, rows: readonly number[], field: Field): string {
  const column = layout.column(field);
  if (column === null) return "";
  for (const row of rows) {
    const text = textOfCell(layout.value(row, column));
    if (text !== null) return text;
  }
  return "";
}
