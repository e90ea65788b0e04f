import { latinLetters } from './latin-code';
import { type LetterModel, type PreparedWord, prepareWord, type Spellings } from './letter-model';
import { letterSequenceCost } from './letter-sequences';
import type { Script } from './script-of';

const BEAM = 12;
/** How much it weighs that Latin letters follow one another as in names, beside which letters write which. */
const SEQUENCE_WEIGHT = 0.45;
/** About what one letter costs on average: taken off, so that a short spelling is not better for being short. */
const LETTER_COST = 2.6;
/** Spellings of one letter looked at: this many, none rarer than the commonest by more (natural logarithm). */
const MOST_OPTIONS = 8;
const RARER = 4.5;

interface Partial {
  latin: string;
  cost: number;
}

/**
 * Latin spellings of a word by the learned correspondences of its letters, likeliest first, a dozen at most. Two
 * ways to come to the same Latin letters add up.
 */
export function spellLetters(word: string, script: Script, model: LetterModel): string[] {
  const prepared = prepareWord(word, script, model);
  const steps = prepared.alone.length;
  const partial = Array.from({ length: steps + 2 }, () => new Map<string, number>());
  partial[0]?.set('', 0);
  for (let at = 0; at < steps; at++) {
    for (const begun of cheapest(partial[at])) extendBoth(begun, at, prepared, partial);
  }
  for (const [latin, cost] of partial[steps] ?? [])
    partial[steps]?.set(latin, cost + SEQUENCE_WEIGHT * letterSequenceCost(latin, latin.length));
  return cheapest(partial[steps]).map(({ latin }) => latin);
}

function cheapest(costs: ReadonlyMap<string, number> | undefined): Partial[] {
  return [...(costs ?? [])]
    .map(([latin, cost]) => ({ latin, cost }))
    .sort((a, b) => a.cost - b.cost || (a.latin < b.latin ? -1 : 1))
    .slice(0, BEAM);
}

function extendBoth(begun: Partial, at: number, { alone, paired }: PreparedWord, partial: Map<string, number>[]): void {
  extend(begun, alone[at], partial[at + 1]);
  extend(begun, paired[at], partial[at + 2]);
}

function extend(begun: Partial, spellings: Spellings | undefined, into: Map<string, number> | undefined): void {
  if (spellings === undefined || into === undefined) return;
  for (const option of optionsOf(spellings)) {
    const latin = begun.latin + option.latin;
    let cost = begun.cost + option.cost;
    for (let at = begun.latin.length; at < latin.length; at++)
      cost += SEQUENCE_WEIGHT * (letterSequenceCost(latin, at) - LETTER_COST);
    const other = into.get(latin);
    into.set(latin, other === undefined ? cost : Math.min(cost, other) - Math.log1p(Math.exp(-Math.abs(cost - other))));
  }
}

const options = new WeakMap<Spellings, readonly Partial[]>();

function optionsOf(spellings: Spellings): readonly Partial[] {
  const known = options.get(spellings);
  if (known !== undefined) return known;
  const all = [...spellings.shares]
    .map(([code, share]) => ({ latin: latinLetters(code), cost: -Math.log(share) }))
    .sort((a, b) => a.cost - b.cost || (a.latin < b.latin ? -1 : 1))
    .slice(0, MOST_OPTIONS);
  const made = all.filter(({ cost }) => cost <= (all[0]?.cost ?? 0) + RARER);
  options.set(spellings, made);
  return made;
}
