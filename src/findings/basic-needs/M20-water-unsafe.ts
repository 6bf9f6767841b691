import { atHousehold, cellsOf } from "../sighting";
import type { Rule } from "../types";
import { isWaterUnsafe } from "./housing-and-water";
import { taggedNeeds } from "./tag-rule";

const CLAUSES = {
  nanchong: { clause: "二（五）9", quote: "完善预警指标体系，探索增设饮水安全、住房安全等标签" },
} as const;

/** The roster's tag says that a household's water is unsafe: a need to pass on, not a doubt. */
export const M20: Rule = {
  id: "M20",
  family: "M",
  severity: "info",
  source: null,
  needs: { fields: ["water_safe"] },
  run: (context) =>
    taggedNeeds(context, CLAUSES, (household) => {
      const isUnsafe = isWaterUnsafe(household);
      if (isUnsafe === null) return null;
      if (!isUnsafe) return "none";
      return atHousehold(household, cellsOf(household, "water_safe"), {
        operands: { stated: household.text("water_safe") },
      });
    }),
  title: { zh: "饮水不安全", en: "Unsafe water" },
  text: {
    "": {
      zh: "{who}户饮水标签为“{stated}”，饮水安全未解决，请推送水利部门",
      en: "{who}: the water is tagged {stated}; pass it on to the water office",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户）饮水标签为不安全，请核对该列的填写口径后批量推送",
      en: "{count} of {total} households are tagged as without safe water in the column {column}; check how it is kept and pass them on together",
    },
  },
  next: {
    zh: "核实饮水情况，推送水利部门，跟进反馈结果",
    en: "Check the water, pass it on to the water office, and follow up",
  },
};
