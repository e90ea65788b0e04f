/** Repeatable chance: the same seed gives the same draws on every machine. */
export interface SeededRandom {
  /** A whole number from `from` to `to`, both included. */
  whole(from: number, to: number): number;
  chance(probability: number): boolean;
  /** @throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** That many decimal digits, the first not zero. */
  digits(length: number): string;
}

/** Marsaglia's xorshift with the seed stirred first (SplitMix), so that neighbouring seeds give unlike draws. */
export function seededRandom(seed: number): SeededRandom {
  let state = stir(seed) || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
  const whole = (from: number, to: number) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    chance: (probability) => next() < probability,
    pick(list) {
      const picked = list[whole(0, list.length - 1)];
      if (picked === undefined) throw new RangeError('nothing to pick from');
      return picked;
    },
    digits: (length) => {
      let text = '';
      for (let at = 0; at < length; at += 1) text += whole(at === 0 ? 1 : 0, 9);
      return text;
    },
  };
}

/** A seed of its own for the `at`-th thing of a run, so that one can be made again without those before it. */
export function seedOf(seed: number, at: number): number {
  return stir(Math.imul(stir(seed) ^ Math.trunc(at / 0x1_0000_0000), 0x9e3779b1) ^ (at | 0));
}

function stir(seed: number): number {
  let mixed = (Math.trunc(seed) + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
