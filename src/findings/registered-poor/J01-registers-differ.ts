import type { Source } from "../../policy/types";
import type { Household, Scheme } from "../../roster/types";
import { onceWhereMany } from "../floods";
import { atHousehold, cellsOf, firstCellOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { anyReceives, isRegistered, MONITOR_FIELDS, STATUS_FIELDS, isMonitored } from "./registers";

/** 贵州 2018: 双清双入双退. */
const GUIZHOU: Source = {
  document: "贵州省民政厅2018年脱贫攻坚夏秋攻势行动实施方案",
  number: "黔民发〔2018〕19号",
  issued: "2018-07-30",
  clause: "三（六）",
  quote: "部署开展“双清双入双退”工作，会同扶贫部门对农村低保对象和建档立卡贫困人口进行全面比对核实",
};

/** 兴安盟 2019: registers are compared every month. */
const XINGAN: Source = {
  document: "对丧失劳动能力贫困人口救助兜底保障未覆盖“清零达标”专项行动实施方案",
  issued: "2019-04-03",
  clause: "四（一）第四项",
  quote: "盟民政局按月开展建档立卡贫困人口、低保、特困人员数据核查比对工作",
};

const TOLD = ["dibao_is", ...STATUS_FIELDS, "monitor_type", "head_name"] as const;
const REGISTERED = [[...STATUS_FIELDS, ...MONITOR_FIELDS]];

/** On dibao and not registered poor, or the other way round: to be looked at, nothing more. */
export const J01: Rule = {
  id: "J01",
  family: "J",
  severity: "info",
  source: null,
  needs: {
    anyOf: [
      { fields: [...REGISTERED, ["dibao_is", "aid_type"]] },
      { fields: REGISTERED, lists: ["dibao"] },
      { lists: ["dibao", "registered-poor"] },
      { fields: [["dibao_is", "aid_type"]], lists: ["registered-poor"] },
    ],
  },
  run,
  title: { zh: "建档立卡与低保不衔接", en: "Dibao and registers of poverty differ" },
  text: {
    "dibao-only": {
      zh: "{who}户享受低保，未见为建档立卡（脱贫）户或监测对象，是否应当衔接请研判",
      en: "{who}: on dibao and not shown as registered poor or monitored; look at whether both should agree",
    },
    "poor-only": {
      zh: "{who}户为建档立卡（脱贫）户或监测对象，未见享受低保，是否符合条件请研判",
      en: "{who}: registered poor or monitored and not shown on dibao; look at whether it is eligible",
    },
    "dibao-only-many": {
      zh: "本表有{count}户享受低保而未见为建档立卡（脱贫）户或监测对象，请批量比对研判",
      en: "{count} households here are on dibao and not shown as registered poor or monitored; compare the lists as a whole",
    },
    "poor-only-many": {
      zh: "本表有{count}户为建档立卡（脱贫）户或监测对象而未见享受低保，请批量比对研判",
      en: "{count} households here are registered poor or monitored and not shown on dibao; compare the lists as a whole",
    },
  },
  next: {
    zh: "与乡村振兴（农业农村）部门名单比对，逐户研判是否应纳入或退出",
    en: "Compare with the lists of the other department and look at each household",
  },
};

function* run(context: FindingContext): Iterable<Sighting> {
  const source = sourceOf(context);
  for (const seen of onceWhereMany(differing(context))) {
    // The other cells are looked up only where households are named one by one.
    const { household } = seen;
    const cells = household === null ? seen.cells : cellsOf(household, ...TOLD);
    yield { ...seen, cells, ...source };
  }
}

function* differing(context: FindingContext): Generator<Sighting> {
  for (const household of context.roster.households) {
    if (isAllowanceRow(household)) continue;
    const dibao = anyReceives(household, "dibao", context);
    if (dibao === null) continue;
    const registered = isRegistered(household, context);
    const monitored = isMonitored(household, context);
    const isPoor = registered === true || monitored === true;
    if (dibao === isPoor || (!isPoor && registered === null)) continue;
    // Whom tekun supports is not to be on dibao as well.
    if (isPoor && anyReceives(household, "tekun", context) === true) continue;
    const variant = dibao ? "dibao-only" : "poor-only";
    yield atHousehold(household, [firstCellOf(household, TOLD)], { variant });
  }
}

const ALLOWANCES: ReadonlySet<Scheme | null> = new Set<Scheme>([
  "disability-allowance",
  "old-age-allowance",
  "children",
  "temporary-relief",
]);

/** A row of an allowance's roster that says nothing of registration itself: its household is judged where it stands whole. */
function isAllowanceRow(household: Household): boolean {
  if (!ALLOWANCES.has(household.table.scheme)) return false;
  return [...STATUS_FIELDS, ...MONITOR_FIELDS].every((field) => household.cell(field) === null);
}

function sourceOf({ policy }: FindingContext): Pick<Sighting, "source"> {
  if (policy.id === "guizhou") return { source: GUIZHOU };
  return policy.id === "xingan" ? { source: XINGAN } : {};
}
