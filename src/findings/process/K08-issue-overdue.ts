import { isUsable, latestDay } from "../../assessment/typed-date";
import { compareDates, daysBetween } from "../../calendar";
import { shownDate } from "../shown-date";
import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { basedOnLedgers } from "./documents";
import { issuesOf, type Issue } from "./ledger-rows";

/** The deadline of an issue has passed, and it is not closed. */
export const K08: Rule = {
  id: "K08",
  family: "K",
  severity: "high",
  source: null,
  needs: {
    fields: ["issue_deadline", ["issue_closed", "issue_result", "issue_progress"]],
  },
  run,
  title: { zh: "台账超期未销号", en: "Issue past its deadline" },
  text: {
    "": {
      zh: "第{row}行问题“{name}”整改时限为{deadline}，已超期{days}天，未见销号",
      en: "Row {row}: {name} was due on {deadline}, {days} days ago, and is not closed",
    },
  },
  next: {
    zh: "核实整改进展，已完成的销号并附材料，未完成的说明原因、重新明确时限",
    en: "Check the progress: close what is done, with proof; else note why, and set a new day",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const source = basedOnLedgers(context.policy);
  for (const issue of issuesOf(context)) {
    const typed = issue.date("issue_deadline");
    if (!isUsable(typed) || isDone(issue)) continue;
    const deadline = latestDay(typed);
    if (compareDates(deadline, context.asOf) >= 0) continue;
    const seen = atTable(
      issue.table,
      issue.row,
      [issue.cell("issue_deadline"), issue.cell("issue_closed")],
      {
        operands: {
          name: issue.name,
          deadline: shownDate(typed),
          days: daysBetween(deadline, context.asOf),
        },
        discriminator: issue.key,
      },
    );
    yield { ...seen, ...source };
  }
}

/** Closed; in a ledger without marks of closing, what its result or progress says. */
function isDone(issue: Issue): boolean {
  if (issue.isClosed !== null) return issue.isClosed;
  return (["issue_result", "issue_progress"] as const).some((field) => {
    const text = issue.text(field) ?? "";
    return /完成|到位|销号|办结|已整改|解决/.test(text) && !/未|正在|尚|中$/.test(text);
  });
}
