import { type DateSpan, spareYears } from '@/lib/screening/name-search/date-window';

/**
 * Names of as many words are numbered in order of their entry's birth date: first those that may be near any date, then those with a
 * span of years, then those with a day; so the ones near a given date are three ranges.
 */
const spans = 1_0000;
const days = 2_0000;
const widest = 3;
const yearOf = (day: number) => Math.min(9999, Math.floor(day / 10_000));

export function birthKey(span: DateSpan): number {
  if (span.kind === 'day') return days + yearOf(span.from);
  const wide = yearOf(span.to) - yearOf(span.from) > widest;
  const told = span.kind === 'span' || span.kind === 'several';
  return told && !wide ? spans + yearOf(span.from) : 0;
}

/** One more than the highest key of a birth date. */
export const birthKeys = days + 1_0000;

/** First and last key of each range that holds all names which are not `far` of the date (`dateOutlook`). */
export function birthRanges(birthDate: DateSpan): [first: number, last: number][] {
  if (birthDate.kind === 'none') return [[0, birthKeys - 1]];
  const [from, to] = [yearOf(birthDate.from), yearOf(birthDate.to)];
  const spare = birthDate.kind === 'day' ? 1 : spareYears;
  return [
    [0, 0],
    [spans + Math.max(0, from - spareYears - widest), Math.min(days - 1, spans + to + spareYears)],
    [days + Math.max(0, from - spare), Math.min(birthKeys - 1, days + to + spare)],
  ];
}
