import { createRoot } from "react-dom/client";
import { engineSlot } from "./engine/engine-slot";
import { remoteEngine } from "./engine/remote-engine";
import type { PaneHost } from "./host";
import { Pane } from "./pane";
import type { PaneServices } from "./pane-services";
import { localCorrections } from "./store/corrections-storage";
import { localSettings } from "./store/settings-slice";
import { paneStore } from "./store/store";

/** Starts the pane in an element, with its engine in a worker. Gives its services to whoever stands beside it. */
export function startPane(element: HTMLElement, host: PaneHost): PaneServices {
  const engine = engineSlot(() =>
    remoteEngine(() => new Worker(new URL("./worker/engine.worker.ts", import.meta.url))),
  );
  const store = paneStore(localSettings(host.storagePrefix), localCorrections(host.storagePrefix));
  if (host.policy !== undefined) {
    const { pack, asOf, area } = host.policy;
    store.setState(({ settings }) => ({ settings: { ...settings, pack, asOf, area } }));
  }
  const services = { host, engine, store };
  createRoot(element).render(<Pane services={services} />);
  return services;
}
