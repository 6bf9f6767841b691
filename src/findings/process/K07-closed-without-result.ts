import { atTable } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { basedOnLedgers } from "./documents";
import { issuesOf, type Issue } from "./ledger-rows";

/** An issue is marked as closed, and what came of it, or the day, is blank. */
export const K07: Rule = {
  id: "K07",
  family: "K",
  severity: "warn",
  source: null,
  needs: { fields: ["issue_closed", ["issue_desc", "issue_type"]] },
  run,
  title: { zh: "台账已销号但整改结果空", en: "Closed without a result" },
  text: {
    "": {
      zh: "第{row}行问题“{name}”已销号，整改结果未填",
      en: "Row {row}: {name} is closed, but the result is blank",
    },
    day: {
      zh: "第{row}行问题“{name}”已销号，销号时间未填",
      en: "Row {row}: {name} is closed, but the day of closing is blank",
    },
  },
  next: {
    zh: "补录整改结果和完成时间，附佐证材料；未完成的恢复为未销号",
    en: "Enter the result and the day, with proof; reopen what is not done",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const source = basedOnLedgers(context.policy);
  for (const issue of issuesOf(context)) {
    if (issue.isClosed !== true) continue;
    const result = issue.cell("issue_result");
    const variant = result !== null && issue.text("issue_result") === null ? "" : "day";
    const cell = variant === "" ? result : issue.blankDay;
    if (cell !== null) yield { ...sightingOf(issue, cell, variant), ...source };
  }
}

function sightingOf(issue: Issue, cell: Issue["blankDay"], variant: string): Sighting {
  return atTable(issue.table, issue.row, [cell, issue.cell("issue_closed")], {
    operands: { name: issue.name },
    discriminator: issue.key,
    ...(variant === "" ? {} : { variant }),
  });
}
