import type { LabourCoverage } from "../findings";
import type { Language } from "./facts";

/**
 * 丧失劳动能力人员的兜底覆盖情况 in one sentence (the core of 兴安盟's campaign of 2019); whom income
 * rules out is not looked at here. Null where the rosters do not say of anybody whether aid covers them.
 */
export function coverageText(coverage: LabourCoverage | null, language: Language): string | null {
  if (coverage === null || coverage.percent === null) return null;
  const { people, covered, uncovered, unknown, percent } = coverage;
  return language === "zh"
    ? `建档立卡（脱贫）户、监测户中丧失全部或部分劳动能力的${people}人：已纳入低保、特困${covered}人，未见纳入${uncovered}人，情况不明${unknown}人，覆盖率${percent}%。`
    : `Registered poor or monitored who lost all or part of their ability to work: ${people}; ${covered} on dibao or tekun, ${uncovered} not shown on either, ${unknown} not known; coverage ${percent} %.`;
}
