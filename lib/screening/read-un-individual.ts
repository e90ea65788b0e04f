import { countryCode } from '@/lib/screening/countries';
import { isoDate } from '@/lib/screening/read-birth-date';
import { readUnBirthDates } from '@/lib/screening/read-un-birth-dates';
import { readUnDocuments } from '@/lib/screening/read-un-documents';
import { readUnAliases, readUnPrimaryName } from '@/lib/screening/read-un-names';
import { childrenOf, childText, type XmlElement } from '@/lib/screening/read-xml-elements';
import type { ListIssue, ReadEntry } from '@/lib/screening/schema';

/** What the list writes where it knows nothing. */
const nothing = new Set(['', 'na', 'n/a', 'unknown', '-']);

/** One `INDIVIDUAL` as an entry, undefined where it has no reference or no name. `ordinal` counts from 1. */
export function readUnIndividual(element: XmlElement, ordinal: number): { entry?: ReadEntry; warnings: ListIssue[] } {
  const warnings: ListIssue[] = [];
  const warn = (code: string, column: string) => warnings.push({ code, line: ordinal, column });
  const externalRef = childText(element, 'REFERENCE_NUMBER') || childText(element, 'DATAID');
  const names = [...readUnPrimaryName(element), ...readUnAliases(element)];
  if (externalRef === '') warn('entry-without-reference', 'REFERENCE_NUMBER');
  if (names.length === 0) warn('entry-without-name', 'FIRST_NAME');
  if (warnings.length > 0) return { warnings };

  const birthDates = readUnBirthDates(element, () => warn('birth-date-unread', 'INDIVIDUAL_DATE_OF_BIRTH'));
  const documents = readUnDocuments(element, () => warn('document-unread', 'INDIVIDUAL_DOCUMENT'));
  const nationalities = childrenOf(element, 'NATIONALITY', 'VALUE').flatMap(({ text }) => {
    const word = text.replace(/\s+/g, ' ').trim();
    if (nothing.has(word.toLowerCase())) return [];
    const code = countryCode(word);
    if (code === undefined) warn('country-unknown', 'NATIONALITY');
    return [code ?? word];
  });
  const entry: ReadEntry = {
    externalRef,
    names,
    birthDates,
    documents,
    nationalities: [...new Set(nationalities)],
    birthPlaces: readBirthPlaces(element),
  };
  const sex = readSex(childText(element, 'GENDER'));
  if (sex !== undefined) entry.sex = sex;
  const listedOn = isoDate(childText(element, 'LISTED_ON'));
  if (listedOn !== undefined) entry.listedOn = listedOn;
  const reason = [childText(element, 'UN_LIST_TYPE'), childText(element, 'COMMENTS1')].filter((part) => part !== '');
  if (reason.length > 0) entry.reason = reason.join(': ');
  return { entry, warnings };
}

function readBirthPlaces(element: XmlElement): string[] {
  const places = childrenOf(element, 'INDIVIDUAL_PLACE_OF_BIRTH').map((place) =>
    ['CITY', 'STATE_PROVINCE', 'COUNTRY']
      .map((part) => childText(place, part))
      .filter((part) => !nothing.has(part.toLowerCase()))
      .join(', '),
  );
  return [...new Set(places)].filter((place) => place !== '');
}

function readSex(word: string): 'M' | 'F' | 'X' | undefined {
  if (/^m(ale)?$/i.test(word)) return 'M';
  if (/^f(emale)?$/i.test(word)) return 'F';
  return /^(x|other)$/i.test(word) ? 'X' : undefined;
}
