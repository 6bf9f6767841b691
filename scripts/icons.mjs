/**
 * Renders the icons of the add-in: every drawing in `assets/icons` at every size that Excel asks for.
 *
 *     npm run icons
 *
 * `NAME.svg` is drawn for 32 px and above, `NAME-small.svg`, a simpler drawing on a grid of 16, for
 * 16 to 24 px. The PNGs are committed, so that only who changes a drawing needs a browser: the
 * Chromium of the browser tests on Linux, an installed Chrome elsewhere.
 */
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, dirname } from "node:path";
import { fileURLToPath } from "node:url";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../assets/icons");

/** Sizes in pixels that the manifest may name; 16, 32 and 80 are required. */
export const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The largest size for which the simple drawing is used. */
const LARGEST_SMALL = 24;

/** The names of the icons, in alphabetical order. */
export function iconNames() {
  return readdirSync(FOLDER)
    .filter((file) => file.endsWith(".svg") && !file.endsWith("-small.svg"))
    .map((file) => file.slice(0, -".svg".length))
    .sort();
}

async function launchBrowser() {
  const { chromium } = await import("playwright-core");
  if (process.platform !== "linux") return chromium.launch({ channel: "chrome" });
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: packaged.args,
  });
}

async function renderAll() {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    for (const name of iconNames()) {
      for (const size of SIZES) {
        const file = `${name}${size <= LARGEST_SMALL ? "-small" : ""}.svg`;
        const drawing = readFileSync(join(FOLDER, file), "utf8");
        await page.setViewportSize({ width: size, height: size });
        await page.setContent(
          `<style>html,body{margin:0;overflow:hidden}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
        );
        const png = await page.screenshot({ omitBackground: true });
        writeFileSync(join(FOLDER, `${name}-${size}.png`), png);
      }
      console.log(`${name}: ${SIZES.join(", ")}`);
    }
  } finally {
    await browser.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await renderAll();
