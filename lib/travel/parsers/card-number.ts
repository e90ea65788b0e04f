/**
 * Ranges of the payment card numbers in a text, as [start, end) of their digits without the last four. Outside of a
 * form-of-payment field a run of digits counts only with the prefix and length of a card scheme and a right check digit
 * (ISO/IEC 7812-1 Annex B): telephone and ticket numbers are as long, and one in ten passes the check digit alone.
 */
export function findCardNumbers(text: string): [number, number][] {
  const found: [number, number][] = [];
  for (const match of text.matchAll(/\d(?:[ -]?\d){11,18}/g)) {
    const digits = match[0].replace(/\D/g, '');
    if (!hasSchemePrefix(digits) || !passesLuhn(digits)) continue;
    found.push([match.index, match.index + lengthBeforeLastFour(match[0])]);
  }
  return found;
}

/** Where to stop blanking so that exactly the last four digits of the text stay; 0 when it has no more than four. */
export function lengthBeforeLastFour(text: string): number {
  let seen = 0;
  for (let index = text.length - 1; index >= 0; index -= 1) {
    if (/\d/.test(text[index] ?? '')) seen += 1;
    if (seen === 4) return index;
  }
  return 0;
}

/** Luhn's formula. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

function hasSchemePrefix(digits: string): boolean {
  const { length } = digits;
  if (length === 14) return /^(30[0-5]|3[689])/.test(digits);
  if (length === 15) return /^(3[47]|2131|1800)/.test(digits);
  if (length === 13) return digits.startsWith('4');
  return length >= 16 && /^(4|5[0-9]|2[2-7]|6|35|8[12]|9792)/.test(digits);
}
