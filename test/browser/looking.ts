import { mkdirSync } from "node:fs";
import path from "node:path";
import AxeBuilder from "axe-core";
import type { Page } from "playwright-core";

/** Colours of a menu that is still fading in are nobody's: waits for what moves and comes to rest. */
async function atRest(page: Page): Promise<void> {
  await page.evaluate(() =>
    Promise.all(
      document
        .getAnimations()
        .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
        .map(({ finished }) => finished.catch(() => null)),
    ).then(() => undefined),
  );
}

/** What axe found, each as one line: rule, element, why. */
export async function axeProblems(page: Page): Promise<readonly string[]> {
  await atRest(page);
  await page.evaluate(AxeBuilder.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof AxeBuilder };
    // Fluent's focus sentinels are hidden and focusable by design.
    const found = await axe.run({ exclude: ["[data-tabster-dummy]"] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.html.slice(0, 160)} (${node.failureSummary ?? ""})`),
    );
  });
}

/** What would have to be scrolled sideways to be read: the view itself, and elements beyond its edge. */
export async function sticksOut(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const view = document.querySelector("#pane-view");
    const wide = view !== null && view.scrollWidth > view.clientWidth ? ["the view itself"] : [];
    const edge = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll<HTMLElement>("#pane *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 1 && right > edge + 1 && getComputedStyle(element).visibility !== "hidden";
    });
    return [
      ...wide,
      ...beyond.map((element) => `${element.tagName} ${element.textContent?.slice(0, 40) ?? ""}`),
    ];
  });
}

/** Pixels of height that a picture has beside the window's own at most. */
const MOST_ADDED = 3000;

/**
 * Keeps a picture of the page in the folder that `DOUDI_SHOTS` names; without it, nothing is kept.
 * What has to be scrolled for is in the picture too.
 */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env["DOUDI_SHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await atRest(page);
  const before = page.viewportSize();
  const more = await page.evaluate((most) => {
    const scrolled = [...document.querySelectorAll("#pane-view, [role=dialog]")];
    const hidden = scrolled.map((one) => one.scrollHeight - one.clientHeight);
    return Math.min(most, Math.max(0, ...hidden));
  }, MOST_ADDED);
  const isGrown = before !== null && more > 0;
  if (isGrown) await page.setViewportSize({ ...before, height: before.height + more });
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
  if (isGrown) await page.setViewportSize(before);
}
