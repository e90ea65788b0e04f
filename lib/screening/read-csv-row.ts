import { countryCode } from '@/lib/screening/countries';
import type { CsvColumn } from '@/lib/screening/csv-columns';
import { isoDate, readBirthDate } from '@/lib/screening/read-birth-date';
import { readDocumentKind } from '@/lib/screening/read-document-kind';
import type { EntryDocument, EntryName, ListIssue, ReadEntry } from '@/lib/screening/schema';

/** Longer cells are a broken file, not data. */
const longestName = 200;

/** One row of a CSV list by column, blanks trimmed, empty cells absent. The entry is undefined where it has no name. */
export function readCsvRow(values: Map<CsvColumn, string>, line: number): { entry?: ReadEntry; warnings: ListIssue[] } {
  const warnings: ListIssue[] = [];
  const warn = (code: string, column: CsvColumn) => warnings.push({ code, line, column });
  const value = (column: CsvColumn) => values.get(column) ?? '';
  const list = (column: CsvColumn) =>
    value(column)
      .split(';')
      .map((part) => part.trim())
      .filter((part) => part !== '');

  const names = readNames();
  if (names.length === 0) {
    warn('row-without-name', values.has('given_names') ? 'family_name' : 'full_name');
    return { warnings };
  }
  const entry: ReadEntry = {
    // Without a reference of the list the row's line stands for it, as the only thing that finds it again.
    externalRef: value('reference').slice(0, 64) || String(line),
    names,
    birthDates: list('birth_date').flatMap((text) => {
      const date = readBirthDate(text);
      if (date === undefined) warn('birth-date-unreadable', 'birth_date');
      return date === undefined ? [] : [date];
    }),
    documents: readDocuments(),
    nationalities: list('nationality').map((word) => {
      const code = countryCode(word);
      if (code === undefined) warn('country-unknown', 'nationality');
      return code ?? word;
    }),
    birthPlaces: list('birth_place'),
  };
  const sex = readSex(value('sex'));
  if (sex !== undefined) entry.sex = sex;
  else if (value('sex') !== '' && !/^(u|unknown)$/i.test(value('sex'))) warn('sex-unreadable', 'sex');
  const listedOn = isoDate(value('listed_on'));
  if (listedOn !== undefined) entry.listedOn = listedOn;
  else if (value('listed_on') !== '') warn('listed-on-unreadable', 'listed_on');
  if (value('reason') !== '') entry.reason = value('reason');
  return { entry, warnings };

  function readNames(): EntryName[] {
    const joined = [value('given_names'), value('family_name')].filter((part) => part !== '').join(' ');
    const primary = value('family_name') === '' ? value('full_name') : joined;
    const found: EntryName[] = [];
    if (/\p{L}/u.test(primary)) found.push({ full: primary, quality: 'primary' });
    if (found.length > 0 && primary !== value('full_name') && /\p{L}/u.test(value('full_name'))) {
      found.push({ full: value('full_name'), quality: 'good' });
    }
    for (const full of list('aliases')) {
      const latin = /\p{Script=Latin}/u.test(full);
      if (/\p{L}/u.test(full)) found.push({ full, quality: latin ? 'good' : 'original-script' });
    }
    if (found.some(({ full }) => full.length > longestName)) warn('name-too-long', 'full_name');
    return found.filter(({ full }) => full.length <= longestName);
  }

  function readDocuments(): EntryDocument[] {
    const numbers = list('document_number').filter((number) => /[\p{L}\p{N}]/u.test(number));
    const given = value('document_issuer');
    const issuer = countryCode(given);
    if (numbers.length === 0) {
      if (given !== '' || value('document_kind') !== '') warn('document-without-number', 'document_number');
      return [];
    }
    if (given !== '' && issuer === undefined) warn('country-unknown', 'document_issuer');
    const kind = readDocumentKind(value('document_kind') || 'passport');
    return numbers.map((number) => ({ kind, number, ...(issuer === undefined ? {} : { issuer }) }));
  }
}

function readSex(word: string): 'M' | 'F' | 'X' | undefined {
  if (/^(m|male)$/i.test(word)) return 'M';
  if (/^(f|female)$/i.test(word)) return 'F';
  return /^(x|other)$/i.test(word) ? 'X' : undefined;
}
