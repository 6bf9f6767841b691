import { proxy, releaseProxy, wrap, type Remote } from "comlink";
import type { CheckService, Engine } from "./contract";
import type { RunningEngine } from "./engine-slot";

/**
 * An engine in a worker of its own; `start` is given by the entry, which alone knows where the
 * worker's file is.
 */
export function remoteEngine(start: () => Worker): RunningEngine {
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
    // Faults of a call come back with its answer: this is a worker without its code, or without memory.
    broke: new Promise((resolve) => worker.addEventListener("error", () => resolve())),
    stop() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
