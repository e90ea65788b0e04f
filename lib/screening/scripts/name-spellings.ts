import { nameSpellings } from './data/name-spellings';
import { hanReadings } from './han-readings';
import { hangulReadings } from './hangul-readings';
import type { Script } from './script-of';
import { spellingKey } from './spelling-key';

interface Known {
  /** Native word → Latin spellings, most met first. */
  spellings: Map<string, readonly string[]>;
  /** Latin words that are spellings of some native word here. */
  latin: Set<string>;
}

const none: readonly string[] = [];
const tables = new Map<Script, Known>();

/** The usual Latin spellings of a well-known native name word, commonest first; none for other words. */
export function knownSpellings(word: string, script: Script): readonly string[] {
  const learned = tableOf(script).spellings.get(spellingKey(word, script)) ?? none;
  if (script === 'han') return [...hanReadings(word), ...learned];
  return script === 'hangul' ? [...hangulReadings(word), ...learned] : learned;
}

/**
 * Whether a Latin word is known as the spelling of other native words than this one. Not asked of Han and Hangul, where
 * many characters have one sound.
 */
export function isSpellingOfOthers(word: string, script: Script, latinWord: string): boolean {
  if (script === 'han' || script === 'hangul') return false;
  const { spellings, latin } = tableOf(script);
  const own = spellings.get(spellingKey(word, script));
  return own !== undefined && latin.has(latinWord) && !own.includes(latinWord);
}

function tableOf(script: Script): Known {
  const known = tables.get(script);
  if (known !== undefined) return known;
  const read: Known = { spellings: new Map(), latin: new Set() };
  for (const line of (nameSpellings[script] ?? '').split('\n')) {
    const [native = '', ...spellings] = line.split(' ');
    if (native === '') continue;
    read.spellings.set(native, spellings);
    for (const latin of spellings) read.latin.add(latin);
  }
  tables.set(script, read);
  return read;
}
