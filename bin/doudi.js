#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const path = require("node:path");

const built = path.join(__dirname, "..", "dist", "cli", "doudi.js");
if (!existsSync(built)) {
  process.stderr.write("doudi: 尚未构建，请先运行 npm ci (not built yet: run npm ci first)\n");
  process.exit(1);
}
// Whoever reads our output may have read enough (`doudi policies | head`): files are written all the same.
process.stdout.on("error", (fault) => {
  if (fault.code !== "EPIPE") throw fault;
});
require(built)
  .main(process.argv.slice(2))
  .then(
    (code) => {
      process.exitCode = code;
    },
    (fault) => {
      process.stderr.write(`doudi: ${String(fault && fault.stack ? fault.stack : fault)}\n`);
      process.exitCode = 1;
    },
  );
