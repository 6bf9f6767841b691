/** Before the browser tests: the data that code is made from, and the page that they look at. */
const generate = require("../../scripts/jest-setup.cjs");
const buildPages = require("./build-pages.cjs");

module.exports = async function setup() {
  await generate();
  await buildPages();
};
