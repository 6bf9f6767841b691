import { runBatch, References } from "./batch";
import type { Book } from "./book";
import { DELAY_FOR_CELL_EDIT, type Batch, type BatchResponse, type EventEntry } from "./protocol";
import { byteLength, type Traffic } from "./traffic";

/** As much of a window as the channel needs: the frame that the add-in's page sits in. */
export interface ParentWindow {
  readonly location: { readonly origin: string };
  addEventListener(type: "message", listener: (event: MessageLike) => void, capture: boolean): void;
}

export interface MessageLike {
  readonly data: unknown;
  readonly origin: string;
  readonly source: unknown;
  stopImmediatePropagation(): void;
}

interface MessageTarget {
  postMessage(data: string, origin: string): void;
}

/** A message from the client, as far as it is looked at. */
interface Incoming {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _actionType: number;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin: string;
  readonly _data: {
    readonly ArrayData?: readonly unknown[];
    readonly DdaMethod?: { readonly DispatchId?: number };
  } | null;
}

/** Requirement sets that the host says it has, by name. */
export type RequirementSets = Readonly<Record<string, string>>;

export const ALL_SETS: RequirementSets = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  DialogApi: "1.2",
  RibbonApi: "1.2",
  CustomXmlParts: "1.1",
  DocumentEvents: "1.1",
  Settings: "1.1",
  RichApiRuntime: "1.2",
  DelayForCellEdit: "1.1",
};

export interface ChannelOptions {
  readonly conversation: string;
  readonly appId: string;
  readonly locale: string;
  readonly requirementSets: RequirementSets;
}

const EXECUTE_RICH_API = 93;
const REQUEST_TOO_LARGE = 5103;
const RESPONSE_TOO_LARGE = 5104;
const UNSUPPORTED = 5001;
const EXCEL = 16;

/** Answers the add-in's messages as the frame of Excel on the web does. */
export class Channel {
  private readonly references = new References();
  private readonly registrations = new Map<string, (data: unknown) => void>();
  private readonly waiting: (() => void)[] = [];
  private events: EventEntry[] = [];
  private busy = false;
  private isEditing = false;

  constructor(
    private readonly window: ParentWindow,
    private readonly book: Book,
    private readonly traffic: Traffic,
    private readonly options: ChannelOptions,
  ) {
    window.addEventListener("message", (event) => this.receive(event), true);
    book.onEvent = (entry): void => {
      this.events.push(entry);
      if (!this.busy) this.pushEvents();
    };
  }

  /** Objects that the client still keeps: those that it forgot to release. */
  get keptReferences(): number {
    return this.references.count;
  }

  /** Says that the user is editing a cell, or has finished: then what waited goes on. */
  setEditing(isEditing: boolean): void {
    this.isEditing = isEditing;
    if (isEditing) return;
    for (const next of this.waiting.splice(0)) next();
  }

  private receive(event: MessageLike): void {
    const message = parseMessage(event.data);
    if (message?._messageType !== 0 || message._conversationId !== this.options.conversation)
      return;
    event.stopImmediatePropagation();
    const reply = this.replyTo(message, event);
    if (message._actionType === 1) {
      this.registrations.set(message._actionName, (data) => reply(data, 1));
      reply({ Error: 0 });
      return;
    }
    if (message._actionType === 2) {
      this.registrations.delete(message._actionName);
      reply({ Error: 0 });
      return;
    }
    this.answer(message, reply);
  }

  private answer(message: Incoming, reply: Reply): void {
    switch (message._actionName) {
      case "ContextActivationManager_getAppContextAsync":
        reply(this.appContext());
        return;
      case "executeMethod":
        if (message._data?.DdaMethod?.DispatchId === EXECUTE_RICH_API) {
          this.execute(message._data.ArrayData ?? [], reply);
        } else reply({ Error: UNSUPPORTED, Version: 1 });
        return;
      default:
        reply(null);
    }
  }

