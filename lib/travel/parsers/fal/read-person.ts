import { readPort } from '@/lib/travel/locodes';
import type { ByteRange, ParsedDocument, ParsedTraveller, PartialDate } from '@/lib/travel/parsed';
import { DATE_AT_EDGE } from '@/lib/travel/parsers/fal/cell-rules';
import { ageClassOf, documentKindOf, isTransit, personKindOf, sexOf } from '@/lib/travel/parsers/fal/cell-words';
import type { PersonColumn } from '@/lib/travel/parsers/fal/columns';
import { countryOf } from '@/lib/travel/parsers/fal/country-word';
import { readDocumentCell } from '@/lib/travel/parsers/fal/read-document-cell';
import { type DayOrder, dayMonthParts, readTableDate } from '@/lib/travel/parsers/fal/table-dates';
import { stripTitle } from '@/lib/travel/parsers/name-titles';
import type { YearRule } from '@/lib/travel/parsers/travel-dates';

export interface PersonContext {
  /** What is left of the cell under a column; empty where the list has none. */
  value: (column: PersonColumn) => string;
  /** Order of day and month under a column. */
  order: (column: PersonColumn) => DayOrder | undefined;
  /** YYYY-MM-DD. */
  journey: string;
  list: 'crew' | 'passengers' | undefined;
  warn: (code: string, column?: PersonColumn) => void;
  segments: ByteRange[];
}

/** One row of a crew or passenger list. */
export function readPerson(context: PersonContext): ParsedTraveller {
  const { value } = context;
  const names = readNames(context);
  const sex = sexOf(value('sex'));
  const born = readBirth(context);
  const nationality = countryOf(value('nationality'));
  const rank = value('rank');
  const residence = countryOf(value('residence'));
  const embark = portOf(value('embarkPort'));
  const debark = portOf(value('debarkPort'));
  const ageClass = ageClassOf(value('ageClass'));
  const seat = value('cabin');
  const locator = value('locator');
  const title = sex === undefined ? {} : { sex };
  return {
    kind: kindOf(context),
    ...names,
    cleanFamilyName: stripTitle(names.familyName, 'family', title),
    cleanGivenNames: stripTitle(names.givenNames, 'given', title),
    ...(sex === undefined ? {} : { sex }),
    ...(born.date === undefined ? {} : { birthDate: born.date }),
    ...(born.place === '' ? {} : { birthPlace: born.place }),
    ...(nationality === undefined ? {} : { nationality }),
    ...(residence === undefined ? {} : { residence }),
    ...(embark === undefined ? {} : { embark }),
    ...(debark === undefined ? {} : { debark }),
    ...(ageClass === undefined ? {} : { ageClass }),
    ...(seat === '' ? {} : { seat }),
    ...(locator === '' ? {} : { locator }),
    ...(rank === '' ? {} : { rank }),
    contacts: [],
    documents: readDocuments(context),
    ticketNumbers: [],
    segments: context.segments,
  };
}

function kindOf({ value, list }: PersonContext): ParsedTraveller['kind'] {
  const told = personKindOf(value('personKind')) ?? personKindOf(value('ageClass'));
  const transit = isTransit(value('transit'));
  if (told !== undefined) return told === 'passenger' && transit ? 'transit-passenger' : told;
  if (list === 'crew' || (list === undefined && value('rank') !== '')) return 'crew';
  return transit ? 'transit-passenger' : 'passenger';
}

/**
 * Family name and given names. A name in one cell is cut at its comma or slash, or where capitals end (`DE GROOT Piet`,
 * `Piet DE GROOT`); else it is kept whole as the family name, since guessing would spoil the match.
 */
function readNames({ value, warn }: PersonContext): { familyName: string; givenNames: string } {
  const family = [value('familyName'), value('secondFamilyName')].filter((name) => name !== '').join(' ');
  const given = [value('givenNames'), value('middleName')].filter((name) => name !== '').join(' ');
  if (family !== '' || given !== '') return { familyName: family, givenNames: given };
  const whole = value('fullName');
  if (whole === '') {
    warn('nameMissing');
    return { familyName: '', givenNames: '' };
  }
  const cut = /^([^,/]+)[,/]\s*(.+)$/.exec(whole);
  if (cut) return { familyName: (cut[1] ?? '').trim(), givenNames: (cut[2] ?? '').trim() };
  const words = whole.split(' ');
  const isCapital = (word: string) => /\p{Lu}{2}/u.test(word) && word === word.toUpperCase();
  const capitals = words.filter(isCapital).length;
  if (capitals > 0 && capitals < words.length) {
    if (words.slice(0, capitals).every(isCapital))
      return { familyName: words.slice(0, capitals).join(' '), givenNames: words.slice(capitals).join(' ') };
    if (words.slice(-capitals).every(isCapital))
      return { familyName: words.slice(-capitals).join(' '), givenNames: words.slice(0, -capitals).join(' ') };
  }
  if (words.length > 1) warn('falNameWhole');
  return { familyName: whole, givenNames: '' };
}

