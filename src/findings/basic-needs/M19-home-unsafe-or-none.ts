import { atHousehold, cellsOf } from "../sighting";
import type { Rule } from "../types";
import { homeOf } from "./housing-and-water";
import { taggedNeeds } from "./tag-rule";

const CLAUSES = {
  nanchong: { clause: "二（五）9", quote: "完善预警指标体系，探索增设饮水安全、住房安全等标签" },
  wenchuan: {
    clause: "汶川部分二",
    quote: "将全县农户中无房户、危房户、住房困难户列为优先保障对象",
  },
} as const;

/** The roster's tag says that a household has no home, or an unsafe one: a need to pass on, not a doubt. */
export const M19: Rule = {
  id: "M19",
  family: "M",
  severity: "info",
  source: null,
  needs: { fields: [["house_danger", "asset_house"]] },
  run: (context) =>
    taggedNeeds(context, CLAUSES, (household) => {
      const home = homeOf(household);
      if (home === null) return null;
      if (home === "safe") return "none";
      const stated = household.text("house_danger") ?? household.text("asset_house");
      return atHousehold(household, cellsOf(household, "house_danger", "asset_house"), {
        operands: { stated },
        ...(home === "unsafe" ? {} : { variant: "none" }),
      });
    }),
  title: { zh: "无房、危房户", en: "No home, or an unsafe one" },
  text: {
    "": {
      zh: "{who}户住房标签为“{stated}”，住房安全未解决，请推送住房城乡建设部门",
      en: "{who}: the home is tagged {stated}; pass it on to the housing office",
    },
    none: {
      zh: "{who}户住房为“{stated}”，请推送住房城乡建设部门",
      en: "{who}: housing is noted as {stated}; pass it on to the housing office",
    },
    column: {
      zh: "本表“{column}”列有{count}户（共{total}户）住房标签为不安全或无房，请核对该列的填写口径后批量推送",
      en: "{count} of {total} households are tagged as without a safe home in the column {column}; check how it is kept and pass them on together",
    },
  },
  next: {
    zh: "核实住房情况，推送住房城乡建设部门，跟进反馈结果",
    en: "Check the home, pass it on to the housing office, and follow up",
  },
};
