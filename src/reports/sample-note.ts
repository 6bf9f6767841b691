import { formatDate } from "../calendar";
import { sizeText } from "../sampling";
import type { Area } from "../workbook/cells";
import type { CellContent, DescribedCell, SheetDescription } from "../workbook/sheets";
import { across, cell } from "./cells";
import type { Language } from "./facts";
import { SHEET_NAMES } from "./facts";
import { rowHeight } from "./row-heights";
import type { SampleFacts } from "./sample-sheet";
import { stratumByText, stratumText } from "./sample-words";
import { printOn, SHEET_STYLES } from "./styles";

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

/** Sheet 抽查说明: everything by which another auditor can draw the same sample. */
export function sampleNoteSheet(facts: SampleFacts, origin: SampleOrigin): SheetDescription {
  const { language } = facts;
  const zh = language === "zh";
  const rows: DescribedCell[][] = [];
  const merges: Area[] = [];
  const heights: Record<number, number> = { 1: 30 };
  const merge = (first: number, last: number): void => {
    const row = rows.length;
    merges.push({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
  };
  rows.push(across(zh ? "抽查说明" : "How the sample was drawn", "title", WIDTH));
  merge(1, WIDTH);
  for (const [label, value] of factLines(facts, origin)) {
    rows.push([cell(label, "head"), ...across(value, "text", WIDTH - 1)]);
    merge(2, WIDTH);
    heights[rows.length] = rowHeight([cell(value, "text")], [TEXT_WIDTH]);
  }
  section(rows, zh ? "抽取方法" : "Method");
  merge(1, WIDTH);
  for (const line of methodLines(language)) {
    rows.push(across(line, "text", WIDTH));
    merge(1, WIDTH);
    heights[rows.length] = rowHeight([cell(line, "text")], [ALL_WIDTH]);
  }
  section(rows, zh ? "各层户数" : "Strata");
  merge(1, WIDTH);
  addStrata(rows, facts);
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

function section(rows: DescribedCell[][], title: string): void {
  rows.push(across(title, "section", WIDTH));
}

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

function addStrata(rows: DescribedCell[][], facts: SampleFacts): void {
  const { language, sample } = facts;
  const heads =
    language === "zh"
      ? ["抽样层", "总体户数", "抽取户数", "抽取比例", "抽到的最大随机数"]
      : ["Stratum", "Households", "Drawn", "Share", "Largest number drawn"];
  rows.push(heads.map((head) => cell(head, "head")));
  const { strata, population, drawn } = sample.draw;
  for (const stratum of strata) {
    rows.push([
      cell(stratumText(sample.question.by, stratum.name, language), "text"),
      cell(stratum.population, "count"),
      cell(stratum.drawn, "count"),
      cell(shareText(stratum.drawn, stratum.population), "center"),
      cell(stratum.highest, "count"),
    ]);
  }
  rows.push([
    cell(language === "zh" ? "合    计" : "Total", "totalText"),
    cell(sumOver(rows, "B", strata.length, population), "totalCount"),
    cell(sumOver(rows, "C", strata.length, drawn.length), "totalCount"),
    cell(shareText(drawn.length, population), "totalText"),
    cell(null, "totalText"),
  ]);
}

/** The rows above, summed by formula, with the value that it has now. */
function sumOver(
  rows: readonly unknown[],
  column: string,
  count: number,
  value: number,
): CellContent {
  if (count === 0) return 0;
  const last = rows.length;
  return { formula: `SUM(${column}${last - count + 1}:${column}${last})`, value };
}

/** A share in percent, two decimals. */
export function shareText(part: number, whole: number): string {
  return whole === 0 ? "0%" : `${Math.round((part * 10_000) / whole) / 100}%`;
}
