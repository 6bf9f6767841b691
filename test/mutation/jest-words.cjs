/**
 * Lets mocha run the core's jest tests, for mutation testing alone. jest gives each test file a
 * module registry of its own, which for some ten thousand mutants takes hours; mocha keeps the
 * modules loaded, so that one process can switch from mutant to mutant.
 */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");
const { expect } = require("expect");
const { configureGlobal } = require("fast-check");
const { bind } = require("jest-each");
const Mocha = require("mocha");

/**
 * What is remembered from one mutant would answer for the next: readings are worked out each time,
 * but where the memory itself is tried.
 */
const MEMORY = "src/assessment/remembered.ts";
const FORGETS = "exports.remembered = (read) => read;";

require.extensions[".ts"] = (module, file) => {
  if (file.endsWith(MEMORY) && process.env.DOUDI_REMEMBERS !== "1") {
    module._compile(FORGETS, file);
    return;
  }
  const { code } = transformSync(readFileSync(file, "utf8"), {
    filename: file,
    swcrc: false,
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  module._compile(code, file);
};

// The same examples each time: a mutant that is killed once is killed again.
configureGlobal({ seed: 1 });

/** mocha's word, called as jest calls it: a timeout as the third argument is left out. */
function jestWord(mochaWord) {
  const word = (name, body) => mochaWord(name, body);
  return Object.assign(word, { each: bind(word, false) });
}

const { bdd } = Mocha.interfaces;
Mocha.interfaces.bdd = (suite) => {
  bdd(suite);
  suite.on("pre-require", (words) => {
    words.expect = expect;
    words.beforeAll = words.before;
    words.afterAll = words.after;
    words.test = words.it = jestWord(words.it);
    words.describe = jestWord(words.describe);
  });
};
