import { readTypedNumber } from "./typed-number";

/**
 * What may be odd about a bank account. All of it is a hint: passbooks and social-security accounts
 * follow no common rule.
 */
export const BANK_CARD_HINTS = {
  blank: { zh: "银行账号为空", en: "the account is blank" },
  "stored-as-number": { zh: "银行账号按数值保存", en: "the account is kept as a number" },
  "precision-lost": { zh: "银行账号末几位已丢失", en: "the last digits of the account are lost" },
  length: { zh: "银行账号不是12至19位", en: "the account has not 12 to 19 digits" },
  character: {
    zh: "银行账号含有数字以外的字符",
    en: "the account holds other characters than digits",
  },
  luhn: { zh: "银行卡号校验位不符", en: "the card's check digit does not fit" },
  "has-noise": {
    zh: "银行账号含空格、全角、引号或多余文字",
    en: "the account has spaces, full-width characters, quotes or extra words",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type BankCardHintName = keyof typeof BANK_CARD_HINTS;

/** A bank account as read. */
export interface BankCardHint {
  readonly raw: string | number | null;
  readonly normalized: string;
  /** Every hint found, in the order of `BANK_CARD_HINTS`. */
  readonly hints: readonly BankCardHintName[];
}

const ORDER = Object.keys(BANK_CARD_HINTS) as BankCardHintName[];
const NOTHING: readonly BankCardHintName[] = [];
const ZERO = "0".charCodeAt(0);
const SHORTEST_ACCOUNT = 12;
const LONGEST_ACCOUNT = 19;
const SHORTEST_CARD = 16;

/** Whether digits pass the Luhn check (ISO/IEC 7812-1) that bank cards carry. */
export function passesLuhn(digits: string): boolean {
  let total = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const figure = digits.charCodeAt(digits.length - 1 - index) - ZERO;
    const doubled = index % 2 === 1 ? figure * 2 : figure;
    total += doubled > 9 ? doubled - 9 : doubled;
  }
  return total % 10 === 0;
}

/** Looks at a bank account: 12 to 19 digits, and for 16 to 19 the check digit of a card. */
export function bankCardHint(value: string | number | null): BankCardHint {
  const { text, problems } = readTypedNumber(value);
  const normalized = text.includes("-") ? text.replace(/(?<=\d)-(?=\d)/g, "") : text;
  const isReadable = text !== "" && !problems.includes("precision-lost");
  if (problems.length === 0 && normalized === text) {
    return { raw: value, normalized, hints: isReadable ? digitHints(normalized) : NOTHING };
  }
  const hints = new Set<BankCardHintName>(problems);
  if (normalized !== text) hints.add("has-noise");
  if (isReadable) for (const hint of digitHints(normalized)) hints.add(hint);
  return { raw: value, normalized, hints: ORDER.filter((name) => hints.has(name)) };
}

function digitHints(digits: string): readonly BankCardHintName[] {
  const { length } = digits;
  const hints: BankCardHintName[] = [];
  if (length < SHORTEST_ACCOUNT || length > LONGEST_ACCOUNT) hints.push("length");
  if (!/^\d*$/.test(digits)) hints.push("character");
  if (hints.length === 0 && length >= SHORTEST_CARD && !passesLuhn(digits)) hints.push("luhn");
  return hints;
}
