/** Money: exact amounts in yuan that know their period, as clerks type them and as people read them. */
export { Decimal, decimal, type DecimalValue } from "./decimal";
export { amountOf, once, perMonth, perYear, zero, type Amount, type Period } from "./amount";
export { add, divide, multiply, subtract, sum, toMonthly, toYearly } from "./arithmetic";
export { compare, equals, isLess, isMore, max, min } from "./comparison";
export { isRoundingMode, roundMoney, ROUNDING_MODES, type RoundingMode } from "./rounding";
export { formatMoney, formatYuan, unitOf } from "./format";
export { chineseAmount } from "./chinese";
export { MONEY_PROBLEMS, parseMoney, type MoneyProblem, type MoneyReading } from "./parse";
