import { define } from "./define";
import { INSURANCE_SCOPES, MEDICAL_HELP_SCOPES } from "./scopes";

/**
 * Help with medical costs and insurance (黔民发〔2018〕19号 三（二）). The roster shows who belongs to a
 * group, not the bills: whoever belongs to one is named, no sum is computed.
 */
export const MEDICAL = [
  define(
    "medical_help_groups",
    "flag",
    { zh: "住院自付全额救助对象", en: "Who has hospital costs paid in full" },
    {
      zh: "该类人员合规住院费用个人自付部分，是否在最高救助限额内全额救助；名册中属于该类的逐人标出，医疗费用不在名册中，不测算金额。",
      en: "Whether the group's own share of compliant hospital costs is paid in full within the ceiling. Whoever belongs to it is named; no sum is computed, for rosters hold no bills.",
    },
    { scopes: MEDICAL_HELP_SCOPES },
  ),
  define(
    "medical_help_ceiling",
    "money-once",
    { zh: "基本住院最高救助限额", en: "Hospital costs, ceiling of help" },
    {
      zh: "住院救助的最高限额，由县里填写；写进救助对象的提示。",
      en: "Most that is paid towards hospital costs; the county enters it; it is named beside whoever has the help.",
    },
  ),
  define(
    "insurance_help",
    "choice",
    { zh: "参保参合资助方式", en: "Help with insurance premiums" },
    {
      zh: "该类人员参加基本医疗保险是全额资助还是定额资助；名册中属于该类的逐人标出，不测算金额。",
      en: "Whether the group's premium is paid in full or by a fixed sum. Whoever belongs to it is named; no sum is computed.",
    },
    {
      scopes: INSURANCE_SCOPES,
      choices: {
        full: { zh: "全额资助", en: "in full" },
        fixed: { zh: "定额资助", en: "a fixed sum" },
      },
    },
  ),
];
