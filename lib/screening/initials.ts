import type { NameToken } from '@/lib/screening/names';
import { placeRange } from '@/lib/screening/places';

/** A single letter beside a telling word that begins with it. */
export function isInitialOf(initial: NameToken, word: NameToken): boolean {
  return (
    initial.kind === 'initial' &&
    word.weight === 1 &&
    word.text.length > 1 &&
    word.text.charCodeAt(0) === initial.text.charCodeAt(0)
  );
}

/** Initials run together (JC) beside the neighbouring telling words they begin; both as places. */
export function findInitialRuns(one: NameToken[], many: NameToken[]): { single: number; run: number }[] {
  const runs: { single: number; run: number }[] = [];
  for (let at = 0; at < one.length; at++) {
    const token = one[at];
    if (token === undefined || !token.initials) continue;
    for (let from = 0; from + token.text.length <= many.length; from++) {
      if (begins(token.text, many, from)) {
        runs.push({ single: 1 << at, run: placeRange(from, from + token.text.length - 1) });
      }
    }
  }
  return runs;
}

function begins(letters: string, words: NameToken[], from: number): boolean {
  for (let step = 0; step < letters.length; step++) {
    const word = words[from + step];
    if (word === undefined || word.weight !== 1 || word.text[0] !== letters[step]) return false;
  }
  return true;
}
