const path = require("node:path");
const { BannerPlugin } = require("webpack");

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
  // Stack traces of our own faults must name our functions, and nobody downloads this file.
  optimization: { minimize: false },
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

module.exports = [cli, tools];
