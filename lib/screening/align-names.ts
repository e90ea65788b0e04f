import { findInitialRuns, isInitialOf } from '@/lib/screening/initials';
import { findJoins } from '@/lib/screening/join-words';
import type { NameToken } from '@/lib/screening/names';
import { countPlaces, firstPlace, placeRange } from '@/lib/screening/places';
import { rememberedLikeness } from '@/lib/screening/remember-likeness';
import { type LikenessHow, likenessFloor } from '@/lib/screening/token-likeness';

/** Words of one name that stand for words of the other; places in a name are bits, its first word bit 0. */
export interface Link {
  a: number;
  b: number;
  value: number;
  how: LikenessHow;
  /** Which side has but an initial for the other's word. */
  initial?: 'a' | 'b';
}

export interface Alignment {
  /** Words alike, in the order of the one name. */
  links: Link[];
  /** Telling words left on both sides that resemble each other, but too little to be one word. */
  clashes: Link[];
  /** Places of words that found nothing on the other side. */
  leftA: number;
  leftB: number;
}

/** What an initial says for the word it may stand for. */
const initialLikeness = 0.8;
/** Two left words at least this like are weighed as one word that differs, not as two words. */
const resembling = 0.6;
/** Pairs of words this like are not looked at again for words written together. */
const surelyLike = 0.9;

/**
 * Pairs the words of two names one to one, or several with one where they are written together; greedy, best first,
 * words in like places before others, and early ones before late ones: the same whichever name comes first. At most 31 words a name.
 */
export function alignNames(a: NameToken[], b: NameToken[], consonantal: boolean): Alignment {
  const candidates = pairWords(a, b, consonantal);
  if (!coversOne(candidates, a.length, b.length)) addJoins(candidates, a, b, consonantal);
  if (candidates.length > 1) candidates.sort(bestFirst);
  let freeA = placeRange(0, a.length - 1);
  let freeB = placeRange(0, b.length - 1);
  const links: Link[] = [];
  const clashes: Link[] = [];
  for (const link of candidates) {
    if ((link.a & ~freeA) !== 0 || (link.b & ~freeB) !== 0) continue;
    freeA &= ~link.a;
    freeB &= ~link.b;
    (link.value >= likenessFloor ? links : clashes).push(link);
  }
  if (links.length > 1) links.sort(byPlace);
  return { links, clashes, leftA: freeA, leftB: freeB };
}

function bestFirst(x: Link, y: Link): number {
  return (
    y.value - x.value ||
    countPlaces(x.a) + countPlaces(x.b) - countPlaces(y.a) - countPlaces(y.b) ||
    offset(x) - offset(y) ||
    firstPlace(x.a) + firstPlace(x.b) - firstPlace(y.a) - firstPlace(y.b)
  );
}

function byPlace(x: Link, y: Link): number {
  return firstPlace(x.a) - firstPlace(y.a);
}

/** Words in the same place are paired before equal words elsewhere. */
function offset(link: Link): number {
  return Math.abs(firstPlace(link.a) - firstPlace(link.b));
}

function pairWords(a: NameToken[], b: NameToken[], consonantal: boolean): Link[] {
  const links: Link[] = [];
  for (let i = 0; i < a.length; i++) {
    const x = a[i];
    if (x === undefined) continue;
    for (let j = 0; j < b.length; j++) {
      const y = b[j];
      if (y === undefined) continue;
      const initial = isInitialOf(x, y) ? 'a' : isInitialOf(y, x) ? 'b' : undefined;
      if (initial !== undefined) {
        links.push({ a: 1 << i, b: 1 << j, value: initialLikeness, how: 'exact', initial });
        continue;
      }
      const { value, how } = rememberedLikeness(x, y, consonantal);
      if (value < resembling) continue;
      if (value >= likenessFloor || (x.weight >= 0.5 && y.weight >= 0.5)) {
        links.push({ a: 1 << i, b: 1 << j, value, how });
      }
    }
  }
  return links;
}

/** Every word of one name has its like already, so that nothing is left to be written together. */
function coversOne(links: Link[], lengthA: number, lengthB: number): boolean {
  let a = 0;
  let b = 0;
  for (const link of links) {
    if (link.value < surelyLike) continue;
    a |= link.a;
    b |= link.b;
  }
  return a === placeRange(0, lengthA - 1) || b === placeRange(0, lengthB - 1);
}

function addJoins(links: Link[], a: NameToken[], b: NameToken[], consonantal: boolean): void {
  const likeness = { value: initialLikeness, how: 'exact' } as const;
  for (const { single, run } of findInitialRuns(a, b)) links.push({ a: single, b: run, ...likeness, initial: 'a' });
  for (const { single, run } of findInitialRuns(b, a)) links.push({ a: run, b: single, ...likeness, initial: 'b' });
  for (const { single, run, value, how } of findJoins(a, b, consonantal)) {
    links.push({ a: single, b: run, value, how });
  }
  for (const { single, run, value, how } of findJoins(b, a, consonantal)) {
    links.push({ a: run, b: single, value, how });
  }
}
