import { plainLatin } from '@/lib/screening/scripts/plain-latin';
import type { Script } from './script-of';

/** Opens and closes every word, so that a rule can hold for the first or the last letter only. */
export const OPENING = '<';
export const CLOSING = '>';

/** Letters that stand for one another in names, whatever keyboard they were typed on. */
const alike: Partial<Record<Script, Record<string, string>>> = {
  arabic: { ک: 'ك', ی: 'ي', ہ: 'ه', ھ: 'ه', ۀ: 'ه', ە: 'ه', ۇ: 'و', ٱ: 'ا', ڨ: 'ڤ' },
  cyrillic: { ӏ: '', ʼ: '', '’': '', "'": '' },
  hebrew: { '׳': "'", '’': "'", װ: 'וו', ײ: 'יי', ױ: 'וי' },
};
/** Marks that names are written with or without: vowel points, tatweel, stress, joiners. */
const unwritten = /[\p{Mn}\p{Cf}\u0640]/gu;

/**
 * A word as the letters that sound: vowel points off, one code for one letter, hiragana as katakana, Hangul syllables
 * as their jamo, Han characters as their Mandarin syllable (which sounds count, not which character was chosen), between an opening and a closing mark. Signs that are no letters are left out.
 */
export function nativeLetters(word: string, script: Script): string[] {
  const composed = word.normalize('NFKC').toLowerCase().replace(unwritten, '');
  const known = alike[script];
  const letters = Array.from(script === 'hangul' ? composed.normalize('NFD') : composed).flatMap((letter) => {
    if (script === 'kana') return [asKatakana(letter)];
    const same = known?.[letter];
    return same === undefined ? [letter] : Array.from(same);
  });
  if (script === 'han') return [OPENING, ...letters.map(plainLatin).filter((syllable) => syllable !== ''), CLOSING];
  const sounding = letters.filter((letter) => /[\p{L}ー']/u.test(letter));
  return [OPENING, ...sounding, CLOSING];
}

function asKatakana(letter: string): string {
  const code = letter.codePointAt(0) ?? 0;
  return code >= 0x3041 && code <= 0x3096 ? String.fromCodePoint(code + 0x60) : letter;
}
