import { type NameToken, nameToken } from '@/lib/screening/names';
import { placeRange } from '@/lib/screening/places';
import { rememberedLikeness } from '@/lib/screening/remember-likeness';
import type { Likeness } from '@/lib/screening/token-likeness';
import { lettersApart } from '@/lib/screening/word-edits';

/** Words together that are at least this like one word are that word, written apart. */
const joinFloor = 0.83;
const longestRun = 4;
/** A word and its parts written together differ by no more letters. */
const lengthApart = 3;
/** `lettersApart` of a word and its parts, at most. */
const mostApart = 2;

interface Join extends Likeness {
  single: number;
  run: number;
}

/** Words of `one` that are two to four neighbours of `many` written together (JOHNPAUL; PLAT ONO VICH), as places. */
export function findJoins(one: NameToken[], many: NameToken[], consonantal: boolean): Join[] {
  const joins: Join[] = [];
  for (let at = 0; at < one.length; at++) {
    const single = one[at];
    if (single === undefined || single.text.length < 4) continue;
    for (let from = 0; from < many.length - 1; from++) {
      const first = many[from];
      if (first === undefined || !mayBegin(single, first)) continue;
      let joined = first.text;
      let { own, hard, reach } = first.folded;
      for (let to = from + 1; to < many.length && to < from + longestRun; to++) {
        const next = many[to];
        if (next === undefined) break;
        joined += next.text;
        own |= next.folded.own;
        hard |= next.folded.hard;
        reach |= next.folded.reach;
        if (joined.length > single.text.length + lengthApart) break;
        if (joined.length < single.text.length - lengthApart) continue;
        // A quick look before the words are put together.
        if (single.native === undefined && lettersApart(single.folded, { own, hard, reach }) > mostApart) continue;
        const { value, how } = rememberedLikeness(single, nameToken(joined), consonantal);
        if (value >= joinFloor) joins.push({ single: 1 << at, run: placeRange(from, to), value, how });
      }
    }
  }
  return joins;
}

/** The first two letters at most are where a word and its first part may differ. */
function mayBegin(single: NameToken, first: NameToken): boolean {
  if (single.native !== undefined) return true;
  const a = single.folded.letters;
  const b = first.folded.letters;
  return a[0] === b[0] || a[1] === b[1] || a[0] === b[1] || a[1] === b[0];
}
