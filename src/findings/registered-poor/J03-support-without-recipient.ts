import { remembered } from "../../assessment/remembered";
import { atHousehold, cellsOf } from "../sighting";
import { mayState } from "../../roster/table-fields";
import type { FindingContext, Rule, Sighting } from "../types";
import { isKnownUncovered } from "./registers";

const names = remembered(
  (text: string) => /低保|特困|五保|^是$/.test(text) && !/未|无|非|不/.test(text),
);

/** The household's support is noted as dibao or tekun, and nobody of it receives either. */
export const J03: Rule = {
  id: "J03",
  family: "J",
  severity: "high",
  source: null,
  needs: {
    fields: ["support_full"],
    anyOf: [{ fields: [["dibao_is", "aid_type"]] }, { lists: ["dibao"] }],
  },
  run,
  title: { zh: "登记低保、特困但无人享受", en: "Noted as supported, nobody receives" },
  text: {
    "": {
      zh: "{who}户综合保障登记为“{support}”，成员均未见享受低保或特困，请核对",
      en: "{who}: support noted as {support}, but no member is shown on dibao or tekun; please check",
    },
  },
  next: {
    zh: "与低保、特困名册比对，登记有误的更正，符合条件未保障的告知申请",
    en: "Compare with the rosters; correct the entry, or tell the household to apply",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  for (const household of context.roster.households) {
    if (!mayState(household, ["support_full"])) continue;
    const support = household.text("support_full");
    if (support === null || !names(support) || !isKnownUncovered(household, context)) continue;
    yield atHousehold(household, cellsOf(household, "support_full", "dibao_is", "tekun_is"), {
      operands: { support },
    });
  }
}
