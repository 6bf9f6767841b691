import type { CalendarDate } from "../calendar";
import type { Workbook } from "../workbook/port";
import type { Selection } from "../workbook/selection";
import type { PolicyChoice } from "./engine/contract";
import type { Outcome } from "./outcome";

/** How things look around the pane. */
export type Appearance = "light" | "dark" | "contrast";

/** The workbook that the pane stands beside. */
export interface HostedWorkbook {
  readonly workbook: Workbook;
  /** Its name as the officer knows it. */
  readonly file: string;
}

/** Who starts the pane, and what it lets the pane do. */
export interface PaneHost {
  readonly kind: "excel" | "workbench";
  /** The workbook now: another one may have been opened since. */
  current(): HostedWorkbook;
  readonly selection: Selection;
  /**
   * Opens a sample roster and gives the policy that fits it, or null where it opens in a window of
   * its own, with a pane of its own. Null where there is no way to open one.
   */
  readonly openSample: (() => Promise<Outcome<PolicyChoice | null>>) | null;
  /** The look of the application around the pane, or null to follow the system. */
  readonly appearance: () => Appearance | null;
  /** The policy that fits what is open, where the host knows; else what was last chosen. */
  readonly policy?: PolicyChoice;
  /** Prefix of what is kept in local storage. */
  readonly storagePrefix: string;
  readonly today: () => CalendarDate;
  /** Told when another workbook was opened: results of the one before no longer hold. */
  onWorkbookChange(listener: () => void): () => void;
}
