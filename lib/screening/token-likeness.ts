import { distance } from 'fastest-levenshtein';
import type { NameToken } from '@/lib/screening/names';

export type LikenessHow = 'exact' | 'transliteration' | 'spelling';

export interface Likeness {
  /** 0 to 1; below `likenessFloor` two words are different words. */
  value: number;
  how: LikenessHow;
}

/** One edit in a word of five letters is a misspelling, one in a word of four is another word. */
export const likenessFloor = 0.8;

/**
 * How alike two words of names are. Equal spelling 1; equal fold 0.97; else edit closeness, half-way to 1 where the
 * consonants or the sound agree as well (MOHAMMED and MUHAMMAD, but not HASSAN and HUSSEIN). `consonantal`: one of
 * them comes from a script without vowels, so consonants are all there is.
 */
export function tokenLikeness(a: NameToken, b: NameToken, consonantal: boolean): Likeness {
  if (a.text === b.text) return { value: 1, how: 'exact' };
  if (a.fold === b.fold && a.fold.length > 1) return { value: 0.97, how: 'transliteration' };
  if (consonantal && a.bare.length >= 2 && a.bare === b.bare) return { value: 0.85, how: 'transliteration' };
  const edit = Math.max(editCloseness(a.fold, b.fold), editCloseness(a.text, b.text));
  if (edit >= 0.75 && Math.min(a.text.length, b.text.length) >= 3) {
    if (a.skeleton === b.skeleton && a.skeleton.length >= 2) return { value: (1 + edit) / 2, how: 'transliteration' };
    if (a.sounds.some((sound) => b.sounds.includes(sound))) return { value: (1 + edit) * 0.485, how: 'spelling' };
  }
  return { value: edit, how: 'spelling' };
}

/** 1 minus the share of letters to change; two neighbours swapped count as one change. */
export function editCloseness(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  if (longest === 0) return 1;
  // Nothing closer than the floor is possible with this difference in length.
  if (Math.abs(a.length - b.length) > longest * 0.4) return 0;
  return 1 - (isSwap(a, b) ? 1 : distance(a, b)) / longest;
}

function isSwap(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at + 1 < a.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
