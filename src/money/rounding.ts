import type DecimalJs from "decimal.js";
import type { Amount, Period } from "./amount";
import { Decimal } from "./decimal";
import { wholePart, fractionWord } from "./digits";

/** Ways in which a policy may round a payable amount, once, at the end. */
export const ROUNDING_MODES = [
  { code: "none", zh: "不取整", en: "no rounding" },
  { code: "fen-half-up", zh: "四舍五入到分", en: "half up to the fen" },
  { code: "fen-up", zh: "见厘进分", en: "up to the fen" },
  { code: "jiao-half-up", zh: "四舍五入到角", en: "half up to the jiao" },
  { code: "jiao-up", zh: "见分进角", en: "up to the jiao" },
  { code: "yuan-half-up", zh: "四舍五入到元", en: "half up to the yuan" },
  { code: "yuan-up", zh: "见角进元", en: "up to the yuan" },
  { code: "yuan-down", zh: "舍去元以下尾数", en: "down to the yuan" },
  { code: "five-yuan-up", zh: "进到5元的整数倍", en: "up to a multiple of 5 yuan" },
  { code: "ten-yuan-up", zh: "进到10元的整数倍", en: "up to a multiple of 10 yuan" },
] as const;

export type RoundingMode = (typeof ROUNDING_MODES)[number]["code"];

/**
 * Digits that division leaves beyond every real fraction of a fen. They are taken off (half up)
 * before rounding up or down, or 2.000…001 left by ÷3×3 would be lifted to 3 yuan.
 */
const DUST_PLACES = 12;

/** Decimal places of the units that are powers of ten: rounding to places is the quicker way there. */
const PLACES: Readonly<Record<string, number>> = { "0.01": 2, "0.1": 1, "1": 0 };

type Step = readonly [unit: string, direction: DecimalJs.Rounding];

function stepOf(mode: Exclude<RoundingMode, "none">): Step {
  switch (mode) {
    case "fen-half-up":
      return ["0.01", Decimal.ROUND_HALF_UP];
    case "fen-up":
      return ["0.01", Decimal.ROUND_CEIL];
    case "jiao-half-up":
      return ["0.1", Decimal.ROUND_HALF_UP];
    case "jiao-up":
      return ["0.1", Decimal.ROUND_CEIL];
    case "yuan-half-up":
      return ["1", Decimal.ROUND_HALF_UP];
    case "yuan-up":
      return ["1", Decimal.ROUND_CEIL];
    case "yuan-down":
      return ["1", Decimal.ROUND_FLOOR];
    case "five-yuan-up":
      return ["5", Decimal.ROUND_CEIL];
    case "ten-yuan-up":
      return ["10", Decimal.ROUND_CEIL];
  }
}

/**
 * The usual way, 见角进元, from the digits themselves; null for what is below zero or too large. The
 * twelfth decimal is rounded half up first, as for every mode.
 */
function ceilOf(value: Decimal): number | null {
  const whole = value.isNegative() ? null : wholePart(value);
  if (whole === null) return null;
  const dust = fractionWord(value, 1) / 100;
  return fractionWord(value, 0) > 0 || dust >= 0.5 ? whole + 1 : whole;
}

/** Whether text names a rounding mode. */
export function isRoundingMode(text: string): text is RoundingMode {
  return ROUNDING_MODES.some((mode) => mode.code === text);
}

/**
 * Rounds as the policy names it. Up is towards more (ceiling), down towards less (floor), also
 * below zero; halves go away from zero.
 *
 * @example roundMoney(perMonth("487.5"), "yuan-up") // 488 元/月
 */
export function roundMoney<P extends Period>(amount: Amount<P>, mode: RoundingMode): Amount<P> {
  if (mode === "none") return amount;
  const yuan = mode === "yuan-up" ? ceilOf(amount.value) : null;
  if (yuan !== null) return { value: new Decimal(yuan), period: amount.period };
  const [unit, direction] = stepOf(mode);
  const clean = amount.value.toDecimalPlaces(DUST_PLACES, Decimal.ROUND_HALF_UP);
  const places = PLACES[unit];
  const value =
    places === undefined
      ? clean.toNearest(unit, direction)
      : clean.toDecimalPlaces(places, direction);
  return { value, period: amount.period };
}
