import { createStore, type StoreApi } from "zustand/vanilla";
import { checkSlice, type CheckSlice } from "./check-slice";
import { findingSlice, type FindingSlice } from "./finding-slice";
import { rowSlice, type RowSlice } from "./row-slice";
import { navigationSlice, type NavigationSlice } from "./navigation-slice";
import { settingsSlice, type SettingsSlice, type SettingsStorage } from "./settings-slice";
import { writingSlice, type WritingSlice } from "./writing-slice";

/** Everything that the pane shows, by subject. A new view adds a slice of its own. */
export type PaneState = SettingsSlice &
  NavigationSlice &
  CheckSlice &
  FindingSlice &
  WritingSlice &
  RowSlice;
export type PaneStore = StoreApi<PaneState>;

export function paneStore(storage: SettingsStorage): PaneStore {
  return createStore<PaneState>()((...tools) => ({
    ...settingsSlice(storage)(...tools),
    ...navigationSlice(...tools),
    ...checkSlice(...tools),
    ...findingSlice(...tools),
    ...writingSlice(...tools),
    ...rowSlice(...tools),
  }));
}
