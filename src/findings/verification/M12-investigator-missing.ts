import { checkedByTable } from "../checked-by-table";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import { needed } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { hasColumn, isDone } from "./case-cells";

const FIELDS = ["investigator", "investigator_sign"] as const;

/** 谁调查、谁签字、谁负责: a case on which nobody is noted as having investigated, or nobody signed. */
export const M12: Rule = {
  id: "M12",
  family: "M",
  severity: "warn",
  source: null,
  needs: { fields: [FIELDS], parameters: ["case_record 调查人签字"] },
  run,
  title: { zh: "调查人、签字未填", en: "Investigator or signature missing" },
  text: {
    "": {
      zh: "{who}户未填{what}，由谁调查、谁签字请核对",
      en: "{who}: no {whatEn} is noted; check who investigated and who signed",
    },
    column: {
      zh: "本表有{count}户（共{total}户在保）未填调查人或签字，该列可能未启用",
      en: "{count} of {total} recipients have no investigator or signature noted; the column may not be in use",
    },
  },
  next: {
    zh: "核对入户调查表上的调查人和签字，补录或补签",
    en: "Check the form of the visit; enter or add the name and signature",
  },
};

const WORDS = {
  investigator: { zh: "调查人", en: "investigator" },
  investigator_sign: { zh: "调查人签字", en: "signature of the investigator" },
} as const;

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const wanted = policy.flag("case_record", "调查人签字");
  if (!needed(wanted)) return;
  const source = basedOn(wanted);
  const seen = checkedByTable(assessments, ({ household, isRecipient }) => {
    const given = FIELDS.filter((field) => hasColumn(household, field));
    if (given.length === 0 || !isRecipient) return "cannot-tell";
    const missing = given.filter((field) => !isDone(household, field));
    if (missing.length === 0) return null;
    return atHousehold(household, cellsOf(household, ...missing), {
      operands: {
        what: missing.map((field) => WORDS[field].zh).join("、"),
        whatEn: missing.map((field) => WORDS[field].en).join(", "),
      },
    });
  });
  for (const one of seen) yield { ...one, ...source };
}
