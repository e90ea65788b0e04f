import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { plainLatin } from '@/lib/screening/scripts/plain-latin';
import type { Script } from '../script-of';
import type { Reach } from './align-letters';

/** One line of the source: a Latin name word as A to Z, the same name in another script, how often the two were met. */
export interface Pair {
  latin: string;
  native: string;
  count: number;
}

/**
 * The six slices of the source, how far one correspondence may reach in each script, and what it must be met with to
 * stay. The floors lie beside whole numbers, not on them: a pair met once counts 1, and the last bit of a sum, which
 * differs between engines, must not decide.
 */
export const slices: readonly { slice: string; script: Script; reach: Reach; floor: number }[] = [
  { slice: 'arabic', script: 'arabic', reach: { native: 2, latin: 3 }, floor: 2.9 },
  { slice: 'russian', script: 'cyrillic', reach: { native: 2, latin: 3 }, floor: 2.9 },
  { slice: 'hebrew', script: 'hebrew', reach: { native: 2, latin: 3 }, floor: 2.9 },
  { slice: 'korean', script: 'hangul', reach: { native: 2, latin: 3 }, floor: 2.9 },
  { slice: 'katakana', script: 'kana', reach: { native: 2, latin: 3 }, floor: 2.9 },
  // one syllable is a letter here; there are many, and each is rarer
  { slice: 'chinese', script: 'han', reach: { native: 1, latin: 5 }, floor: 0.9 },
];

export function sliceFile(folder: string, slice: string): string {
  return path.join(folder, `wikidata-${slice}-train.tsv`);
}

/** Pairs of a file: Latin word, native word with blanks between its letters, count; parted by tabs. */
export function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [latin = '', native = '', count = '1'] = line.split('\t');
      return {
        latin: plainLatin(latin.normalize('NFC')),
        native: native.replaceAll(' ', ''),
        count: Number(count) || 1,
      };
    });
}

/** A tenth of the Latin words, always the same, to tune with: what was learned without them is measured on them. */
export function isHeldBack({ latin }: Pair): boolean {
  return (createHash('sha256').update(latin).digest()[0] ?? 0) < 26;
}
