import { type NameLevel, nameThreshold } from '@/lib/screening/compare-names';

/** What each level asks of the closeness of two names (`compareNames`), with room to spare where it is not told. */
const leastCloseness: Partial<Record<NameLevel, number>> = { loose: nameThreshold, near: 0.84, same: 0.92 };
/** What a word of the longer name costs that the shorter lacks, as a share of the longer (`weighAlignment`), or less. */
const extraLoss = 0.4;
/** A word that is left out may weigh half, and small words may make up for some of another. */
const halfWord = 0.5;
const smallWords = 0.3;

/**
 * Whether names may come to this level when their words that agree are this like on average, `extra` words of the longer
 * one's `whole` are left, and `rest` is the weight of small words that may agree besides. Never false for names that do.
 */
export function mayBeAtLevel(
  level: NameLevel,
  pairs: { likeness: number; count: number },
  extra: number,
  whole: number,
  rest: number,
  fathers: boolean,
): boolean {
  const most = (pairs.likeness * pairs.count + rest) / (pairs.count + rest);
  const left = Math.max(0, extra * (fathers ? halfWord : 1) - smallWords);
  return most - (extraLoss * left) / whole >= (leastCloseness[level] ?? 0);
}
