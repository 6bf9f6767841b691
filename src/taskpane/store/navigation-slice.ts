import type { StateCreator } from "zustand/vanilla";

/** The views, in the order of the navigation. One that nobody registered is not shown. */
export const VIEW_IDS = [
  "check",
  "current-row",
  "write",
  "roster",
  "policy",
  "reports",
  "sampling",
  "settings",
] as const;
export type ViewId = (typeof VIEW_IDS)[number];

/** What may lie over the view. */
export type Panel = "table" | "policy" | "help";

export interface NavigationSlice {
  readonly view: ViewId;
  readonly panel: Panel | null;
  show(view: ViewId): void;
  open(panel: Panel): void;
  closePanel(): void;
}

export const navigationSlice: StateCreator<NavigationSlice, [], [], NavigationSlice> = (set) => ({
  view: "check",
  panel: null,
  show: (view) => set({ view, panel: null }),
  open: (panel) => set({ panel }),
  closePanel: () => set({ panel: null }),
});
