import { type Alignment, alignNames, type Link } from '@/lib/screening/align-names';
import { type NameForm, nameForm, tellingTokens } from '@/lib/screening/names';
import { countPlaces, firstPlace } from '@/lib/screening/places';
import type { Evidence, NameQuality } from '@/lib/screening/schema';
import type { LikenessHow } from '@/lib/screening/token-likeness';
import { weighAlignment } from '@/lib/screening/weigh-alignment';

/**
 * `same` every telling word agrees; `near` all but a spelling or one word of several; `loose` alike enough to be one
 * person's; `fragment` some words agree; `none`.
 */
export type NameLevel = 'same' | 'near' | 'loose' | 'fragment' | 'none';

/** Closeness from which two names may be one person's: where level `loose` begins. */
export const nameThreshold = 0.75;
const nearThreshold = 0.85;
const sameThreshold = 0.93;
/** Words less alike than this may be one word misspelt, but do not agree. */
const sameWord = 0.85;

/** A word at least this like another is a second word in common, if a badly written one. */
const nearlyLike = 0.7;

export interface ListedName extends NameForm {
  quality: NameQuality;
}

export interface NameComparison {
  level: NameLevel;
  how: Evidence['how'];
  /** 0 to 1; from `nameThreshold` on the names may be one person's. */
  closeness: number;
  ours: string;
  /** Telling words of the listed name that agree, for their frequency. */
  agreeing: string[];
}

const levels: NameLevel[] = ['none', 'fragment', 'loose', 'near', 'same'];
const qualities: NameQuality[] = ['low', 'original-script', 'good', 'primary'];
const hows: LikenessHow[] = ['exact', 'transliteration', 'spelling'];

/** The best agreement between any form of the traveller's name and any listed name; ties go to the better name. */
export function compareNames(theirs: NameForm[], ours: ListedName[]): NameComparison {
  return asComparison(bestOf(theirs, ours));
}

/** What names came to so far, for who compares listed names one after the other. */
export interface BestNames {
  rated?: Rated;
  rank: number;
}

export function bestOf(theirs: NameForm[], ours: ListedName[], before: BestNames = { rank: -1 }): BestNames {
  let best = before;
  for (const listed of ours) {
    const bonus = qualities.indexOf(listed.quality) / 1000;
    for (const given of theirs) {
      const rated = rateCuts(given, listed);
      const rank = levels.indexOf(rated.level) * 10 + rated.closeness + bonus;
      if (rank > best.rank) best = { rated, rank };
    }
  }
  return best;
}

export function asComparison({ rated: best }: BestNames): NameComparison {
  if (best === undefined) return { level: 'none', how: 'none', closeness: 0, ours: '', agreeing: [] };
  return {
    level: best.level,
    how: describe(best),
    closeness: best.closeness,
    ours: best.ours.full,
    agreeing: agreeingTexts(best.ours, best.aligned.links),
  };
}

/** Closeness of two whole names in any script, as `compareNames` gives it: from `nameThreshold` on they are alike. */
export function nameCloseness(a: string, b: string): number {
  return compareNames([nameForm(a)], [{ ...nameForm(b), quality: 'primary' }]).closeness;
}

interface Rated {
  level: NameLevel;
  closeness: number;
  theirs: NameForm;
  ours: NameForm;
  quality: NameQuality;
  aligned: Alignment;
  leftover: boolean;
}

/** The best way to cut a name of Han or Hangul beside one in letters; beside another of its kind, by the character. */
function rateCuts(theirs: NameForm, ours: ListedName): Rated {
  let best = ratePair(theirs, ours, ours.quality);
  if (theirs.alternatives.length > 0 === ours.alternatives.length > 0) return best;
  const better = (rated: Rated) => {
    if (rated.closeness > best.closeness) best = rated;
  };
  for (const cut of theirs.alternatives) better(ratePair(cut, ours, ours.quality));
  for (const cut of ours.alternatives) better(ratePair(theirs, cut, ours.quality));
  return best;
}

function ratePair(theirs: NameForm, ours: NameForm, quality: NameQuality): Rated {
  const consonantal = theirs.consonantal !== ours.consonantal;
  const aligned = alignNames(theirs.tokens, ours.tokens, consonantal);
  const { closeness: weighed, words, least, leftover } = weighAlignment(theirs.tokens, ours.tokens, aligned);
  const fragmentary = words === 1 && !isSingle(theirs, ours) && !hasSecondWord(theirs, aligned);
  const capped = fragmentary ? Math.min(weighed, nameThreshold - 0.01) : weighed;
  const closeness = Math.round(capped * 1000) / 1000;
  return { level: capLevel(rateLevel(), quality, consonantal), closeness, theirs, ours, quality, aligned, leftover };

  function rateLevel(): NameLevel {
    if (words === 0) return 'none';
    if (closeness < nameThreshold) return 'fragment';
    if (closeness >= sameThreshold && !leftover && least >= sameWord) return 'same';
    return closeness >= nearThreshold ? 'near' : 'loose';
  }
}

/** One word of several is shared by too many people, unless it is the whole name (written together, maybe). */
function isSingle(theirs: NameForm, ours: NameForm): boolean {
  return tellingTokens(theirs).length === 1 && tellingTokens(ours).length === 1;
}

/** An initial, a word badly written, or a particle both names begin with (Ben) is a second word in common. */
function hasSecondWord(theirs: NameForm, { links, clashes }: Alignment): boolean {
  for (const link of links) {
    if (link.initial !== undefined) return true;
    const token = theirs.tokens[firstPlace(link.a)];
    if (link.how !== 'exact') continue;
    if (token?.kind === 'initial' || (token?.kind === 'particle' && link.a === 1 && link.b === 1)) return true;
  }
  return clashes.some((link) => link.value >= nearlyLike);
}

function describe({ level, quality, leftover, aligned: { links } }: Rated): Evidence['how'] {
  if (level === 'none') return 'none';
  if (quality === 'low') return 'alias-low';
  if (leftover) return 'partial';
  const how = worstHow(links);
  if (how !== 'exact') return how;
  if (links.some((link) => countPlaces(link.a) !== countPlaces(link.b))) return 'joined';
  return inOrder(links) ? 'exact' : 'word-order';
}

function agreeingTexts(form: NameForm, links: Link[]): string[] {
  let places = 0;
  for (const link of links) places |= link.b;
  return tellingTokens(form)
    .filter((token) => (places & (1 << form.tokens.indexOf(token))) !== 0)
    .map((token) => token.text);
}

function worstHow(links: Link[]): LikenessHow {
  return links.reduce<LikenessHow>(
    (worst, { how }) => (hows.indexOf(how) > hows.indexOf(worst) ? how : worst),
    'exact',
  );
}

/** Links come in the order of the one name. */
function inOrder(links: Link[]): boolean {
  return links.every((link, at) => at === 0 || firstPlace(link.b) > firstPlace(links[at - 1]?.b ?? 0));
}

/** A low-quality alias or consonants alone never count as more than a loose agreement. */
function capLevel(level: NameLevel, quality: NameQuality, consonantal: boolean): NameLevel {
  const capped = quality === 'low' || consonantal;
  return capped && (level === 'same' || level === 'near') ? 'loose' : level;
}
