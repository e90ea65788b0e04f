/** Latin letters (A to Z) as one number, base 27. */
export function latinCode(letters: string): number {
  let code = 0;
  for (let at = 0; at < letters.length; at++) code = code * 27 + letters.charCodeAt(at) - 64;
  return code;
}

/** The letters of a code. */
export function latinLetters(code: number): string {
  let letters = '';
  for (let rest = code; rest > 0; rest = Math.floor(rest / 27))
    letters = String.fromCharCode(64 + (rest % 27)) + letters;
  return letters;
}

/** A to Z. */
export function isCapital(charCode: number): boolean {
  return charCode >= 65 && charCode <= 90;
}
