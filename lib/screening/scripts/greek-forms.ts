import { plainLatin } from '@/lib/screening/scripts/plain-latin';

/** Pairs of letters that ELOT 743 writes by their sound, at the beginning of a word or anywhere. */
const pairs: readonly (readonly [RegExp, string])[] = [
  [/^μπ/, 'b'],
  [/^ντ/, 'd'],
  [/^γκ/, 'g'],
  [/γγ/g, 'ng'],
  [/αυ(?=[θκξπσςτφχψ]|$)/g, 'af'],
  [/ευ(?=[θκξπσςτφχψ]|$)/g, 'ef'],
  [/αυ/g, 'av'],
  [/ευ/g, 'ev'],
  [/ου/g, 'ou'],
];

/** Latin spellings of a Greek word: as passports have it (ELOT 743), letter for letter, and with H for χ. */
export function greekForms(word: string): string[] {
  const plain = word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .normalize('NFC')
    .toLowerCase();
  const spoken = pairs.reduce((text, [pattern, latin]) => text.replace(pattern, latin), plain);
  return [spoken, plain, spoken.replaceAll('χ', 'h')].map(plainLatin);
}
