import { costDigit } from '../cost-scale';
import { nativeLetters } from '../native-letters';
import type { Script } from '../script-of';
import { alignLetters, type Reach } from './align-letters';
import type { Pair } from './read-pairs';

const ROUNDS = 6;

/**
 * The letter correspondences of one script, one line for each native letter or two: the letters, a tab, each Latin
 * spelling with the digit of its cost, cheapest first.
 */
export function learnLetters(pairs: readonly Pair[], script: Script, reach: Reach, floor: number): string {
  const examples = pairs
    .map(({ latin, native, count }) => ({ latin, native: nativeLetters(native, script), weight: 1 + Math.log(count) }))
    .filter(({ latin, native }) => latin !== '' && latin.length <= 24 && native.length > 2 && native.length < 30);
  return [...alignLetters(examples, reach, ROUNDS, floor)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([letters, spellings]) => {
      const packed = [...spellings]
        .map(([latin, share]) => ({ latin, digit: costDigit(-Math.log(share)) }))
        // by what is written, not by the share: its last bit differs between engines
        .sort((a, b) => (a.digit === b.digit ? (a.latin < b.latin ? -1 : 1) : a.digit < b.digit ? -1 : 1))
        .map(({ latin, digit }) => latin + digit);
      return `${letters}\t${packed.join('')}`;
    })
    .join('\n');
}
