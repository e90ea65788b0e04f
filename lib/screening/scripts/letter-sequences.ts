import { sequenceCosts } from './data/letter-sequences';
import { costOfSign } from './sequence-scale';

let costs: Float64Array | undefined;

/**
 * Cost (natural logarithm) of the letter at `at` after the two before it, as in Latin names; at the end of the word the
 * cost of ending there.
 */
export function letterSequenceCost(word: string, at: number): number {
  costs ??= readCosts();
  return costs[(code(word, at - 2) * 27 + code(word, at - 1)) * 27 + code(word, at)] ?? 0;
}

function readCosts(): Float64Array {
  const read = new Float64Array(sequenceCosts.length);
  for (let place = 0; place < read.length; place++) read[place] = costOfSign(sequenceCosts, place);
  return read;
}

/** Cost of a whole word: how rare it is as a string of letters. */
export function wordCost(word: string): number {
  let sum = 0;
  for (let at = 0; at <= word.length; at++) sum += letterSequenceCost(word, at);
  return sum;
}

function code(word: string, at: number): number {
  return at < 0 || at >= word.length ? 0 : word.charCodeAt(at) - 64;
}
