import type { EntryBirthDate } from '@/lib/screening/schema';

/** The last day of a month as an ISO date. */
export function lastDay(year: string, month: string): string {
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}

/** An ISO date that exists in the calendar, else undefined. Whatever follows the day (time, zone) is dropped. */
export function isoDate(text: string): string | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?=$|[T+Z-])/.exec(text.trim());
  if (found === null) return undefined;
  const [, year, month, day] = found;
  const date = `${year}-${month}-${day}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date ? undefined : date;
}

/** All days of a year, or of the years from one to another in whichever order they are given. */
export function yearSpan(first: string, last: string): { from: string; to: string } | undefined {
  const years = [first.trim(), last.trim()];
  if (!years.every((year) => /^[12]\d{3}$/.test(year))) return undefined;
  const [from = '', to = ''] = years.sort();
  return { from: `${from}-01-01`, to: `${to}-12-31` };
}

/** Days a word of the CSV grammar covers: a date, a month or a year. */
function spanOfWord(word: string): { from: string; to: string } | undefined {
  const date = isoDate(word);
  if (date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(word)) return { from: date, to: date };
  const month = /^([12]\d{3})-(0[1-9]|1[0-2])$/.exec(word);
  if (month?.[1] !== undefined && month[2] !== undefined) {
    return { from: `${month[1]}-${month[2]}-01`, to: lastDay(month[1], month[2]) };
  }
  return yearSpan(word, word);
}

/**
 * One birth date in the notation of the CSV reader: `1970-05-02`, `1970-05`, `1970`, `1970/1975` (either part a date,
 * month or year), `~1970` for about; undefined where it is none of these or names a day that does not exist.
 */
export function readBirthDate(text: string): EntryBirthDate | undefined {
  const trimmed = text.trim();
  const approximate = /^[~≈]/.test(trimmed);
  const words = trimmed
    .replace(/^[~≈]\s*/, '')
    .split('/')
    .map((word) => word.trim());
  if (words.length > 2) return undefined;
  const spans = words.map(spanOfWord);
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from = first.from] = [first.from, last.from].sort();
  const [to = last.to] = [first.to, last.to].sort().reverse();
  if (approximate) return { kind: 'approximate', from, to };
  if (words.length === 2) return { kind: 'range', from, to };
  if (from === to) return { kind: 'exact', from, to };
  return { kind: from.slice(0, 7) === to.slice(0, 7) ? 'range' : 'year', from, to };
}