function readBirth(context: PersonContext): { date: PartialDate | undefined; place: string } {
  const { value } = context;
  const both = value('birthDatePlace');
  const edge = DATE_AT_EDGE.exec(both)?.[0] ?? '';
  const date =
    value('birthDate') !== '' ? dateIn(context, 'birthDate', 'past') : dateIn(context, 'birthDatePlace', 'past', edge);
  const place = value('birthPlace') || both.replace(edge, ' ').replace(/^[\s,/;-]+|[\s,/;-]+$/g, '');
  const country = countryOf(value('birthCountry'));
  // the place alone where it says the country itself
  return {
    date,
    place:
      country === undefined || countryOf(place) === country
        ? place || (country ?? '')
        : place === ''
          ? country
          : `${place}, ${country}`,
  };
}

function dateIn(
  context: PersonContext,
  column: PersonColumn,
  rule: YearRule,
  text = context.value(column),
): PartialDate | undefined {
  if (text === '' || !/\d/.test(text)) return undefined;
  const read = readTableDate(text, context.journey, rule, context.order(column));
  if (read === undefined) context.warn('falDateInvalid', column);
  if (read !== 'ambiguous') return read?.date;
  context.warn('falDateAmbiguous', column);
  // the year is the same either way
  return dayMonthParts(text)
    ? readTableDate(text, context.journey, rule, 'dmy') && yearOf(context, text, rule)
    : undefined;
}

function yearOf(context: PersonContext, text: string, rule: YearRule): PartialDate | undefined {
  const read = readTableDate(text, context.journey, rule, 'dmy');
  return read === undefined || read === 'ambiguous' ? undefined : read.date.slice(0, 4);
}

function portOf(text: string): string | undefined {
  return text === '' || /^[-–—./]+$|^n\/?a$/i.test(text) ? undefined : (readPort(text) ?? text);
}

function readDocuments(context: PersonContext): ParsedDocument[] {
  const { value } = context;
  const documents: ParsedDocument[] = [];
  const add = (document: ParsedDocument) => {
    if (!documents.some((known) => known.number === document.number && known.kind === document.kind))
      documents.push(document);
  };
  for (const document of readDocumentCell(value('documentKindNumber'))) add(document);
  const facts = (issuer: PersonColumn, expiry: PersonColumn, issued: PersonColumn) => {
    const by = countryOf(value(issuer));
    const expires = dateIn(context, expiry, 'around');
    const on = dateIn(context, issued, 'past');
    return {
      ...(by === undefined ? {} : { issuer: by }),
      ...(expires === undefined ? {} : { expires }),
      ...(on === undefined ? {} : { issued: on }),
    };
  };
  const main = facts('documentIssuer', 'documentExpiry', 'documentIssued');
  const number = numberOf(value('documentNumber'));
  const kind = documentKindOf(value('documentKind')) ?? '';
  if (number !== '') add({ kind, number, ...main });
  else if (documents[0]) Object.assign(documents[0], main);
  const passport = numberOf(value('passportNumber'));
  const ofPassport = facts('passportIssuer', 'passportExpiry', 'passportIssued');
  // the columns of a list with passports and nothing else
  const sole = number === '' && documents.length === 0 ? main : {};
  if (passport !== '') add({ kind: 'P', number: passport, ...sole, ...ofPassport });
  const book = numberOf(value('seamanNumber'));
  if (book !== '') add({ kind: 'S', number: book, ...facts('seamanIssuer', 'seamanExpiry', 'seamanIssued') });
  const visa = numberOf(value('visaNumber'));
  if (visa !== '') add({ kind: 'V', number: visa });
  return documents;
}

function numberOf(text: string): string {
  return /\p{N}/u.test(text) && !/^0+$/.test(text) ? text : '';
}
