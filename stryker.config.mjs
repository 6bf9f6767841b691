/** Mutation testing: `npm run mutation` (scripts/mutation.mjs) says what is mutated and by which tests. */
const tests = (process.env.DOUDI_TESTS ?? "").split(",");
// Only where the memory is tried is anything remembered: test/mutation/jest-words.cjs.
const memory = process.env.DOUDI_REMEMBERS === "1" ? [] : ["test/assessment/remembered.test.ts"];

export default {
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: {
    require: ["./test/mutation/jest-words.cjs"],
    extension: ["ts"],
    spec: tests,
    // Rosters made up anew each time: two runs of the same mutant would not agree.
    ignore: [
      "test/findings/clean-roster.test.ts",
      "test/findings/clean-schemes.test.ts",
      "test/findings/agreement-laws.test.ts",
      ...memory,
    ],
  },
  coverageAnalysis: "perTest",
  // What is evaluated once, when a module is loaded, would need a fresh process for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  // A busy machine must not pass for a test that noticed an endless loop.
  timeoutMS: 30000,
  timeoutFactor: 4,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
};
