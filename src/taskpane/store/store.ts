import { createStore, type StoreApi } from "zustand/vanilla";
import { checkSlice, type CheckSlice } from "./check-slice";
import { FORGETFUL_STORAGE, type CorrectionsStorage } from "./corrections-storage";
import { findingSlice, type FindingSlice } from "./finding-slice";
import { navigationSlice, type NavigationSlice } from "./navigation-slice";
import { policySlice, type PolicySlice } from "./policy-slice";
import { reportSlice, type ReportSlice } from "./report-slice";
import { rosterSlice, type RosterSlice } from "./roster-slice";
import { rowSlice, type RowSlice } from "./row-slice";
import { samplingSlice, type SamplingSlice } from "./sampling-slice";
import { settingsSlice, type SettingsSlice, type SettingsStorage } from "./settings-slice";
import { writingSlice, type WritingSlice } from "./writing-slice";

/** Everything that the pane shows, by subject. A new view adds a slice of its own. */
export type PaneState = SettingsSlice &
  NavigationSlice &
  CheckSlice &
  FindingSlice &
  WritingSlice &
  RowSlice &
  RosterSlice &
  PolicySlice &
  ReportSlice &
  SamplingSlice;
export type PaneStore = StoreApi<PaneState>;

export function paneStore(
  storage: SettingsStorage,
  corrections: CorrectionsStorage = FORGETFUL_STORAGE,
): PaneStore {
  return createStore<PaneState>()((...tools) => ({
    ...settingsSlice(storage)(...tools),
    ...navigationSlice(...tools),
    ...checkSlice(...tools),
    ...findingSlice(...tools),
    ...writingSlice(...tools),
    ...rowSlice(...tools),
    ...rosterSlice(corrections)(...tools),
    ...policySlice(...tools),
    ...reportSlice(...tools),
    ...samplingSlice(...tools),
  }));
}
