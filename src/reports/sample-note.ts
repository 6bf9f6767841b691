import { formatDate } from "../calendar";
import { sizeText } from "../sampling";
import type { Area } from "../workbook/cells";
import type { Grid } from "../workbook/grid";
import type { CellContent, DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Language } from "./facts";
import { SHEET_NAMES } from "./facts";
import { rowHeight } from "./row-heights";
import type { SampleFacts } from "./sample-sheet";
import { stratumByText, stratumText } from "./sample-words";
import { contentAt, type DayOfSerial } from "./sheet-contents";
import { printOn, SHEET_STYLES, type SheetStyle } from "./styles";

/** What the note says beside the draw itself. */
export interface SampleOrigin {
  readonly inputs: readonly { readonly file: string; readonly sha256: string | null }[];
  /** Sheet and rows asked about, in words. */
  readonly scope: string;
  /** Rows that are no households, and tables that are no rosters, in words; empty where there are none. */
  readonly leftOut: readonly string[];
  readonly version: string;
}

const WIDTHS = [22, 16, 16, 16, 26];
const WIDTH = WIDTHS.length;
const TEXT_WIDTH = WIDTHS.slice(1).reduce((sum, width) => sum + width, 0);
const ALL_WIDTH = TEXT_WIDTH + (WIDTHS[0] ?? 0);

/** What the note holds, whether it was just made or stands in a workbook. */
interface Note {
  readonly title: string;
  readonly facts: readonly (readonly [label: CellContent, value: CellContent])[];
  readonly method: readonly CellContent[];
  readonly strata: readonly (readonly CellContent[])[];
}

/** Sheet 抽查说明: everything by which another auditor can draw the same sample. */
export function sampleNoteSheet(facts: SampleFacts, origin: SampleOrigin): SheetDescription {
  const { language } = facts;
  return describe(
    {
      title: language === "zh" ? "抽查说明" : "How the sample was drawn",
      facts: factLines(facts, origin),
      method: methodLines(language),
      strata: strataLines(facts),
    },
    language,
  );
}

const SECTIONS = {
  method: { zh: "抽取方法", en: "Method" },
  strata: { zh: "各层户数", en: "Strata" },
} as const;

/** The sheet as it stands, described anew. */
export function sampleNoteAsItStands(
  grid: Grid,
  dayOf: DayOfSerial,
  language: Language,
): SheetDescription {
  const facts: [CellContent, CellContent][] = [];
  const method: CellContent[] = [];
  const strata: CellContent[][] = [];
  let part: "facts" | "method" | "strata" = "facts";
  for (let row = 2; row <= (grid.area?.lastRow ?? 0); row++) {
    const line = WIDTHS.map((_, i) => contentAt(grid, row, i + 1, dayOf));
    const first = line[0] ?? null;
    const begins = (["method", "strata"] as const).find(
      (one) => first === SECTIONS[one].zh || first === SECTIONS[one].en,
    );
    if (begins !== undefined) part = begins;
    else if (part === "facts") facts.push([first, line[1] ?? null]);
    else if (part === "method") method.push(first);
    else strata.push(line);
  }
  const title = contentAt(grid, 1, 1, dayOf);
  return describe(
    { title: typeof title === "string" ? title : "", facts, method, strata },
    language,
  );
}

