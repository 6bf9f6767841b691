/** Sentences of how many are covered, of the amount, of supplements, and of coverage of single persons. */
export const AMOUNT_SENTENCES = {
  // Covered people and amount
  "covered-partial": {
    zh: "家庭{size}人只保障{covered}人，金额按{covered}人计，请核实其余成员",
    en: "{covered} of {size} members are covered; the amount is for {covered}, please check the others",
  },
  "covered-exceeds": {
    zh: "保障人数{covered}多于家庭人口{size}，按{size}人计",
    en: "{covered} people are covered in a household of {size}: computed for {size}",
  },
  "covered-assumed": {
    zh: "名册没有保障人数，按全家{size}人计",
    en: "the number covered is not stated: computed for all {size}",
  },
  "covered-unknown": {
    zh: "保障人数和家庭人口都不清楚，金额无法计算",
    en: "neither the number covered nor the size is known: no amount can be computed",
  },
  "whole-household-first": {
    zh: "家庭符合条件，建议整户保障，不再按单人户",
    en: "the household qualifies: suggest covering it as a whole, not one person",
  },
  shortfall: {
    zh: "月补差（{standard}−{income}）×{covered}人＝{amount}元",
    en: "shortfall ({standard} − {income}) × {covered} = {amount} yuan a month",
  },
  tier: {
    zh: "按{grade}每人{amount}元计发",
    en: "tier {grade}: {amount} yuan a person",
  },
  "tier-household": {
    zh: "按{grade}每户{amount}元计发",
    en: "tier {grade}: {amount} yuan a household",
  },
  "tier-grade-unknown": {
    zh: "按分档计发，但档次不清楚",
    en: "amounts are by tier, but the tier is not known",
  },
  "tier-unset": { zh: "{grade}的发放金额未设置", en: "the amount of tier {grade} is not set" },
  rounded: {
    zh: "合计{sum}元，{mode}为{amount}元",
    en: "{sum} yuan in all, rounded ({mode}) to {amount}",
  },

  // Supplements
  supplement: {
    zh: "分类施保{count}人，每月{amount}元",
    en: "categorical supplements for {count} people: {amount} yuan a month",
  },
  "supplement-as-stated": {
    zh: "分类施保比例未设置，按名册所填{amount}元/月计，请核实",
    en: "supplement rates are not set: the stated {amount} yuan a month is taken, please check",
  },
  "supplement-not-included": {
    zh: "有{count}人属分类施保对象（{categories}），比例未设置，金额未包含这部分",
    en: "{count} people are entitled to supplements ({categories}); the rate is not set, so none is included",
  },
  "supplement-members-unknown": {
    zh: "名册未列成员，分类施保未计算",
    en: "members are not listed: categorical supplements are not computed",
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
