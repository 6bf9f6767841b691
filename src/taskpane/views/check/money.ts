/** Shown money: texts with two decimals, reckoned in fen so that nothing is lost. */

function fenOf(amount: string): bigint {
  return BigInt(amount.replace(".", ""));
}

/**
 * An amount with its thousands apart.
 *
 * @example grouped("10266.00") // "10,266.00"
 */
export function grouped(amount: string): string {
  const [whole = "", fraction = "00"] = amount.split(".");
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ",")}.${fraction}`;
}

/**
 * A figure as it is shown: money with its thousands apart and a real minus, anything else as it is.
 *
 * @example figure("-1365.00") // "−1,365.00"
 * @example figure("12") // "12"
 */
export function figure(text: string): string {
  const money = /^(-?)(\d+\.\d\d)$/.exec(text);
  if (money === null) return text;
  const [, sign = "", amount = ""] = money;
  return `${sign === "" ? "" : "−"}${grouped(amount)}`;
}

/**
 * The difference of two amounts, with its sign.
 *
 * @example difference("8683.00", "10266.00") // "−1,583.00"
 */
export function difference(amount: string, from: string): string {
  const fen = fenOf(amount) - fenOf(from);
  const digits = String(fen < 0n ? -fen : fen).padStart(3, "0");
  const sign = fen < 0n ? "−" : fen > 0n ? "+" : "";
  return `${sign}${grouped(`${digits.slice(0, -2)}.${digits.slice(-2)}`)}`;
}
