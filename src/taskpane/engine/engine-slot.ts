import type { Engine } from "./contract";

/** Holds the engine in use: stopping it puts a fresh one in its place, and ends what was waiting for it. */
export interface EngineSlot {
  /** The engine now. */
  current(): Engine;
  /** Ends the engine and whatever it is doing. */
  stop(): void;
  /** Settles when the engine that is now in use is stopped. */
  stopped(): Promise<void>;
}

/** @param start makes an engine, with a way to end it. */
export function engineSlot(start: () => { engine: Engine; stop: () => void }): EngineSlot {
  let running = start();
  let tell: () => void = () => undefined;
  let ended = new Promise<void>((resolve) => (tell = resolve));
  return {
    current: () => running.engine,
    stop() {
      running.stop();
      tell();
      ended = new Promise<void>((resolve) => (tell = resolve));
      running = start();
    },
    stopped: () => ended,
  };
}
