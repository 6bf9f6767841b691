import type { Browser } from "playwright-core";
import { startBrowser } from "./browser";
import { openPane, type Look, type PanePage } from "./pane-page";
import { servePages, type PageServer } from "./server";

/** The pages of `page/`, as the set-up of the browser tests builds them. */
const TEST_PAGES = "dist/test-pages";
/** Longer than a build takes on a slow machine. */
const BUILD_TIME = 300_000;

/** What the tests of one file play on; to be asked for within a test. */
export interface Stage {
  readonly browser: () => Browser;
  readonly server: () => PageServer;
  readonly openPane: (look: Look) => Promise<PanePage>;
}

/**
 * A browser and a server for the tests of the file that calls this, until all of them have run.
 *
 * @param folder builds or names the folder to serve
 * @example const stage = setStage();
 * test("…", async () => { const { page } = await stage.openPane({ width: 350 }); });
 */
export function setStage(folder: () => string = () => TEST_PAGES): Stage {
  let set: { readonly browser: Browser; readonly server: PageServer } | null = null;
  const stands = (): NonNullable<typeof set> => {
    if (set === null) throw new Error("The stage is set before the first test, not before.");
    return set;
  };
  beforeAll(async () => {
    set = { server: await servePages(folder()), browser: await startBrowser() };
  }, BUILD_TIME);
  afterAll(async () => {
    await stands().browser.close();
    await stands().server.close();
  });
  return {
    browser: () => stands().browser,
    server: () => stands().server,
    openPane: (look) => openPane(stands().browser, stands().server, look),
  };
}

/** A pane of its own for each test, which may leave no error in the page. */
export function paneForEach(stage: Stage, look: Look): () => PanePage {
  let pane: PanePage | null = null;
  const open = (): PanePage => {
    if (pane === null) throw new Error("The pane is opened before each test, not before.");
    return pane;
  };
  beforeEach(async () => {
    pane = await stage.openPane(look);
  });
  afterEach(async () => {
    expect(open().errors).toEqual([]);
    await open().close();
  });
  return open;
}
