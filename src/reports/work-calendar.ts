/**
 * The calendar that the place's document gives beside the half-monthly dates: days by which other
 * reports are due and what they hold (南充 2024), phases of a campaign (兴安盟 2019).
 */
import { compareDates, formatDate } from "../calendar";
import { sourceText } from "../assessment";
import { readDateList } from "../policy";
import type { Policy } from "../policy/types";
import type { Language } from "./facts";

/** The sentences of the calendar; none where the policy gives nothing on its day. */
export function calendarSentences(policy: Policy, language: Language): readonly string[] {
  return [reportsDue(policy, language), phases(policy, language)].filter((one) => one !== null);
}

/** The reports still due with their contents, which stand in the order of the dates. */
function reportsDue(policy: Policy, language: Language): string | null {
  const dates = policy.text("report_dates");
  if (!dates.set) return null;
  const contents = policy.text("report_contents");
  const named = contents.set ? contents.value.split(/[、；;]/) : [];
  const due = readDateList(dates.value)
    .map((date, at) => ({ date, content: named[at]?.trim() ?? "" }))
    .filter(({ date }) => compareDates(date, policy.asOf) >= 0)
    .map(({ date, content }) => formatDate(date) + (content === "" ? "" : `（${content}）`));
  if (due.length === 0) return null;
  const source = sourceText(dates.source, dates.standing, language);
  return language === "zh"
    ? `情况报送截止：${due.join("、")}，${source}。`
    : `Reports due: ${due.join(", ")}, ${source}.`;
}

function phases(policy: Policy, language: Language): string | null {
  const found = policy.text("work_phases");
  if (!found.set) return null;
  const source = sourceText(found.source, found.standing, language);
  return language === "zh"
    ? `实施阶段：${found.value}，${source}。`
    : `Phases: ${found.value}, ${source}.`;
}
