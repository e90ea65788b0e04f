import { alignNames } from '@/lib/screening/align-names';
import { type NameForm, tellingTokens } from '@/lib/screening/names';
import type { Evidence, NameQuality } from '@/lib/screening/schema';

/**
 * `same` every telling word agrees; `near` all but a spelling or one word of several; `loose` the shorter name lies in
 * the longer; `fragment` some words agree; `none`.
 */
export type NameLevel = 'same' | 'near' | 'loose' | 'fragment' | 'none';

export interface ListedName extends NameForm {
  quality: NameQuality;
}

export interface NameComparison {
  level: NameLevel;
  how: Evidence['how'];
  closeness: number;
  ours: string;
  theirs: string;
  /** Telling words of the listed name that agree, for their frequency. */
  agreeing: string[];
}

const levels: NameLevel[] = ['none', 'fragment', 'loose', 'near', 'same'];
const qualities: NameQuality[] = ['low', 'original-script', 'good', 'primary'];

/** The best agreement between any form of the traveller's name and any listed name; ties go to the better name. */
export function compareNames(theirs: NameForm[], ours: ListedName[]): NameComparison {
  let best: NameComparison = { level: 'none', how: 'none', closeness: 0, ours: '', theirs: '', agreeing: [] };
  let bestRank = -1;
  for (const listed of ours) {
    for (const given of theirs) {
      const comparison = comparePair(given, listed);
      const rank =
        levels.indexOf(comparison.level) * 10 + comparison.closeness + qualities.indexOf(listed.quality) / 1000;
      if (rank > bestRank) {
        best = comparison;
        bestRank = rank;
      }
    }
  }
  return best;
}

function comparePair(theirs: NameForm, ours: ListedName): NameComparison {
  const consonantal = theirs.consonantal !== ours.consonantal;
  const aligned = alignNames(theirs.tokens, ours.tokens, consonantal);
  const shorter = Math.max(aligned.coveredA, aligned.coveredB);
  const longer = Math.min(aligned.coveredA, aligned.coveredB);
  const closeness = Math.round((0.65 * shorter + 0.35 * longer) * 1000) / 1000;
  const telling = tellingTokens(ours);
  const agreeing = telling.filter((token) => aligned.matchedB.has(token)).map((token) => token.text);
  const level = capLevel(rateLevel(), ours.quality, consonantal);
  return { level, how: describe(), closeness, ours: ours.full, theirs: theirs.full, agreeing };

  function rateLevel(): NameLevel {
    const agreed = Math.max(agreeing.length, aligned.words);
    if (agreed === 0) return 'none';
    const bothSingle = telling.length === 1 && tellingTokens(theirs).length === 1;
    // One word of several is shared by too many people to be more, unless it is the whole name written together.
    if (agreed === 1 && !bothSingle && longer < 0.85) return 'fragment';
    if (closeness >= 0.93 && !aligned.leftover) return 'same';
    if (closeness >= 0.85) return 'near';
    return closeness >= 0.77 ? 'loose' : 'fragment';
  }

  function describe(): Evidence['how'] {
    if (level === 'none') return 'none';
    if (ours.quality === 'low') return 'alias-low';
    if (aligned.leftover) return 'partial';
    if (aligned.how !== 'exact') return aligned.how;
    if (aligned.joined) return 'joined';
    return aligned.inOrder ? 'exact' : 'word-order';
  }
}

/** A low-quality alias or consonants alone never count as more than a loose agreement. */
function capLevel(level: NameLevel, quality: NameQuality, consonantal: boolean): NameLevel {
  const capped = quality === 'low' || consonantal;
  return capped && (level === 'same' || level === 'near') ? 'loose' : level;
}
