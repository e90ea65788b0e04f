import type { LocalTime, PartialDate } from '@/lib/travel/parsed';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const UNKNOWN = /^(00|XX|<<| {2})$/;

/** Which century a two-digit year belongs to: a birth or issue date lies before the journey, an expiry around it. */
export type YearRule = 'past' | 'around';

/**
 * `720907`, `19720907`, `12JUL64`, `12JUL1964`; unknown day or month as `00`, `XX` or `<<` is left out. Undefined when
 * it is no date. `journey` (YYYY-MM-DD) settles two-digit years (ICAO Doc 9303-3 §4.8: a birth date is never in the
 * future, so the century is the latest in which the date does not lie after the journey).
 */
export function readPartialDate(text: string, journey: string, rule: YearRule): PartialDate | undefined {
  const numeric = /^(\d{2}|\d{4})(\d\d|XX|<<)(\d\d|XX|<<)$/.exec(text);
  if (numeric) return resolve(numeric[1] ?? '', numeric[2] ?? '', numeric[3] ?? '', journey, rule);
  const worded = /^(\d\d|XX|<<)([A-Z]{3}|XXX)(\d{4}|\d{2})$/.exec(text.toUpperCase());
  if (!worded) return undefined;
  const month = MONTHS.indexOf(worded[2] ?? '') + 1;
  if (month === 0 && worded[2] !== 'XXX') return undefined;
  return resolve(worded[3] ?? '', String(month).padStart(2, '0'), worded[1] ?? '', journey, rule);
}

/** Written once: most of what is read of a list are dates. */
const YEARS = Array.from({ length: 300 }, (_, index) => String(1800 + index));
const DAYS_OF_YEAR = Array.from({ length: 13 * 32 }, (_, index) => {
  return `-${String(index >> 5).padStart(2, '0')}-${String(index & 31).padStart(2, '0')}`;
});

/**
 * `720907` at byte `at`, the commonest form of all, as `readPartialDate` reads it. Undefined where it is not a whole
 * date of six digits: then the other forms have to be tried.
 */
export function readSixDigits(bytes: Uint8Array, at: number, journey: string, rule: YearRule): PartialDate | undefined {
  const year = twoDigits(bytes, at);
  const month = twoDigits(bytes, at + 2);
  const day = twoDigits(bytes, at + 4);
  if (year < 0 || month < 1 || month > 12 || day < 1) return undefined;
  let full = 2000 + year;
  const monthDay = DAYS_OF_YEAR[(month << 5) | day] ?? '';
  const journeyYear = yearDigits(journey);
  if (rule === 'past') {
    const later = full > journeyYear || (full === journeyYear && monthDay > journey.slice(4));
    if (later) full -= 100;
  } else if (full - journeyYear >= 80) full -= 100;
  return day <= daysIn(full, month) && full >= 1850 ? (YEARS[full - 1800] ?? '') + monthDay : undefined;
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const tens = (bytes[at] ?? 0) - 0x30;
  const ones = (bytes[at + 1] ?? 0) - 0x30;
  return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -100 : tens * 10 + ones;
}

/** Year of a date of which nothing but the digits is looked at. */
function yearDigits(date: string): number {
  const thousands = date.charCodeAt(0) * 1000 + date.charCodeAt(1) * 100;
  return thousands + date.charCodeAt(2) * 10 + date.charCodeAt(3) - 0x30 * 1111;
}

function resolve(year: string, month: string, day: string, journey: string, rule: YearRule): PartialDate | undefined {
  const rest = monthAndDay(month, day);
  if (rest === undefined) return undefined;
  const of = (century: number) => String(century + Number(year)).padStart(4, '0') + rest;
  let date = year.length === 4 ? of(0) : of(2000);
  const future =
    rule === 'past' ? date > journey.slice(0, date.length) : Number(date.slice(0, 4)) - yearOf(journey) >= 80;
  if (year.length === 2 && future) date = of(1900);
  return Number(date.slice(0, 4)) >= 1850 && isRealDate(date) ? date : undefined;
}

function monthAndDay(month: string, day: string): string | undefined {
  if (UNKNOWN.test(month)) return '';
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return UNKNOWN.test(day) ? `-${month}` : `-${month}-${day}`;
}

function yearOf(date: string): number {
  return Number(date.slice(0, 4));
}

function isRealDate(date: string): boolean {
  if (date.length < 10) return true;
  const day = Number(date.slice(8, 10));
  return day >= 1 && day <= daysIn(yearOf(date), Number(date.slice(5, 7)));
}

const DAYS = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (DAYS[month] ?? 0);
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** PAXLST DTM value of format 201 (YYMMDDHHMM), 203 (CCYYMMDDHHMM), 101 or 102 (date alone), told by its length. */
export function readListTime(text: string): LocalTime | undefined {
  const match = /^(20\d\d|\d\d)(\d\d)(\d\d)(?:(\d\d)(\d\d)(?:\d\d)?)?$/.exec(text.replace(/\s/g, ''));
  if (!match) return undefined;
  const year = (match[1] ?? '').length === 2 ? `20${match[1]}` : match[1];
  return joinTime(`${year}-${match[2]}-${match[3]}`, `${match[4] ?? ''}${match[5] ?? ''}`);
}

const CLOCK = /^([01]\d|2[0-3])([0-5]\d)(?:[0-5]\d)?$/;

/** HHMM or HHMMSS of a day. */
export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

function joinTime(date: string, time: string): LocalTime | undefined {
  const month = Number(date.slice(5, 7));
  if (month < 1 || month > 12 || !isRealDate(date)) return undefined;
  const clock = CLOCK.exec(time);
  return clock ? `${date}T${clock[1]}:${clock[2]}` : date;
}
