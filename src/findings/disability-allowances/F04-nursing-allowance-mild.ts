import { disabilityOf } from "../../assessment/disability";
import { nursingByGrade } from "../../assessment/entitlements";
import { basedOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { asVariant, cellsOfPaid, peopleReceiving, sayingHow, wordsOfPaid } from "./allowances";

/** Grade three or four with a nursing allowance; of the mind, or of a kind not known, only where the county says it includes none. */
export const F04: Rule = {
  id: "F04",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [
      ["nursing_allowance", "nursing_allowance_is"],
      ["disability_level", "disability_cert"],
    ],
  },
  run,
  title: { zh: "三四级残疾领取护理补贴", en: "Grade three or four with nursing allowance" },
  text: {
    "": {
      zh: "{who}残疾等级为{grade}级，领取重度残疾人护理补贴{amount}元（“{column}”），是否属于本地补贴范围请核实",
      en: "{who} has a disability of grade {grade} and is paid a nursing allowance of {amount} yuan ({column}); check whether local rules include it",
    },
    marked: {
      zh: "{who}残疾等级为{grade}级，“{column}”填为享受，是否属于本地补贴范围请核实",
      en: "{who} has a disability of grade {grade}, and {column} says that the nursing allowance is received; check whether local rules include it",
    },
  },
  next: {
    zh: "核对残疾证类别、等级和本地补贴范围，不符合的按规定处理",
    en: "Check kind and grade of the certificate and the local rules; otherwise deal with it",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy } = context;
  const mind = policy.flag("nursing_allowance_mild_mind");
  for (const paid of peopleReceiving(context, ["nursing_allowance"])) {
    const disability = disabilityOf(paid.person);
    if (disability === null || disability.grade <= 2) continue;
    if (nursingByGrade(paid.person, disability, policy).due !== "no") continue;
    const operands = { grade: disability.grade, ...wordsOfPaid(paid) };
    const cells = cellsOfPaid(paid, "disability_level", "disability_cert");
    const seen = atPerson(paid.person, cells, { operands, ...asVariant(sayingHow(paid)) });
    yield disability.kind === "mind" ? { ...seen, ...basedOn(mind) } : seen;
  }
}
