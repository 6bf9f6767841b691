import type { CalendarDate } from "../calendar";
import { compareDates, formatDate, formatDateChinese } from "../calendar";
import { sourceText } from "../assessment";
import type { CellContent, SheetDescription } from "../workbook/sheets";
import { draftProgress } from "./biweekly-draft";
import { draftKeyIn, draftKeyOf, draftKeySentence } from "./biweekly-draft-key";
import { describeBiweekly, DISPATCH_COLUMNS, type BiweeklyContents } from "./biweekly-sheet";
import { dispatchDateOf, dispatchDates } from "./dispatch-dates";
import type { RunFacts } from "./facts";
import { figuresOf } from "./figures";
import { calendarSentences } from "./work-calendar";

/**
 * Sheet 半月调度表, laid out after the three headings of 黔民发〔2018〕19号 四（四）: 进展情况, 取得效果,
 * 存在问题, drafted from the figures, with the figures of every dispatch date so far below.
 *
 * @param earlier the same sheet as an earlier run or the preparer left it
 * @param keepsText whether the text that stands for this dispatch date is kept, with new figures under it
 */
export function biweeklySheet(
  facts: RunFacts,
  earlier: BiweeklyContents | null = null,
  keepsText = false,
): SheetDescription {
  return describeBiweekly(biweeklyContents(facts, earlier, keepsText), facts.language);
}

/** What the sheet of a run would hold. */
export function biweeklyContents(
  facts: RunFacts,
  earlier: BiweeklyContents | null,
  keepsText: boolean,
): BiweeklyContents {
  const today = dispatchDateOf(facts.policy).date;
  const drafted = draftProgress(facts);
  const kept = keepsText && earlier !== null ? earlier.items : [];
  const isKept = kept.length > 0;
  // A kept text keeps the key that it was drafted with: whether it was rewritten shows later too.
  const key = isKept ? draftKeyIn(earlier?.note ?? "") : draftKeyOf(drafted);
  return {
    head: headLine(facts),
    items: isKept ? kept : drafted,
    rows: [
      ...(earlier?.rows ?? []).filter((row) => compareDates(row.date, today) < 0),
      { ...noteOn(earlier, today), date: today, values: valuesOf(facts) },
    ].sort((a, b) => compareDates(a.date, b.date)),
    note: [
      datesNote(facts),
      ...calendarSentences(facts.policy, facts.language),
      ...(key === null ? [] : [draftKeySentence(key, facts.language)]),
    ].join(facts.language === "zh" ? "" : " "),
  };
}

/** The preparer's note on a date stays when its figures are taken anew. */
function noteOn(
  earlier: BiweeklyContents | null,
  date: CalendarDate,
): { readonly note?: CellContent } {
  const row = earlier?.rows.find((one) => compareDates(one.date, date) === 0);
  return row?.note === undefined ? {} : { note: row.note };
}

function valuesOf(facts: RunFacts): readonly number[] {
  const figures = figuresOf(facts.assessments, facts.findings);
  return DISPATCH_COLUMNS.map((column) => column.value(figures));
}

function headLine(facts: RunFacts): string {
  const date = dispatchDateOf(facts.policy).date;
  return facts.language === "zh"
    ? `填报单位：                        调度日期：${formatDateChinese(date)}        数据截至：${formatDateChinese(facts.asOf)}        填报人：                审核人：`
    : `Unit:                        Report date: ${formatDate(date)}        Data as of: ${formatDate(facts.asOf)}        Prepared by:                Checked by:`;
}

function datesNote(facts: RunFacts): string {
  const dates = dispatchDates(facts.policy);
  const list = dates.map(({ date }) => `${date.month}月${date.day}日`).join("、");
  const first = dates[0];
  const source = first ? sourceText(first.source, first.standing, facts.language) : "";
  return facts.language === "zh"
    ? `调度日期：${list}${source ? `（${source}）` : "（默认待确认）"}。文字为按数据起草，请核实后修改。`
    : `Report dates: ${dates.map(({ date }) => formatDate(date)).join(", ")}. The text is a draft from the figures.`;
}
