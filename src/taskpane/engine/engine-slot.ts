import type { Engine } from "./contract";

/** An engine that was started. */
export interface RunningEngine {
  readonly engine: Engine;
  /** Ends it, whatever it is doing. What it knew is gone. */
  stop(): void;
  /** Settles if it ends by itself: its code could not be fetched, or failed. Absent: it never does. */
  readonly broke?: Promise<void>;
}

/** Holds the engine in use: stopping it puts a fresh one in its place, and ends what was waiting for it. */
export interface EngineSlot {
  /** The engine now. */
  current(): Engine;
  /** Ends the engine and whatever it is doing. */
  stop(): void;
  /** Settles when the engine that is now in use is stopped, or ends by itself. */
  stopped(): Promise<void>;
  /** Calls `listener` whenever an engine ended by itself, until the function given back is called. */
  onBreak(listener: () => void): () => void;
}

/** @param start makes an engine. */
export function engineSlot(start: () => RunningEngine): EngineSlot {
  let running: RunningEngine | null = null;
  let tell: () => void = () => undefined;
  let ended = new Promise<void>((resolve) => (tell = resolve));
  const listeners = new Set<() => void>();
  const end = (): void => {
    running?.stop();
    running = null;
    tell();
    ended = new Promise<void>((resolve) => (tell = resolve));
  };
  const begin = (): RunningEngine => {
    const begun = start();
    running = begun;
    void begun.broke?.then(() => {
      if (running !== begun) return;
      // The next one is started when it is asked for: where the server is gone, it would break too.
      end();
      for (const listener of listeners) listener();
    });
    return begun;
  };
  begin();
  return {
    current: () => (running ?? begin()).engine,
    stop() {
      end();
      begin();
    },
    stopped: () => ended,
    onBreak(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
