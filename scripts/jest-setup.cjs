/** Before any test: compile the data modules, so that no one has to remember `npm run data`. */
module.exports = async function compileBeforeTests() {
  const { compileData } = await import("./compile-data.mjs");
  compileData();
};
