/** Mutation testing: `npm run mutation` (scripts/mutation.mjs) runs it folder by folder. */
const folders = (process.env.DOUDI_TESTS ?? "money,calendar,identity,assessment,findings").split(
  ",",
);

export default {
  testRunner: "mocha",
  plugins: ["@stryker-mutator/mocha-runner"],
  mochaOptions: {
    require: ["./test/mutation/jest-words.cjs"],
    extension: ["ts"],
    spec: folders.map((folder) => `test/${folder}/**/*.test.ts`),
  },
  coverageAnalysis: "perTest",
  // What is evaluated once, when a module is loaded, would need a fresh process for each mutant.
  ignoreStatic: true,
  concurrency: 2,
  reporters: ["clear-text", "json"],
  jsonReporter: { fileName: ".mutation/report.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, skipFull: true },
};
