import { letterCloseness } from '../letter-closeness';
import { letterModel } from '../letter-model';
import type { Script } from '../script-of';
import { spellLetters } from '../spell-letters';
import { spellingKey } from '../spelling-key';
import type { Pair } from './read-pairs';

const MOST_SPELLINGS = 5;
/** Sightings of a native word before its spellings are worth their room, and of one spelling. */
const LEAST_WORD = 8;
const LEAST_SPELLING = 3;
const WELL_MET = 20;

/**
 * Native words whose usual Latin spellings the letter correspondences do not give, one line each: the word and the
 * spellings, most met first. A spelling that corresponds badly must be met often: else it was mined wrong.
 */
export function learnSpellings(pairs: readonly Pair[], script: Script): string {
  const model = letterModel(script);
  if (model === undefined) return '';
  const words = new Map<string, Map<string, number>>();
  for (const { latin, native, count } of pairs) {
    if (latin.length < 2 || latin.length > 20) continue;
    const key = spellingKey(native, script);
    const spellings = words.get(key) ?? new Map<string, number>();
    words.set(key, spellings);
    spellings.set(latin, (spellings.get(latin) ?? 0) + count);
  }
  const lines: string[] = [];
  for (const [native, spellings] of words) {
    const total = [...spellings.values()].reduce((sum, count) => sum + count, 0);
    if (total < LEAST_WORD) continue;
    const kept = [...spellings]
      .filter(([latin, count]) => {
        if (count < LEAST_SPELLING || count < total / 50) return false;
        return letterCloseness(native, latin, script, model) >= 0.7 || (count >= 10 && count >= total / 4);
      })
      .sort(([a, p], [b, q]) => q - p || (a < b ? -1 : 1))
      .slice(0, MOST_SPELLINGS)
      .map(([latin]) => latin);
    const given = spellLetters(native, script, model).slice(0, 2);
    // a well-met name is kept in any case: its spellings are no other name's
    if (kept.length > 0 && (total >= WELL_MET || kept.every((latin) => !given.includes(latin))))
      lines.push([native, ...kept].join(' '));
  }
  return lines.sort().join('\n');
}
