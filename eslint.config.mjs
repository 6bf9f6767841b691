import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import tseslint from "typescript-eslint";

/**
 * The walls of the house: a folder may import from the folders in its row, and from itself.
 * `workbook` is the port; its two hosts stand above the core and are given to `app` by a shell.
 */
const GROUND = ["money", "calendar", "identity", "workbook"];
const MODEL = [...GROUND, "roster", "policy"];
const CORE = [...MODEL, "assessment", "findings", "reconcile", "sampling", "reports"];
const SHELL = [...CORE, "app", "workbook/file", "workbook/excel"];
const WALLS = {
  money: [],
  calendar: [],
  identity: ["calendar"],
  workbook: [],
  "workbook/file": ["workbook"],
  "workbook/excel": ["workbook"],
  policy: [...GROUND],
  roster: [...GROUND],
  assessment: MODEL,
  findings: [...MODEL, "assessment"],
  reconcile: [...MODEL, "assessment", "findings"],
  sampling: [...MODEL, "assessment", "findings"],
  reports: [...MODEL, "assessment", "findings", "reconcile", "sampling"],
  app: CORE,
  taskpane: SHELL,
  commands: SHELL,
  workbench: [...SHELL, "taskpane"],
  cli: SHELL,
};
const ALL = Object.keys(WALLS);

const walls = ALL.map((folder) => {
  const allowed = new Set([...WALLS[folder], folder]);
  const forbidden = ALL.filter((other) => !allowed.has(other)).map((other) => ({
    regex: `^(\\.\\./)+(src/)?${other}(/|$)`,
    message: `src/${folder} may not import src/${other} (imports run downwards only).`,
  }));
  // Within src/workbook the hosts are siblings of the port's own files.
  if (folder === "workbook") {
    forbidden.push({ regex: "^\\./(file|excel)(/|$)", message: "The port knows neither host." });
  }
  return {
    files: [`src/${folder}/**/*.{ts,tsx}`],
    ignores: folder === "workbook" ? ["src/workbook/file/**", "src/workbook/excel/**"] : [],
    rules: { "no-restricted-imports": ["error", { patterns: forbidden }] },
  };
});

const OFFICE_FREE = ["Excel", "Office", "OfficeExtension"].map((name) => ({
  name,
  message: "Only workbook/excel, commands and the pane's entry file name Excel or Office.",
}));

const PURE = [
  "money",
  "calendar",
  "identity",
  "workbook",
  "policy",
  "roster",
  "assessment",
  "findings",
  "reconcile",
  "sampling",
  "reports",
].map((folder) => `src/${folder}/**/*.ts`);

export default tseslint.config(
  { ignores: ["dist/", "coverage/", "node_modules/", "**/*.generated.ts", "out/"] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ["**/*.{cjs,mjs,js}"],
    languageOptions: {
      globals: {
        console: "readonly",
        process: "readonly",
        Buffer: "readonly",
        performance: "readonly",
        URL: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        TextEncoder: "readonly",
        TextDecoder: "readonly",
        structuredClone: "readonly",
        globalThis: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      ...officeAddins.configs.recommended.find((c) => c.rules)?.rules,
      // The plug-in turns these on again; TypeScript and typescript-eslint do both better.
      "no-redeclare": "off",
      "no-unused-vars": "off",
      "no-restricted-globals": ["error", ...OFFICE_FREE],
    },
  },
  {
    files: ["src/workbook/excel/**", "src/commands/**", "src/taskpane/main.tsx"],
    rules: { "no-restricted-globals": "off" },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/ban-ts-comment": "error",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_" },
      ],
      eqeqeq: ["error", "always"],
    },
  },
  {
    // The compiler knows which names exist.
    files: ["**/*.{ts,tsx}"],
    rules: { "no-undef": "off" },
  },
  {
    // The core is pure: the date, the seed and the workbook are given.
    files: PURE,
    ignores: ["src/workbook/file/**", "src/workbook/excel/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: "NewExpression[callee.name='Date']",
          message: "The core has no clock and no time zones: use calendar.",
        },
        {
          selector: "MemberExpression[object.name='Date'][property.name='now']",
          message: "The core has no clock.",
        },
        {
          selector: "MemberExpression[object.name='Math'][property.name='random']",
          message: "The core has no chance: take a seed.",
        },
      ],
    },
  },
  ...walls,
);
