const shared = {
  transform: {
    "^.+\\.(t|j)sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  moduleNameMapper: { "^fast-check$": "<rootDir>/test/made-up-examples.cjs" },
  transformIgnorePatterns: ["/node_modules/(?!(@noble|pure-rand)/)"],
};

/** @type {import("jest").Config} */
module.exports = {
  testTimeout: 120000,
  projects: [
    {
      ...shared,
      displayName: "core",
      testEnvironment: "node",
      globalSetup: "<rootDir>/scripts/jest-setup.cjs",
      roots: ["<rootDir>/test"],
      testMatch: ["**/*.test.ts", "**/*.test.tsx"],
      testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/browser/"],
    },
    {
      ...shared,
      displayName: "browser",
      testEnvironment: "node",
      // Builds the page under test, so that only these tests wait for it.
      globalSetup: "<rootDir>/test/browser/setup.cjs",
      roots: ["<rootDir>/test/browser"],
      testMatch: ["**/*.test.ts"],
    },
  ],
};
