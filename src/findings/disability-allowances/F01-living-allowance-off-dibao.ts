import { inHardship } from "../../assessment/entitlements";
import { onceWhereCommon } from "../floods";
import { aidKnownOf } from "../known-aid";
import { basedOn, orByDefault, variantOn } from "../parameter-basis";
import { atPerson } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { cellsOfPaid, peopleReceiving, sayingHow, wordsOfPaid } from "./allowances";

/** A living allowance for somebody whom the rosters, lists or marks given show not to be on dibao. */
export const F01: Rule = {
  id: "F01",
  family: "F",
  severity: "high",
  source: null,
  needs: {
    fields: [["living_allowance", "living_allowance_is"]],
    anyOf: [{ fields: [["dibao_is", "aid_type"]] }, { lists: ["dibao"] }],
    parameters: ["living_allowance_groups"],
  },
  run,
  title: { zh: "非低保领取困难残疾人生活补贴", en: "Living allowance without dibao" },
  text: orByDefault({
    "": {
      zh: "{who}领取困难残疾人生活补贴{amount}元，未见享受低保，是否属于本地补贴范围请核实",
      en: "{who} is paid a living allowance of {amount} yuan and is not shown to be on dibao; check whether local rules include the person",
    },
    marked: {
      zh: "{who}“{column}”填为享受，未见享受低保，是否属于本地补贴范围请核实",
      en: "{who}: {column} says that the living allowance is received, and the person is not shown to be on dibao; check whether local rules include the person",
    },
    column: {
      zh: "本表“{column}”列有{count}人（共{total}人）领取生活补贴而未见享受低保，请核对本地补贴范围和低保名册",
      en: "{count} of {total} people in the column {column} are paid a living allowance without being shown on dibao; check the local rules and the dibao roster",
    },
  }),
  next: {
    zh: "与低保名册比对；本地扩大范围的在政策参数中注明，不符合的按规定处理",
    en: "Compare with the dibao roster; note wider local rules in the parameters, otherwise deal with it",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const { policy } = context;
  const groups = policy.choice("living_allowance_groups");
  const sightings = function* (): Generator<Sighting> {
    for (const paid of peopleReceiving(context, ["living_allowance"])) {
      // Of tekun it asks nothing: whether that excludes the allowance is a doubt of its own.
      if (inHardship(policy, aidKnownOf(paid.person, context)).due !== "no") continue;
      const details = { ...variantOn(sayingHow(paid), groups), operands: wordsOfPaid(paid) };
      yield {
        ...atPerson(paid.person, cellsOfPaid(paid, "dibao_is"), details),
        ...basedOn(groups),
      };
    }
  };
  yield* onceWhereCommon(sightings(), context.index.peopleIn);
}
