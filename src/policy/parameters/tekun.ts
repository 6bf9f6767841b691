import { TEKUN_DISABILITY_SCOPES, TEKUN_MODE_SCOPES } from "./aid-scopes";
import { define } from "./define";
import { SELF_CARE_SCOPES } from "./scopes";

/** Tekun (特困): who counts as unable to work, what is paid, when it ends. */
export const TEKUN = [
  define(
    "tekun_elder_age",
    "age",
    { zh: "特困老年人年龄", en: "Tekun, older people from" },
    {
      zh: "达到此年龄的视为无劳动能力。",
      en: "From this age on nobody counts as able to work.",
    },
    { min: "50", max: "80" },
  ),
  define(
    "tekun_minor_age",
    "age",
    { zh: "特困未成年人年龄上限", en: "Tekun, minors below" },
    {
      zh: "未满此年龄的视为无劳动能力；有的省为18周岁（E03、E04）。",
      en: "Below this age nobody counts as able to work; some provinces have 18 (E03, E04).",
    },
    { min: "14", max: "18" },
  ),
  define(
    "tekun_minor_until",
    "age",
    { zh: "未成年特困人员供养至", en: "Tekun, minors leave at" },
    {
      zh: "以未成年人身份纳入的，满此年龄终止供养，仍在义务教育、高中、中职就读的除外（E03）。",
      en: "Whoever came in as a minor leaves at this age, unless still in compulsory, upper secondary or vocational school (E03).",
    },
    { min: "16", max: "25" },
  ),
  define(
    "tekun_disability_grade",
    "count",
    { zh: "特困无劳动能力的残疾等级", en: "Tekun, grades of disability" },
    {
      zh: "该类残疾达到此等级或更重（一级最重）的视为无劳动能力；没有填的类别不作为依据（E01、E03、E04）。",
      en: "Disability of the kind counts at this grade or a graver one (one is the gravest); a kind left blank does not count (E01, E03, E04).",
    },
    { scopes: TEKUN_DISABILITY_SCOPES, units: ["级"], min: "1", max: "4" },
  ),
  define(
    "self_care_partial_items",
    "count",
    { zh: "部分丧失自理能力的最多项数", en: "Self-care, partly able" },
    {
      zh: "吃饭、穿衣、上下床、如厕、室内行走、洗澡六项中，不能自主完成的不超过此数为半自理，超过为全护理，一项没有为全自理。",
      en: "Of eating, dressing, bed, toilet, walking and bathing, as many may fail for “partly able”; more is “not able”, none “able”.",
    },
    { units: ["项"], min: "1", max: "5" },
  ),
  define(
    "tekun_basic_by_mode",
    "money-year-or-month",
    { zh: "特困基本生活标准（分供养方式）", en: "Tekun basic standard by mode" },
    {
      zh: "集中和分散供养标准不同的分别填写，须写明单位；填了的不用上面不分方式的标准。",
      en: "Where the standard differs between institution and home; it then goes before the one without a mode.",
    },
    { scopes: TEKUN_MODE_SCOPES },
  ),
  define(
    "tekun_care_standard",
    "money-year-or-month",
    { zh: "特困人员照料护理标准", en: "Tekun care standard" },
    {
      zh: "按自理能力分档的照料护理标准，由县里填写，须写明单位（E07）。",
      en: "Care standard by self-care level, entered by the county with its unit (E07).",
    },
    { scopes: SELF_CARE_SCOPES },
  ),
  define(
    "tekun_care_in_institution",
    "flag",
    { zh: "集中供养是否单发照料护理费", en: "Care paid apart in institutions" },
    {
      zh: "集中供养的特困人员是否单独发放照料护理费；未填的不核对（E07）。",
      en: "Whether tekun people in institutions are paid care apart; unset, it is not checked (E07).",
    },
  ),
  define(
    "self_care_review_months",
    "months",
    { zh: "自理能力评估有效月数", en: "Self-care assessment, valid for" },
    {
      zh: "距上次评估超过这么多个月时提示（E08）。",
      en: "Doubt where the last assessment is more months ago than this (E08).",
    },
  ),
  define(
    "tekun_end_month",
    "choice",
    { zh: "终止特困供养的月份", en: "Tekun, first month without" },
    {
      zh: "不再符合条件的，从当月还是次月起终止供养；超过这个月仍在册的提示没有及时终止。",
      en: "Whether support ends with the month in which the conditions cease or the next; later it is named as not ended in time.",
    },
    {
      choices: {
        "next-month": { zh: "次月起终止", en: "from the next month" },
        "same-month": { zh: "当月起终止", en: "from the same month" },
      },
    },
  ),
  define(
    "tekun_moved_on",
    "flag",
    { zh: "终止特困后转入其他救助", en: "After tekun, other assistance" },
    {
      zh: "终止供养后，符合低保、临时救助等条件的，是否及时纳入相应救助；填“否”的不提示转入哪一项。",
      en: "Whether those who leave tekun are moved to dibao or other assistance they qualify for; if not, none is named.",
    },
  ),
];
