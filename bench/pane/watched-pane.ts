import type { Browser, Frame, Page } from "playwright-core";
import type { Book } from "../../test/excel/book";
import { openInExcel, PANE, type OpenedAddIn } from "../../test/excel/page";

const SETTINGS = {
  language: "zh",
  theme: "light",
  welcomed: true,
  pack: "guizhou",
  asOf: "2020-06-30",
};

/** The shipped pane beside a workbook, watched from inside. */
export interface WatchedPane extends OpenedAddIn {
  readonly page: Page;
  /** Milliseconds between the last click and the drawing of the first doubt. */
  firstDoubt(): Promise<number>;
}

/** Opens the pane built in a folder. */
export async function openWatched(
  browser: Browser,
  book: Book,
  pages: string,
): Promise<WatchedPane> {
  const context = await browser.newContext({ viewport: { width: 350, height: 700 } });
  await context.addInitScript(watch, { origin: PANE, settings: JSON.stringify(SETTINGS) });
  const page = await context.newPage();
  const opened = await openInExcel(page, book, { pages, path: "/taskpane.html", height: 700 });
  await opened.frame.locator("#pane-view").waitFor();
  return { ...opened, page, firstDoubt: () => firstDoubt(opened.frame) };
}

declare global {
  /** What is noted in the frame, in its own milliseconds. */
  interface Window {
    clicked?: number;
    doubted?: number;
  }
}

/** Runs in the frame: notes when a button was clicked and when a doubt was first drawn after that. */
function watch({ origin, settings }: { origin: string; settings: string }): void {
  if (location.origin !== origin) return;
  localStorage.setItem("doudi-settings", settings);
  const isDoubt = 'ul[aria-live="off"] li, [data-finding]';
  const holdsDoubt = (node: Node): boolean =>
    node instanceof Element && (node.matches(isDoubt) || node.querySelector(isDoubt) !== null);
  let isWaiting = false;
  addEventListener(
    "click",
    ({ timeStamp }) => {
      window.clicked = timeStamp;
      delete window.doubted;
      isWaiting = true;
    },
    true,
  );
  new MutationObserver((changes) => {
    if (!isWaiting || !changes.some(({ addedNodes }) => [...addedNodes].some(holdsDoubt))) return;
    isWaiting = false;
    // After the next frame is drawn.
    requestAnimationFrame(() => setTimeout(() => (window.doubted = performance.now())));
  }).observe(document, { childList: true, subtree: true });
}

function firstDoubt(frame: Frame): Promise<number> {
  return frame.evaluate(() => {
    const { clicked = NaN, doubted = NaN } = window;
    return doubted - clicked;
  });
}
