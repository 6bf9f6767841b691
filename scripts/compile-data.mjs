/**
 * Compiles the data that officers and developers edit (YAML, TSV) into typed modules that the
 * core can import without touching a file: policy packs, header dictionary, region codes.
 *
 *     npm run data            (node scripts/compile-data.mjs [folder of the project])
 *
 * The modules are git-ignored. Output depends on the data alone (files are sorted by name, line
 * ends are made LF), and a module whose text would not change is not written again, so that
 * watchers stay quiet. A missing folder gives an empty list.
 */
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LineCounter, parse, parseDocument } from "yaml";

const ROOT = join(dirname(fileURLToPath(import.meta.url)), "..");
const NOTICE = "// Written by scripts/compile-data.mjs from the data beside it. Do not edit.\n";

/** Folders of YAML, the module each becomes, the name it exports, and the list whose lines it keeps. */
const YAML_FOLDERS = [
  {
    folder: "src/policy/packs",
    module: "src/policy/packs.generated.ts",
    name: "packSources",
    list: "parameters",
  },
  {
    folder: "src/roster/dictionary",
    module: "src/roster/dictionary.generated.ts",
    name: "dictionarySources",
  },
];
const REGIONS = { file: "src/identity/regions.tsv", module: "src/identity/regions.generated.ts" };

function readText(path) {
  return readFileSync(path, "utf8")
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n");
}

function namesOfYaml(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort();
}

/** A string literal for TypeScript; U+2028 and U+2029 are escaped for older parsers. */
function literal(value) {
  return JSON.stringify(value)
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029");
}

function parseYaml(text, path) {
  try {
    return parse(text);
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** The line of each item of a list of the file; none where there is no such list. */
function linesOf(text, list) {
  const counter = new LineCounter();
  const items = parseDocument(text, { lineCounter: counter }).get(list)?.items ?? [];
  return items.map(({ range }) => counter.linePos(range[0]).line);
}

/**
 * The module for one folder of YAML. `text` lets a loader name the line of a fault, `data` is the
 * parsed value; it goes through JSON.parse, which engines read faster than a large literal. `lines`
 * are those of the items of one list, so that a loader can name them without reading the text.
 */
function yamlModule(root, { folder, name, list = null }) {
  const entries = namesOfYaml(join(root, folder)).map((file) => {
    const text = readText(join(root, folder, file));
    const data = JSON.stringify(parseYaml(text, `${folder}/${file}`) ?? null);
    const lines = list === null ? "" : `    lines: ${JSON.stringify(linesOf(text, list))},\n`;
    return `  {\n    file: ${literal(file)},\n    text: ${literal(text)},\n    data: JSON.parse(${literal(data)}) as unknown,\n${lines}  },\n`;
  });
  const lines = list === null ? "" : "; readonly lines: readonly number[]";
  const type = `readonly { readonly file: string; readonly text: string; readonly data: unknown${lines} }[]`;
  return `${NOTICE}export const ${name}: ${type} = [\n${entries.join("")}];\n`;
}

/** The module of the region table: the rows as one string, split when a name is first asked for. */
function regionsModule(root) {
  const path = join(root, REGIONS.file);
  const lines = existsSync(path) ? readText(path).split("\n") : [];
  const rows = lines.filter((line) => line !== "" && !line.startsWith("#"));
  const wrong = rows.find((line) => !/^\d{2}(\d{2}|\d{4})?\t[^\t]+$/.test(line));
  if (wrong !== undefined) throw new Error(`${REGIONS.file}: not "code<TAB>name": ${wrong}`);
  return `${NOTICE}export const regionRows: string = ${literal(rows.join("\n"))};\n`;
}

/** Written to a neighbour first and then moved, so that a reader never sees half a module. */
function writeIfChanged(path, text) {
  if (existsSync(path) && readFileSync(path, "utf8") === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  const partial = `${path}.${process.pid}.tmp`;
  writeFileSync(partial, text);
  renameSync(partial, path);
  return true;
}

/** Compiles everything under `root` and returns the modules that changed. */
export function compileData(root = ROOT) {
  const modules = [
    ...YAML_FOLDERS.map((entry) => ({ path: entry.module, text: yamlModule(root, entry) })),
    { path: REGIONS.module, text: regionsModule(root) },
  ];
  return modules
    .filter(({ path, text }) => writeIfChanged(join(root, path), text))
    .map(({ path }) => path);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    for (const path of compileData(process.argv[2])) console.log(`wrote ${path}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