function describe(note: Note, language: Language): SheetDescription {
  const rows: DescribedCell[][] = [];
  const merges: Area[] = [];
  const heights: Record<number, number> = { 1: 30 };
  const merge = (first: number, last: number): void => {
    const row = rows.length;
    merges.push({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
  };
  rows.push(across(note.title, "title", WIDTH));
  merge(1, WIDTH);
  for (const [label, value] of note.facts) {
    rows.push([cell(label, "head"), ...across(value, "text", WIDTH - 1)]);
    merge(2, WIDTH);
    heights[rows.length] = rowHeight([cell(value, "text")], [TEXT_WIDTH]);
  }
  rows.push(across(SECTIONS.method[language], "section", WIDTH));
  merge(1, WIDTH);
  for (const line of note.method) {
    rows.push(across(line, "text", WIDTH));
    merge(1, WIDTH);
    heights[rows.length] = rowHeight([cell(line, "text")], [ALL_WIDTH]);
  }
  rows.push(across(SECTIONS.strata[language], "section", WIDTH));
  merge(1, WIDTH);
  const last = note.strata.length - 1;
  note.strata.forEach((line, i) => {
    const styles = i === 0 ? HEAD : i === last ? TOTAL : STRATUM;
    rows.push(line.map((content, column) => cell(content, styles[column] ?? "text")));
  });
  return {
    name: SHEET_NAMES.sampleNote,
    rows,
    styles: SHEET_STYLES,
    merges,
    columnWidths: WIDTHS,
    rowHeights: heights,
    print: printOn([1, 1]),
    tabColour: "7030A0",
  };
}

const HEAD: readonly SheetStyle[] = WIDTHS.map(() => "head");
const STRATUM: readonly SheetStyle[] = ["text", "count", "count", "center", "count"];
const TOTAL: readonly SheetStyle[] = [
  "totalText",
  "totalCount",
  "totalCount",
  "totalText",
  "totalText",
];

function factLines(
  facts: SampleFacts,
  origin: SampleOrigin,
): readonly (readonly [string, string])[] {
  const { language, policy, sample } = facts;
  const { question, draw } = sample;
  const drawn = draw.drawn.length;
  const listed = sample.households.length - drawn;
  const inputs = origin.inputs.map(({ file, sha256 }) => inputText(file, sha256, language));
  if (language === "en") {
    return [
      ["Roster", inputs.join("; ")],
      ["Scope", origin.scope],
      ["As of", formatDate(facts.asOf)],
      ["Policy", `${policy.title.en} (${policy.id}), SHA-256 ${policy.sha256}`],
      ["Households in the frame", String(draw.population)],
      ["Fingerprint of the frame", `SHA-256 ${draw.fingerprint}`],
      ["Size", `asked for ${sizeText(question.size)}, drawn ${drawn}`],
      ["Seed", String(question.seed)],
      ["Divided by", stratumByText(question.by, language)],
      ["Listed for direct doubts", `${listed}, chosen and not part of the random sample`],
      ["Left out", origin.leftOut.join("; ") || "nothing"],
      ["Doudi", origin.version],
    ];
  }
  return [
    ["名册", inputs.join("；")],
    ["抽查范围", origin.scope],
    ["核查基准日", formatDate(facts.asOf)],
    ["适用政策", `${policy.title.zh}（${policy.id}），SHA-256 ${policy.sha256}`],
    ["总体户数", String(draw.population)],
    ["抽样框指纹", `SHA-256 ${draw.fingerprint}`],
    ["样本量", `要求 ${sizeText(question.size)}，抽取 ${drawn} 户`],
    ["随机种子", String(question.seed)],
    ["分层", stratumByText(question.by, language)],
    ["另列直接疑点户", `${listed} 户，为有意选取，不属于随机样本`],
    ["未列入总体", origin.leftOut.join("；") || "无"],
    ["程序版本", origin.version],
  ];
}

function inputText(file: string, sha256: string | null, language: Language): string {
  if (sha256 !== null) return `${file}，SHA-256 ${sha256}`;
  return language === "zh"
    ? `${file}（打开的工作簿，没有文件指纹，以抽样框指纹为准）`
    : `${file} (an open workbook, without a hash; see the fingerprint of the frame)`;
}

/** The method, step by step, so that it can be redone without this program. */
function methodLines(language: Language): readonly string[] {
  if (language === "en") {
    return [
      "1. Every household has an identity: its household number; where blank, the head's ID number; where blank, the certificate number; where blank, township, village and name, with a space between.",
      "2. The frame is the list of households in the order of their identities, compared character by character; households with one identity are ordered by what else is written of them. The order of rows does not matter. Its fingerprint is the SHA-256 of the identities, one a line.",
      "3. A Mersenne Twister (MT19937, init_genrand) is started with the seed; the first household of the frame gets its first 32-bit number, and so on. In Python: numpy.random.RandomState(seed).randint(0, 2**32, households, dtype='uint32').",
      "4. The sample is divided among the strata in proportion to their households, by largest remainder (equal remainders: the larger stratum first). Where the size allows, each stratum gets at least one, taken from the stratum that has most beyond its proportion.",
      "5. In each stratum the households with the smallest numbers are drawn. A line below gives the largest number drawn in each stratum.",
    ];
  }
  return [
    "1. 每户有一个识别号：先取户编号；没有的取户主身份证号；再没有的取证件编号；都没有的取“乡镇 村 姓名”，中间空一格。",
    "2. 抽样框是全部户按识别号逐字比较从小到大的排列；识别号相同的，按其他内容排列。与名册的行顺序无关。指纹是各户识别号（每户一行）的 SHA-256。",
    "3. 用随机种子启动 MT19937（init_genrand）发生器，抽样框第 1 户得第 1 个 32 位随机数，依次类推。可用 Python 复算：numpy.random.RandomState(种子).randint(0, 2**32, 总体户数, dtype='uint32')。",
    "4. 样本量按各层户数比例分配，最大余数法取整（余数相同的，户数多的层先得）；样本量够时每层至少 1 户，从比例外多得最多的层调剂。",
    "5. 每层抽取随机数最小的若干户。下表列出各层抽到的最大随机数：小于等于它的都抽到，大于它的都没有抽到。",
  ];
}

function strataLines({ language, sample }: SampleFacts): readonly (readonly CellContent[])[] {
  const { strata, population, drawn } = sample.draw;
  return [
    language === "zh"
      ? ["抽样层", "总体户数", "抽取户数", "抽取比例", "抽到的最大随机数"]
      : ["Stratum", "Households", "Drawn", "Share", "Largest number drawn"],
    ...strata.map((stratum) => [
      stratumText(sample.question.by, stratum.name, language),
      stratum.population,
      stratum.drawn,
      shareText(stratum.drawn, stratum.population),
      stratum.highest,
    ]),
    [
      language === "zh" ? "合    计" : "Total",
      population,
      drawn.length,
      shareText(drawn.length, population),
      null,
    ],
  ];
}

/** A share in percent, two decimals. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${Math.round((part * 10_000) / whole) / 100}%`;
}
