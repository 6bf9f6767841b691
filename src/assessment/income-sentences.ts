/** Sentences of membership, income worked out, what is set by hand, and variants of amounts and phase-outs. */
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

  // Phase-out
  "phase-out-survivors": {
    zh: "已有{count}名成员死亡，渐退期金额按在世{covered}人折算",
    en: "{count} members have died: the amount is shared for the {covered} who live",
  },
  "phase-out-capped": {
    zh: "渐退期金额以低保标准乘{covered}人封顶",
    en: "the amount is capped at the standard for {covered} people",
  },
  "phase-out-stepped-full": {
    zh: "渐退期第{month}个月，按标准全额的{percent}%发放",
    en: "month {month} of the phase-out: {percent} % of the full standard",
  },
  "phase-out-original-assumed": {
    zh: "名册没有渐退前金额，按现发金额作原金额，请核实",
    en: "the amount before the phase-out is not stated: what is paid now is taken for it",
  },
  "phase-out-nobody-works": {
    zh: "没有成员就业，不适用渐退期",
    en: "nobody in the household works: no phase-out",
  },
  "phase-out-work-unknown": {
    zh: "名册没有就业情况，不能确定是否给予渐退期",
    en: "whether anybody works is not stated, so neither is a phase-out",
  },
  "phase-out-review-always": {
    zh: "渐退期满，按政策须复核后决定",
    en: "the phase-out is over: the policy wants a review before deciding",
  },

  // Amounts and single persons
  "shortfall-floor": {
    zh: "补差低于标准的{percent}%，按最低数{amount}元计",
    en: "the shortfall is below {percent} % of the standard: {amount} yuan at least",
  },
  "supplement-not-used": {
    zh: "有{count}人可以增发分类施保，没有增发，不计",
    en: "{count} people may have a supplement; none is used and none counted",
  },
  "single-person-reference": {
    zh: "成员中有{count}名成年无业重度残疾人，可参照单人户核实纳入",
    en: "{count} adults with severe disability and without work may be taken as single persons",
  },
  "single-person-own-unknown": {
    zh: "有成年无业重度残疾人，本人收入没有填，参照单人户未核",
    en: "an adult with severe disability and without work: own income is not stated, so not examined",
  },
  "single-person-registered-unknown": {
    zh: "单人户只适用于建档立卡户，名册没有写明，无法判断",
    en: "single-person coverage is for registered-poor households, which the roster does not state",
  },
  "single-person-sum": {
    zh: "单人户{covered}人，合计{amount}元",
    en: "single-person coverage of {covered}: {amount} yuan in all",
  },
} as const;
