import { groupFindings, headOf, type FindingGroup } from "../../app";
import { sourceText } from "../../assessment";
import { findingSource, findingText, nextStep } from "../../findings";
import type { Finding } from "../../findings/types";
import type { Decision } from "../../reports";
import { cellName } from "../../workbook/cells";
import { joined } from "../texts/joined";
import type { FindingService, FindingView, Language } from "../engine/contract";
import type { Session } from "./session";

export function findingService(session: Session): FindingService {
  return {
    list(filter) {
      session.groups = session.done === null ? [] : groupFindings(session.done.findings, filter);
      return Promise.resolve(
        session.groups.map(({ rule, level, findings }) => ({
          key: `${rule.id} ${level}`,
          rule: rule.id,
          title: rule.title,
          level,
          count: findings.length,
        })),
      );
    },
    page(from, to, language) {
      const findings = slice(session.groups, from, to);
      return Promise.resolve(findings.map((finding) => viewOf(finding, session, language)));
    },
    decide(id, decision) {
      const before = session.done?.decisions.get(id) ?? null;
      if (isSame(before, decision)) session.decided.delete(id);
      else session.decided.set(id, decision);
      return Promise.resolve(session.decided.size);
    },
  };
}

function isSame(a: Decision | null, b: Decision | null): boolean {
  if (a === null || b === null) return a === b;
  return a.decision === b.decision && a.reason === b.reason && a.who === b.who;
}

/** Doubts `from` to `to` of all groups one after another. */
function slice(groups: readonly FindingGroup[], from: number, to: number): Finding[] {
  const found: Finding[] = [];
  let start = 0;
  for (const { findings } of groups) {
    const [first, last] = [Math.max(0, from - start), Math.min(findings.length, to - start)];
    if (first < last) found.push(...findings.slice(first, last));
    start += findings.length;
    if (start >= to) break;
  }
  return found;
}

/** A doubt in words, with what was decided about it. */
export function viewOf(finding: Finding, session: Session, language: Language): FindingView {
  const { cell, table, row, household, person } = finding;
  const noted = session.decided.get(finding.id);
  return {
    id: finding.id,
    rule: finding.rule.id,
    level: finding.level,
    place: cell ?? { sheet: table.sheet, row, column: table.firstColumn },
    placeName: cell === null ? String(row) : cellName(cell.row, cell.column),
    who: person?.name ?? headOf(finding),
    where: household === null ? null : placeOf(household.town, household.village),
    text: findingText(finding, language),
    next: nextStep(finding, language),
    source: sourceText(findingSource(finding), null, language) || null,
    decision: noted === undefined ? (session.done?.decisions.get(finding.id) ?? null) : noted,
  };
}

/** Township and village, as far as known. */
export function placeOf(town: string | null, village: string | null): string | null {
  return joined([town, village].filter((part) => part !== null)) || null;
}
