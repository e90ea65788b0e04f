import { isoDate, lastDay, readBirthDate, yearSpan } from '@/lib/screening/read-birth-date';
import { childrenOf, childText, type XmlElement } from '@/lib/screening/read-xml-elements';
import type { EntryBirthDate } from '@/lib/screening/schema';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * Every birth date of an individual, those given with an alias after its own. TYPE_OF_DATE says EXACT, APPROXIMATELY
 * or BETWEEN; an EXACT with a year alone is a year. `onUnread` is told of a date that only a person can make out.
 */
export function readUnBirthDates(element: XmlElement, onUnread: () => void): EntryBirthDate[] {
  const dates: EntryBirthDate[] = [];
  for (const given of childrenOf(element, 'INDIVIDUAL_DATE_OF_BIRTH')) {
    const date = readOne(given);
    if (date !== undefined) dates.push(date);
    else if (given.children.some((child) => child.name !== 'TYPE_OF_DATE' && child.text.trim() !== '')) onUnread();
  }
  for (const alias of childrenOf(element, 'INDIVIDUAL_ALIAS')) {
    const text = childText(alias, 'DATE_OF_BIRTH');
    const date = text === '' ? undefined : readBirthDate(isoDate(text) ?? text);
    if (date !== undefined) dates.push(date);
    else if (text !== '') onUnread();
  }
  return [...new Map(dates.map((date) => [`${date.kind} ${date.from} ${date.to}`, date])).values()];
}

function readOne(given: XmlElement): EntryBirthDate | undefined {
  const type = childText(given, 'TYPE_OF_DATE').toUpperCase();
  const approximate = type.startsWith('APPROX');
  const date = isoDate(childText(given, 'DATE'));
  if (date !== undefined) return { kind: approximate ? 'approximate' : 'exact', from: date, to: date };
  const [first, last] = [childText(given, 'FROM_YEAR'), childText(given, 'TO_YEAR')];
  const range = yearSpan(first || last, last || first);
  if (range !== undefined)
    return { kind: range.from.slice(0, 4) === range.to.slice(0, 4) ? 'year' : 'range', ...range };
  const year = childText(given, 'YEAR');
  const span = yearSpan(year, year);
  if (span !== undefined) return { kind: approximate ? 'approximate' : 'year', ...span };
  return readMonths(childText(given, 'NOTE'));
}

/** `Nov. 1973`, `Between Aug. and Sep. 1977`: the months named, of the one year named. */
function readMonths(note: string): EntryBirthDate | undefined {
  const years = note.match(/\b(?:19|20)\d\d\b/g);
  const named = (note.toLowerCase().match(/[a-z]+/g) ?? []).map((word) => months.indexOf(word.slice(0, 3)) + 1);
  const found = named.filter((month) => month > 0).sort((a, b) => a - b);
  const [year, first, last] = [years?.[0], found[0], found.at(-1)];
  if (years?.length !== 1 || year === undefined || first === undefined || last === undefined) return undefined;
  const from = `${year}-${String(first).padStart(2, '0')}-01`;
  return { kind: 'range', from, to: lastDay(year, String(last).padStart(2, '0')) };
}
