/**
 * The batch protocol that the Office.js client speaks with its host: the part of it that the
 * stand-in answers. Requests were captured from the library; nothing was compared with a real Excel.
 */

/** How an object is reached from another. */
export const PathType = {
  Root: 1,
  Service: 2,
  Method: 3,
  Property: 4,
  Indexer: 5,
  Reference: 6,
  Null: 7,
} as const;

/** What is done to an object. */
export const ActionType = {
  Instantiate: 1,
  Query: 2,
  Method: 3,
  SetProperty: 4,
  Trace: 5,
  EnsureUnchanged: 8,
  Update: 9,
} as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[] | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface BatchError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface BatchResponse {
  readonly Results: readonly ActionResult[];
  readonly TraceIds?: readonly number[];
  readonly Error?: BatchError;
}

/** The flag of a request that waits until the user has finished editing a cell. */
export const DELAY_FOR_CELL_EDIT = 64;

/** Numbers of events in a push to the client. */
export const EventNumber = { Changed: 10, Activated: 11, SelectionChanged: 14 } as const;

/** An event as it is pushed: category, number, target, message as JSON, sequence. */
export type EventEntry = readonly [number, number, string, string, number];
export const EVENT_CATEGORY = 65536;
