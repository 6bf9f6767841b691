/** Lets a benchmark load TypeScript as it stands, the stand-in for Excel among it. */
const { readFileSync } = require("node:fs");
const { transformSync } = require("@swc/core");

for (const extension of [".ts", ".tsx"]) {
  require.extensions[extension] = (module, file) => {
    const { code } = transformSync(readFileSync(file, "utf8"), {
      filename: file,
      swcrc: false,
      jsc: { target: "es2022", parser: { syntax: "typescript", tsx: extension === ".tsx" } },
      module: { type: "commonjs" },
    });
    module._compile(code, file);
  };
}
