/**
 * The words of the half-monthly report, drafted from the figures: one row for each piece of work.
 * Doubts are called doubts (疑点), suggestions suggestions; nothing is concluded about anybody.
 */
import { formatMoney, subtract } from "../money";
import { coverageText } from "./coverage-text";
import type { RunFacts } from "./facts";
import { countedOnce, figuresOf } from "./figures";
import { findingKinds } from "./summary";
import { ruleTitle } from "../findings";
import { missingText } from "./standard-columns";

export interface DraftItem {
  readonly task: string;
  readonly progress: string;
  readonly results: string;
  readonly problems: string;
}

/** The four pieces of work that a roster can show. */
export function draftProgress(facts: RunFacts): DraftItem[] {
  return [coverage(facts), amounts(facts), phaseOut(facts), dataQuality(facts)];
}

function coverage(facts: RunFacts): DraftItem {
  const f = figuresOf(facts.assessments, facts.findings);
  const sheets = new Set(facts.assessments.map((a) => a.household.table.sheet)).size;
  const lacking = missingText(
    countedOnce(facts.assessments).flatMap((a) => (a.outcome === "undetermined" ? a.missing : [])),
    facts.language,
  );
  const lost = coverageText(facts.coverage, facts.language) ?? "";
  if (facts.language === "en") {
    return {
      task: "Coverage and dynamic management",
      progress: `${sheets} sheets, ${f.households} households and ${f.people} people checked.`,
      results:
        `Suggested: ${f.outcomes.enter} to enter, ${f.outcomes.adjust} to adjust, ${f.outcomes.exit} to exit, ${f.outcomes.continue} to continue. ${lost}`.trim(),
      problems:
        f.outcomes.undetermined === 0
          ? "None."
          : `${f.outcomes.undetermined} households cannot be told${lacking ? `; missing: ${lacking}` : ""}.`,
    };
  }
  return {
    task: "应保尽保与动态管理",
    progress: `已核查名册${sheets}张，共${f.households}户${f.people}人。`,
    results: `建议纳入${f.outcomes.enter}户，建议调整金额${f.outcomes.adjust}户，建议退出${f.outcomes.exit}户，建议继续保障${f.outcomes.continue}户，待逐户核实后按程序办理。${lost}`,
    problems:
      f.outcomes.undetermined === 0
        ? "未发现因信息不全无法判断的户。"
        : `有${f.outcomes.undetermined}户因信息不全无法判断${lacking ? `，主要缺：${lacking}` : ""}。`,
  };
}

function amounts(facts: RunFacts): DraftItem {
  const known = facts.assessments.filter((a) => a.currentMonth !== null && a.payableMonth !== null);
  const f = figuresOf(known, []);
  const all = figuresOf(facts.assessments, []);
  const change = formatMoney(subtract(f.payable, f.current));
  const changed = change.startsWith("-")
    ? `比现发减少${change.slice(1)}元`
    : /[1-9]/.test(change)
      ? `比现发增加${change}元`
      : "与现发一致";
  if (facts.language === "en") {
    return {
      task: "Level of support",
      progress: `Paid now: ${formatMoney(all.current)} yuan a month.`,
      results: `For ${known.length} comparable households the suggested sum is ${formatMoney(f.payable)} yuan a month, a change of ${change}.`,
      problems:
        all.payableUnknown === 0
          ? "None."
          : `${all.payableUnknown} households have no suggested amount.`,
    };
  }
  return {
    task: "保障水平",
    progress: `现每月发放${formatMoney(all.current)}元。`,
    results: `可比的${known.length}户按政策测算，建议每月发放${formatMoney(f.payable)}元，${changed}。`,
    problems:
      all.payableUnknown === 0 ? "各户金额均可测算。" : `有${all.payableUnknown}户金额暂不能测算。`,
  };
}

function phaseOut(facts: RunFacts): DraftItem {
  const count = (...states: string[]): number =>
    facts.assessments.filter((a) => states.includes(a.phaseOut.state)).length;
  const running = count("running", "ending-soon");
  const soon = count("ending-soon");
  const ended = count("ended-review", "ended-paid");
  const fresh = count("not-started");
  if (facts.language === "en") {
    return {
      task: "Phase-out",
      progress: `${running} households are in phase-out, ${soon} of them ending soon.`,
      results: `${fresh} households could start phase-out.`,
      problems:
        ended === 0 ? "None ended." : `${ended} households are past the end and need review.`,
    };
  }
  return {
    task: "渐退期管理",
    progress: `渐退期内${running}户，其中即将期满${soon}户。`,
    results: `收入超过标准、建议安排渐退${fresh}户。`,
    problems: ended === 0 ? "无期满未复核户。" : `期满待复核或仍在发放${ended}户，需尽快复核。`,
  };
}

function dataQuality(facts: RunFacts): DraftItem {
  const f = figuresOf([], facts.findings);
  const decided = facts.findings.filter((finding) => facts.decisions.has(finding.id)).length;
  const worst = findingKinds(facts.findings)
    .filter((kind) => kind.level === "error" || kind.level === "high")
    .sort((a, b) => b.findings.length - a.findings.length)
    .slice(0, 3);
  const names = worst.map(
    (kind) =>
      `${ruleTitle(kind.rule, facts.language)}${facts.language === "zh" ? "" : " "}${kind.findings.length}`,
  );
  if (facts.language === "en") {
    return {
      task: "Data quality and doubts",
      progress: `${f.findings.error} data errors, ${f.findings.high} direct and ${f.findings.warn} indirect doubts found.`,
      results: `${decided} of them decided.`,
      problems: names.length === 0 ? "No errors or direct doubts." : `Mostly: ${names.join("; ")}.`,
    };
  }
  return {
    task: "数据质量与疑点核查",
    progress: `排查出数据错误${f.findings.error}处、直接疑点${f.findings.high}处、间接疑点${f.findings.warn}处。`,
    results: `已核实处理${decided}处。`,
    problems:
      names.length === 0
        ? "未发现数据错误和直接疑点。"
        : `较集中的问题：${names.map((n) => `${n}处`).join("、")}。`,
  };
}
