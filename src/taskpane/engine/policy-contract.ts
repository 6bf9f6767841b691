/** 政策: packs, their parameters as they stand on a day, and the workbook's own 政策参数 sheet. */
import type { CalendarDate } from "../../calendar";
import type { Area as PolicyArea, Standing } from "../../policy/types";
import type { CellAddress } from "../../workbook/cells";
import type { PackedRows } from "../../workbook/packed-grid";
import type { SheetDescription } from "../../workbook/sheets";
import type { Outcome, Sentence } from "../outcome";
import type { Language } from "./contract";

/** The pack, the day it is seen from, and the area where the roster does not say. */
export interface PolicyChoice {
  readonly pack: string;
  readonly asOf: CalendarDate;
  readonly area: PolicyArea | null;
  /** The 政策参数 sheet of the workbook whose values are laid over the pack; none where left out. */
  readonly sheet?: string | null;
}

export interface PackView {
  readonly id: string;
  readonly title: Sentence;
  /** First day with a dibao standard; null where the county fills in its own. */
  readonly earliest: CalendarDate | null;
  /** Last day on which some standard of the pack itself holds; null where it has no end. */
  readonly latest: CalendarDate | null;
}

/** How a parameter stands on the day: as `Parameter` of the policy says it. */
export type ParameterState = "set" | "unset" | "lapsed" | "not-yet";

/** One dated value. */
export interface DatedValue {
  /** Days as ISO text; null where it always held, or still holds. */
  readonly from: string | null;
  readonly until: string | null;
  readonly value: string;
  readonly standing: string | null;
  readonly isNow: boolean;
}

/** One parameter, for one of its scopes where it has any. */
export interface ParameterView {
  /** Unique in a view. */
  readonly key: string;
  readonly code: string;
  readonly title: string;
  /** The scope's name; null where it has none. */
  readonly scope: string | null;
  readonly help: string;
  readonly state: ParameterState;
  /** The value with its unit, in words; says that there is none where that is so. */
  readonly value: string;
  readonly standing: Standing | null;
  readonly standingName: string | null;
  /** A default or an average: to be confirmed by the county. */
  readonly isToConfirm: boolean;
  /** Document, number and clause. */
  readonly source: string | null;
  /** The words of the document. */
  readonly quote: string | null;
  readonly note: string | null;
  /** All dated values in their order, where there are several. */
  readonly history: readonly DatedValue[];
  /** Checks that cannot run without it, by name. */
  readonly rules: readonly string[];
  /** Households of the last check that cannot be judged for want of it. */
  readonly households: number;
  /** Its row of the workbook's own sheet. */
  readonly place: CellAddress | null;
}

export interface SubjectView {
  readonly id: string;
  readonly title: string;
  readonly parameters: readonly ParameterView[];
}

export interface PolicyView {
  readonly title: Sentence;
  readonly regime: string;
  /** Documents of the pack, as offices cite them. */
  readonly documents: readonly string[];
  readonly subjects: readonly SubjectView[];
}

/** A sheet of ours as it stands in the workbook. */
export interface SheetRows {
  readonly sheet: string;
  readonly date1904: boolean;
  readonly pieces: readonly PackedRows[];
}

/** A cell of the sheet that cannot be used, and why. */
export interface SheetProblemView {
  readonly place: CellAddress;
  readonly placeName: string;
  readonly text: Sentence;
}

export type SheetReadingView =
  | {
      readonly ok: true;
      /** Values that differ from the pack's. */
      readonly own: number;
    }
  | { readonly ok: false; readonly problems: readonly SheetProblemView[] };

export interface PolicyService {
  packs(): Promise<readonly PackView[]>;
  /** Every parameter as it stands on the choice's day. */
  parameters(choice: PolicyChoice, language: Language): Promise<Outcome<PolicyView>>;
  /** Reads a 政策参数 sheet over the choice's pack, and keeps it for whoever asks for that sheet next. */
  readSheet(rows: SheetRows, choice: PolicyChoice): Promise<Outcome<SheetReadingView>>;
  /** The 政策参数 sheet of the choice's pack, to be written and filled in. */
  sheet(choice: PolicyChoice): Promise<Outcome<SheetDescription>>;
}
