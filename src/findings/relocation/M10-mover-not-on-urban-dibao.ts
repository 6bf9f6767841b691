import { sheetTitle } from "../../roster/sheet-title";
import type { Household } from "../../roster/types";
import { checkedByTable } from "../checked-by-table";
import { clauseFor } from "../regional-documents";
import { comparableId } from "../roster-index";
import { atHousehold, cellsOf } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";
import { moversOf, MOVERS_GIVEN } from "./movers";

/**
 * A mover who stands in the rural dibao roster still, or in no dibao roster at all, while rosters of
 * urban dibao were given: whether the household is to be taken into urban dibao. Income decides.
 */
export const M10: Rule = {
  id: "M10",
  family: "M",
  severity: "info",
  source: null,
  needs: { lists: ["dibao"], anyOf: MOVERS_GIVEN },
  // Where no urban roster was given, nobody is known not to stand in it.
  lacks: ({ roster }) => (roster.households.some(isUrbanDibao) ? [] : ["dibao"]),
  run,
  title: { zh: "搬迁户未见城市低保", en: "Mover not on urban dibao" },
  text: {
    "": {
      zh: "{who}户在搬迁名单中，未见享受低保，是否符合城市低保条件请排查",
      en: "{who} is a mover on no dibao roster; look at whether the household is eligible for urban dibao",
    },
    rural: {
      zh: "{who}户在搬迁名单中，仍在农村低保名册（“{sheet}”第{otherRow}行），户籍迁移后是否转为城市低保请核实",
      en: '{who} is a mover still on the rural roster ("{sheet}", row {otherRow}); check whether urban dibao takes over after the registration moved',
    },
    column: {
      zh: "本表有{count}户（共{total}户搬迁户）未见城市低保，请逐户排查是否符合条件",
      en: "{count} of {total} movers here are not on urban dibao; look at whether each is eligible",
    },
  },
  next: {
    zh: "核对户籍迁移和家庭收入，符合条件的纳入城市低保，享受安置地同等保障",
    en: "Check the move of the registration and the income; take in whoever is eligible",
  },
};

const CLAUSES = {
  "guizhou-campaign": {
    clause: "三（一）第一项1",
    quote: "及时将符合条件的贫困移民纳入城市低保保障",
  },
} as const;

function* run(context: FindingContext): Iterable<Sighting> {
  const rosters = dibaoPlaces(context);
  const source = clauseFor(context.policy, CLAUSES);
  const seen = checkedByTable(moversOf(context), ({ household, ids }) => {
    if (ids.length === 0) return "cannot-tell";
    if (ids.some((id) => rosters.urban.has(id))) return null;
    const [rural] = ids.flatMap((id) => rosters.rural.get(id) ?? []);
    const cells = cellsOf(household, "id_card", "head_id", "head_name", "name");
    const details = rural === undefined ? {} : { variant: "rural", operands: placeOf(rural) };
    return atHousehold(household, cells, details);
  });
  for (const one of seen) yield { ...one, ...source };
}

interface DibaoPlaces {
  readonly urban: ReadonlyMap<string, Household>;
  readonly rural: ReadonlyMap<string, Household>;
}

/** Who stands in dibao rosters, by area; a row of no known area counts as urban, so that nobody is doubted for it. */
function dibaoPlaces({ roster, index }: FindingContext): DibaoPlaces {
  const urban = new Map<string, Household>();
  const rural = new Map<string, Household>();
  for (const household of roster.households) {
    if (household.scheme !== "dibao") continue;
    if (index.assessmentOf(household)?.isRecipient !== true) continue;
    const places = household.area === "rural" ? rural : urban;
    for (const person of household.people) {
      const id = comparableId(person.id);
      if (id !== null) places.set(id, household);
    }
  }
  return { urban, rural };
}

function isUrbanDibao({ scheme, area }: Household): boolean {
  return scheme === "dibao" && area === "urban";
}

function placeOf(household: Household): { readonly sheet: string; readonly otherRow: number } {
  return {
    sheet: sheetTitle(household.table),
    otherRow: household.rows[0] ?? household.table.firstRow,
  };
}
