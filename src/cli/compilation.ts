import { setFlagsFromString } from "node:v8";

/** Releases of Node whose engine has been tried with the flag below. */
const KNOWN_RELEASES = /^v20\./;

/**
 * A check runs some hundred rules once over many rows: functions that are hot for a moment. By
 * default the engine inlines so much into each of them that compiling takes a third of all
 * processor time; a fifth of that inlining gives code as fast for less. An engine that is not known
 * is left as it is, for it would complain of a flag that it does not have.
 */
export function compileBriefly(): void {
  if (KNOWN_RELEASES.test(process.version)) {
    setFlagsFromString("--max-inlined-bytecode-size-cumulative=200");
  }
}
