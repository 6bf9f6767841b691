/** Sentences of who belongs to the household, of its income, and of what is set by hand. */
export const INCOME_SENTENCES = {
  // Who belongs to the household
  "member-left-out": {
    zh: "{count}名{group}不计入家庭人口",
    en: "{count} members do not count ({group})",
  },
  "member-dead": {
    zh: "名册标明{count}名成员已死亡，不计入家庭人口",
    en: "{count} members are marked as dead and do not count",
  },
  "nobody-left": {
    zh: "名册标明全部成员已死亡，建议核实后停发",
    en: "all members are marked as dead: suggest verifying and stopping payment",
  },
  "nobody-counts": {
    zh: "名册所列的人都不计入家庭人口，没有保障对象，请核实",
    en: "nobody listed counts as a member, so that nobody is left to support: please verify",
  },
  "member-decides": {
    zh: "有成员是否计入家庭会改变结果，请先设置",
    en: "whether a member belongs to the household would change the outcome: set it first",
  },

  // Income
  "income-total": {
    zh: "家庭年收入按名册总额{income}元计",
    en: "household income as stated in the roster: {income} yuan a year",
  },
  "income-per-head": {
    zh: "人均年收入按名册所填{income}元计",
    en: "income per head as stated in the roster: {income} yuan a year",
  },
  "income-items": {
    zh: "{count}项收入相加，家庭年收入{income}元",
    en: "{count} income items add up to {income} yuan a year",
  },
  "income-items-blank": {
    zh: "有{count}项收入没有填，未计入",
    en: "{count} income items are blank and not counted",
  },
  "income-members": {
    zh: "{count}名成员的收入相加，家庭年收入{income}元",
    en: "the incomes of {count} members add up to {income} yuan a year",
  },
  "income-members-blank": {
    zh: "有{count}名非劳动年龄成员没有填收入，未计入",
    en: "{count} members not of working age have no income stated; none is counted",
  },
  "income-member-missing": {
    zh: "有{count}名劳动年龄成员没有填收入，家庭收入不完整",
    en: "{count} members of working age have no income stated: the household's is incomplete",
  },
  "income-unknown": {
    zh: "名册没有可用的收入，无法计算人均收入",
    en: "the roster states no usable income: income per head cannot be computed",
  },
  "income-unreadable": {
    zh: "有{count}处收入填写的内容读不出来，未采用",
    en: "{count} income cells cannot be read and are not used",
  },
  "income-negative": {
    zh: "收入合计为负数{income}元，按0计，请核实",
    en: "income adds up to {income} yuan, below zero; counted as 0, please check",
  },
  "pension-counted": {
    zh: "养老金{amount}元/年计入收入",
    en: "pension of {amount} yuan a year is counted",
  },
  "pension-not-counted": {
    zh: "养老金{amount}元/年未计入收入",
    en: "pension of {amount} yuan a year is not counted",
  },
  "maintenance-counted": {
    zh: "赡养费{amount}元/年计入收入",
    en: "maintenance of {amount} yuan a year is counted",
  },
  "maintenance-not-counted": {
    zh: "赡养费{amount}元/年未计入收入",
    en: "maintenance of {amount} yuan a year is not counted",
  },
  "employment-deducted": {
    zh: "扣减就业成本{amount}元/年",
    en: "employment costs of {amount} yuan a year are deducted",
  },
  "employment-already-net": {
    zh: "名册总收入已扣除就业成本，不再扣减",
    en: "the stated total is already net of employment costs: nothing more is deducted",
  },
  "employment-not-provided": {
    zh: "名册有就业成本，政策没有设置抵扣，未扣减",
    en: "employment costs are stated, but the policy sets no deduction: not deducted",
  },
  "rigid-deducted": {
    zh: "扣减刚性支出{amount}元/年",
    en: "unavoidable expenses of {amount} yuan a year are deducted",
  },
  "rigid-not-provided": {
    zh: "名册有刚性支出扣减{amount}元，政策没有设置抵扣，未扣减",
    en: "a deduction of {amount} yuan for unavoidable expenses is stated, but the policy sets none: not deducted",
  },
  "medical-deducted": {
    zh: "扣减医疗支出{amount}元/年",
    en: "medical spending of {amount} yuan a year is deducted",
  },
  "medical-deduction-unset": {
    zh: "名册有医疗支出{amount}元，抵扣办法未设置，未扣减",
    en: "medical spending of {amount} yuan is stated; how to deduct it is not set: not deducted",
  },
  "deduction-decides": {
    zh: "支出是否抵扣会改变结果，请先设置抵扣办法",
    en: "whether expenses are deducted would change the outcome: set it first",
  },
  "size-unknown": {
    zh: "家庭人口数不清楚，无法计算人均收入",
    en: "the size of the household is not known: income per head cannot be computed",
  },

  // Labour income by coefficients
  "income-with-labour": {
    zh: "劳动收入和其他收入合计，家庭年收入{income}元",
    en: "labour income and the other items make {income} yuan a year",
  },
  "labour-imputed": {
    zh: "按劳动力系数{coefficient}、基数{basis}元/年核算劳动收入{amount}元",
    en: "labour income by coefficients: {coefficient} × {basis} yuan a year = {amount}",
  },
  "labour-open": {
    zh: "有劳动力系数未设置，全户系数在{from}至{to}之间，基数{basis}元/年",
    en: "coefficients are unset: the household's lies between {from} and {to}; basis {basis} yuan a year",
  },
  "labour-recorded-higher": {
    zh: "登记的劳动收入{income}元高于核算数，按登记",
    en: "recorded labour income of {income} yuan is higher than the imputed and counts",
  },
  "labour-basis-unset": {
    zh: "劳动力系数的工资基数未设置，未按系数核算",
    en: "the wage basis of the coefficients is not set: nothing is imputed",
  },
  "labour-decides": {
    zh: "未设置的劳动力系数会改变结果，请先设置",
    en: "coefficients that are unset would change the outcome: set them first",
  },
  "labour-amount-open": {
    zh: "符合条件，但劳动力系数未设置，金额不能确定",
    en: "eligible, but coefficients are unset, so no amount is known",
  },

  // Items and maintenance
  "item-not-counted": {
    zh: "{group}{amount}元/年按政策不计入收入",
    en: "{group} of {amount} yuan a year is not counted by the policy",
  },
  "benefit-counted": {
    zh: "{group}{amount}元/年按政策计入收入",
    en: "{group} of {amount} yuan a year is counted by the policy",
  },
  "maintenance-by-formula": {
    zh: "按赡养人家庭收入计算赡养费{amount}元/年",
    en: "maintenance of {amount} yuan a year by the payer's income",
  },
  "maintenance-paid-more": {
    zh: "实际给付赡养费{amount}元/年更高，从高计算",
    en: "maintenance actually paid, {amount} yuan a year, is more and counts",
  },
  "maintenance-unset": {
    zh: "赡养费计算办法的数值未设置，未按公式计算",
    en: "figures of the maintenance formula are not set: it was not applied",
  },

  // Deductions
  "expense-deducted": {
    zh: "扣减{group}{amount}元/年",
    en: "{group} of {amount} yuan a year is deducted",
  },
  "expense-rate-unset": {
    zh: "{group}{amount}元的扣减比例未设置，未扣减",
    en: "the share of {group} ({amount} yuan) to deduct is not set: not deducted",
  },

  // By hand
  "by-hand-income": {
    zh: "人工核定家庭年收入{income}元，理由：{why}",
    en: "income of {income} yuan a year set by hand; reason: {why}",
  },
  "by-hand-coefficient": {
    zh: "人工核定{count}名成员的劳动力系数，理由：{why}",
    en: "coefficients of {count} members set by hand; reason: {why}",
  },
  "by-hand-outcome": {
    zh: "人工核定为“{outcome}”（测算为“{computed}”），理由：{why}",
    en: "set by hand to “{outcome}” (computed: “{computed}”); reason: {why}",
  },
  "by-hand-amount-unknown": {
    zh: "人工核定的结果与测算不同，金额需另行核定",
    en: "what was set by hand differs from the computation: the amount is to be settled apart",
  },
  "by-hand-without-reason": {
    zh: "有人工核定而没有写理由，未采用",
    en: "something was set by hand without a reason: not applied",
  },
  "by-hand-unread": {
    zh: "人工核定结果“{words}”读不出来，未采用",
    en: "the outcome set by hand, “{words}”, cannot be read: not applied",
  },
} as const;
