/** Sentences of the phase-out (渐退期). */
export const PHASE_OUT_SENTENCES = {
  "phase-out": {
    zh: "建档立卡户人均收入超过标准，给予渐退期",
    en: "registered-poor and above the standard: support is phased out, not stopped",
  },
  "phase-out-all": {
    zh: "低保户人均收入超过标准，给予渐退期",
    en: "a dibao household above the standard: support is phased out, not stopped",
  },
  "phase-out-suggested": {
    zh: "建议从{start}起算渐退期",
    en: "suggest counting the phase-out from {start}",
  },
  "phase-out-running": {
    zh: "渐退期至{end}，还有{months}个月",
    en: "the phase-out lasts until {end}, {months} months more",
  },
  "phase-out-ending": {
    zh: "渐退期将于{end}届满，还有{months}个月",
    en: "the phase-out ends on {end}, {months} months more",
  },
  "phase-out-last-month": {
    zh: "渐退期本月届满（{end}）",
    en: "the phase-out ends this month, on {end}",
  },
  "phase-out-not-begun": {
    zh: "渐退期从{start}开始，尚未起算",
    en: "the phase-out begins on {start}",
  },
  "phase-out-within-minimum": {
    zh: "渐退期{min}至{max}个月，自{start}起未满{min}个月",
    en: "the phase-out is {min} to {max} months; fewer than {min} have passed since {start}",
  },
  "phase-out-between": {
    zh: "渐退期已满{min}个月、未满{max}个月，本县月数未定，无法判断",
    en: "between {min} and {max} months, and the county has not chosen: cannot tell",
  },
  "phase-out-range": {
    zh: "渐退期为{min}至{max}个月，本县月数未定，截止月不能确定",
    en: "the phase-out is {min} to {max} months; the county has not chosen, so no end is known",
  },
  "phase-out-ended": { zh: "渐退期已于{end}届满", en: "the phase-out ended on {end}" },
  "phase-out-ended-maximum": {
    zh: "自{start}起已满最长{max}个月",
    en: "the maximum of {max} months since {start} has passed",
  },
  "phase-out-still-paid": { zh: "渐退期满后仍在发放", en: "still paid after the phase-out" },
  "phase-out-continue": {
    zh: "期满仍未稳定脱贫，建议继续保障",
    en: "not yet stably out of poverty at the end: suggest continuing support",
  },
  "phase-out-finished": {
    zh: "渐退期满且已稳定脱贫，建议退出",
    en: "the phase-out is over and the household stably out of poverty: suggest leaving",
  },
  "phase-out-finished-exit": {
    zh: "渐退期满，按政策退出",
    en: "the phase-out is over: the policy ends support",
  },
  "phase-out-review": {
    zh: "期满待复核：名册没有脱贫稳定情况",
    en: "to be reviewed at the end: the roster does not say whether the household is stably out",
  },
  "phase-out-end-unset": {
    zh: "期满如何处理未设置",
    en: "what happens at the end of the phase-out is not set",
  },
  "phase-out-months-unset": {
    zh: "渐退期月数未设置，无法判断",
    en: "the months of the phase-out are not set: cannot tell",
  },
  "phase-out-too-late": {
    zh: "{date}以后超过标准的是否给渐退期，由县里确定；此前超过的，名册没有渐退起始月",
    en: "whether income above the standard after {date} has a phase-out is the county's to decide; for income above it before, the roster has no first month",
  },
  "phase-out-begun-late": {
    zh: "渐退期只给{date}以前超过标准的，此户起始在后，文件的月数不适用",
    en: "phase-outs are for income above the standard by {date}; this one began later, so the months of the document do not apply",
  },
  "phase-out-start-unknown": {
    zh: "名册标明在渐退期，但没有起始月",
    en: "marked as in phase-out, but without a first month",
  },
  "phase-out-registered-unknown": {
    zh: "名册没有是否建档立卡，不能确定是否给予渐退期",
    en: "whether the household is registered-poor is not stated, so neither is a phase-out",
  },
  "phase-out-mark-contradicts": {
    zh: "名册的是否渐退期填“否”，又填有渐退期的起止月，两处矛盾，不能确定是否在渐退期",
    en: "the roster says that the household is in no phase-out and states the months of one: which holds is not known",
  },
  "phase-out-not-registered": {
    zh: "不是建档立卡户，不适用渐退期",
    en: "not registered-poor: no phase-out",
  },
  "phase-out-over-ceiling": {
    zh: "人均收入达到标准的{multiple}倍，超出渐退期上限",
    en: "income per head reaches {multiple} times the standard, the ceiling of the phase-out",
  },
  "phase-out-ceiling-unset": {
    zh: "渐退期收入上限未设置，未作上限检查",
    en: "no ceiling is set for the phase-out: none was checked",
  },
  "phase-out-original": {
    zh: "渐退期内按原金额发放",
    en: "the original amount is paid during the phase-out",
  },
  "phase-out-full": {
    zh: "渐退期内按标准全额发放",
    en: "the full standard is paid during the phase-out",
  },
  "phase-out-stepped": {
    zh: "渐退期第{month}个月，按原金额的{percent}%发放",
    en: "month {month} of the phase-out: {percent} % of the original amount",
  },
  "phase-out-amount-unset": {
    zh: "渐退期发放金额的办法未设置",
    en: "how the amount is set during the phase-out is not set",
  },
  "phase-out-back-below": {
    zh: "名册有渐退期，但人均收入又低于标准，按正常在保计算",
    en: "a phase-out is noted, but income is below the standard again: computed as usual",
  },

  // Amounts of each month
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
} as const;
