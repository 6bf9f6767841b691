/**
 * Runs an add-in's page in a frame in Chromium, with the stand-in as the frame around it. The
 * stand-in stays in the test's own process: its work does not count as the page's, and a test can
 * change the workbook, fail a sync or look at the cells while the page runs. The page around the
 * add-in has an origin of its own, so that Chromium with `--site-per-process` gives both a process
 * each.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import type { Frame, Page, Route } from "playwright-core";
import type { Book } from "./book";
import { ALL_SETS, Channel, type MessageLike, type RequirementSets } from "./channel";
import { frameName, hostInfo } from "./frame-name";
import { Traffic } from "./traffic";

/**
 * The client trusts frames of Excel on the web, and of the page's own host, which would put both
 * into one process. The address is never looked up: every request is answered here.
 */
const EXCEL = "https://stand-in.officeapps.live.com";
/** Where the add-in's pages are served from: Office.js becomes ready only over https. */
export const PANE = "https://pane.test";

export interface PageOptions {
  /** Folder of built pages, or pages by their path. */
  readonly pages: string | Readonly<Record<string, string>>;
  /** Path of the page to open, such as `/taskpane.html`. */
  readonly path: string;
  readonly locale?: string;
  readonly requirementSets?: RequirementSets;
  /** Size of the frame in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

/** An add-in's page in front of a workbook. */
export interface OpenedAddIn {
  readonly frame: Frame;
  readonly traffic: Traffic;
  readonly channel: Channel;
  /** Addresses that the frame asked for outside its own origin: none but Excel's page. */
  readonly strayRequests: readonly string[];
}

/** Opens the page of an add-in beside a workbook. Office.js is served under `/officejs/`. */
export async function openInExcel(
  page: Page,
  book: Book,
  options: PageOptions,
): Promise<OpenedAddIn> {
  const { locale = "zh-CN", requirementSets = ALL_SETS } = options;
  const channelOptions = { conversation: "c1", appId: "app1", locale, requirementSets };
  const traffic = new Traffic();
  const listeners: ((event: MessageLike) => void)[] = [];
  const channel = new Channel(
    {
      location: { origin: EXCEL },
      addEventListener: (_type, listener) => void listeners.push(listener),
    },
    book,
    traffic,
    channelOptions,
  );
  const source = { postMessage: (data: string) => void deliver(page, data) };
  await page.exposeBinding("toExcel", (_from, data: unknown) => {
    const event = { data, origin: PANE, source, stopImmediatePropagation: () => undefined };
    for (const listener of listeners) listener(event);
  });
  const strayRequests: string[] = [];
  await page.route("**/*", (route) => serve(route, options, strayRequests, frameHtml(options)));
  await page.goto(`${EXCEL}/?name=${encodeURIComponent(frameName(channelOptions, EXCEL))}`);
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (!frame) throw new Error("The add-in's frame did not open");
  return { frame, traffic, channel, strayRequests };
}

/** Hands an answer to the page around the frame, which posts it in. */
async function deliver(page: Page, data: string): Promise<void> {
  if (page.isClosed()) return;
  await page
    .evaluate(
      ([text, origin]) => {
        document.querySelector("iframe")?.contentWindow?.postMessage(text, origin ?? "*");
      },
      [data, PANE],
    )
    .catch(() => undefined);
}

/** The page around the add-in: it makes the frame and passes messages on. */
function frameHtml({ path, locale = "zh-CN", width = 350, height = 600 }: PageOptions): string {
  const address = `${PANE}${path}?_host_Info=${hostInfo(locale)}`;
  return `<!doctype html><meta charset="utf-8"><title>Excel</title><body style="margin:0"><script>
    addEventListener("message", (event) => window.toExcel(event.data));
    const frame = document.createElement("iframe");
    frame.name = new URLSearchParams(location.search).get("name");
    frame.width = ${width}; frame.height = ${height}; frame.style.border = "0";
    frame.src = ${JSON.stringify(address)};
    document.body.append(frame);
  </script>`;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

async function serve(
  route: Route,
  { pages }: PageOptions,
  stray: string[],
  around: string,
): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  if (origin === EXCEL) return route.fulfill({ contentType: "text/html", body: around });
  if (origin !== PANE) {
    stray.push(route.request().url());
    return route.abort();
  }
  const body = contentOf(pages, pathname);
  if (body === null) return route.fulfill({ status: 404, body: "" });
  const contentType = TYPES[extname(pathname)] ?? "application/octet-stream";
  return route.fulfill({ contentType, body });
}

function contentOf(pages: PageOptions["pages"], path: string): string | Buffer | null {
  const office = /^\/officejs\/([\w./-]+)$/.exec(path)?.[1];
  if (typeof pages !== "string" && office === undefined) return pages[path] ?? null;
  const folder =
    office === undefined && typeof pages === "string"
      ? pages
      : join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
  const file = join(folder, office ?? path);
  return file.startsWith(folder) && existsSync(file) ? readFileSync(file) : null;
}
