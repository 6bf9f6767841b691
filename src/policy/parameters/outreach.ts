import { define } from "./define";

/** Whom officers are to look for and visit, beyond whoever applies. */
export const OUTREACH = [
  define(
    "priority_difficulties",
    "count",
    { zh: "重点救助群体的困难项数", en: "Difficulties of a priority household" },
    {
      zh: "病、老、残、弱等困难叠加达到这么多项的人员，连同其家庭列为重点救助对象，逐户标出。",
      en: "People with this many difficulties at once (illness, age, disability, frailty) come first, with their households; they are named.",
    },
    { units: ["项"] },
  ),
  define(
    "visit_income_line",
    "money-year",
    { zh: "走访排查收入线", en: "Visits, income line" },
    {
      zh: "年度人均纯收入低于此数的脱贫人口列入走访排查（M04）。",
      en: "People out of poverty whose net income per head of the year is below this are visited (M04).",
    },
  ),
  define(
    "visit_condition",
    "choice",
    { zh: "走访排查条件", en: "Visits, condition" },
    {
      zh: "收入低于走访线与收入下降，须同时具备还是具备其一（M04）。",
      en: "Whether income must be below the line and falling, or one of the two (M04).",
    },
    {
      choices: {
        both: { zh: "低于走访线且收入下降", en: "below the line and falling" },
        either: { zh: "低于走访线或收入下降", en: "below the line or falling" },
      },
    },
  ),
];
