import { define } from "./define";
import { AREA_SCOPES, SCHEME_SCOPES, SINGLE_PERSON_SCOPES } from "./scopes";

/** Standards and who falls under which scheme. */
export const STANDARDS = [
  define(
    "dibao_standard",
    "money-year-or-month",
    { zh: "低保标准", en: "Dibao standard" },
    {
      zh: "每人的最低生活保障标准，按年或按月填写，须写明单位。",
      en: "Minimum living guarantee for one person, per year or per month; the unit must be given.",
    },
    { scopes: AREA_SCOPES },
  ),
  define(
    "poverty_line",
    "money-year",
    { zh: "扶贫标准", en: "Poverty line" },
    {
      zh: "当年扶贫标准；文件要求农村低保标准高于它的，两者对照（M26）。",
      en: "Poverty line of the year, held against the rural standard where a document wants that above it (M26).",
    },
  ),
  define(
    "poverty_line_multiple",
    "number",
    { zh: "低保标准高于扶贫标准的倍数", en: "Standard above the poverty line, multiple" },
    {
      zh: "农村低保标准应达到扶贫标准的这个倍数（“较大幅度高于”由县里定）；未填的只核对是否高于（M26）。",
      en: "The rural standard is to reach this multiple of the poverty line, as the county reads it; unset, only whether it is above (M26).",
    },
    { min: "1" },
  ),
  define(
    "narrow_standard_gap",
    "flag",
    { zh: "缩小城乡低保标准差距", en: "Narrow the gap of the standards" },
    {
      zh: "文件是否要求缩小城市与农村低保标准的差距（M25）。",
      en: "Whether a document wants the urban and rural standards brought closer (M25).",
    },
  ),
  define(
    "tekun_basic_standard",
    "money-year-or-month",
    { zh: "特困人员基本生活标准", en: "Tekun basic living standard" },
    {
      zh: "每人的基本生活标准，按年或按月填写，须写明单位，应达到下面的倍数（E06）。",
      en: "Basic living standard for one person, per year or per month, which should reach the multiple below (E06).",
    },
  ),
  define(
    "tekun_standard_multiple",
    "number",
    { zh: "特困基本生活标准倍数", en: "Tekun basic living standard, multiple" },
    {
      zh: "特困人员基本生活标准不低于当地城市低保标准的倍数；没有填基本生活标准时按它核对（E06）。",
      en: "The tekun basic living standard is at least this multiple of the local urban dibao standard; used where no basic standard is entered (E06).",
    },
    { min: "1" },
  ),
  define(
    "marginal_multiple",
    "number",
    { zh: "低保边缘倍数", en: "Marginal band, multiple" },
    {
      zh: "人均收入达到低保标准但低于标准的这个倍数的，为低保边缘家庭。",
      en: "A household whose income per head reaches the dibao standard but stays below this multiple of it is marginal.",
    },
    { min: "1", max: "10" },
  ),
  define(
    "single_person_multiple",
    "number",
    { zh: "单人户收入上限倍数", en: "Single-person coverage, income ceiling" },
    {
      zh: "家庭人均收入低于低保标准这个倍数的，其重残、重病等成员可按单人户保障。",
      en: "Members in the groups below may be covered singly while the household's income per head is below this multiple of the standard.",
    },
    { min: "1", max: "10" },
  ),
  define(
    "single_person_groups",
    "flag",
    { zh: "可按单人户保障的人员", en: "Who may be covered singly" },
    { zh: "该类人员是否可按单人户保障。", en: "Whether this group may be covered singly." },
    { scopes: SINGLE_PERSON_SCOPES },
  ),
  define(
    "single_person_for",
    "choice",
    { zh: "单人户适用对象", en: "Single-person coverage, for whom" },
    {
      zh: "单人户适用于全部家庭，还是只适用于建档立卡户。",
      en: "Whether single-person coverage is for all households or for registered-poor ones.",
    },
    {
      choices: {
        all: { zh: "全部家庭", en: "all households" },
        "registered-poor": { zh: "建档立卡户", en: "registered-poor households" },
      },
    },
  ),
  define(
    "single_person_group_multiple",
    "number",
    { zh: "单人户收入上限倍数（分人员）", en: "Single-person coverage, ceiling by group" },
    {
      zh: "该类人员的家庭人均收入上限，为低保标准的倍数；未填的按“单人户收入上限倍数”。",
      en: "Income ceiling for the group, a multiple of the standard; the general one where unset.",
    },
    { scopes: SINGLE_PERSON_SCOPES, min: "1", max: "10" },
  ),
  define(
    "single_person_income",
    "choice",
    { zh: "参照单人户收入口径", en: "Persons taken singly, whose income counts" },
    {
      zh: "成年无业重度残疾人参照单人户申请的，只核算本人收入，还是核算全家收入。",
      en: "Whether only the own income of an adult with severe disability and without work counts, or the household's.",
    },
    {
      choices: {
        own: { zh: "本人收入", en: "own income" },
        household: { zh: "家庭人均收入", en: "income per head of the household" },
      },
    },
  ),
  define(
    "single_person_method",
    "choice",
    { zh: "单人户保障金计算方式", en: "Single-person coverage, how it is worked out" },
    {
      zh: "按定额（单人户保障金额）、按标准全额、按标准的比例，还是按标准减本人收入；未填的按定额。",
      en: "A fixed amount, the full standard, a share of it, or the standard less own income; fixed where unset.",
    },
    {
      choices: {
        fixed: { zh: "定额", en: "fixed amount" },
        full: { zh: "标准全额", en: "full standard" },
        rate: { zh: "标准的比例", en: "share of the standard" },
        shortfall: { zh: "标准减本人收入", en: "standard less own income" },
      },
    },
  ),
  define(
    "single_person_rate",
    "rate",
    { zh: "单人户保障金比例", en: "Single-person coverage, share of the standard" },
    {
      zh: "单人户按标准的比例计发时，该类人员的比例。",
      en: "Share of the standard for the group where single-person coverage is paid by share.",
    },
    { scopes: SINGLE_PERSON_SCOPES, max: "200" },
  ),
  define(
    "single_person_amount",
    "money-month",
    { zh: "单人户保障金额", en: "Single-person coverage, amount" },
    {
      zh: "按单人户保障的，每人每月金额；文件没有规定，由县里填写。",
      en: "Monthly amount for each person covered singly; no document gives one, the county enters it.",
    },
  ),
  define(
    "relocation_relief",
    "money-once",
    { zh: "易地扶贫搬迁一次性临时救助", en: "One-off relief on relocation" },
    {
      zh: "易地扶贫搬迁贫困移民一次性临时救助金，每人发放一次；按发放日期适用，名册标明易地扶贫搬迁的逐户标出。",
      en: "Temporary relief for relocated poor migrants, paid to each person once; the day of payment decides which sum holds, and relocated households are named.",
    },
    { units: ["元/人"] },
  ),
  define(
    "relocation_relief_deadline",
    "date-list",
    { zh: "易地扶贫搬迁临时救助发放截止日", en: "One-off relief on relocation, due by" },
    {
      zh: "一次性临时救助金应在这一天以前发放，之后发放的为迟发。",
      en: "The one-off relief is to be paid by this day; later is late.",
    },
  ),
  define(
    "legal_basis",
    "text",
    { zh: "法规政策依据", en: "Legal basis" },
    {
      zh: "认定该类对象所依据的国家文件，随日期变化；抽查时没有更具体依据的列出它。",
      en: "National documents behind the scheme, by date; an audit sample cites them where nothing nearer is cited.",
    },
    { scopes: SCHEME_SCOPES },
  ),
];
