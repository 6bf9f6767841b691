import { RELIEF_SCOPES } from "./aid-scopes";
import { define } from "./define";

/** Households beside dibao: in hardship through spending, monitored, in sudden need. */
export const LOW_INCOME = [
  define(
    "local_disposable_income",
    "money-year",
    { zh: "上年度人均可支配收入", en: "Disposable income per head, last year" },
    {
      zh: "当地上年度居民人均可支配收入，由县里填写；刚性支出困难家庭的人均收入须低于它。",
      en: "Local disposable income per head of last year, entered by the county; a household in hardship through spending has less per head.",
    },
  ),
  define(
    "rigid_spending_share",
    "rate",
    { zh: "刚性支出占收入比例", en: "Unavoidable spending, share of income" },
    {
      zh: "申请前12个月的刚性支出超过家庭收入的这个比例的，为刚性支出困难家庭；文件没有给出，由县里填写。",
      en: "A household whose unavoidable spending of twelve months exceeds this share of its income is in hardship through spending; the county enters it.",
    },
    { max: "1000" },
  ),
  define(
    "monitored_without_labour",
    "flag",
    { zh: "无劳动能力监测户兜底", en: "Monitored households without labour" },
    {
      zh: "文件是否要求对无劳动能力的防止返贫监测户做好兜底保障；填了的，逐户提示核对低保、特困条件。",
      en: "Whether a document wants monitored households without labour covered by dibao or tekun; each is then named.",
    },
  ),
  define(
    "temporary_relief_for",
    "flag",
    { zh: "可给予临时救助的情形", en: "Temporary relief, for what" },
    {
      zh: "文件写明以临时救助帮助解决的困难；是否救助由县里核定，没有救助的不是疑点。",
      en: "Difficulties for which a document names temporary relief; the county decides, and none paid is no doubt.",
    },
    { scopes: RELIEF_SCOPES },
  ),
  define(
    "temporary_relief_multiple",
    "number",
    { zh: "临时救助标准倍数", en: "Temporary relief, multiple" },
    {
      zh: "按月低保标准的倍数给予临时救助；文件没有给出，由县里填写。",
      en: "Temporary relief as a multiple of the monthly dibao standard; no document gives one, the county enters it.",
    },
    { scopes: RELIEF_SCOPES },
  ),
  define(
    "temporary_relief_per",
    "choice",
    { zh: "临时救助按户或按人", en: "Temporary relief, per household or person" },
    {
      zh: "上面的倍数是每户还是每人；未填的不测算金额。",
      en: "Whether the multiple is for the household or for each member; unset, no amount is computed.",
    },
    {
      choices: {
        household: { zh: "每户", en: "for the household" },
        person: { zh: "每人", en: "for each member" },
      },
    },
  ),
];
