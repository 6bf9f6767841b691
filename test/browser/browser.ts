import { existsSync } from "node:fs";
import sparticuz from "@sparticuz/chromium";
import { chromium, type Browser } from "playwright-core";

/** Browsers that are usually installed where the packaged one does not run. */
const INSTALLED = [
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
];

/**
 * Starts a browser: on Linux for PCs the Chromium of an npm package, so that nothing has to be
 * installed; elsewhere Chrome or Edge. `DOUDI_BROWSER` names another one. `further` are arguments for
 * the browser.
 */
export async function startBrowser(further: readonly string[] = []): Promise<Browser> {
  const args = ["--no-sandbox", ...further];
  return chromium.launch({ executablePath: await browserFile(), args });
}

async function browserFile(): Promise<string> {
  const named = process.env["DOUDI_BROWSER"];
  if (named !== undefined) return named;
  if (process.platform === "linux" && process.arch === "x64") return sparticuz.executablePath();
  const found = INSTALLED.find(existsSync);
  if (found === undefined) {
    throw new Error(
      "没有找到 Chrome 或 Edge；请安装，或用 DOUDI_BROWSER 指定浏览器。 Neither Chrome nor Edge was found: install one, or name a browser in DOUDI_BROWSER.",
    );
  }
  return found;
}
