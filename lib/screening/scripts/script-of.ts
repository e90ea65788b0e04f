/** Writing systems the product has knowledge of; `other` is read by any-ascii alone. */
export type Script = 'latin' | 'arabic' | 'cyrillic' | 'hebrew' | 'han' | 'hangul' | 'kana' | 'greek' | 'other';

const patterns: readonly (readonly [Script, RegExp])[] = [
  ['latin', /\p{Script=Latin}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['hangul', /\p{Script=Hangul}/u],
  ['kana', /[\p{Script=Katakana}\p{Script=Hiragana}]/u],
  ['han', /\p{Script=Han}/u],
  ['greek', /\p{Script=Greek}/u],
];

/** The script of a word's first letter, `latin` for a word without letters; Han with kana after it is `han`. */
export function scriptOf(word: string): Script {
  const letter = /\p{L}/u.exec(word)?.[0];
  if (letter === undefined) return 'latin';
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0] ?? 'other';
}
