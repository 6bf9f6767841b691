import type { StateCreator } from "zustand/vanilla";
import type { FindingFilter, FindingGroupView, FindingView } from "../engine/contract";

/** Doubts of one page of the list. */
export const PAGE = 50;

export const NO_FILTER: FindingFilter = { levels: [], families: [], town: null, name: "" };

/** The list of doubts: its groups, the pages in sight, and the doubt that is open. */
export interface FindingSlice {
  readonly filter: FindingFilter;
  readonly groups: readonly FindingGroupView[];
  /** Keys of the groups that are open. */
  readonly opened: ReadonlySet<string>;
  /** Pages by number; of language and filter as they are now. */
  readonly pages: ReadonlyMap<number, readonly FindingView[]>;
  /** The open doubt, counted through all groups; null for none. */
  readonly selected: number | null;
  /** Decisions that are not in the workbook yet. */
  readonly unwritten: number;
  setFilter(filter: FindingFilter): void;
  listed(groups: readonly FindingGroupView[]): void;
  paged(page: number, findings: readonly FindingView[]): void;
  forgetPages(): void;
  toggleGroup(key: string): void;
  openGroup(key: string): void;
  select(index: number | null): void;
  decided(unwritten: number, view: FindingView): void;
  allWritten(): void;
}

export const findingSlice: StateCreator<FindingSlice, [], [], FindingSlice> = (set) => ({
  filter: NO_FILTER,
  groups: [],
  opened: new Set(),
  pages: new Map(),
  selected: null,
  unwritten: 0,
  setFilter: (filter) => set({ filter }),
  listed: (groups) =>
    set(({ opened }) => ({
      groups,
      pages: new Map(),
      selected: null,
      // One group at least lies open, so that the first doubt is in sight.
      opened: groups.some(({ key }) => opened.has(key))
        ? opened
        : new Set(groups.slice(0, 1).map(({ key }) => key)),
    })),
  paged: (page, findings) => set(({ pages }) => ({ pages: new Map(pages).set(page, findings) })),
  forgetPages: () => set({ pages: new Map() }),
  toggleGroup: (key) =>
    set(({ opened }) => {
      const next = new Set(opened);
      if (!next.delete(key)) next.add(key);
      return { opened: next, selected: null };
    }),
  openGroup: (key) =>
    set(({ opened }) => (opened.has(key) ? {} : { opened: new Set(opened).add(key) })),
  select: (selected) => set({ selected }),
  decided: (unwritten, view) =>
    set(({ pages }) => ({
      unwritten,
      pages: new Map(
        [...pages].map(([page, findings]) => [
          page,
          findings.map((one) => (one.id === view.id ? view : one)),
        ]),
      ),
    })),
  allWritten: () => set({ unwritten: 0 }),
});