  private execute(data: readonly unknown[], reply: Reply): void {
    const body = typeof data[4] === "string" ? data[4] : "{}";
    // Office's own services, asked unbidden when the page starts: nothing of the workbook.
    if (data[0] === "WacPartition") {
      reply(success(noOperations(parseBatch(body))));
      return;
    }
    const flags = typeof data[6] === "number" ? data[6] : 0;
    if (this.isEditing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        reply(success(failed("InvalidOperationInCellEditMode")));
        return;
      }
      this.waiting.push(() => this.executeNow(body, reply));
      return;
    }
    if (this.traffic.delay > 0) setTimeout(() => this.executeNow(body, reply), this.traffic.delay);
    else this.executeNow(body, reply);
  }

  private executeNow(body: string, reply: Reply): void {
    const { sync, failure } = this.traffic.begin();
    const requestBytes = byteLength(body);
    const finish = (text: string, answer: unknown): void => {
      this.traffic.end({ sync, requestBytes, responseBytes: byteLength(text), body });
      reply(answer);
      this.pushEvents();
    };
    if (requestBytes > this.traffic.requestLimit) {
      finish("", { Error: REQUEST_TOO_LARGE, Version: 1 });
      return;
    }
    if (failure?.when === "before") {
      const text = JSON.stringify(failed(failure.code));
      finish(text, successText(text));
      return;
    }
    const stopAt =
      typeof failure?.when === "object" ? { ...failure.when, code: failure.code } : null;
    this.busy = true;
    const answered = runBatch(this.book, this.references, parseBatch(body), stopAt);
    this.busy = false;
    const response = failure?.when === "after" ? failed(failure.code) : answered;
    const text = JSON.stringify(response);
    const isTooLarge = byteLength(text) > this.traffic.responseLimit;
    finish(text, isTooLarge ? { Error: RESPONSE_TOO_LARGE, Version: 1 } : successText(text));
  }

  private pushEvents(): void {
    const push = this.registrations.get("richApiMessage");
    if (this.events.length === 0) return;
    const entries = this.events;
    this.events = [];
    push?.({ ArrayData: entries });
  }

  private replyTo(message: Incoming, event: MessageLike): Reply {
    const target = isTarget(event.source) ? event.source : null;
    const origin = event.origin && event.origin !== "null" ? event.origin : message._origin;
    return (data, responseType = 0) => {
      const text = JSON.stringify({
        _messageType: 1,
        _actionName: message._actionName,
        _conversationId: this.options.conversation,
        _correlationId: message._correlationId,
        _origin: this.window.location.origin,
        _data: data,
        _errorCode: 0,
        _responseType: responseType,
        _serializerVersion: 1,
      });
      target?.postMessage(text, origin);
    };
  }

  private appContext(): unknown {
    const { appId, locale, requirementSets } = this.options;
    return {
      _id: appId,
      _appName: EXCEL,
      _appVersion: "16.00",
      _appMinorVersion: 0,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: "https://stand-in.invalid/名册.xlsx",
      _clientMode: 1,
      _settings: [],
      _reason: 1,
      _osfControlType: 1,
      _eToken: "",
      _correlationId: "00000000-0000-0000-0000-000000000000",
      _appInstanceId: appId,
      _requirementMatrix: JSON.stringify(requirementSets),
      _hostFullVersion: "16.0.18227.41006",
      _clientWindowHeight: 800,
      _clientWindowWidth: 350,
      _addinName: "",
      _appDomains: [],
      _featureGates: {},
      _initialDisplayMode: 2,
    };
  }
}

type Reply = (data: unknown, responseType?: 0 | 1) => void;

function isTarget(value: unknown): value is MessageTarget {
  return typeof value === "object" && value !== null && "postMessage" in value;
}

function parseMessage(data: unknown): Incoming | null {
  if (typeof data !== "string" || !data.startsWith("{")) return null;
  return JSON.parse(data) as Incoming;
}

function parseBatch(body: string): Batch {
  return JSON.parse(body) as Batch;
}

function failed(code: string): BatchResponse {
  const Error = { Code: code, Message: code, Location: "", ActionIndex: 0, HttpStatusCode: 400 };
  return { Results: [], Error };
}

function noOperations({ Actions }: Batch): BatchResponse {
  return { Results: Actions.map(({ Id }) => ({ ActionId: Id, Value: null })) };
}

function success(response: BatchResponse): unknown {
  return successText(JSON.stringify(response));
}

function successText(text: string): unknown {
  return { Error: 0, Version: 1, Data: [200, ["Content-Type", "application/json"], text] };
}
