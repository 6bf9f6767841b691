/**
 * Builds the page that browser tests look at, once before they run: in development mode, which is
 * quick and keeps names in stack traces; tests of the shipped bundles build those themselves.
 */
const { existsSync, statSync, readdirSync } = require("node:fs");
const path = require("node:path");
const webpack = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");
const { browser, securityPolicy } = require("../../webpack.config.js").forPages;

const ROOT = path.resolve(__dirname, "../..");
const FOLDER = "dist/test-pages";

/** The newest change below some folders, in milliseconds. */
function newest(folder) {
  let latest = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    latest = Math.max(latest, entry.isDirectory() ? newest(name) : statSync(name).mtimeMs);
  }
  return latest;
}

/** Whether the page is as new as what it is made of. */
function isFresh() {
  const built = path.join(ROOT, FOLDER, "index.html");
  if (!existsSync(built)) return false;
  const made = statSync(built).mtimeMs;
  const sources = ["src", "test/browser/page"].map((folder) => newest(path.join(ROOT, folder)));
  return Math.max(...sources) < made;
}

module.exports = function buildPages() {
  if (isFresh()) return Promise.resolve();
  const config = {
    ...browser({ mode: "development" }, FOLDER),
    context: ROOT,
    entry: { page: "./test/browser/page/main.tsx" },
    plugins: [
      new HtmlPlugin({
        template: "./test/browser/page/index.html",
        scriptLoading: "defer",
        policy: securityPolicy({ connect: "'self'" }),
      }),
    ],
  };
  return new Promise((resolve, reject) => {
    webpack(config, (error, stats) => {
      if (error) reject(error);
      else if (stats.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
};
