import { offences } from '@/lib/agreements/schema';
import { canonicalHash } from '@/lib/core/canonical';
import { countryCode } from '@/lib/screening/countries';
import type { ListField } from '@/lib/screening/list-schema';
import { readTableDate, readTableDay } from '@/lib/screening/lists/read-table-date';
import { readDocumentKind } from '@/lib/screening/read-document-kind';
import type { EntryDocument, EntryName, ListIssue, ReadEntry } from '@/lib/screening/schema';

/** Longer cells are a broken file, not data. */
const longestName = 200;

/** Cells of one row by field, in the order of their columns; blanks trimmed, empty cells absent. */
export type RowValues = ReadonlyMap<ListField, readonly { text: string; column: string }[]>;

/** One row of a table. The entry is undefined where it has no name. */
export function readTableRow(
  values: RowValues,
  line: number,
  dayFirst: boolean,
): { entry?: ReadEntry; warnings: ListIssue[] } {
  const warnings: ListIssue[] = [];
  const warn = (code: string, field: ListField, column = values.get(field)?.[0]?.column) =>
    warnings.push({ code, line, column: column || field });
  const cells = (field: ListField) => values.get(field) ?? [];
  const value = (field: ListField) => cells(field)[0]?.text ?? '';
  const parts = (field: ListField) =>
    cells(field).flatMap(({ text, column }) =>
      text
        .split(/[;؛|\n]/)
        .map((part) => ({ text: part.replace(/\s+/g, ' ').trim(), column }))
        .filter((part) => part.text !== ''),
    );
  const whole = (field: ListField) =>
    cells(field)
      .map(({ text }) => text.replace(/\s+/g, ' ').trim())
      .join(' ');

  const names = readNames();
  if (names.length === 0) {
    warn('row-without-name', values.has('given_names') || !values.has('full_name') ? 'family_name' : 'full_name');
    return { warnings };
  }
  const birthDates = parts('birth_date').flatMap(({ text, column }) => {
    const date = readTableDate(text, dayFirst);
    if (date === undefined) warn('birth-date-unreadable', 'birth_date', column);
    return date === undefined ? [] : [date];
  });
  const entry: ReadEntry = {
    externalRef: whole('reference').slice(0, 64),
    names,
    birthDates: [...new Map(birthDates.map((date) => [`${date.kind}${date.from}${date.to}`, date])).values()],
    documents: readDocuments(),
    nationalities: [
      ...new Set(
        parts('nationality').map(({ text, column }) => {
          const code = countryCode(text);
          if (code === undefined) warn('country-unknown', 'nationality', column);
          return code ?? text.slice(0, 80);
        }),
      ),
    ],
    birthPlaces: parts('birth_place').map(({ text }) => text.slice(0, 200)),
  };
  const sex = readSex(value('sex'));
  if (sex !== undefined) entry.sex = sex;
  else if (
    value('sex') !== '' &&
    !/^(u|unknown|-|\?|inconnu|desconocido|unbekannt|неизвестно|غير معروف)$/i.test(value('sex'))
  )
    warn('sex-unreadable', 'sex');
  for (const [field, key, code] of [
    ['listed_on', 'listedOn', 'listed-on-unreadable'],
    ['expires_on', 'expiresOn', 'expires-on-unreadable'],
  ] as const) {
    const day = readTableDay(value(field), dayFirst);
    if (day !== undefined) entry[key] = day;
    else if (value(field) !== '') warn(code, field);
  }
  const reason = cells('reason')
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .join('; ');
  if (reason !== '') entry.reason = reason.slice(0, 4000);
  const offence = value('offence')
    .toLowerCase()
    .replace(/^annex\s*(?:ii|2)[\s-]*/, 'annex2-');
  if (offences.includes(offence)) entry.offence = offence;
  else if (offence !== '') warn('offence-unreadable', 'offence');
  if (value('source') !== '') entry.source = value('source').replace(/\s+/g, ' ').slice(0, 120);
  // without a reference of the list what the row says stands for it, so that a row put in above changes nothing below
  if (entry.externalRef === '')
    entry.externalRef = `row-${Buffer.from(canonicalHash({ names: entry.names.map(({ full }) => full), born: entry.birthDates.map(({ from, to }) => [from, to]), documents: entry.documents.map(({ number }) => number) })).toString('hex', 0, 5)}`;
  return { entry, warnings };

  function readNames(): EntryName[] {
    const joined = [whole('given_names'), whole('family_name')].filter((part) => part !== '').join(' ');
    const full = whole('full_name');
    const primary = whole('family_name') === '' ? full : joined;
    const found: EntryName[] = [];
    if (/\p{L}/u.test(primary)) found.push({ full: primary, quality: 'primary' });
    if (found.length > 0 && primary !== full && /\p{L}/u.test(full)) found.push({ full, quality: 'good' });
    for (const { text } of parts('aliases')) {
      const latin = /\p{Script=Latin}/u.test(text);
      if (/\p{L}/u.test(text) && !found.some((name) => name.full === text))
        found.push({ full: text, quality: latin ? 'good' : 'original-script' });
    }
    if (found.some((name) => name.full.length > longestName)) warn('name-too-long', 'full_name');
    return found.filter((name) => name.full.length <= longestName);
  }

  function readDocuments(): EntryDocument[] {
    const documents: EntryDocument[] = [];
    const numberCells = cells('document_number');
    const kinds = cells('document_kind');
    const issuers = cells('document_issuer');
    for (const [at, cell] of numberCells.entries()) {
      const numbers = cell.text.split(/[;؛|\n]/).map((part) => part.replace(/\s+/g, ' ').trim());
      // the second number column goes with the second issuer; one issuer alone is everybody's
      const given = (issuers.length === 1 ? issuers[0] : issuers[at])?.text.split(';').map((part) => part.trim()) ?? [];
      const words = (kinds.length === 1 ? kinds[0] : kinds[at])?.text.split(';').map((part) => part.trim()) ?? [];
      for (const [i, number] of numbers.entries()) {
        if (!/[\p{L}\p{N}]/u.test(number)) continue;
        const issuer = countryCode(given[i] ?? given[0] ?? '');
        const kind = readDocumentKind((words[i] ?? words[0]) || (fieldWord(cell.column) ?? 'passport'));
        documents.push({ kind, number: number.slice(0, 60), ...(issuer === undefined ? {} : { issuer }) });
      }
    }
    if (documents.length === 0) {
      if (issuers.length > 0 || kinds.length > 0) warn('document-without-number', 'document_number');
    } else
      for (const { text, column } of issuers)
        for (const word of text.split(';'))
          if (word.trim() !== '' && countryCode(word.trim()) === undefined)
            warn('country-unknown', 'document_issuer', column);
    return documents;
  }
}

/** A heading such as "National ID" tells the kind of the document itself; "Document number" does not. */
function fieldWord(heading: string): string | undefined {
  return readDocumentKind(heading) === 'other' ? undefined : heading;
}

function readSex(word: string): 'M' | 'F' | 'X' | undefined {
  const text = word.trim();
  if (
    /^(m|male|man|homme|masculin|masculino|hombre|varón|h|männlich|maschio|erkek|ذكر|مرد|м|муж|мужской|чол|男)\.?$/i.test(
      text,
    )
  )
    return 'M';
  if (
    /^(f|female|woman|femme|féminin|femenino|feminino|mujer|weiblich|w|femmina|kadın|أنثى|انثى|زن|ж|жен|женский|жін|女)\.?$/i.test(
      text,
    )
  )
    return 'F';
  return /^(x|other|autre|otro|divers|آخر)$/i.test(text) ? 'X' : undefined;
}
