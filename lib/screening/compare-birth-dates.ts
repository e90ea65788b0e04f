import { lastDay } from '@/lib/screening/read-birth-date';
import type { EntryBirthDate, Evidence } from '@/lib/screening/schema';

/**
 * `same` the day agrees; `fits` it agrees as far as both sides tell, or is a usual slip; `near` a year next to it or
 * another day of the year; `differs`; `contradicts` two exact dates more than two years apart; `unknown`.
 */
export type DateLevel = 'same' | 'fits' | 'near' | 'unknown' | 'differs' | 'contradicts';

export interface DateComparison {
  level: DateLevel;
  verdict: Evidence['verdict'];
  how: Evidence['how'];
  ours: string[];
  theirs: string[];
  /** Birth year that agrees, for its frequency. */
  year?: string;
}

type Outcome = Pick<DateComparison, 'level' | 'verdict' | 'how'>;
interface Span {
  from: string;
  to: string;
}

const order: DateLevel[] = ['same', 'fits', 'near', 'unknown', 'differs', 'contradicts'];
const day = 86_400_000;

/** The best agreement of any listed birth date with the traveller's, which may be a date, a month or a year. */
export function compareBirthDates(ours: EntryBirthDate[], birthDate: string | undefined): DateComparison {
  const theirs = birthDate === undefined ? undefined : spanOf(birthDate);
  const missing = missingVerdict(ours.length > 0, theirs !== undefined);
  const shown = { ours: ours.map(showBirthDate), theirs: birthDate === undefined ? [] : [birthDate] };
  if (missing !== undefined || theirs === undefined) {
    return { level: 'unknown', verdict: missing ?? 'missing-theirs', how: 'none', ...shown };
  }
  let best: Outcome = { level: 'contradicts', verdict: 'differs', how: 'none' };
  for (const listed of ours) {
    const outcome = compareSpans(listed, theirs);
    if (order.indexOf(outcome.level) < order.indexOf(best.level)) best = outcome;
  }
  return { ...best, ...shown, year: theirs.from.slice(0, 4) };
}

/** Which side lacks the field, undefined where both have it. */
export function missingVerdict(hasOurs: boolean, hasTheirs: boolean): Evidence['verdict'] | undefined {
  if (hasOurs && hasTheirs) return undefined;
  if (hasTheirs) return 'missing-ours';
  return hasOurs ? 'missing-theirs' : 'missing-both';
}

function spanOf(date: string): Span | undefined {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date.trim());
  if (parts === null) return undefined;
  const [, year, month, dayOfMonth] = parts;
  if (year === undefined) return undefined;
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (dayOfMonth === undefined) return { from: `${year}-${month}-01`, to: lastDay(year, month) };
  return { from: date.trim(), to: date.trim() };
}

function compareSpans(ours: EntryBirthDate, theirs: Span): Outcome {
  const exact = ours.kind === 'exact' && ours.from === ours.to && theirs.from === theirs.to;
  if (exact) return compareDays(ours.from, theirs.from);
  const gap = gapInYears(ours, theirs);
  if (gap <= 0) {
    const wide = spanInYears(ours) > 10;
    const how = ours.kind === 'range' || ours.kind === 'approximate' ? 'within-range' : 'year-only';
    return { level: wide ? 'near' : 'fits', verdict: 'agrees', how };
  }
  if (ours.kind === 'approximate' && gap <= 2) return { level: 'near', verdict: 'agrees', how: 'near-year' };
  return gap <= 1
    ? { level: 'near', verdict: 'differs', how: 'near-year' }
    : { level: 'differs', verdict: 'differs', how: 'none' };
}

function compareDays(ours: string, theirs: string): Outcome {
  const [ourYear, ourDay] = [ours.slice(0, 4), ours.slice(5)];
  const [theirYear, theirDay] = [theirs.slice(0, 4), theirs.slice(5)];
  if (ours === theirs) {
    // Registries write 1 January where only the year is known: many people share such a date.
    return ourDay === '01-01'
      ? { level: 'fits', verdict: 'agrees', how: 'first-of-january' }
      : { level: 'same', verdict: 'agrees', how: 'exact' };
  }
  if (ourYear === theirYear) {
    if (ourDay === `${theirDay.slice(3)}-${theirDay.slice(0, 2)}`) {
      return { level: 'fits', verdict: 'agrees', how: 'day-month-swap' };
    }
    if (ourDay === '01-01' || theirDay === '01-01')
      return { level: 'near', verdict: 'agrees', how: 'first-of-january' };
    return { level: 'near', verdict: 'differs', how: 'near-year' };
  }
  const apart = Math.abs(Number(ourYear) - Number(theirYear));
  if (apart === 1 && ourDay === theirDay) return { level: 'near', verdict: 'differs', how: 'near-year' };
  return apart <= 2
    ? { level: 'differs', verdict: 'differs', how: 'near-year' }
    : { level: 'contradicts', verdict: 'differs', how: 'none' };
}

/** Years between two spans, 0 where they overlap. */
function gapInYears(a: Span, b: Span): number {
  const gap = Math.max(Date.parse(b.from) - Date.parse(a.to), Date.parse(a.from) - Date.parse(b.to), 0);
  return gap / (365.25 * day);
}

function spanInYears({ from, to }: Span): number {
  return (Date.parse(to) - Date.parse(from)) / (365.25 * day);
}

/** A listed birth date as a person reads it: `1970-05-02`, `1970`, `~1970`, `1970–1975`. */
export function showBirthDate({ kind, from, to }: EntryBirthDate): string {
  const wholeYears = from.endsWith('-01-01') && to.endsWith('-12-31');
  const first = wholeYears ? from.slice(0, 4) : from;
  const last = wholeYears ? to.slice(0, 4) : to;
  const span = first === last ? first : `${first}–${last}`;
  return kind === 'approximate' ? `~${span}` : span;
}
