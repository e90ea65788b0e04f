/**
 * The check digit of ICAO Doc 9303-3 §4.9: every character has a value (0 to 9 their own, A to Z 10 to 35, the filler 0),
 * values are multiplied by 7, 3, 1, 7, 3, 1 … from the left, and the digit is the sum's remainder after division by ten.
 * Since 7, 3 and 1 share no factor with ten, one changed character is noticed unless its value differs by a multiple of
 * ten: 6 and G, or 0, A, K, U and the filler, are the same to a check digit.
 */
export function checkDigit(text: string): number {
  return weightedSum(text) % 10;
}

/** The sum before the division, to show how a digit comes about. */
export function weightedSum(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += characterValue(text.charAt(at)) * (WEIGHTS[at % 3] ?? 0);
  return sum;
}

const WEIGHTS = [7, 3, 1];

/** Value of one character of a machine readable zone; 0 for a filler and for whatever has no value. */
export function characterValue(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  if (character >= 'A' && character <= 'Z') return character.charCodeAt(0) - 55;
  return 0;
}
