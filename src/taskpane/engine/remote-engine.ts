import { proxy, releaseProxy, wrap, type Remote } from "comlink";
import type { CheckService, Engine } from "./contract";

/** An engine in a worker of its own. */
export interface RemoteEngine {
  readonly engine: Engine;
  /** Ends the worker, whatever it is doing. What it knew is gone. */
  stop(): void;
}

/** Starts a worker; `start` is given by the entry, which alone knows where the worker's file is. */
export function remoteEngine(start: () => Worker): RemoteEngine {
  const worker = start();
  const remote: Remote<Engine> = wrap<Engine>(worker);
  // Comlink answers a path of properties with one message; its types know of one level only.
  const engine = remote as unknown as Engine;
  const check: CheckService = {
    glance: (question) => engine.check.glance(question),
    run: (question, onProgress) => engine.check.run(question, proxy(onProgress)),
  };
  return {
    engine: {
      feed: engine.feed,
      check,
      findings: engine.findings,
      writing: engine.writing,
      policies: engine.policies,
      rows: engine.rows,
      rosters: engine.rosters,
      reports: engine.reports,
      sampling: engine.sampling,
    },
    stop() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
