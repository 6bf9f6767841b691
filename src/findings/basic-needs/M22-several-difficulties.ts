import { difficultiesOf, isPoor, type Difficulty } from "../../assessment/entitlements";
import type { Policy } from "../../policy/types";
import type { Household } from "../../roster/types";
import { onceWhereMany } from "../floods";
import { basedOn } from "../parameter-basis";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** 病、老、残、弱, in the order of the document. */
const DIFFICULTIES = [
  { code: "ill", zh: "病", en: "severe illness" },
  { code: "old", zh: "老", en: "old age" },
  { code: "disabled", zh: "残", en: "disability" },
  { code: "weak", zh: "弱", en: "weak or lost ability to work" },
] as const satisfies readonly { readonly code: Difficulty; zh: string; en: string }[];

/**
 * A poor household (a recipient, or registered poor) in which illness, age, disability and frailty come together, as many as the
 * document says (贵州: two or more): 重点群体, known, visited and helped first. Not a doubt.
 */
export const M22: Rule = {
  id: "M22",
  family: "M",
  severity: "info",
  source: null,
  needs: {
    fields: [["health", "disease", "disability_level", "disability_cert", "labor_ability"]],
    parameters: ["priority_difficulties"],
  },
  run,
  title: { zh: "多重困难叠加的重点家庭", en: "Several difficulties at once" },
  text: {
    "": {
      zh: "{who}户{difficulties}等{number}项困难叠加，属重点救助群体，请走访并落实帮扶",
      en: "{who}: {number} difficulties at once ({difficultiesEn}); a priority household, to be visited and helped first",
    },
    many: {
      zh: "本表有{count}户多重困难叠加，属重点救助群体，请按户建立台账走访",
      en: "{count} households here have several difficulties at once; keep them in a ledger and visit them first",
    },
  },
  next: {
    zh: "情况必掌握、调研督查必走访、帮扶人员措施责任必到位",
    en: "Know the household, visit it, and name who helps and how",
  },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const least = policy.number("priority_difficulties");
  if (!least.set) return;
  const number = least.value.toNumber();
  const sightings = function* (): Generator<Sighting> {
    for (const assessment of assessments) {
      const { household } = assessment;
      // It stands in a register too, and is told of in its roster.
      if (household.countedAs !== null) continue;
      if (!isPoor(assessment) || difficultiesOf(household, policy, number).size < number) continue;
      yield atHousehold(household, [household.cell("head_name")]);
    }
  };
  for (const seen of onceWhereMany(sightings())) {
    // Which they are is looked up only where households are named one by one.
    const { household } = seen;
    const told = household === null ? seen : sightingOf(household, policy);
    yield { ...told, ...basedOn(least) };
  }
}

function sightingOf(household: Household, policy: Policy): Sighting {
  const found = difficultiesOf(household, policy);
  const named = DIFFICULTIES.filter(({ code }) => found.has(code));
  const cells = cellsOf(household, "health", "disability_level", "labor_ability", "head_name");
  return atHousehold(household, cells, {
    operands: {
      number: named.length,
      difficulties: named.map(({ zh }) => zh).join("、"),
      difficultiesEn: named.map(({ en }) => en).join(", "),
    },
  });
}
