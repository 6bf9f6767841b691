import type { EngineSlot } from "./engine/engine-slot";
import type { PaneHost } from "./host";
import type { PaneStore } from "./store/store";

/** What actions work with. Tests give their own. */
export interface PaneServices {
  readonly host: PaneHost;
  readonly engine: EngineSlot;
  readonly store: PaneStore;
}
