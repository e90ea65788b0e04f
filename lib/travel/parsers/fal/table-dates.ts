import type { LocalTime, PartialDate } from '@/lib/travel/parsed';
import { readPartialDate, type YearRule } from '@/lib/travel/parsers/travel-dates';

/** Whether 03/04/1980 is the third of April or the fourth of March. */
export type DayOrder = 'dmy' | 'mdy';

export type TableDate = { date: PartialDate; time?: string } | 'ambiguous' | undefined;

/** English, French, Spanish, Italian, German and Portuguese months by their first three letters without accents. */
const MONTHS = [
  'jan ene gen',
  'feb fev',
  'mar mrz',
  'apr avr abr',
  'may mai mag',
  'jun giu',
  'jul lug',
  'aug ago aou',
  'sep set',
  'oct okt out ott',
  'nov',
  'dec dic dez',
].map((names) => names.split(' '));
const FRENCH_JULY = /^juil/;

/**
 * A date as tables hold it: `12/03/1980` with `/`, `.`, `-` or blanks, year first or last, two digits or four; `12 MAR
 * 1980`, `March 12, 1980`; ISO with a time; eight digits; a year alone; a spreadsheet's day number (five digits, day 1
 * is 1900-01-01 with that calendar's false leap day). `ambiguous` where day and month can be exchanged and `order` is
 * not known. `journey` (YYYY-MM-DD) settles two-digit years.
 */
export function readTableDate(sent: string, journey: string, rule: YearRule, order: DayOrder | undefined): TableDate {
  const text = toLatinDigits(sent).trim().slice(0, 60);
  const { day, time } = splitTime(text);
  const date = readDay(day, journey, rule, order);
  if (date === undefined || date === 'ambiguous') return date;
  return time === undefined ? { date } : { date, time };
}

/** The day and clock of it as one local time; undefined where it is no full date. */
export function localTime(read: TableDate): LocalTime | undefined {
  if (read === undefined || read === 'ambiguous' || read.date.length < 10) return undefined;
  return read.time === undefined ? read.date : `${read.date}T${read.time}`;
}

/** Day, month and year as three numbers with the year last; undefined for every other form. */
export function dayMonthParts(sent: string): { first: number; second: number } | undefined {
  const match = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})(?!\d)/.exec(toLatinDigits(sent).trim());
  return match ? { first: Number(match[1]), second: Number(match[2]) } : undefined;
}

/**
 * How a list writes its dates, told by all dates of one column: one that can be read in one order only decides, dots
 * are never used month first. Undefined where nothing decides, `mixed` where dates speak against one another.
 */
export function dayOrderOf(values: readonly string[]): DayOrder | 'mixed' | undefined {
  let dmy = 0;
  let mdy = 0;
  for (const value of values) {
    const parts = dayMonthParts(value);
    if (!parts) continue;
    if (parts.first > 12 || /^\d{1,2}\s*\./.test(value.trim())) dmy += 1;
    else if (parts.second > 12) mdy += 1;
  }
  if (dmy > 0 && mdy > 0) return 'mixed';
  return dmy > 0 ? 'dmy' : mdy > 0 ? 'mdy' : undefined;
}

/** Order that a heading announces: `Date of birth (dd/mm/yyyy)`. */
export function dayOrderInHeading(heading: string): DayOrder | undefined {
  if (/\b(dd?|jj?|tt?)\W?mm?\W?(yy|aa|jj)/i.test(heading)) return 'dmy';
  return /\bmm?\W?dd?\W?yy/i.test(heading) ? 'mdy' : undefined;
}

