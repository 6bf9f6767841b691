import { termsOf, valueOf, type StandardTerm } from "../../assessment/terms";
import { formatMoney, type Decimal } from "../../money";
import type { Table } from "../../roster/types";
import { receivesDibao } from "../eligibility/coverage";
import { onceWhereCommon } from "../floods";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import type { FindingContext, Rule, Sighting } from "../types";

/** Financial assets per head exceed a multiple of the yearly standard. */
export const D19: Rule = {
  id: "D19",
  family: "D",
  severity: "high",
  source: null,
  needs: {
    fields: ["asset_financial"],
    parameters: ["dibao_standard", "financial_assets_multiple"],
  },
  run,
  title: { zh: "金融资产超过提示线", en: "Financial assets above the line" },
  text: orByDefault({
    "": {
      zh: "{who}户金融资产{assets}元、{size}人，人均{perHead}元，超过低保年标准{standard}元的{multiple}倍",
      en: "{who}: financial assets of {assets} yuan for {size}, {perHead} per head, more than {multiple} times the yearly standard of {standard}",
    },
    column: {
      zh: "本表“{column}”列有{count}户（可核{total}户）超过提示线，请核对该列含义和单位",
      en: "{count} of {total} households are above the line in the column {column}: check what it holds, and its unit",
    },
  }),
  next: {
    zh: "核对银行存款、有价证券和商业保险；用于大病、建房等急需的注明用途",
    en: "Check deposits, securities and insurance; where they are meant for illness or building, note it",
  },
};

function* run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const parameter = policy.number("financial_assets_multiple");
  const multiple = valueOf(parameter);
  if (multiple === null) return;
  const { rural, urban } = termsOf(policy).standards;
  const lines = { rural: lineOf(rural, multiple), urban: lineOf(urban, multiple) };
  const judged = new Map<Table, number>();
  const sightings = function* (): Generator<Sighting> {
    for (const assessment of assessments) {
      if (!receivesDibao(assessment)) continue;
      const { household, size, area } = assessment;
      const fact = household.amount("asset_financial");
      const assets = fact?.value ?? null;
      if (fact === null || assets === null || size === null || area === null) continue;
      judged.set(household.table, (judged.get(household.table) ?? 0) + 1);
      const line = lines[area];
      if (line === null || !exceeds(assets, line.perHead, size)) continue;
      yield atHousehold(household, [fact.cell], {
        operands: {
          assets: formatMoney({ value: assets }),
          size,
          perHead: formatMoney({ value: assets.div(size) }),
          standard: formatMoney({ value: line.standard }),
          multiple: multiple.toString(),
        },
        ...variantOn("", parameter),
      });
    }
  };
  yield* onceWhereCommon(sightings(), (table) => judged.get(table) ?? 0);
}

interface Line {
  /** 元/年 for one. */
  readonly standard: Decimal;
  readonly perHead: Decimal;
}

function lineOf({ parameter }: StandardTerm, multiple: Decimal): Line | null {
  if (!parameter.set) return null;
  const standard = parameter.value.value;
  return { standard, perHead: standard.times(multiple) };
}

/** Compared for the whole household: a division per head would leave digits that are no money. */
function exceeds(assets: Decimal, perHead: Decimal, size: number): boolean {
  return size > 0 && assets.gt(perHead) && assets.gt(perHead.times(size));
}
