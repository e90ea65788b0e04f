import { plainLatin } from '@/lib/screening/scripts/plain-latin';
import { costOfDigit } from './cost-scale';
import { letterSpellings } from './data/letter-spellings';
import { extraSpellings } from './extra-spellings';
import { isCapital, latinCode } from './latin-code';
import { nativeLetters } from './native-letters';
import type { Script } from './script-of';

/** What one letter, or two together, may be in Latin: code of the Latin letters → share among all correspondences. */
export interface Spellings {
  /** Sum of the shares: how often these native letters stand in names at all. */
  total: number;
  shares: Map<number, number>;
}

export interface LetterModel {
  spellings(letters: string): Spellings | undefined;
  /** Most native and most Latin letters of one correspondence. */
  nativeReach: number;
  latinReach: number;
}

/** Share given to a spelling that no pair showed: a letter the names never had, a reading from a table of facts. */
const RARE = 1e-5;

/** ZHUANG. */
const LONGEST_SYLLABLE = 6;

const models = new Map<Script, LetterModel | undefined>();

/** The learned correspondences of a script's letters, or none for a script without names to learn from. */
export function letterModel(script: Script): LetterModel | undefined {
  if (!models.has(script)) models.set(script, loadModel(script));
  return models.get(script);
}

function loadModel(script: Script): LetterModel | undefined {
  const lines = letterSpellings[script];
  if (lines === undefined) return undefined;
  const known = new Map<string, Spellings>();
  const reach = { native: 1, latin: 1 };
  for (const line of lines.split('\n')) {
    const [letters = '', packed = ''] = line.split('\t');
    known.set(letters, summed(readShares(packed, reach)));
    // a syllable of Han is one letter, however long it is written
    if (script !== 'han') reach.native = Math.max(reach.native, letters.length);
  }
  if (script === 'han') {
    // a syllable may also stand for itself, as in names of China
    const syllables = [...known.keys()].filter((letters) => /^[A-Z]+$/.test(letters));
    for (const syllable of syllables) addRare(known, syllable, [syllable]);
    reach.latin = LONGEST_SYLLABLE;
  }
  for (const [letter, spellings] of Object.entries(extraSpellings[script] ?? {}))
    addRare(known, letter, spellings.split(' '));
  for (const spelling of Object.values(extraSpellings[script] ?? {})
    .join(' ')
    .split(' '))
    reach.latin = Math.max(reach.latin, spelling.length);
  return {
    spellings: (letters) => known.get(letters) ?? unseen(known, letters, script),
    nativeReach: reach.native,
    latinReach: reach.latin,
  };
}

/** Latin letters, none or several, and the digit of their cost; again and again. */
function readShares(packed: string, reach: { latin: number }): Map<number, number> {
  const shares = new Map<number, number>();
  let start = 0;
  for (let at = 0; at < packed.length; at++) {
    if (isCapital(packed.charCodeAt(at))) continue;
    shares.set(latinCode(packed.slice(start, at)), Math.exp(-costOfDigit(packed.charAt(at))));
    reach.latin = Math.max(reach.latin, at - start);
    start = at + 1;
  }
  return shares;
}

function summed(shares: Map<number, number>): Spellings {
  let total = 0;
  for (const share of shares.values()) total += share;
  return { total, shares };
}

function addRare(known: Map<string, Spellings>, letter: string, spellings: string[]): void {
  const shares = new Map(known.get(letter)?.shares);
  const rare = 0.02 * (known.get(letter)?.total ?? RARE / 0.02);
  for (const latin of spellings) if (!shares.has(latinCode(latin))) shares.set(latinCode(latin), rare);
  known.set(letter, summed(shares));
}

/** A letter that no name had is read as any-ascii reads it. */
function unseen(known: Map<string, Spellings>, letter: string, script: Script): Spellings | undefined {
  if (script !== 'han' && Array.from(letter).length !== 1) return undefined;
  const reading = plainLatin(script === 'hangul' ? letter.normalize('NFC') : letter);
  const spellings = summed(new Map([[latinCode(reading.slice(0, LONGEST_SYLLABLE)), RARE]]));
  if (known.size < 20_000) known.set(letter, spellings);
  return spellings;
}

const prepared = new Map<string, PreparedWord>();

/** A native word with what each of its letters, alone and with the next, may be: made once for a word. */
export interface PreparedWord {
  alone: (Spellings | undefined)[];
  paired: (Spellings | undefined)[];
  /** Logarithm of the chance of the native word itself. */
  logTotal: number;
}

export function prepareWord(word: string, script: Script, model: LetterModel): PreparedWord {
  const cached = prepared.get(word);
  if (cached !== undefined) return cached;
  const letters = nativeLetters(word, script).slice(0, 40);
  const alone = letters.map((letter) => model.spellings(letter));
  const paired = letters.map((letter, at) => {
    const next = letters[at + 1];
    return next === undefined || model.nativeReach < 2 ? undefined : model.spellings(letter + next);
  });
  const made = { alone, paired, logTotal: Math.log(totalOf(alone, paired)) };
  if (prepared.size > 20_000) prepared.clear();
  prepared.set(word, made);
  return made;
}

function totalOf(alone: (Spellings | undefined)[], paired: (Spellings | undefined)[]): number {
  const sums = new Float64Array(alone.length + 2);
  sums[0] = 1;
  for (let at = 0; at < alone.length; at++) {
    const here = sums[at] ?? 0;
    sums[at + 1] = (sums[at + 1] ?? 0) + here * ((alone[at]?.total ?? 0) + 2 * MISMATCH);
    sums[at + 2] = (sums[at + 2] ?? 0) + here * (paired[at]?.total ?? 0);
  }
  return sums[alone.length] ?? 0;
}

/** Share of a letter that stands for a wrong one or for none: a misspelling must not end all likeness. */
export const MISMATCH = 1e-6;
