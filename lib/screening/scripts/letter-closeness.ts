import { type LetterModel, MISMATCH, type PreparedWord, prepareWord } from './letter-model';
import { wordCost } from './letter-sequences';
import type { Script } from './script-of';

/** A Latin letter that no native letter stands for. */
const STRAY = 3e-5;

/**
 * Evidence a letter and the closeness it is worth; between them straight lines. At 0.35 to 0.6 one or two
 * chance pairs in a thousand are called alike, and up to a third of those that differ in a letter or two (decision 013).
 */
const scale: readonly (readonly [evidence: number, closeness: number])[] = [
  [-3, 0],
  [-1, 0.5],
  [0.35, 0.75],
  [0.6, 0.8],
  [0.9, 0.85],
  [1.5, 0.93],
  [2.5, 1],
];

/** How well a Latin word (A to Z) writes a native one by the learned correspondences of their letters, 0 to 1. */
export function letterCloseness(nativeWord: string, latinWord: string, script: Script, model: LetterModel): number {
  const word = prepareWord(nativeWord, script, model);
  if (word.alone.length <= 2) return 0;
  return closenessOf(evidence(word, latinWord, model));
}

function closenessOf(value: number): number {
  let [low, under] = scale[0] ?? [0, 0];
  if (value <= low) return under;
  for (const [high, over] of scale) {
    if (value < high) return Math.round((under + ((over - under) * (value - low)) / (high - low)) * 1000) / 1000;
    [low, under] = [high, over];
  }
  return 1;
}

/**
 * Logarithm of how many times likelier the two stand beside each other when one writes the other than by chance, a
 * letter of the longer one.
 */
function evidence(word: PreparedWord, latin: string, model: LetterModel): number {
  const ratio = logChance(word, latin, model) - word.logTotal + wordCost(latin);
  return ratio / Math.max(word.alone.length - 2, latin.length);
}

/** Logarithm of the chance of both words together, over all ways to cut them into corresponding letters. */
function logChance({ alone, paired }: PreparedWord, latin: string, { latinReach }: LetterModel): number {
  const width = latin.length + 1;
  const chances = new Float64Array((alone.length + 2) * width);
  chances[0] = 1;
  for (let at = 0; at < alone.length; at++) {
    const one = alone[at]?.shares;
    const two = paired[at]?.shares;
    const row = at * width;
    for (let from = 0; from <= latin.length; from++) {
      const here = chances[row + from] ?? 0;
      if (here === 0) continue;
      let code = 0;
      for (let length = 0; length <= latinReach && from + length <= latin.length; length++) {
        if (length > 0) code = code * 27 + latin.charCodeAt(from + length - 1) - 64;
        const share = (one?.get(code) ?? 0) + (length < 2 ? MISMATCH : 0);
        if (share > 0) add(row + width + from + length, here * share);
        const shared = length > 0 ? two?.get(code) : undefined;
        if (shared !== undefined) add(row + 2 * width + from + length, here * shared);
      }
    }
    for (let to = 1; to <= latin.length; to++) add(row + width + to, (chances[row + width + to - 1] ?? 0) * STRAY);
  }
  return Math.log((chances[alone.length * width + latin.length] ?? 0) + 1e-300);

  function add(place: number, chance: number): void {
    chances[place] = (chances[place] ?? 0) + chance;
  }
}
