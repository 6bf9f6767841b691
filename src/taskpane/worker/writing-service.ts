import {
  changedSince,
  isFilledIn,
  planWriteBack,
  previewOf,
  wholeCheck,
  withDecisions,
  type Check,
} from "../../app";
import { MARK_FILLS } from "../../reports";
import { packedGrid } from "../../workbook/packed-grid";
import type { Additions } from "../../workbook/port";
import type { WritingService } from "../engine/contract";
import { done as succeeded, failed } from "../outcome";
import { fillsOf } from "./mark-palettes";
import { newDecisions, type Session } from "./session";
import { gridNow, headOf, presentInput } from "./sheet-plan";

export function writingService(session: Session): WritingService {
  const plan = (): Additions => {
    if (session.plan === null) throw new Error("nothing is planned");
    return session.plan;
  };
  return {
    plan(question) {
      const { done } = session;
      const input = presentInput(session);
      if (done === null || input === null) {
        return Promise.resolve(
          failed({ zh: "请先核查，再写回。", en: "Check first, then write back." }),
        );
      }
      const widened = input.ours !== null && done.assessments !== done.allAssessments;
      const asked: Check = widened ? wholeCheck(done) : done;
      const fills = fillsOf(question.palette);
      const additions = planWriteBack(withDecisions(asked, newDecisions(session)), input, {
        reports: question.reports,
        language: question.language,
        version: question.version,
        markFills: fills,
      });
      session.plan = additions;
      const tables = done.roster.tables.filter(
        ({ role }) => role === "household" || role === "person",
      );
      return Promise.resolve(
        succeeded({
          ...previewOf(additions, input, tables, fills ?? MARK_FILLS),
          decisions: withDecisions(asked, newDecisions(session)).decisions.size,
          widened,
          parts: headOf(additions),
        }),
      );
    },
    changed() {
      return Promise.resolve(changedSince(plan(), (sheet) => gridNow(session, sheet)));
    },
    blockRows: (index, from, to) =>
      Promise.resolve(plan().blocks[index]?.rows.slice(from, to) ?? []),
    marks: (from, to) => Promise.resolve(plan().marks.slice(from, to)),
    sheetRows: (index, from, to) =>
      Promise.resolve(plan().sheets[index]?.rows.slice(from, to) ?? []),
    rowKeys: (index, from, to) =>
      Promise.resolve(plan().tables[index]?.rowKeys.slice(from, to) ?? []),
    isFilledIn: ({ sheet, date1904, pieces }) =>
      Promise.resolve(isFilledIn(packedGrid(sheet, pieces), date1904)),
    written() {
      if (session.done !== null) session.done = withDecisions(session.done, newDecisions(session));
      session.decided.clear();
      return Promise.resolve();
    },
  };
}
