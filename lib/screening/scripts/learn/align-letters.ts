import { latinLetters } from '../latin-code';
import { CLOSING, OPENING } from '../native-letters';

/** One pair to learn from: letters of the native word, Latin letters A to Z, how much it counts. */
export interface Example {
  native: readonly string[];
  latin: string;
  weight: number;
}

/** Most native letters and most Latin letters of one correspondence. */
export interface Reach {
  native: number;
  latin: number;
}

/** Native letters → Latin letters → share among all correspondences; the shares of a whole table add up to 1. */
export type Correspondences = Map<string, Map<string, number>>;

type Counts = Map<string, Map<number, number>>;

/** Up to this many ways to begin or go on are looked at for one pair; longer pairs are left out by the caller. */
const MOST_STEPS = 40_000;

/**
 * Which letters write which, learned by expectation and maximisation over all ways to cut the pairs into
 * correspondences (many to many, forwards and backwards sums). Correspondences rarer than `floor` in expectation are
 * dropped after each round, so that noise does not become knowledge.
 */
export function alignLetters(
  examples: readonly Example[],
  reach: Reach,
  rounds: number,
  floor: number,
): Correspondences {
  const steps = new Steps();
  let shares: Counts | undefined;
  for (let round = 0; round < rounds; round++) {
    const counts: Counts = new Map();
    for (const example of examples) steps.count(example, reach, shares, counts);
    shares = toShares(counts, round < 2 ? 0.45 : floor);
  }
  const named: Correspondences = new Map();
  for (const [letters, table] of shares ?? [])
    named.set(letters, new Map([...table].map(([code, share]) => [latinLetters(code), share])));
  return named;
}

/** Room for the steps of one pair at a time: from where to where, how likely, and where its count goes. */
class Steps {
  private readonly from = new Int32Array(MOST_STEPS);
  private readonly to = new Int32Array(MOST_STEPS);
  private readonly code = new Int32Array(MOST_STEPS);
  private readonly share = new Float64Array(MOST_STEPS);
  private readonly span = new Int32Array(MOST_STEPS);

  count({ native, latin, weight }: Example, reach: Reach, shares: Counts | undefined, counts: Counts): void {
    const width = latin.length + 1;
    const last = native.length * width + latin.length;
    const forwards = new Float64Array((native.length + 1) * width);
    forwards[0] = 1;
    const spans: string[] = [];
    let steps = 0;
    for (let start = 0; start < native.length; start++) {
      let letters = '';
      for (let taken = 1; taken <= reach.native && start + taken <= native.length; taken++) {
        letters += native[start + taken - 1];
        const table = shares?.get(letters);
        if (shares !== undefined && table === undefined) continue;
        spans.push(letters);
        for (let at = 0; at <= latin.length; at++) {
          const here = forwards[start * width + at] ?? 0;
          if (here === 0) continue;
          let code = 0;
          for (let length = 0; length <= reach.latin && at + length <= latin.length; length++) {
            if (length > 0) code = code * 27 + latin.charCodeAt(at + length - 1) - 64;
            // two letters that write nothing are two that write nothing each
            if (taken > 1 && length === 0) continue;
            const share = table === undefined ? startShare(taken, length, native[start]) : (table.get(code) ?? 0);
            if (share === 0) continue;
            const to = (start + taken) * width + at + length;
            forwards[to] = (forwards[to] ?? 0) + here * share;
            this.from[steps] = start * width + at;
            this.to[steps] = to;
            this.code[steps] = code;
            this.share[steps] = share;
            this.span[steps] = spans.length - 1;
            steps++;
          }
        }
      }
    }
    const total = forwards[last] ?? 0;
    if (!(total > 0)) return;
    const backwards = new Float64Array((native.length + 1) * width);
    backwards[last] = 1;
    for (let step = steps - 1; step >= 0; step--) {
      const after = backwards[this.to[step] ?? 0] ?? 0;
      if (after === 0) continue;
      const from = this.from[step] ?? 0;
      const through = (this.share[step] ?? 0) * after;
      backwards[from] = (backwards[from] ?? 0) + through;
      const expected = (weight * (forwards[from] ?? 0) * through) / total;
      if (expected < 1e-3) continue;
      const letters = spans[this.span[step] ?? 0] ?? '';
      const table = counts.get(letters) ?? new Map<number, number>();
      counts.set(letters, table);
      const code = this.code[step] ?? 0;
      table.set(code, (table.get(code) ?? 0) + expected);
    }
  }
}

/** Before anything is known: a mark writes nothing, one letter writes about one. */
function startShare(native: number, latin: number, first: string | undefined): number {
  if (native > 1) return 10 ** -(2.5 + Math.abs(latin - native));
  if (first === OPENING || first === CLOSING) return 10 ** (-2 * latin);
  return 10 ** -(1 + Math.abs(latin - 1.2));
}

function toShares(counts: Counts, floor: number): Counts {
  let total = 0;
  for (const [letters, table] of counts) {
    for (const [code, count] of table) {
      if (count < floor) table.delete(code);
      else total += count;
    }
    if (table.size === 0) counts.delete(letters);
  }
  for (const table of counts.values()) for (const [code, count] of table) table.set(code, count / total);
  return counts;
}