function readDay(
  day: string,
  journey: string,
  rule: YearRule,
  order: DayOrder | undefined,
): PartialDate | 'ambiguous' | undefined {
  const compact = (year: string, month: string, date: string) =>
    readPartialDate(`${year}${month.padStart(2, '0')}${date.padStart(2, '0')}`, journey, rule);
  const yearFirst = /^(\d{4})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{1,2})$/.exec(day);
  if (yearFirst) return compact(yearFirst[1] ?? '', yearFirst[2] ?? '', yearFirst[3] ?? '');
  const yearLast = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/.exec(day);
  if (yearLast) {
    const [, first = '', second = '', year = ''] = yearLast;
    const either = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    if (either && order === undefined) return 'ambiguous';
    const monthFirst = either ? order === 'mdy' : Number(second) > 12;
    return monthFirst ? compact(year, first, second) : compact(year, second, first);
  }
  if (/^(19|20)\d{2}$/.test(day)) return day;
  if (/^\d{5}(\.\d{1,12})?$/.test(day)) return ofDayNumber(Math.floor(Number(day)));
  if (/^\d{8}$/.test(day))
    return readPartialDate(day, journey, rule) ?? compact(day.slice(4), day.slice(2, 4), day.slice(0, 2));
  return readWorded(day, compact);
}

function readWorded(day: string, compact: (year: string, month: string, date: string) => PartialDate | undefined) {
  const words = day
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(\d)(?:st|nd|rd|th|er)\b/g, '$1')
    .replace(/(\d)([a-z])/g, '$1 $2')
    .replace(/([a-z])(\d)/g, '$1 $2')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '' && word !== 'de' && word !== 'of' && word !== 'del');
  if (words.length !== 3) return undefined;
  const monthAt = words.findIndex((word) => /^[a-z]/.test(word));
  const month = monthOf(words[monthAt] ?? '');
  const [one = '', two = ''] = words.filter((_, index) => index !== monthAt);
  if (month === 0 || !/^\d{1,4}$/.test(one) || !/^\d{1,4}$/.test(two)) return undefined;
  if (one.length === 4) return two.length <= 2 ? compact(one, String(month), two) : undefined;
  return one.length <= 2 && (two.length === 4 || two.length === 2) ? compact(two, String(month), one) : undefined;
}

function monthOf(word: string): number {
  if (word.length < 3 || word.length > 10) return 0;
  if (FRENCH_JULY.test(word)) return 7;
  if (word.startsWith('juin')) return 6;
  return MONTHS.findIndex((names) => names.some((name) => word.startsWith(name))) + 1;
}

/** Whether a word is a month's name, so that it may stand in a date. */
export function isMonth(word: string): boolean {
  return monthOf(word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()) > 0;
}

function ofDayNumber(days: number): PartialDate | undefined {
  if (days < 10_000 || days > 73_050) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * 86_400_000).toISOString().slice(0, 10);
}

/** `2026-11-24T13:05:00Z`, `24/11/2026 13:05`, `24.11.2026 1305 LT`, `24 NOV 2026 / 0600 hrs`. */
function splitTime(text: string): { day: string; time?: string } {
  const match =
    /^(.*?\d)(?:T|[\s,/-]+(?:at\s+)?)([01]?\d|2[0-3])(?::|h|\.)?([0-5]\d)(?::[0-5]\d(?:\.\d{1,9})?)?\s*(?:z|lt|utc|hrs?|h|hours|local|lmt)?\.?$/i.exec(
      text,
    );
  const day = match?.[1]?.trim() ?? '';
  // without this, the year of 24/11/2026 would be 20:26 o'clock
  if (!match || !/(\d{4}|[a-z]{3,}\W*\d{2}|\d[/.-]\d{1,2}[/.-]\d{2})\W*$|^\d{4}\W/i.test(day) || !/\d.*\d/.test(day))
    return { day: text };
  if (!/\d{1,4}\W+\w+\W+\d{1,4}|\d{8}|\d[a-z]{3}\d/i.test(day)) return { day: text };
  const hour = (match[2] ?? '').padStart(2, '0');
  return hour === '00' && match[3] === '00' && /T00:00/.test(text) ? { day } : { day, time: `${hour}:${match[3]}` };
}

function toLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf));
}
