/** The columns of a 政策参数 sheet, and the words of its cells that are written and read alike. */
import { formatSource, standingTitle } from "./describe";
import type { ParameterRow } from "./parameter-rows";
import type { ParameterDefinition, Standing } from "./types";

/** The sheet's name. */
export const SHEET_NAME = "政策参数";

export type Column = "title" | "code" | "scope" | "from" | "value" | "unit" | "source" | "note";

/** Columns from left to right: heading as we write it, other headings that are understood, width. */
export const COLUMNS: readonly {
  readonly key: Column;
  readonly heading: string;
  readonly also: readonly string[];
  readonly width: number;
}[] = [
  { key: "title", heading: "参数", also: ["参数名称", "参数名"], width: 24 },
  { key: "code", heading: "参数代码", also: ["代码", "参数编码", "编码"], width: 27 },
  { key: "scope", heading: "适用范围", also: ["范围", "适用对象"], width: 17 },
  { key: "from", heading: "生效日期", also: ["生效时间", "执行日期", "起始日期"], width: 12 },
  { key: "value", heading: "值", also: ["数值", "参数值", "取值"], width: 20 },
  { key: "unit", heading: "单位", also: ["计量单位"], width: 8 },
  { key: "source", heading: "来源", also: ["依据", "政策依据", "文件依据", "来源文件"], width: 42 },
  { key: "note", heading: "备注", also: ["说明"], width: 48 },
];

/** What the sheet calls a value for all scopes. */
export const ALL_SCOPES = "全部";

/** Tags that open the explanation in 备注. */
const UNSET_TAG = "未设置";
const LAPSED_TAG = "文件期限已满";
const STANDINGS: readonly Standing[] = ["sourced", "average", "default", "county"];

/** What 值 can be chosen from, in words; empty where it is written freely. */
export function choiceNames({ kind, choices }: ParameterDefinition): readonly string[] {
  return kind === "flag" ? ["是", "否"] : Object.values(choices ?? {}).map((choice) => choice.zh);
}

function explanation(definition: ParameterDefinition, tag: string): string {
  const names = choiceNames(definition);
  return `【${tag}】${definition.help.zh}${names.length === 0 ? "" : `可选：${names.join("、")}。`}`;
}

function tagOf({ entry, lapsed }: ParameterRow): string {
  if (lapsed) return LAPSED_TAG;
  return entry === null || entry.value === null ? UNSET_TAG : standingTitle(entry.standing, "zh");
}

/** 备注 of a row: its own note, how firmly it stands, and what it is for. */
export function noteText(row: ParameterRow): string {
  return (row.entry?.note ?? "") + explanation(row.definition, tagOf(row));
}

/** The officer's own words in 备注: what is left without our explanation; null when nothing is. */
export function ownNote(definition: ParameterDefinition, text: string): string | null {
  const tags = [
    UNSET_TAG,
    LAPSED_TAG,
    ...STANDINGS.map((standing) => standingTitle(standing, "zh")),
  ];
  const own = tags
    .map((tag) => explanation(definition, tag))
    .reduce((left, ours) => left.replace(ours, ""), text)
    .trim();
  return own === "" ? null : own;
}

/** 来源 of a row. */
export function sourceText({ entry }: ParameterRow): string {
  return entry?.source ? formatSource(entry.source) : "";
}
