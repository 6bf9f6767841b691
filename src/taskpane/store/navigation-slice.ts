import type { StateCreator } from "zustand/vanilla";
import type { CommandNotice } from "../../app/command-notice";

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
  /** What a ribbon command without a pane has to say. */
  readonly commandNotice: CommandNotice | null;
  /** The report that the pane was opened for; whoever shows it takes it back with null. */
  readonly askedReport: "biweekly" | null;
  show(view: ViewId): void;
  open(panel: Panel): void;
  closePanel(): void;
  askForReport(report: "biweekly" | null): void;
  tell(notice: CommandNotice | null): void;
}

export const navigationSlice: StateCreator<NavigationSlice, [], [], NavigationSlice> = (set) => ({
  view: "check",
  panel: null,
  commandNotice: null,
  askedReport: null,
  show: (view) => set({ view, panel: null }),
  open: (panel) => set({ panel }),
  closePanel: () => set({ panel: null }),
  askForReport: (askedReport) => set({ askedReport }),
  tell: (commandNotice) => set({ commandNotice }),
});
