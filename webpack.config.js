const { createHash } = require("node:crypto");
const path = require("node:path");
const { minify } = require("@swc/core");
const { BannerPlugin, Compilation, sources } = require("webpack");
const HtmlPlugin = require("html-webpack-plugin");

/** One loader for all TypeScript: types are checked by tsc, not by the bundler. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target,
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  },
});

/** The command line: one file for Node, so that `npx doudi` needs no compiler at run time. */
const cli = (_env, argv) => ({
  name: "cli",
  target: "node20",
  mode: argv.mode ?? "production",
  entry: { doudi: "./src/cli/main.ts" },
  output: {
    path: path.resolve(__dirname, "dist/cli"),
    filename: "[name].js",
    library: { type: "commonjs2" },
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: { rules: [typescript("es2022")] },
  // Stack traces of our own faults must name our functions; without its blanks it is read sooner.
  optimization: { minimizer: [new QuickMinimizer({ compress: false, mangle: false })] },
  devtool: false,
  plugins: [new BannerPlugin({ banner: "兜底名册助手 Doudi", raw: false })],
  stats: "errors-warnings",
  performance: { hints: false },
});

/** Development tools that use the core: the sample generator and the benchmark. */
const tools = (_env, argv) => ({
  ...cli(_env, argv),
  name: "tools",
  entry: { sample: "./scripts/samples/main.ts", assessment: "./bench/assessment.ts" },
  output: {
    path: path.resolve(__dirname, "dist/tools"),
    filename: "[name].js",
    library: { type: "commonjs2" },
  },
  // Comparison writers stay outside the bundle.
  externals: { exceljs: "commonjs exceljs" },
});

/** What both browser bundles have in common. */
const browser = (argv, folder) => ({
  target: ["web", "es2022"],
  mode: argv.mode ?? "production",
  output: {
    path: path.resolve(__dirname, folder),
    filename: "[name].js",
    // A page that Excel keeps must not meet a part of another version.
    chunkFilename: "[name].[contenthash:8].js",
    publicPath: "auto",
    clean: true,
  },
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  module: {
    rules: [
      typescript("es2022"),
      { test: /\.css$/, use: ["style-loader", "css-loader"] },
      { test: /\.(png|woff2)$/, type: "asset/resource" },
      // Samples are part of the scripts: a page may fetch nothing.
      { test: /\.xlsx$/, type: "asset/inline" },
    ],
  },
  devtool: false,
  stats: "errors-warnings",
  performance: { hints: false },
});

/** Where office.js comes from: an address, and the origin that the pages may run scripts of. */
function officeScript(office = "cdn") {
  const hosted = {
    cdn: "https://appsforoffice.microsoft.com/lib/1/hosted",
    cn: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted",
  };
  const folder = (hosted[office] ?? office).replace(/\/+$/, "");
  const origin = /^https?:/.test(folder) ? new URL(folder).origin : "";
  return { address: `${folder}/office.js`, origin };
}

/**
 * What a page may do: run its own scripts and worker, and reach nothing. Excel on the web frames the
 * pane, so that who may frame it is not limited. `connect` is for pages of tests.
 */
function securityPolicy({ scripts = "", connect = "'none'" } = {}) {
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src ${connect}`,
    "frame-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "worker-src 'self'",
  ];
  return policy.join("; ");
}

/** The add-in for Excel: the pane, and the page behind the ribbon's commands. */
const pane = (env, argv) => {
  const { address, origin } = officeScript(env.office);
  const page = (name) =>
    new HtmlPlugin({
      template: `./src/taskpane/${name}.html`,
      filename: `${name}.html`,
      chunks: [name],
      scriptLoading: "defer",
      policy: securityPolicy({ scripts: origin }),
      office: address,
    });
  return {
    ...browser(argv, "dist/pane"),
    name: "pane",
    entry: { taskpane: "./src/taskpane/main.tsx", commands: "./src/commands/main.ts" },
    plugins: [page("taskpane"), page("commands")],
  };
};

/**
 * Makes scripts small with the compiler that made them: a third of the time that webpack's own
 * minimizer takes, and `npm start` is what a newcomer waits for.
 */
class QuickMinimizer {
  constructor(options = { compress: true, mangle: true }) {
    this.options = options;
  }

  apply(compiler) {
    compiler.hooks.compilation.tap("QuickMinimizer", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
      compilation.hooks.processAssets.tapPromise({ name: "QuickMinimizer", stage }, (assets) =>
        Promise.all(
          Object.keys(assets)
            .filter((name) => name.endsWith(".js"))
            .map(async (name) => {
              const { code } = await minify(assets[name].source().toString(), {
                ...this.options,
                ecma: 2022,
                format: { comments: "some" },
              });
              compilation.updateAsset(name, new sources.RawSource(code));
            }),
        ),
      );
    });
  }
}

/**
 * Tells the service worker which files to keep: all that were built, and a version made of what is
 * in them, which makes a browser take in a new build.
 */
class OfflineFiles {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("OfflineFiles", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "OfflineFiles", stage }, (assets) => {
        const names = Object.keys(assets).filter((name) => {
          return name !== "offline.js" && !name.endsWith(".LICENSE.txt");
        });
        const hash = createHash("sha256");
        for (const name of names.sort()) hash.update(name).update(assets[name].buffer());
        const files = JSON.stringify(["./", ...names]);
        const version = JSON.stringify(hash.digest("hex").slice(0, 16));
        const text = `const WORKBENCH_FILES=${files},WORKBENCH_VERSION=${version};\n`;
        compilation.updateAsset("offline.js", (source) => new sources.ConcatSource(text, source));
      });
    });
  }
}

/**
 * The workbench: the same pane beside a grid, for machines without Excel. Its samples are part of the
 * script and a service worker keeps its files, so that it goes on working when the server is gone.
 */
const workbench = (_env, argv) => {
  const shared = browser(argv, "dist/workbench");
  return {
    ...shared,
    name: "workbench",
    entry: {
      workbench: "./src/workbench/main.tsx",
      offline: "./src/workbench/offline/offline.worker.ts",
    },
    module: {
      ...shared.module,
      parser: { javascript: { dynamicImportMode: "eager" } },
    },
    optimization: { minimizer: [new QuickMinimizer()] },
    plugins: [
      new HtmlPlugin({
        template: "./src/workbench/index.html",
        filename: "index.html",
        chunks: ["workbench"],
        scriptLoading: "defer",
        policy: securityPolicy(),
      }),
      new OfflineFiles(),
    ],
  };
};

module.exports = [cli, tools, pane, workbench];
/** For the pages that browser tests are made of. */
module.exports.forPages = { browser, securityPolicy };
