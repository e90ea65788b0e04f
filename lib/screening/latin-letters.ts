import anyAscii from 'any-ascii';

/**
 * A name in capitals A to Z, whatever separates words left as it is: accents off, other scripts by a fixed table, Han
 * and Hangul a word per character, apostrophes gone, digits inside words read as the letters they look like.
 */
export function latinLetters(name: string): string {
  const spaced = name.slice(0, 300).replace(/(?=[\p{Script=Han}\p{Script=Hangul}])/gu, ' ');
  return anyAscii(spaced.normalize('NFC'))
    .replace(/['`’‘ʼ]/g, '')
    .toUpperCase()
    .replace(digitsInWords, lettersForDigits);
}

const digitsInWords = /[A-Z]+[0-9][A-Z0-9]*|[0-9][A-Z][A-Z0-9]*/g;
const letterFor: Record<string, string> = { 0: 'O', 1: 'I', 3: 'E', 4: 'A', 5: 'S', 6: 'G', 7: 'T', 8: 'B', 9: 'G' };

/** Digits written for the letters they look like (S3RG3I), in words that have at least as many letters. */
function lettersForDigits(word: string): string {
  const digits = word.replace(/[A-Z]/g, '').length;
  return digits * 2 > word.length ? word : word.replace(/[0-9]/g, (digit) => letterFor[digit] ?? digit);
}
