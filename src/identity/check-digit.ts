/**
 * The check character of a citizen number (GB 11643-1999): the 17 digits weighted, modulo 11.
 * Luhn, for bank cards, stands in bank.ts.
 */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHARACTERS = "10X98765432";
const ZERO = 48;

/**
 * The 18th character for the first 17, which must be digits; what follows them is not looked at.
 *
 * @throws RangeError where fewer than 17 digits are given.
 */
export function checkCharacter(digits: string): string {
  let total = 0;
  for (let index = 0; index < 17; index += 1) {
    const figure = digits.charCodeAt(index) - ZERO;
    if (!(figure >= 0 && figure <= 9)) throw new RangeError("17 digits are needed.");
    total += figure * (WEIGHTS[index] ?? 0);
  }
  return CHARACTERS.charAt(total % 11);
}
