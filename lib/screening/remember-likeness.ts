import type { NameToken } from '@/lib/screening/names';
import { type Likeness, tokenLikeness } from '@/lib/screening/token-likeness';

const places = 1 << 16;
const smaller = new Int32Array(places);
const larger = new Int32Array(places);
const kept: Likeness[] = [];

/**
 * `tokenLikeness`, the last pairs of words kept: one traveller meets the same few words in many listed names. What is
 * kept is told by the two words alone, so that it changes no answer.
 */
export function rememberedLikeness(a: NameToken, b: NameToken, consonantal: boolean): Likeness {
  const [low, high] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const mixed = Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b) ^ (consonantal ? 0x27d4eb2f : 0);
  const place = (mixed ^ (mixed >>> 15)) & (places - 1);
  // The sign of the second number tells the two kinds of comparison apart; words are numbered from 1.
  const second = consonantal ? -high : high;
  const known = smaller[place] === low && larger[place] === second ? kept[place] : undefined;
  if (known !== undefined) return known;
  const likeness = tokenLikeness(a, b, consonantal);
  smaller[place] = low;
  larger[place] = second;
  kept[place] = likeness;
  return likeness;
}
