/**
 * fast-check, with the same made-up examples in every run: what failed once fails again, and a change is
 * judged by what it changed. `DOUDI_SEED=7 npx jest …` tries other examples.
 */
const path = require("node:path");

const fastCheck = require(path.join(__dirname, "../node_modules/fast-check/lib/cjs/fast-check.js"));
fastCheck.configureGlobal({ seed: Number(process.env.DOUDI_SEED ?? 1) });

module.exports = fastCheck;
