/**
 * What the officers of a workbook chose, as one text that the workbook keeps: the policy, the colours
 * of marks, and what was corrected of its tables. Header hashes, field names, sheet names and rows
 * alone: nothing of a person.
 */
import { formatDate, parseIsoDate } from "../../calendar/format";
import type { CalendarDate } from "../../calendar";
import type { Area } from "../../policy/types";
import type { Palette } from "../engine/contract";
import {
  keptLayouts,
  readHeaders,
  readLayouts,
  type HeaderCorrection,
  type LayoutCorrection,
} from "./layout-corrections";

/** The policy of a workbook. */
export interface RememberedPolicy {
  readonly pack: string;
  /** Null is the day of the check. */
  readonly asOf: CalendarDate | null;
  readonly area: Area | null;
  /** The 政策参数 sheet in use. */
  readonly sheet: string | null;
}

export interface WorkbookMemory {
  readonly policy: RememberedPolicy | null;
  readonly palette: Palette | null;
  readonly layouts: readonly LayoutCorrection[];
  readonly headers: readonly HeaderCorrection[];
}

export const NO_MEMORY: WorkbookMemory = { policy: null, palette: null, layouts: [], headers: [] };

/** Goes up whenever an older program could misread the text. */
const VERSION = 1;

export function memoryText({ policy, palette, layouts, headers }: WorkbookMemory): string {
  return JSON.stringify({
    version: VERSION,
    policy: policy && { ...policy, asOf: policy.asOf && formatDate(policy.asOf) },
    palette,
    layouts: keptLayouts(layouts),
    headers,
  });
}

/**
 * What a workbook's text says: nothing for no text; null for one that is not ours or of a later
 * version, which is passed over as a whole. A part that cannot be used is passed over alone.
 */
export function readMemory(text: string | null): WorkbookMemory | null {
  if (text === null) return NO_MEMORY;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof kept !== "object" || kept === null) return null;
  if (Reflect.get(kept, "version") !== VERSION) return null;
  const palette: unknown = Reflect.get(kept, "palette");
  return {
    policy: readPolicy(Reflect.get(kept, "policy")),
    palette: PALETTES.find((one) => one === palette) ?? null,
    layouts: readLayouts(Reflect.get(kept, "layouts")),
    headers: readHeaders(Reflect.get(kept, "headers")),
  };
}

const PALETTES = ["safe", "office", "none"] as const;

function readPolicy(kept: unknown): RememberedPolicy | null {
  if (typeof kept !== "object" || kept === null) return null;
  const pack: unknown = Reflect.get(kept, "pack");
  if (typeof pack !== "string") return null;
  const asOf: unknown = Reflect.get(kept, "asOf");
  const area: unknown = Reflect.get(kept, "area");
  const sheet: unknown = Reflect.get(kept, "sheet");
  return {
    pack,
    asOf: typeof asOf === "string" ? parseIsoDate(asOf) : null,
    area: area === "rural" || area === "urban" ? area : null,
    sheet: typeof sheet === "string" ? sheet : null,
  };
}
