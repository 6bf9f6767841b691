import { termsOf, valueOf } from "../../assessment/terms";
import { formatMoney } from "../../money";
import { checkedByTable } from "../checked-by-table";
import { receivesDibao } from "../eligibility/coverage";
import { orByDefault, variantOn } from "../parameter-basis";
import { atHousehold } from "../sighting";
import { stated } from "../stated";
import { neededNumber } from "../thresholds";
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

function run({ assessments, policy }: FindingContext): Iterable<Sighting> {
  const multiple = neededNumber(policy, "financial_assets_multiple");
  const by = variantOn("", policy.number("financial_assets_multiple"));
  const { standards } = termsOf(policy);
  return checkedByTable(assessments, (assessment) => {
    const { household, size, area } = assessment;
    const assets = stated(household.amount("asset_financial"));
    if (!receivesDibao(assessment) || assets === null) return "cannot-tell";
    const standard = area === null ? null : valueOf(standards[area].parameter);
    if (standard === null || size === null || size < 1) return "cannot-tell";
    // Compared for the whole household: a division per head would leave digits that are no money.
    if (!assets.value.gt(standard.value.times(multiple).times(size))) return null;
    return atHousehold(household, [assets.cell], {
      operands: {
        assets: formatMoney({ value: assets.value }),
        size,
        perHead: formatMoney({ value: assets.value.div(size) }),
        standard: formatMoney(standard),
        multiple: multiple.toString(),
      },
      ...by,
    });
  });
}
