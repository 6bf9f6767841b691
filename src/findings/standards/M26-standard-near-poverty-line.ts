import { valueOf } from "../../assessment/terms";
import { formatMoney } from "../../money";
import type { Source } from "../../policy/types";
import { clauseFor } from "../regional-documents";
import { needed } from "../thresholds";
import type { FindingContext, Rule, Sighting } from "../types";
import { atPolicy } from "./policy-sighting";

/**
 * The rural standard is not above the poverty line, or not by the multiple that the county set for
 * 较大幅度高于. The document gives neither: both are parameters.
 */
export const M26: Rule = {
  id: "M26",
  family: "M",
  severity: "warn",
  source: null,
  needs: { parameters: ["poverty_line", "dibao_standard 农村"] },
  run,
  title: { zh: "低保标准未高于扶贫标准", en: "Standard not above the poverty line" },
  text: {
    "": {
      zh: "农村低保标准{standard}元/年，未高于扶贫标准{line}元/年，请核对标准参数",
      en: "The rural standard of {standard} yuan a year is not above the poverty line of {line}; check the parameters",
    },
    multiple: {
      zh: "农村低保标准{standard}元/年，未达到扶贫标准{line}元/年的{multiple}倍，请核对标准参数",
      en: "The rural standard of {standard} yuan a year is below {multiple} times the poverty line of {line}; check the parameters",
    },
  },
  next: {
    zh: "核对政策参数中的标准、扶贫标准和年度；确未达到的报告主管部门",
    en: "Check standard, poverty line and year in the parameters; report where it is so",
  },
};

const CLAUSES = {
  "guizhou-plan": {
    clause: "三（一）2第一项",
    quote: "确保农村低保标准较大幅度高于扶贫标准",
  },
} as const satisfies Readonly<Record<string, Pick<Source, "clause" | "quote">>>;

function run(context: FindingContext): Iterable<Sighting> {
  const { policy } = context;
  const line = needed(policy.yearly("poverty_line"));
  const standard = needed(policy.yearly("dibao_standard", "农村"));
  const multiple = valueOf(policy.number("poverty_line_multiple"));
  const isAbove =
    multiple === null
      ? standard.value.gt(line.value)
      : standard.value.gte(line.value.times(multiple));
  if (isAbove) return [];
  const seen = atPolicy(context, "dibao", {
    operands: {
      standard: formatMoney(standard),
      line: formatMoney(line),
      multiple: multiple === null ? null : multiple.toString(),
    },
    ...(multiple === null ? {} : { variant: "multiple" }),
  });
  return seen.map((one) => ({ ...one, ...clauseFor(policy, CLAUSES) }));
}
