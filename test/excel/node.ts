/**
 * Runs the unmodified Office.js client in plain Node against the stand-in: a window of as few
 * members as the client asks for, and the stand-in as the frame around it.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createContext, Script, type Context } from "node:vm";
import type { Book } from "./book";
import { ALL_SETS, Channel, type MessageLike, type RequirementSets } from "./channel";
import { frameName, hostInfo } from "./frame-name";
import { Traffic } from "./traffic";

const ORIGIN = "https://localhost";
const SCRIPTS = `${ORIGIN}/officejs/`;

export interface NodeOptions {
  readonly locale?: string;
  readonly requirementSets?: RequirementSets;
}

/** Office.js, ready, in front of a workbook. */
export interface RunningOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly book: Book;
  readonly traffic: Traffic;
  readonly channel: Channel;
}

/** Starts the client in front of a workbook. It takes about half a second the first time. */
export async function startOffice(book: Book, options: NodeOptions = {}): Promise<RunningOffice> {
  const { locale = "zh-CN", requirementSets = ALL_SETS } = options;
  const channelOptions = { conversation: "c1", appId: "app1", locale, requirementSets };
  const traffic = new Traffic();
  const { window, context } = shimWindow(locale, frameName(channelOptions, ORIGIN));
  const channel = new Channel(window, book, traffic, channelOptions);
  runScript("office.js", context);
  const office = context["Office"] as typeof Office;
  await office.onReady();
  traffic.reset();
  return { Excel: context["Excel"] as typeof Excel, Office: office, book, traffic, channel };
}

/** Makes `Excel` and `Office` the global ones, as in a page, for code that names them. */
export function useGlobally({ Excel: excel, Office: office }: RunningOffice): void {
  Object.assign(globalThis, { Excel: excel, Office: office });
}

const compiled = new Map<string, Script>();

function runScript(file: string, context: Context): void {
  const folder = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const path = join(folder, file);
  const script = compiled.get(path) ?? new Script(readFileSync(path, "utf8"), { filename: path });
  compiled.set(path, script);
  script.runInContext(context);
}

type Listener = (event: MessageLike) => void;

interface ShimWindow {
  readonly location: { readonly origin: string };
  addEventListener(type: string, listener: Listener, capture?: boolean): void;
}

function shimWindow(locale: string, name: string): { window: ShimWindow; context: Context } {
  const listeners: Listener[] = [];
  const location = {
    href: `${ORIGIN}/taskpane.html`,
    protocol: "https:",
    hostname: "localhost",
    host: "localhost",
    origin: ORIGIN,
    search: `?_host_Info=${hostInfo(locale)}`,
    hash: "",
    pathname: "/taskpane.html",
  };
  const window: Record<string, unknown> & ShimWindow = {
    console,
    setTimeout: (action: () => void, delay?: number) => setTimeout(action, delay).unref(),
    clearTimeout,
    setInterval: (action: () => void, delay?: number) => setInterval(action, delay).unref(),
    clearInterval,
    performance,
    URL,
    name,
    location,
    navigator: { userAgent: "node", language: locale },
    external: {},
    history: {},
    Event: Object,
    XMLHttpRequest: Object,
    localStorage: memoryStorage(),
    sessionStorage: memoryStorage(),
    addEventListener(type: string, listener: Listener, capture = false): void {
      if (type !== "message") return;
      if (capture) listeners.unshift(listener);
      else listeners.push(listener);
    },
    removeEventListener(_type: string, listener: Listener): void {
      const index = listeners.indexOf(listener);
      if (index >= 0) listeners.splice(index, 1);
    },
    postMessage(data: unknown): void {
      setImmediate(() => dispatch(listeners, data, window));
    },
  };
  Object.assign(window, { window, self: window, top: window, parent: window });
  const context = createContext(window);
  window["document"] = shimDocument(location.href, context);
  return { window, context };
}

function dispatch(listeners: readonly Listener[], data: unknown, source: unknown): void {
  let isStopped = false;
  const event = {
    data,
    origin: ORIGIN,
    source,
    stopImmediatePropagation: (): void => {
      isStopped = true;
    },
  };
  for (const listener of [...listeners]) if (!isStopped) listener(event);
}

function memoryStorage(): unknown {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    key: () => null,
    length: 0,
  };
}

interface ShimElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
}

/** The client loads its further scripts by elements that it puts into the head. */
function shimDocument(address: string, context: Context): unknown {
  const element = (tag: string): ShimElement & Record<string, unknown> => ({
    tagName: tag.toUpperCase(),
    style: {},
    setAttribute: nothing,
    getAttribute: () => null,
    appendChild: nothing,
    addEventListener: nothing,
    getElementsByTagName: () => [],
  });
  const head = {
    ...element("head"),
    appendChild(added: ShimElement): ShimElement {
      if (added.tagName === "SCRIPT" && added.src?.startsWith(SCRIPTS)) {
        const file = added.src.slice(SCRIPTS.length);
        setImmediate(() => {
          runScript(file, context);
          added.onload?.();
        });
      }
      return added;
    },
  };
  return {
    readyState: "complete",
    domain: "localhost",
    URL: address,
    head,
    body: element("body"),
    documentElement: element("html"),
    cookie: "",
    createElement: (tag: string) => {
      const made = element(tag);
      return tag === "a" ? Object.defineProperties(made, LINK) : made;
    },
    getElementsByTagName: (tag: string) =>
      tag === "script"
        ? [{ src: `${SCRIPTS}office.js`, getAttribute: () => null }]
        : tag === "head"
          ? [head]
          : [],
    querySelectorAll: () => [],
    querySelector: () => null,
    getElementById: () => null,
    addEventListener: nothing,
    removeEventListener: nothing,
  };
}

/** A link takes an address apart: the client uses one for that. */
const PARTS = ["hostname", "protocol", "port", "host", "pathname", "search", "hash"] as const;
const LINK: PropertyDescriptorMap & ThisType<Record<string, unknown>> = {
  href: {
    get(): unknown {
      return this["address"] ?? "";
    },
    set(value: unknown): void {
      const address = new URL(String(value), `${ORIGIN}/`);
      this["address"] = address.href;
      for (const part of PARTS) this[part] = address[part];
    },
  },
};

function nothing(): void {
  return;
}
