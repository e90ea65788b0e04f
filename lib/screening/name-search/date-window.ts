import { bandOf } from '@/lib/screening/band-rules';
import type { DateLevel } from '@/lib/screening/compare-birth-dates';
import type { NameLevel } from '@/lib/screening/compare-names';
import type { EntryBirthDate, MatchBand } from '@/lib/screening/schema';

/** The birth dates of an entry, as far as a screening must tell them before it looks at the entry. */
export interface DateSpan {
  /**
   * `none` no date; `day` one exact date; `span` years or months; `several` more dates of which one is exact; `odd` what
   * cannot be told.
   */
  kind: 'none' | 'day' | 'span' | 'several' | 'odd';
  /** First and last day as yyyymmdd numbers; 0 where there is none. */
  from: number;
  to: number;
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const dayNumber = (date: string) => Number(date.slice(0, 4) + date.slice(5, 7) + date.slice(8, 10));

export function entrySpan(birthDates: readonly EntryBirthDate[]): DateSpan {
  if (birthDates.length === 0) return { kind: 'none', from: 0, to: 0 };
  if (birthDates.some(({ from, to }) => !isoDay.test(from) || !isoDay.test(to))) return { kind: 'odd', from: 0, to: 0 };
  const from = Math.min(...birthDates.map((date) => dayNumber(date.from)));
  const to = Math.max(...birthDates.map((date) => dayNumber(date.to)));
  const only = birthDates[0];
  if (birthDates.length === 1 && only?.kind === 'exact' && from === to) return { kind: 'day', from, to };
  return { kind: birthDates.some(({ kind }) => kind === 'exact') ? 'several' : 'span', from, to };
}

/** A traveller's birth date: a day, a month, a year, or nothing that can be compared. */
export function travellerSpan(birthDate: string | undefined): DateSpan {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(birthDate?.trim() ?? '');
  if (parts === null) return { kind: 'none', from: 0, to: 0 };
  const year = Number(parts[1]) * 10_000;
  if (parts[2] === undefined) return { kind: 'span', from: year + 101, to: year + 1231 };
  const month = year + Number(parts[2]) * 100;
  if (parts[3] === undefined) return { kind: 'span', from: month + 1, to: month + 31 };
  return { kind: 'day', from: month + Number(parts[3]), to: month + Number(parts[3]) };
}

/** What two birth dates may come to, without comparing them: never less than `compareBirthDates` gives. */
export type DateOutlook = 'same-day' | 'near' | 'far';

/** Years beside each other within which a comparison may still say more than `differs`, with one to spare. */
export const spareYears = 3;
const year = (day: number) => Math.floor(day / 10_000);

export function dateOutlook(ours: DateSpan, theirs: DateSpan): DateOutlook {
  if (ours.kind === 'odd') return 'same-day';
  if (ours.kind === 'none' || theirs.kind === 'none') return 'near';
  if (theirs.kind === 'day' && ours.kind === 'day') {
    if (ours.from === theirs.from) return 'same-day';
    const apart = Math.abs(year(ours.from) - year(theirs.from));
    return apart === 0 || (apart === 1 && ours.from % 10_000 === theirs.from % 10_000) ? 'near' : 'far';
  }
  const gap = Math.max(year(ours.from) - year(theirs.to), year(theirs.from) - year(ours.to));
  if (gap > spareYears) return 'far';
  const exact = theirs.kind === 'day' && ours.kind === 'several';
  return exact && ours.from <= theirs.from && theirs.from <= ours.to ? 'same-day' : 'near';
}

/** The weakest band that is asked for. */
export type LeastBand = Exclude<MatchBand, 'strong'>;

const levels: NameLevel[] = ['none', 'fragment', 'loose', 'near', 'same'];

function leastReported(dates: DateLevel[], sexDiffers: boolean, least: LeastBand): NameLevel | undefined {
  const within = (band: MatchBand | undefined) => band !== undefined && (least === 'weak' || band !== 'weak');
  const bandsOf = (name: NameLevel) =>
    dates.map((birthDate) => bandOf({ document: 'unknown', name, birthDate, sexDiffers }));
  // Where anything can be asked for, names need not be likelier than for a weak candidate: how like they can be at most
  // is told with less than full certainty, and most entries are passed over by their dates alone.
  if (!levels.some((name) => bandsOf(name).some(within))) return undefined;
  return levels.find((name) => bandsOf(name).some((band) => band !== undefined));
}

function leastLevels(sexDiffers: boolean, least: LeastBand): Record<DateOutlook, NameLevel | undefined> {
  return {
    'same-day': leastReported(['same', 'fits', 'near', 'unknown', 'differs', 'contradicts'], sexDiffers, least),
    near: leastReported(['fits', 'near', 'unknown', 'differs', 'contradicts'], sexDiffers, least),
    far: leastReported(['differs', 'contradicts'], sexDiffers, least),
  };
}

/** The least agreement of names that makes a candidate, as the band rules have it, where no document agrees. */
export const leastNameLevel = {
  weak: { sexAgrees: leastLevels(false, 'weak'), sexDiffers: leastLevels(true, 'weak') },
  possible: { sexAgrees: leastLevels(false, 'possible'), sexDiffers: leastLevels(true, 'possible') },
} as const;
