import { sequenceSign } from '../sequence-scale';

/** Smoothing: how many sightings what is known of the shorter sequence counts for. */
const PRIOR = 5;

/**
 * Costs of each letter after each two (27 × 27 × 27, the 0 for the edge of a word) over Latin names, each counted once, as
 * one sign a sequence; where a sequence is rare, what is known of its last two letters or its last one fills in.
 */
export function learnSequences(words: ReadonlySet<string>): string {
  const three = new Float64Array(27 ** 3);
  for (const word of words) {
    const codes = [0, 0, ...Array.from(word, (letter) => letter.charCodeAt(0) - 64), 0];
    for (let at = 2; at < codes.length; at++) {
      const place = ((codes[at - 2] ?? 0) * 27 + (codes[at - 1] ?? 0)) * 27 + (codes[at] ?? 0);
      three[place] = (three[place] ?? 0) + 1;
    }
  }
  const one = summed(three, 27, (place) => place % 27);
  const two = summed(three, 27 ** 2, (place) => place % 27 ** 2);
  const beforeTwo = summed(three, 27, (place) => Math.floor(place / 27) % 27);
  const beforeThree = summed(three, 27 ** 2, (place) => Math.floor(place / 27));
  const all = one.reduce((sum, count) => sum + count, 0);
  return Array.from(three, (count, place) => {
    const single = ((one[place % 27] ?? 0) + 1) / (all + 27);
    const pair =
      ((two[place % 27 ** 2] ?? 0) + PRIOR * single) / ((beforeTwo[Math.floor(place / 27) % 27] ?? 0) + PRIOR);
    const share = (count + PRIOR * pair) / ((beforeThree[Math.floor(place / 27)] ?? 0) + PRIOR);
    return sequenceSign(-Math.log(share));
  }).join('');
}

function summed(counts: Float64Array, size: number, keyOf: (place: number) => number): Float64Array {
  const sums = new Float64Array(size);
  counts.forEach((count, place) => {
    sums[keyOf(place)] = (sums[keyOf(place)] ?? 0) + count;
  });
  return sums;
}
