import type { Check, NewDecisions } from "../../app";
import type { FindingGroup } from "../../app";
import type { Decision } from "../../reports";
import type { Grid } from "../../workbook/grid";
import type { Additions } from "../../workbook/port";
import type { Snapshot } from "./snapshot";

/** What the services of one engine share: the workbook as fed, and the last check of it. */
export interface Session {
  /** The newest reading. */
  snapshot: Snapshot | null;
  /** The first rows of its sheets, while the others are still read. */
  firstRows: Snapshot | null;
  /** The last check, made from a reading that may be older than `snapshot`. */
  done: Check | null;
  /** Decided since that check and not yet written, by finding id. */
  readonly decided: Map<string, Decision | null>;
  groups: readonly FindingGroup[];
  plan: Additions | null;
  /** The workbook's 政策参数 sheet as it was seen last. */
  parameters: ParametersGrid | null;
}

/** A 政策参数 sheet as it stood at one reading. */
export interface ParametersGrid {
  readonly grid: Grid;
  readonly date1904: boolean;
}

export function newSession(): Session {
  return {
    snapshot: null,
    firstRows: null,
    done: null,
    decided: new Map(),
    groups: [],
    plan: null,
    parameters: null,
  };
}

/** What was decided, as the app wants it. */
export function newDecisions(session: Session): NewDecisions {
  return session.decided;
}
